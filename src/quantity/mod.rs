//! The quantities that the text states: value, unit, bound, and what they measure.
//!
//! Computed once, before the analyses, because several of them read it (arithmetic, targets, summary).

use crate::document::{Document, Role};
use crate::numeral::Decimal;
use crate::text::Span;

/// Index into [`crate::analysis::Context::quantities`].
pub type QuantityId = usize;

/// One quantity of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// As written, with its approximators: 100余万处, 近300盏, 5.7%.
    pub span: Span,
    /// With 万 and 亿 applied, the lower end of a range; None where it is redacted.
    pub value: Option<Decimal>,
    /// The upper end of a range.
    pub max: Option<Decimal>,
    /// 元, %, 百分点, 平方米 … as it is to be shown; "" where there is none.
    pub unit: String,
    pub bound: Bound,
    pub kind: Kind,
    /// What is measured.
    pub indicator: Option<Span>,
    pub change: Option<Change>,
    pub period: Option<Period>,
    pub role: Role,
    /// Index into [`Document::articles`].
    pub article: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    Exact,
    Over,
    Under,
    About,
    AtLeast,
    AtMost,
    Redacted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Count,
    Money,
    Percent,
    PercentagePoint,
    Rank,
    Multiple,
    Area,
    Ratio,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub direction: Direction,
    /// What it is compared with, as written: 同比, 较上年.
    pub basis: Option<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
    Flat,
}

/// A stretch of time, as written and resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub span: Span,
    /// First and last day, where the text and the document's year say enough.
    pub from: Option<Date>,
    pub to: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: i32,
    pub month: u8,
    pub day: u8,
}

/// Finds the quantities of all articles, in order of position.
#[must_use]
pub fn find(_document: &Document<'_>) -> Vec<Quantity> {
    Vec::new()
}
