//! One figure given twice: the same value of the same indicator, or another one.
//!
//! ```text
//! again     ::= indicator value … indicator value               told where both are the same value ([`again`])
//! twice     ::= indicator value … indicator other-value         told where nothing but a slip can be meant ([`twice`])
//! back-ref  ::= 已…的 number noun, of a noun named before with    已建立的2家茶坊, after 茶坊已开出4家 ([`back`])
//!               another number of the same unit
//! ```
//!
//! What is confirmed is what would be noticed if it were wrong: `again` and `twice` ask the same of two places ([`mention`]).

mod again;
mod back;
mod mention;
mod twice;

use super::figure::Figure;
use super::{slip, Check, Relation, Verdict};
use crate::document::Document;
use crate::numeral::Decimal;
use crate::text::Span;

pub(super) fn run(document: &Document<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    again::run(document, figures, found);
    twice::run(document, figures, found);
    for at in 0..figures.len() {
        found.extend(back::refers_back(document, figures, at));
    }
}

/// What is said of two places that give one figure.
fn pair(document: &Document<'_>, before: &Figure<'_>, figure: &Figure<'_>, verdict: Verdict, value: Decimal) -> Check {
    let written = |figure: &Figure<'_>| figure.span().slice(document.text).to_owned();
    let formula = if verdict == Verdict::Consistent {
        format!("前后均为{}", written(figure))
    } else {
        format!("前文为{}，此处为{}", written(before), written(figure))
    };
    Check {
        relation: Relation::Repetition,
        verdict,
        formula,
        stated: Some(value),
        computed: before.value,
        span: statement(document, figure),
        operands: vec![before.span(), figure.span()],
        article: figure.quantity.article,
    }
}

/// The clause of a figure, from its beginning.
fn statement(document: &Document<'_>, figure: &Figure<'_>) -> Span {
    let before = mention::words_before(document, figure);
    Span::new(figure.span().start() - before.len(), figure.span().end())
}
