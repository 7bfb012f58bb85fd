//! Shares in words: 百分之九十, 千分之五, 三分之二, 半成, 对折, and 翻一番.
//!
//! ```text
//! share = (百 | 千 | 万 | number) 分之 (百 | number) ;
//! range = share (至 | 到 | - | ～) share ;                  百分之五至百分之十, of one denominator
//! ```

use std::borrow::Cow;

use super::expression::Figure;
use super::{bounds, Bound, Kind};
use crate::numeral::{self, Decimal};
use crate::text::Span;

/// Places of the fraction that a share like 三分之二 is given with.
const PLACES: u8 = 16;

/// The share that begins at byte `at` (with 百, 千, 万 or a digit).
pub(super) fn read(text: &str, at: usize, left: usize) -> Option<Figure> {
    let (whole, after) = parts(text, at)?;
    if text[left..at].ends_with(|c: char| "一二两三四五六七八九十百千万".contains(c)) {
        // 五百分之二 is two five-hundredths, not two per cent.
        return None;
    }
    let start_of_top = after;
    let (value, end, step, over, high) = if text[start_of_top..].starts_with('百') && !text[start_of_top..].starts_with("百分") {
        (Decimal::HUNDRED, start_of_top + '百'.len_utf8(), 0, false, None)
    } else {
        let number = numeral::read(text, start_of_top, false)?;
        (number.value?, number.end, number.step, number.over, number.high)
    };
    let before = bounds::before_figure(&text[left..], at - left, false).map(|(bound, start)| (bound, start + left));
    let more = text[end..].starts_with(['多', '余']) && !text[end..].starts_with("多数");
    let end = if more { end + '多'.len_utf8() } else { end };
    let after = bounds::after_figure(&text[end..], false);
    let (unit, kind, value, max) = match whole {
        100 => ("%", Kind::Percent, value, high),
        1000 => ("‰", Kind::Percent, value, high),
        10_000 => ("‱", Kind::Percent, value, high),
        1_000_000.. if text[at..].starts_with(['百', '千']) => ("%", Kind::Percent, value.checked_div(Decimal::from(whole / 100), 2 * PLACES)?, None),
        _ => ("", Kind::Ratio, value.checked_div(Decimal::from(whole), PLACES)?, None),
    };
    let bound = match (before, after) {
        _ if over || more => Bound::Over,
        (Some((bound, _)), _) | (None, Some((bound, _))) => bound,
        _ => Bound::Exact,
    };
    let negative = text[left..at].ends_with('负');
    let start = before.map_or(at, |(_, start)| start);
    let start = if negative { start.min(at - '负'.len_utf8()) } else { start };
    let value = if negative { -value } else { value };
    if let Some((high, end)) = upper_end(text, at, end, left, unit, value) {
        return Some(Figure { span: Span::new(start, end), value: Some(value), max: Some(high), step, unit: Cow::Borrowed(unit), kind, bound });
    }
    let end = end + after.map_or(0, |(_, length)| length);
    Some(Figure { span: Span::new(start, end), value: Some(value), max, step, unit: Cow::Borrowed(unit), kind, bound })
}

/// The upper end of a range that begins with this share, and where it ends. 从百分之五到百分之十 is a change.
fn upper_end(text: &str, at: usize, end: usize, left: usize, unit: &str, low: Decimal) -> Option<(Decimal, usize)> {
    let second = super::expression::separator_end(text, end).filter(|_| !text[left..at].ends_with(['从', '由', '自']))?;
    if !["百分之", "千分之", "万分之"].iter().any(|word| text[second..].starts_with(word) && text[at..].starts_with(word)) || unit.is_empty() {
        return None;
    }
    let (_, top) = parts(text, second)?;
    let number = numeral::read(text, top, false)?;
    Some((number.value.filter(|&high| high > low)?, number.end))
}

/// The denominator, and where the numerator begins.
fn parts(text: &str, at: usize) -> Option<(i64, usize)> {
    // A bare unit is read only where 分之 stands near: a run of 万 must not be read from each of its characters.
    const BARE: [&str; 6] = ["百分之", "千分之", "万分之", "百万分之", "千万分之", "百万万分之"];
    let number = numeral::read(text, at, BARE.iter().any(|word| text[at..].starts_with(word)))?;
    let after = text[number.end..].strip_prefix("分之")?;
    let whole = number.value.filter(|v| v.is_integer() && *v > Decimal::ONE && *v < Decimal::from(100_000_000_000))?;
    Some((whole.to_string().parse().ok()?, text.len() - after.len()))
}

/// 半成 and 对折: half of a tenth, and five tenths. Not 半成品, 对折页.
pub(super) fn half(text: &str, at: usize, left: usize) -> Option<Figure> {
    let rest = &text[at..];
    let (word, value, step, unit, not_before): (_, _, _, _, &[char]) = if rest.starts_with("半成") {
        ("半成", Decimal::new(5, 1)?, -1, "成", &['品', '熟', '型', '功', '立', '本'])
    } else if rest.starts_with("对折") {
        ("对折", Decimal::from(5), 0, "折", &['页', '线', '叠', '纸'])
    } else {
        return None;
    };
    let end = at + word.len();
    if text[end..].starts_with(not_before) {
        return None;
    }
    let before = bounds::before_figure(&text[left..], at - left, false).map(|(bound, start)| (bound, start + left));
    let after = bounds::after_figure(&text[end..], false);
    let bound = before.map(|(bound, _)| bound).or(after.map(|(bound, _)| bound)).unwrap_or(Bound::Exact);
    let span = Span::new(before.map_or(at, |(_, start)| start), end + after.map_or(0, |(_, length)| length));
    Some(Figure { span, value: Some(value), max: None, step, unit: Cow::Borrowed(unit), kind: Kind::Percent, bound })
}

/// 翻一番, 翻两番: the figure, from 翻 on.
pub(super) fn doubling(text: &str, at: usize) -> Option<Figure> {
    let after = at + '翻'.len_utf8();
    let after = if text[after..].starts_with('了') { after + '了'.len_utf8() } else { after };
    let number = numeral::read(text, after, false)?;
    let rest = &text[number.end..];
    rest.starts_with('番').then(|| Figure {
        span: Span::new(at, number.end + '番'.len_utf8()),
        value: number.value,
        max: None,
        step: 0,
        unit: Cow::Borrowed("番"),
        kind: Kind::Multiple,
        bound: Bound::Exact,
    })
}
