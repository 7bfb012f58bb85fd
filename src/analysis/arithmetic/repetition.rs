//! One figure given twice: the same value of the same indicator, or a number that refers back and is another.
//!
//! ```text
//! again     ::= indicator value … indicator value               told where both are the same value
//! back-ref  ::= 已…的 number noun, of a noun named before with    已建立的2家东港超市, after 东港共富超市已开出4家
//!               another number of the same unit
//! ```

use rustc_hash::FxHashMap;

use super::figure::Figure;
use super::formula::number;
use super::{Check, Relation, Verdict};
use crate::analysis::Context;
use crate::numeral::Decimal;
use crate::text::Span;

/// How many figures back a reference reaches.
const REACH: usize = 300;

pub(super) fn run(context: &Context<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    again(context, figures, found);
    for at in 0..figures.len() {
        found.extend(refers_back(context, figures, at));
    }
}

/// The same value of the same thing in two sentences: each with the last one before it.
fn again(context: &Context<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    let mut last: FxHashMap<(usize, &str, Decimal), usize> = FxHashMap::default();
    for (at, figure) in figures.iter().enumerate() {
        let (Some(value), Some(indicator)) = (figure.known(), figure.quantity.indicator) else { continue };
        let told = figure.quantity.change.is_some() || figure.is_points();
        if told || value < Decimal::from(2) || figure.is_percent() && value == Decimal::HUNDRED {
            continue;
        }
        let key = (figure.quantity.article, &*figure.quantity.unit, value);
        let Some(before) = last.insert(key, at) else { continue };
        let other = &figures[before];
        let far = context.document.sentence_at(figure.span().start()).is_some_and(|sentence| other.span().start() < sentence.span.start());
        let alike = other.quantity.indicator.is_some_and(|other| {
            similar(context.document.slice(indicator), context.document.slice(other), is_rare(value))
        });
        if far && alike {
            found.push(Check {
                relation: Relation::Repetition,
                verdict: Verdict::Consistent,
                formula: format!("{} = {}（前后一致）", number(other), number(figure)),
                stated: Some(value),
                computed: other.value,
                span: statement(figure),
                operands: vec![other.span(), figure.span()],
                article: figure.quantity.article,
            });
        }
    }
}

/// From the indicator to the figure, where they stand near each other.
fn statement(figure: &Figure<'_>) -> Span {
    let near = figure.quantity.indicator.filter(|indicator| {
        indicator.end() <= figure.span().start() && figure.span().start() - indicator.end() < 60
    });
    near.map_or(figure.span(), |indicator| indicator.to(figure.span()))
}

/// Values of three digits and more do not come twice by chance.
fn is_rare(value: Decimal) -> bool {
    value.to_string().chars().filter(char::is_ascii_digit).collect::<String>().trim_end_matches('0').len() >= 3
}

/// Whether two indicators name the same thing: most of the shorter one's pairs of characters are in the other.
fn similar(a: &str, b: &str, rare: bool) -> bool {
    let pairs = |text: &str| -> Vec<(char, char)> { text.chars().zip(text.chars().skip(1)).take(24).collect() };
    let (a, b) = (pairs(a), pairs(b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let shared = short.iter().filter(|pair| long.contains(pair)).count();
    if rare { shared >= 1 } else { shared >= 2 && shared * 3 >= short.len() * 2 }
}

/// 已建立的, 现有的: what is spoken of is known to the reader.
const KNOWN: &[&str] = &["已建立的", "已建成的", "已建的", "已有的", "已开出的", "已开的", "已设立的", "已成立的", "已开设的", "已创建的", "现有的", "原有的"];
/// The earlier statement says that they are there.
const THERE: &[&str] = &["已", "开出", "建成", "建立", "拥有", "现有", "设立", "共有", "达到"];

fn refers_back(context: &Context<'_>, figures: &[Figure<'_>], at: usize) -> Option<Check> {
    let text = context.document.text;
    let figure = &figures[at];
    let sentence = context.document.sentence_at(figure.span().start())?;
    let before = &text[sentence.span.start()..figure.span().start()];
    if !KNOWN.iter().any(|known| before.ends_with(known)) {
        return None;
    }
    let value = figure.known()?;
    let after = &text[figure.span().end()..sentence.span.end().max(figure.span().end())];
    let noun: Vec<char> = after.chars().take_while(|c| c.is_alphanumeric() && *c != '的').take(10).collect();
    if noun.len() < 4 {
        return None;
    }
    let first = at.saturating_sub(REACH);
    let other = figures[first..at].iter().rev().find(|other| {
        other.quantity.article == figure.quantity.article
            && other.same_unit(figure)
            && other.known().is_some()
            && other.quantity.change.is_none()
            && says_of(context, other, &noun)
    })?;
    let earlier = other.known()?;
    Some(Check {
        relation: Relation::Repetition,
        verdict: if earlier == value { Verdict::Consistent } else { Verdict::Inconsistent },
        formula: if earlier == value {
            format!("{} = {}（前后一致）", number(other), number(figure))
        } else {
            format!("前文为{}，此处为{}", number(other), number(figure))
        },
        stated: Some(value),
        computed: Some(earlier),
        span: figure.span().to(Span::new(figure.span().end(), figure.span().end() + noun.iter().map(|c| c.len_utf8()).sum::<usize>())),
        operands: vec![other.span(), figure.span()],
        article: figure.quantity.article,
    })
}

/// Whether the clause before a figure says that the thing of this name is there: its characters in their order, with at most
/// four others between them.
fn says_of(context: &Context<'_>, figure: &Figure<'_>, noun: &[char]) -> bool {
    let Some(sentence) = context.document.sentence_at(figure.span().start()) else { return false };
    let before = &context.document.text[sentence.span.start()..figure.span().start()];
    let clause: Vec<char> = before.rsplit(['，', '；', '。']).next().unwrap_or_default().chars().collect();
    let there = before.rsplit(['，', '；', '。']).next().is_some_and(|clause| THERE.iter().any(|word| clause.contains(word)));
    let in_order = (0..clause.len()).any(|start| {
        let window = &clause[start..clause.len().min(start + noun.len() + 4)];
        let mut left = noun.iter().peekable();
        if window.first() != noun.first() {
            return false;
        }
        for c in window {
            left.next_if_eq(&c);
        }
        left.peek().is_none()
    });
    there && in_order && clause.len() <= 60
}
