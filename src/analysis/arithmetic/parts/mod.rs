//! Parts and total: 收到34件，其中邮寄13件，网站6件，现场15件.
//!
//! ```text
//! among     ::= total … 其中 part { part }             the parts may be only some, unless a residual (其他) or a complement closes them
//! bracketed ::= total （part part { part }）           the parts are all, unless 其中, 等 or 如 opens the list
//! added     ::= part part { part } ，合计 total
//! parallel  ::= total ，part-noun ，part-noun          10件，4件主办件，6件会办件
//! counted   ::= total … 有 part … 有 part … 有 part
//! ```
//!
//! Not taken: parts of another unit, changes (增加3件), and lists whose parts may overlap.

mod closed;
mod list;
mod verdict;

use super::cues::{any, AMONG, AVERAGES, BY_CLASS, OPEN_LIST, RESIDUAL, TOTAL_AFTER, TOTAL_AFTER_STRICT};
use super::line::Line;
use super::{Check, Verdict};
use closed::{are_disjoint, is_by_channel, is_complement, Closed};
use list::{bracket_end, closing, is_break, next_level, parts_from, MOST_PARTS};
use verdict::{check, exceeded, is_slip, judge, judged, slipped, weight, SURE};

pub(super) fn run(line: &Line<'_>, found: &mut Vec<Check>) {
    found.extend(opens_sentence(line));
    for total in line.first..line.figures.len() {
        if !line.is_level(total) {
            continue;
        }
        let check = among(line, total)
            .or_else(|| bracketed(line, total))
            .or_else(|| added(line, total))
            .or_else(|| parallel(line, total))
            .or_else(|| listed(line, total));
        found.extend(check);
    }
}

/// 其中 at the head of a sentence: of a total of the sentence before. Where that has several, only what adds up is told.
fn opens_sentence(line: &Line<'_>) -> Option<Check> {
    let sentence = line.slice(line.sentence.start(), line.sentence.end());
    if !AMONG.iter().any(|cue| sentence.starts_with(cue)) {
        return None;
    }
    let next = (line.first..line.figures.len()).take(3).find(|&at| line.is_level(at))?;
    let totals: Vec<usize> = (line.first.saturating_sub(8)..line.first)
        .filter(|&at| line.is_level(at) && line.figures[at].same_unit(&line.figures[next]))
        .collect();
    let checks = || totals.iter().filter_map(|&total| among_these(line, total, next, line.sentence.end()));
    let right = checks().find(|check| matches!(check.verdict, Verdict::Consistent | Verdict::Rounding));
    let end = line.sentence.end();
    let slip = || totals.iter().find_map(|&total| slipped(line, total, &parts_from(line, total, next, end)));
    right.or_else(slip).or_else(|| checks().next().filter(|_| totals.len() == 1))
}

fn among(line: &Line<'_>, total: usize) -> Option<Check> {
    // 其中 follows the total before any other level.
    let next = next_level(line, total)?;
    if any(line.clause_before(total), AVERAGES) {
        return None;
    }
    let gap = line.between(total, next);
    let cue = AMONG.iter().filter_map(|cue| gap.find(cue)).min()?;
    if gap[..cue].contains('；') || !line.figures[next].same_unit(&line.figures[total]) {
        return None;
    }
    among_these(line, total, next, bracket_end(line, total, cue))
}

/// The parts from `next` on that 其中 names.
fn among_these(line: &Line<'_>, total: usize, next: usize, end: usize) -> Option<Check> {
    let gap = line.between(total, next);
    if any(line.clause_before(total), AVERAGES) {
        return None;
    }
    let parts = parts_from(line, total, next, end);
    let residual = parts.iter().position(|&part| any(line.before(part), RESIDUAL));
    if let Some(at) = residual.filter(|&at| at > 0) {
        return judged(line, total, &parts[..=at], Closed::Yes);
    }
    if parts.len() < 2 {
        return exceeded(line, total, *parts.first()?);
    }
    let by_class = any(gap, BY_CLASS);
    // What follows the complement is of something else.
    if let Some(count) = (2..=parts.len()).find(|&count| is_complement(line, &parts[..count])) {
        return judged(line, total, &parts[..count], Closed::Yes);
    }
    let closed = if by_class || is_by_channel(line, &parts) {
        Closed::Yes
    } else if are_disjoint(line, &parts) {
        Closed::Disjoint
    } else {
        Closed::Open
    };
    judged(line, total, &parts, closed)
}

fn bracketed(line: &Line<'_>, total: usize) -> Option<Check> {
    let after = line.after(total);
    let opened = after.trim_start_matches(|c: char| !is_break(c) && !matches!(c, '（' | '('));
    if !opened.starts_with(['（', '(']) {
        return None;
    }
    let from = line.figures[total].span().end() + (after.len() - opened.len());
    let close = closing(line, from)?;
    let first = next_level(line, total).filter(|&at| line.figures[at].span().start() < close)?;
    let parts = parts_from(line, total, first, close);
    if parts.len() < 2 {
        return None;
    }
    let inside = line.slice(from, close);
    let closed = if any(inside, OPEN_LIST) || any(inside, AMONG) { Closed::Open } else { Closed::Yes };
    judged(line, total, &parts, closed)
}

/// Parts first, the sum after them.
fn added(line: &Line<'_>, total: usize) -> Option<Check> {
    let label = line.clause_before(total);
    if !any(label, TOTAL_AFTER) {
        return None;
    }
    let mut parts: Vec<usize> = Vec::new();
    for at in (line.first..total).rev().take(MOST_PARTS) {
        let broken = line.after(at).contains(['；', ';']) || any(line.clause_before(at), TOTAL_AFTER_STRICT);
        if broken || line.figures[at].is_amount() && !line.figures[at].same_unit(&line.figures[total]) {
            break;
        }
        if line.is_level(at) {
            parts.push(at);
        }
    }
    parts.reverse();
    // The sum is of the last parts, however many.
    let sure = any(label, TOTAL_AFTER_STRICT);
    for from in (0..parts.len().saturating_sub(1)).rev() {
        let judgement = judge(line, total, &parts[from..])?;
        if judgement.verdict != Verdict::Inconsistent {
            return Some(check(line, total, &parts[from..], judgement));
        }
    }
    // 本年收入A，上年结转B，收入总数共为C: a sum that is one digit away from the total it is told to give.
    for from in (0..parts.len().saturating_sub(1)).rev() {
        let judgement = judge(line, total, &parts[from..])?;
        if is_slip(line, total, &parts[from..], judgement) && weight(line, total, &parts[from..], judgement) >= SURE {
            return Some(check(line, total, &parts[from..], judgement));
        }
    }
    // 分别达到326亿元、214亿元和175亿元，合计715亿元: nothing but these can be meant.
    let listed = parts.first().is_some_and(|&first| line.before(first).contains("分别"));
    (sure && listed && parts.len() >= 2).then(|| judge(line, total, &parts).map(|j| check(line, total, &parts, j)))?
}

/// 10件，4件主办件，6件会办件: the parts are named after their numbers, alike.
fn parallel(line: &Line<'_>, total: usize) -> Option<Check> {
    // What names its own thing after the number is one of a row, not the total: 5个沿江城市、18个省会城市.
    if !line.clause_after(total).is_empty() || line.clause_before(total).is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    for at in total + 1..line.figures.len().min(total + MOST_PARTS) {
        let alike = line.is_level(at) && line.figures[at].same_unit(&line.figures[total]);
        if !alike || !line.clause_before(at).trim_matches(['有', ' ']).is_empty() {
            break;
        }
        parts.push(at);
    }
    let suffix = |at: usize| line.clause_after(at).chars().next_back();
    let first = suffix(*parts.first()?)?;
    if parts.len() < 2 || !parts.iter().all(|&at| suffix(at) == Some(first)) {
        return None;
    }
    judged(line, total, &parts, Closed::Yes)
}

/// A total and parts that simply follow: only what adds up is said, and lists in which every part is told by 有.
fn listed(line: &Line<'_>, total: usize) -> Option<Check> {
    let next = next_level(line, total)?;
    if !line.figures[next].same_unit(&line.figures[total]) {
        return None;
    }
    let parts = parts_from(line, total, next, line.sentence.end());
    let frame = |at: usize| line.clause_before(at).ends_with('有');
    if parts.len() >= 3 && parts.iter().all(|&at| frame(at)) {
        return judged(line, total, &parts, Closed::Yes);
    }
    let told = line.clause_before(total);
    let is_total = any(told, &["共", "总", "合计"]) || any(line.between(total, next), BY_CLASS);
    // Without a cue, only an unbroken list counts.
    let unbroken = |count: usize| (total + 1..=parts[count - 1]).all(|at| parts.contains(&at) || !line.is_level(at));
    let count = (2..=parts.len()).filter(|&count| unbroken(count)).find(|&count| {
        judge(line, total, &parts[..count]).is_some_and(|judgement| judgement.verdict == Verdict::Consistent)
    });
    match count {
        Some(count) if is_total || count >= 3 => judged(line, total, &parts[..count], Closed::Open),
        None if parts.len() >= 2 && any(line.between(total, next), BY_CLASS) => judged(line, total, &parts, Closed::Yes),
        _ => None,
    }
}
