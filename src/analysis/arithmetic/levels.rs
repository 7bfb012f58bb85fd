//! Two levels of one measure, as sentences state them: what difference and growth are recalculated from.
//!
//! ```text
//! compared ::= level … (较|比|高于|优于 …)（ base ） verb          4.2万家，较上次普查（3.1万家）增加
//!              level … 较 … 的 base verb                          13.7万，较五年前的9.3万增加
//! from-to  ::= (由|从) … base … (到|至|为) level … verb            由18.6%降到11.4%，下降
//! yearly   ::= level … (上年|去年|同期 …) base … verb              286.4万人次，上年为242.1万人次，同比增长
//! ```

use super::cues::{any, BASE_YEAR, BEFORE_VERB, BETTER, COMPARED, DOWN, UP};
use super::line::Line;
use crate::text::search::last;

/// The level, what it is compared with, and how the text calls the way from there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Levels {
    pub(super) level: usize,
    pub(super) base: usize,
    pub(super) direction: Way,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
    /// 优于: which of the two is more is not said.
    Either,
}

/// The two levels that the change `i` is of.
pub(super) fn before_change(line: &Line<'_>, change: usize) -> Option<Levels> {
    let last = change.checked_sub(1)?;
    let verb = line.between(last, change);
    if verb.contains(['；', '。']) || verb.chars().count() > 14 {
        return None;
    }
    compared(line, last, verb).or_else(|| compared_with(line, last, verb)).or_else(|| from_to(line, last, verb)).or_else(|| yearly(line, last, verb))
}

fn compared(line: &Line<'_>, base: usize, verb: &str) -> Option<Levels> {
    if !verb.starts_with(['）', ')']) || verb.chars().count() > 6 {
        return None;
    }
    let opener = line.before(base);
    let words = opener.strip_suffix(['（', '('])?;
    let clause = words.rfind(['，', '；', '、', '。']).map_or(words, |at| &words[at..]);
    if !any(clause, COMPARED) {
        return None;
    }
    let level = (line.first..base).rev().take(4).find(|&at| alike(line, at, base))?;
    let direction = if any(clause, BETTER) {
        Way::Either
    } else if any(clause, &["高于", "多于", "快于", "大于"]) {
        Way::Up
    } else if any(clause, &["低于", "少于", "慢于", "小于"]) {
        Way::Down
    } else {
        way(verb)?
    };
    Some(Levels { level, base, direction })
}

/// The same without the brackets.
fn compared_with(line: &Line<'_>, base: usize, verb: &str) -> Option<Levels> {
    let clause = line.clause_before(base);
    if !any(clause, COMPARED) || !clause.ends_with('的') || verb.chars().count() > 4 || verb.contains('，') {
        return None;
    }
    let level = (line.first..base).rev().take(4).find(|&at| alike(line, at, base))?;
    Some(Levels { level, base, direction: way(verb)? })
}

fn from_to(line: &Line<'_>, level: usize, verb: &str) -> Option<Levels> {
    let base = level.checked_sub(1).filter(|&at| at >= line.first && alike(line, at, level))?;
    let (from, to) = (line.clause_before(base), line.between(base, level));
    let reaches = ["到", "至", "为"].iter().any(|word| to.ends_with(word));
    if !(from.contains('由') || from.contains('从')) || !reaches || to.contains(['；', '。']) || to.chars().count() > 12 {
        return None;
    }
    Some(Levels { level, base, direction: way(verb)? })
}

fn yearly(line: &Line<'_>, base: usize, verb: &str) -> Option<Levels> {
    let level = line.previous(base).filter(|&at| at >= line.first && alike(line, at, base))?;
    let told = line.between(level, base);
    let close = |word: &str| last(told, word).is_some_and(|at| told[at..].chars().count() <= word.chars().count() + 3);
    // 上年为B, 上年同期的B, （上年B）: only the words of that time and 为 or 的 stand before the number.
    let named = BASE_YEAR.iter().any(|word| close(word)) && !any(told, &["增", "减", "升", "降"]);
    (named && told.chars().count() <= 14).then(|| way(verb).map(|direction| Levels { level, base, direction }))?
}

/// Levels of one unit, percentages among them.
fn alike(line: &Line<'_>, a: usize, b: usize) -> bool {
    // Two rates of growth are levels, too: 增长8.2%，高于全省（5.1%）3.1个百分点.
    let level = |at: usize| line.is_level(at) || line.figures[at].is_percent();
    level(a) && level(b) && line.figures[a].same_unit(&line.figures[b])
}

/// The direction that the words directly before a change say. They must say nothing else: 增加支出 is of something else.
pub(super) fn way(verb: &str) -> Option<Way> {
    let mut words = verb.trim_start_matches(['）', ')', '，', ',', '、', ' ']);
    while let Some(shorter) = BEFORE_VERB.iter().find_map(|word| words.strip_prefix(word)) {
        words = shorter;
    }
    let words = words.trim_end_matches(['了', '约', ' ']);
    if UP.contains(&words) {
        Some(Way::Up)
    } else {
        DOWN.contains(&words).then_some(Way::Down)
    }
}
