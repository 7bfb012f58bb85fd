//! The units and measure words that a quantity may have, as a table, and the longest one at a place of the text.

mod table;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Kind;
use table::UNITS;
use crate::text::order;

/// One row of the table.
#[derive(Debug)]
pub(super) struct Unit {
    /// As the text writes it.
    pub text: &'static str,
    /// As the result shows it.
    pub shown: &'static str,
    pub kind: Kind,
    /// Beginnings of words of which the unit's characters are a part: 项 is no unit in 项目.
    not_before: &'static [&'static str],
    /// Whether 一 before it counts (一家) or is an article (一个).
    pub counts_one: bool,
    /// Whether XX before it can be nothing but a redacted figure (XX处 may be an office).
    pub after_redaction: bool,
    /// Whether it counts after Arabic digits only: 二期 and 三级 tell which one, 东三省 and 十分 are words.
    pub arabic_only: bool,
    /// Whether it measures time.
    pub is_time: bool,
}

impl Unit {
    const fn of(kind: Kind, text: &'static str) -> Self {
        Self { text, shown: text, kind, not_before: &[], counts_one: false, after_redaction: false, is_time: false, arabic_only: false }
    }

    const fn shown(self, shown: &'static str) -> Self {
        Self { shown, ..self }
    }

    const fn not_before(self, not_before: &'static [&'static str]) -> Self {
        Self { not_before, ..self }
    }

    const fn arabic_only(self) -> Self {
        Self { arabic_only: true, ..self }
    }

    const fn counts_one(self) -> Self {
        Self { counts_one: true, ..self }
    }

    const fn after_redaction(self) -> Self {
        Self { after_redaction: true, ..self }
    }

    const fn time(text: &'static str) -> Self {
        Self { is_time: true, ..Self::of(Kind::Other, text) }
    }
}

/// Rows by the first character, the longest first.
static BY_FIRST: LazyLock<FxHashMap<char, Vec<&'static Unit>>> = LazyLock::new(|| {
    let mut index: FxHashMap<char, Vec<&'static Unit>> = FxHashMap::default();
    for unit in UNITS {
        index.entry(unit.text.chars().next().unwrap_or_default()).or_default().push(unit);
    }
    // The order of the keys does not matter here: each list is sorted by itself.
    #[allow(clippy::iter_over_hash_type)]
    for rows in index.values_mut() {
        order::sort_by_key(rows, |unit| std::cmp::Reverse(unit.text.len()));
    }
    index
});

/// The longest unit at the beginning of `rest`.
pub(super) fn unit_at(rest: &str) -> Option<&'static Unit> {
    let rows = BY_FIRST.get(&rest.chars().next()?)?;
    rows.iter().copied().find(|unit| {
        rest.strip_prefix(unit.text).is_some_and(|after| {
            let is_latin = unit.text.ends_with(|c: char| c.is_ascii_alphabetic());
            !(unit.not_before.iter().any(|word| after.starts_with(word)) || is_latin && after.starts_with(|c: char| c.is_ascii_alphanumeric()))
        })
    })
}

/// What may stand after a stroke: 元/人, 吨/日.
const PER: &[&str] = &["人", "亩", "年", "月", "日", "天", "平方米", "平方公里", "立方米", "吨", "公里", "公斤", "千瓦时", "户", "次", "小时", "件", "套", "个", "斤", "米", "升", "克", "只", "床", "台", "股", "㎡", "人·月", "人月", "人年"];

/// The end of `/人` at the beginning of `rest`, in bytes, and the denominator.
pub(super) fn per_at(rest: &str) -> Option<(usize, &'static str)> {
    let after = rest.strip_prefix(['/', '／'])?;
    let per = PER.iter().filter(|per| after.starts_with(**per)).max_by_key(|per| per.len())?;
    Some((rest.len() - after.len() + per.len(), per))
}

#[cfg(test)]
mod tests {
    use super::{per_at, unit_at, UNITS};

    #[test]
    fn the_longest_unit_that_is_no_part_of_a_word() {
        for (text, want) in [
            ("人次以上", "人次"),
            ("人", "人"),
            ("平方米", "平方米"),
            ("平方，", "平方"),
            ("个百分点", "个百分点"),
            ("元人民币", "元人民币"),
            ("台套", "台套"),
            ("km，", "km"),
        ] {
            assert_eq!(unit_at(text).map(|u| u.text), Some(want), "{text}");
        }
        for text in ["项目", "人民", "条例", "支部", "mall", "个性化", "度假村", "成立", "", "，"] {
            assert_eq!(unit_at(text).map(|u| u.text), None, "{text}");
        }
    }

    #[test]
    fn no_row_stands_twice() {
        let mut texts: Vec<_> = UNITS.iter().map(|u| u.text).collect();
        texts.sort_unstable();
        assert!(texts.windows(2).all(|pair| pair[0] != pair[1]), "{texts:?}");
    }

    #[test]
    fn denominators() {
        assert_eq!(per_at("/人，"), Some((4, "人")));
        assert_eq!(per_at("/平方米"), Some((10, "平方米")));
        assert_eq!(per_at("人"), None);
    }
}
