//! Shares that are stated as a ratio and make 100: 三次产业结构优化为8.1∶44.6∶47.3.
//!
//! `structure ::= (三次产业 | 产业) … (结构 | 比例) … number ∶ number ∶ number`, of numbers that are near 100 together; a plain
//! ratio (1∶2∶3) is none.

use super::{Check, Relation, Verdict};
use crate::document::Sentence;
use crate::numeral::Decimal;
use crate::text::search::{first, has};
use crate::text::{char_class, Span};

pub(super) fn run(text: &str, sentence: &Sentence, found: &mut Vec<Check>) {
    let words = sentence.span.slice(text);
    let Some(industry) = first(words, "产业").filter(|_| has(words, "结构") || has(words, "比")) else { return };
    let Some(colon) = words.find('∶').or_else(|| words.find(':')).or_else(|| words.find('：')) else { return };
    if industry > colon && words[industry..].find(['∶', ':', '：']).is_none() {
        return;
    }
    let mut at = industry;
    while let Some((terms, end)) = next_ratio(words, at) {
        at = end;
        found.extend(check(&terms, sentence));
    }
}

/// A term of the ratio: its value, its digits after the point, its place in the text.
struct Term {
    value: Decimal,
    places: u8,
    start: usize,
    end: usize,
}

/// The next three numbers joined by colons, and where to go on.
fn next_ratio(words: &str, from: usize) -> Option<(Vec<Term>, usize)> {
    let mut at = from;
    loop {
        at += words[at..].find(|c| char_class::digit(c).is_some())?;
        let mut terms: Vec<Term> = Vec::new();
        while let Some(term) = number(words, at) {
            at = term.end;
            terms.push(term);
            let Some(colon) = words[at..].chars().next().filter(|c| matches!(c, '∶' | ':' | '：')) else { break };
            at += colon.len_utf8();
        }
        if terms.len() == 3 {
            return Some((terms, at));
        }
    }
}

fn number(words: &str, start: usize) -> Option<Term> {
    let (mut mantissa, mut places, mut point, mut end) = (0_i128, 0_u8, false, start);
    for (offset, c) in words[start..].char_indices() {
        match char_class::digit(c) {
            Some(digit) => {
                mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(digit))?;
                places = places.checked_add(u8::from(point))?;
                end = start + offset + c.len_utf8();
            }
            None if matches!(c, '.' | '．') && !point && end > start => point = true,
            None => break,
        }
    }
    (end > start).then(|| Decimal::new(mantissa, places)).flatten().map(|value| Term { value, places, start, end })
}

fn check(terms: &[Term], sentence: &Sentence) -> Option<Check> {
    let places = terms.iter().map(|term| term.places).max()?;
    let total = terms.iter().try_fold(Decimal::ZERO, |sum, term| sum.checked_add(term.value))?;
    let off = total.checked_sub(Decimal::HUNDRED)?.abs();
    // Three parts and a total that is exactly 100.
    let slack = Decimal::new(15, 1)?.shifted(-i32::from(places))?;
    let verdict = if off.is_zero() {
        Verdict::Consistent
    } else if off <= slack {
        Verdict::Rounding
    } else if off <= Decimal::from(10) {
        Verdict::Inconsistent
    } else {
        return None;
    };
    let within = |start: usize, end: usize| Span::new(sentence.span.start() + start, sentence.span.start() + end);
    let left: Vec<String> = terms.iter().map(|term| term.value.to_string()).collect();
    let note = match verdict {
        Verdict::Consistent => "",
        Verdict::Rounding => "，应为100（舍入所致）",
        _ => "，应为100",
    };
    Some(Check {
        relation: Relation::Sum,
        verdict,
        formula: format!("{} = {total}{note}", left.join(" + ")),
        stated: Some(Decimal::HUNDRED),
        computed: Some(total),
        span: within(terms.first()?.start, terms.last()?.end),
        operands: terms.iter().map(|term| within(term.start, term.end)).collect(),
        article: sentence.article,
    })
}
