//! Arithmetic: statements that can be recalculated from their own figures.

use super::Context;
use crate::numeral::Decimal;
use crate::text::Span;

/// One statement of the text that can be recalculated.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    pub relation: Relation,
    pub verdict: Verdict,
    /// For people: "13 + 6 + 15 = 34".
    pub formula: String,
    pub stated: Option<Decimal>,
    pub computed: Option<Decimal>,
    pub span: Span,
    pub operands: Vec<Span>,
    pub article: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    Sum,
    Rate,
    Difference,
    Product,
    Growth,
    Repetition,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Consistent,
    Rounding,
    Inconsistent,
    Partial,
    NotAssessable,
}

pub(crate) fn run(_context: &Context<'_>) -> Vec<Check> {
    Vec::new()
}
