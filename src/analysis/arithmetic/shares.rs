//! Shares that are together 100 %: 第一档占比81.6%，第二档占比13.6%，第三档占比4.8%.
//!
//! ```text
//! shares   ::= share share share { share }               in one sentence
//! share    ::= 第N noun … 占 … percent [ （ … percent … ） ]   N from 一 on without a gap; in brackets, the share elsewhere
//! ```
//!
//! More than 100 % is wrong. Less may be right, where the text does not name the last class; it is wrong where the same classes are
//! told of another place too, and make 100 % there.

use super::figure::Figure;
use super::formula::joined;
use super::line::Line;
use super::{Check, Relation, Verdict};
use crate::numeral::Decimal;

const ORDINALS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/// Fewer classes are no division of a whole.
const FEWEST: usize = 3;

pub(super) fn run(line: &Line<'_>, found: &mut Vec<Check>) {
    let mut shares: Vec<usize> = Vec::new();
    let mut noun = None;
    for at in line.first..line.figures.len() {
        let Some((number, class)) = share_of(line, at) else { continue };
        if number != shares.len() || noun.is_some_and(|noun| noun != class) {
            told(line, &shares, found);
            shares.clear();
        }
        if number == shares.len() {
            noun = Some(class);
            shares.push(at);
        }
    }
    told(line, &shares, found);
}

/// The number of the class (from 0) and its noun, where the figure is the share of 第N….
fn share_of(line: &Line<'_>, at: usize) -> Option<(usize, char)> {
    let figure = &line.figures[at];
    if !figure.is_percent() || figure.known().is_none() || line.is_change(at) || figure.quantity.in_parentheses {
        return None;
    }
    let label = line.clause_before(at);
    let ordinal = label.rfind('第')? + '第'.len_utf8();
    let class = &label[ordinal..];
    let number = ORDINALS.iter().position(|&c| class.starts_with(c))?;
    let noun = class.chars().nth(1)?;
    class.contains('占').then_some((number, noun))
}

fn told(line: &Line<'_>, shares: &[usize], found: &mut Vec<Check>) {
    if shares.len() < FEWEST {
        return;
    }
    let elsewhere: Vec<usize> = shares.iter().filter_map(|&at| in_brackets(line, at)).collect();
    let elsewhere = Some(elsewhere).filter(|elsewhere| elsewhere.len() == shares.len());
    let makes_all = |parts: &[usize]| judged(line, parts, false).is_some_and(|check| check.verdict != Verdict::Inconsistent);
    let (here, there) = (makes_all(shares), elsewhere.as_deref().is_some_and(makes_all));
    found.extend(judged(line, shares, there));
    found.extend(elsewhere.and_then(|elsewhere| judged(line, &elsewhere, here)));
}

/// The share elsewhere, in the brackets after a share: 优于全市（86.6%）.
fn in_brackets(line: &Line<'_>, at: usize) -> Option<usize> {
    let mut after = (at + 1..line.figures.len().min(at + 4)).take_while(|&next| !line.between(at, next).contains(['；', '。']));
    after.find(|&next| line.figures[next].is_percent() && line.figures[next].quantity.in_parentheses && line.figures[next].known().is_some())
}

/// What is said of shares; `closed` says that they are known to be all.
fn judged(line: &Line<'_>, shares: &[usize], closed: bool) -> Option<Check> {
    let parts: Vec<Figure<'_>> = shares.iter().map(|&at| line.figures[at]).collect();
    let (mut total, mut slack) = (Decimal::ZERO, Decimal::ZERO);
    for part in &parts {
        total = total.checked_add(part.known()?)?;
        slack = slack.checked_add(part.slack)?;
    }
    let off = Decimal::HUNDRED.checked_sub(total)?;
    let verdict = if off.is_zero() {
        Verdict::Consistent
    } else if off.abs() <= slack {
        Verdict::Rounding
    } else if off.is_negative() || closed {
        Verdict::Inconsistent
    } else {
        return None;
    };
    let note = match verdict {
        Verdict::Consistent => "",
        Verdict::Rounding => "，应为100%（舍入所致）",
        _ => "，应为100%",
    };
    let spans: Vec<_> = parts.iter().map(Figure::span).collect();
    Some(Check {
        relation: Relation::Sum,
        verdict,
        formula: format!("{} = {total}%{note}", joined(&parts, "+")),
        stated: Some(Decimal::HUNDRED),
        computed: Some(total),
        span: super::around(&spans),
        operands: spans,
        article: parts.first()?.quantity.article,
    })
}
