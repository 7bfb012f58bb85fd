//! What is said of parts and their total, by how sure it is that the parts are all.

use super::super::cues::{any, OPEN_LIST};
use super::super::figure::Figure;
use super::super::formula::{equation, in_magnitude, joined, number};
use super::super::judge::{self, Judgement};
use super::super::line::Line;
use super::super::{around, in_order, slip, Check, Relation, Verdict};
use super::closed::Closed;
use crate::numeral::Decimal;

/// A single part that is more than its whole: the first one, or any in the brackets behind the whole.
pub(super) fn exceeded(line: &Line<'_>, total: usize, part: usize) -> Option<Check> {
    let (whole, one) = (&line.figures[total], &line.figures[part]);
    let (value, more) = (whole.known()?, one.known()?);
    let between = line.between(total, part);
    let bracketed = one.quantity.in_parentheses && !whole.quantity.in_parentheses && !between.contains(['）', ')']);
    let directly = between.chars().count() <= 16 && part == total + 1;
    ((directly || bracketed) && more.checked_sub(one.slack)? > value.checked_add(whole.slack)?).then(|| Check {
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

pub(super) fn judge(line: &Line<'_>, total: usize, parts: &[usize]) -> Option<Judgement> {
    let terms: Vec<(Figure<'_>, i8)> = parts.iter().map(|&part| (line.figures[part], 1)).collect();
    judge::sum(&line.figures[total], &terms)
}

/// The check of these parts: of as many of the first as add up, where they need not be all.
pub(super) fn judged(line: &Line<'_>, total: usize, parts: &[usize], closed: Closed) -> Option<Check> {
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
            // They cannot all be parts; the first of them is one, and so are those in brackets.
            return parts.iter().find_map(|&part| exceeded(line, total, part));
        }
        if !exceeds {
            // Of a list that goes on to other things, only what hangs together is told.
            let parts = &parts[..unbroken(line, parts)];
            if parts.len() < 2 {
                return None;
            }
            let judgement = judge(line, total, parts)?;
            made = check(line, total, parts, judgement);
            made.verdict = Verdict::Partial;
            let left = joined(parts.iter().map(|&part| &line.figures[part]), "+");
            let computed = in_magnitude(judgement.computed, magnitude(line, total, parts, judgement.computed));
            made.formula = format!("{left} = {computed}，总数为{}（只列出部分）", number(&line.figures[total]));
        }
    }
    Some(made)
}

/// Digits that agree beside the wrong one, from which on chance is no explanation; and where the list has three parts.
pub(super) const SURE: usize = 4;
const LIKELY: usize = 3;
/// Digits that no list hits by chance, however open it is told to be.
const CERTAIN: usize = 7;

/// An open list that would exhaust its total but for one digit. The number of parts is the list's own: that of its first break.
pub(super) fn slipped(line: &Line<'_>, total: usize, parts: &[usize]) -> Option<Check> {
    if parts.len() < 2 {
        return None;
    }
    let count = unbroken(line, parts);
    let parts = &parts[..count];
    if count < 2 {
        return None;
    }
    let judgement = judge(line, total, parts)?;
    let agree = weight(line, total, parts, judgement);
    let is_open = any(line.between(total, parts[count - 1]), OPEN_LIST) || line.clause_after(parts[count - 1]).contains('等');
    let wanted = match count {
        _ if is_open => CERTAIN,
        2 => SURE,
        _ => LIKELY,
    };
    (agree >= wanted && is_slip(line, total, parts, judgement)).then(|| check(line, total, parts, judgement))
}

/// How many of the parts follow each other without a level of another unit or the end of a list between them.
pub(super) fn unbroken(line: &Line<'_>, parts: &[usize]) -> usize {
    let joins = |pair: &[usize]| (pair[0] + 1..pair[1]).all(|at| !line.is_level(at)) && !line.between(pair[0], pair[1]).contains('。');
    1 + parts.windows(2).take_while(|pair| joins(pair)).count()
}

pub(super) fn is_slip(line: &Line<'_>, total: usize, parts: &[usize], judgement: Judgement) -> bool {
    let terms: Vec<Figure<'_>> = parts.iter().map(|&part| line.figures[part]).collect();
    slip::explains_sum(&line.figures[total], &terms, judgement.computed)
}

pub(super) fn weight(line: &Line<'_>, total: usize, parts: &[usize], judgement: Judgement) -> usize {
    let values = parts.iter().chain([&total]).filter_map(|&at| line.figures[at].known());
    slip::digits(values.chain([judgement.computed]))
}

/// The magnitude in which a sum is told: that of the total, or that of its smallest part where the sum is less than one of it
/// (1124亿 + 5982亿 beside 1.91万亿).
pub(super) fn magnitude(line: &Line<'_>, total: usize, parts: &[usize], computed: Decimal) -> i32 {
    let own = line.figures[total].magnitude;
    if Decimal::ONE.shifted(own).is_some_and(|one| computed >= one) {
        return own;
    }
    parts.iter().chain([&total]).map(|&at| line.figures[at].magnitude).min().unwrap_or(0)
}

pub(super) fn check(line: &Line<'_>, total: usize, parts: &[usize], judgement: Judgement) -> Check {
    let whole = &line.figures[total];
    let left = joined(parts.iter().map(|&part| &line.figures[part]), "+");
    let spans: Vec<_> = parts.iter().chain([&total]).map(|&at| line.figures[at].span()).collect();
    Check {
        relation: Relation::Sum,
        verdict: judgement.verdict,
        formula: equation(&left, judgement, whole, magnitude(line, total, parts, judgement.computed)),
        stated: whole.value,
        computed: Some(judgement.computed),
        span: around(&spans),
        operands: in_order(spans),
        article: whole.quantity.article,
    }
}

pub(super) fn not_assessable(line: &Line<'_>, total: usize, parts: &[usize]) -> Check {
    let whole = &line.figures[total];
    let spans: Vec<_> = parts.iter().chain([&total]).map(|&at| line.figures[at].span()).collect();
    Check {
        relation: Relation::Sum,
        verdict: Verdict::NotAssessable,
        formula: format!("{} = {}（数字已隐去，无法核算）", joined(parts.iter().map(|&part| &line.figures[part]), "+"), number(whole)),
        stated: whole.value,
        computed: None,
        span: around(&spans),
        operands: in_order(spans),
        article: whole.quantity.article,
    }
}
