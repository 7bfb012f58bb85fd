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

use super::cues::{any, AMONG, AVERAGES, BY_CLASS, CHANNELS, COMPLEMENTS, DISJOINT, OPEN_LIST, RESIDUAL, TOTAL_AFTER, TOTAL_AFTER_STRICT};
use super::figure::Figure;
use super::formula::{equation, in_magnitude, joined, number};
use super::judge::{self, Judgement};
use super::line::Line;
use super::{slip, Check, Relation, Verdict};

/// Longer lists are not stated in one sentence.
const MOST_PARTS: usize = 40;

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

/// How sure it is that the parts are all.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Closed {
    /// They are all: a part that is the rest, a bracket that lists them, a complement.
    Yes,
    /// They may be some, but they exclude each other.
    Disjoint,
    /// They may be some.
    Open,
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

/// The next figure after `at` that is a level.
fn next_level(line: &Line<'_>, at: usize) -> Option<usize> {
    (at + 1..line.figures.len().min(at + 6)).find(|&next| line.is_level(next))
}

/// The parts from `first` on, of the total's unit, before `end`.
fn parts_from(line: &Line<'_>, total: usize, first: usize, end: usize) -> Vec<usize> {
    let mut parts = Vec::new();
    for at in first..line.figures.len().min(first + MOST_PARTS) {
        let figure = &line.figures[at];
        let next_list = at > first && (any(line.before(at), AMONG) || any(line.clause_before(at), TOTAL_AFTER_STRICT) || changes_mark(line, &parts, at));
        // 由40元提高到80元 are two levels of one thing.
        let from_to = line.is_level(at) && line.clause_before(at).contains(['由', '从']);
        if figure.span().start() >= end || next_list || from_to {
            break;
        }
        if line.is_level(at) && figure.same_unit(&line.figures[total]) {
            parts.push(at);
        }
    }
    parts
}

/// A list that was joined by ， ends at ；: 开工30个，续建20个；另建5个.
fn changes_mark(line: &Line<'_>, parts: &[usize], at: usize) -> bool {
    let [.., one, other] = *parts else { return false };
    let ends = |from: usize, to: usize| line.between(from, to).contains(['；', ';']);
    ends(other, at) && !ends(one, other)
}

fn is_break(c: char) -> bool {
    matches!(c, '，' | '；' | '。' | '、' | ',' | ';')
}

/// Where the bracket that opens at `from` closes.
fn closing(line: &Line<'_>, from: usize) -> Option<usize> {
    let mut depth = 0_i32;
    for (at, c) in line.slice(from, line.sentence.end()).char_indices().take(600) {
        depth += match c {
            '（' | '(' => 1,
            '）' | ')' => -1,
            _ => 0,
        };
        if depth == 0 {
            return Some(from + at);
        }
    }
    None
}

/// The end of a list after 其中: of its bracket, where one opened between the total and the cue.
fn bracket_end(line: &Line<'_>, total: usize, cue: usize) -> usize {
    let from = line.figures[total].span().end();
    let gap = line.slice(from, from + cue);
    gap.rfind(['（', '(']).and_then(|open| closing(line, from + open)).unwrap_or(line.sentence.end())
}

/// Whether the parts' labels are together all there is.
fn is_complement(line: &Line<'_>, parts: &[usize]) -> bool {
    COMPLEMENTS.iter().any(|labels| {
        labels.len() == parts.len()
            && labels.iter().all(|label| parts.iter().any(|&part| line.before(part).contains(label) || line.clause_after(part).contains(label)))
    })
}

/// Whether every part is a channel by which requests come in.
fn is_by_channel(line: &Line<'_>, parts: &[usize]) -> bool {
    parts.len() >= 3 && parts.iter().all(|&part| any(line.clause_before(part), CHANNELS))
}

/// Whether each part is of a class of its own, of a row of classes that exclude each other.
fn are_disjoint(line: &Line<'_>, parts: &[usize]) -> bool {
    DISJOINT.iter().any(|row| {
        let class = |part: usize| row.iter().position(|word| line.clause_before(part).contains(word));
        let classes: Vec<Option<usize>> = parts.iter().map(|&part| class(part)).collect();
        (0..classes.len()).all(|at| classes[at].is_some() && !classes[..at].contains(&classes[at]))
    })
}

/// A single part that is more than its whole.
fn exceeded(line: &Line<'_>, total: usize, part: usize) -> Option<Check> {
    let (whole, one) = (&line.figures[total], &line.figures[part]);
    let (value, more) = (whole.known()?, one.known()?);
    let directly = line.between(total, part).chars().count() <= 16 && part == total + 1;
    (directly && more.checked_sub(one.slack)? > value.checked_add(whole.slack)?).then(|| Check {
        relation: Relation::Sum,
        verdict: Verdict::Inconsistent,
        formula: format!("其中{} > {}", number(one), number(whole)),
        stated: whole.value,
        computed: one.value,
        span: whole.span().to(one.span()),
        operands: vec![whole.span(), one.span()],
        article: whole.quantity.article,
    })
}

fn judge(line: &Line<'_>, total: usize, parts: &[usize]) -> Option<Judgement> {
    let terms: Vec<(Figure<'_>, i8)> = parts.iter().map(|&part| (line.figures[part], 1)).collect();
    judge::sum(&line.figures[total], &terms)
}

/// The check of these parts: of as many of the first as add up, where they need not be all.
fn judged(line: &Line<'_>, total: usize, parts: &[usize], closed: Closed) -> Option<Check> {
    let figures = || parts.iter().chain([&total]).map(|&at| &line.figures[at]);
    if figures().any(Figure::is_redacted) {
        return Some(not_assessable(line, total, parts));
    }
    if closed == Closed::Open {
        for count in 2..=parts.len() {
            let judgement = judge(line, total, &parts[..count])?;
            if judgement.verdict != Verdict::Inconsistent {
                return Some(check(line, total, &parts[..count], judgement));
            }
        }
    }
    if closed == Closed::Open {
        if let Some(found) = slipped(line, total, parts) {
            return Some(found);
        }
    }
    let judgement = judge(line, total, parts)?;
    let stated = line.figures[total].known()?;
    let mut made = check(line, total, parts, judgement);
    if judgement.verdict == Verdict::Inconsistent && closed != Closed::Yes {
        let exceeds = judgement.computed > stated;
        if exceeds && closed == Closed::Open {
            // They cannot all be parts; the first of them is one.
            return exceeded(line, total, *parts.first()?);
        }
        if !exceeds {
            made.verdict = Verdict::Partial;
            let left = joined(parts.iter().map(|&part| &line.figures[part]), "+");
            let computed = in_magnitude(judgement.computed, magnitude(line, total, parts));
            made.formula = format!("{left} = {computed} < {}", number(&line.figures[total]));
        }
    }
    Some(made)
}

/// Digits that agree beside the wrong one, from which on chance is no explanation; and where the list has three parts.
const SURE: usize = 4;
const LIKELY: usize = 3;

/// An open list that would exhaust its total but for one digit. The number of parts is the list's own: that of its first break.
fn slipped(line: &Line<'_>, total: usize, parts: &[usize]) -> Option<Check> {
    if parts.len() < 2 {
        return None;
    }
    let count = unbroken(line, parts);
    let parts = &parts[..count];
    if count < 2 || any(line.between(total, parts[count - 1]), OPEN_LIST) || line.clause_after(parts[count - 1]).contains('等') {
        return None;
    }
    let judgement = judge(line, total, parts)?;
    let wanted = if count >= 3 { LIKELY } else { SURE };
    (weight(line, total, parts, judgement) >= wanted && is_slip(line, total, parts, judgement)).then(|| check(line, total, parts, judgement))
}

/// How many of the parts follow each other without a level of another unit or the end of a list between them.
fn unbroken(line: &Line<'_>, parts: &[usize]) -> usize {
    let joins = |pair: &[usize]| (pair[0] + 1..pair[1]).all(|at| !line.is_level(at)) && !line.between(pair[0], pair[1]).contains('。');
    1 + parts.windows(2).take_while(|pair| joins(pair)).count()
}

fn is_slip(line: &Line<'_>, total: usize, parts: &[usize], judgement: Judgement) -> bool {
    let terms: Vec<Figure<'_>> = parts.iter().map(|&part| line.figures[part]).collect();
    slip::explains_sum(&line.figures[total], &terms, judgement.computed)
}

fn weight(line: &Line<'_>, total: usize, parts: &[usize], judgement: Judgement) -> usize {
    let values = parts.iter().chain([&total]).filter_map(|&at| line.figures[at].known());
    slip::digits(values.chain([judgement.computed]))
}

/// The smallest magnitude of these figures: 1124亿 + 5982亿 is told in 亿, whatever the total is told in.
fn magnitude(line: &Line<'_>, total: usize, parts: &[usize]) -> i32 {
    parts.iter().chain([&total]).map(|&at| line.figures[at].magnitude).min().unwrap_or(0)
}

fn check(line: &Line<'_>, total: usize, parts: &[usize], judgement: Judgement) -> Check {
    let whole = &line.figures[total];
    let left = joined(parts.iter().map(|&part| &line.figures[part]), "+");
    let spans: Vec<_> = parts.iter().chain([&total]).map(|&at| line.figures[at].span()).collect();
    Check {
        relation: Relation::Sum,
        verdict: judgement.verdict,
        formula: equation(&left, judgement, whole, magnitude(line, total, parts)),
        stated: whole.value,
        computed: Some(judgement.computed),
        span: super::around(&spans),
        operands: super::in_order(spans),
        article: whole.quantity.article,
    }
}

fn not_assessable(line: &Line<'_>, total: usize, parts: &[usize]) -> Check {
    let whole = &line.figures[total];
    let spans: Vec<_> = parts.iter().chain([&total]).map(|&at| line.figures[at].span()).collect();
    Check {
        relation: Relation::Sum,
        verdict: Verdict::NotAssessable,
        formula: format!("{} = {}（数字已隐去，无法核算）", joined(parts.iter().map(|&part| &line.figures[part]), "+"), number(whole)),
        stated: whole.value,
        computed: None,
        span: super::around(&spans),
        operands: super::in_order(spans),
        article: whole.quantity.article,
    }
}
