//! The quantities that the text states: value, unit, bound, and what they measure.
//!
//! Computed once, before the analyses, because several of them read it (arithmetic, targets, summary).

mod bounds;
mod expression;
mod fraction;
mod names;
mod place;
mod rank;
mod scan;
mod time;
mod units;

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
    pub unit: std::borrow::Cow<'static, str>,
    pub bound: Bound,
    pub kind: Kind,
    /// What is measured.
    pub indicator: Option<Span>,
    pub change: Option<Change>,
    pub period: Option<Period>,
    pub role: Role,
    /// Index into [`Document::articles`].
    pub article: usize,
    /// The last digit written stands for 10^step: 4 in 494496万元, -1 in 38.0%. What was rounded is off by at most half of it.
    pub step: i32,
    /// For a growth or a fall: the quantity that states the level (一般公共预算收入494496万元，同比增长5.7%).
    pub level: Option<QuantityId>,
    /// Quantities with the same number stand in the same sentence (lines end sentences too).
    pub sentence: u32,
    /// Quantities with the same number stand in the same clause: no ， ； ： （ ） between them. Numbers follow the text.
    pub clause: u32,
    /// Whether it stands in （）.
    pub in_parentheses: bool,
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
    /// Whether the figure is the level reached (提高到90%) and not the change (提高4.4个百分点).
    pub to_level: bool,
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
pub fn find(document: &Document<'_>) -> Vec<Quantity> {
    let scan = scan::scan(document.text, &skips(document));
    let mut quantities = Vec::with_capacity(scan.figures.len());
    let mut place = place::Walk::new(&scan.marks);
    for figure in &scan.figures {
        let Some(article) = document.article_at(figure.span.start()) else { continue };
        let place = place.to(figure.span.start());
        quantities.push(Quantity {
            span: figure.span,
            value: figure.value,
            max: figure.max,
            unit: figure.unit.clone(),
            bound: figure.bound,
            kind: figure.kind,
            indicator: None,
            change: None,
            period: None,
            role: Role::Other,
            article,
            step: figure.step,
            level: None,
            sentence: place.sentence,
            clause: place.clause,
            in_parentheses: place.depth > 0,
        });
    }
    quantities
}

/// What holds no quantities: noise, the table of contents, the markers of sections.
fn skips(document: &Document<'_>) -> Vec<Span> {
    let noise = document.noise.iter().map(|noise| noise.span);
    let contents = document.contents.iter().map(|entry| entry.span);
    let markers = document.sections.iter().map(|section| section.marker);
    let mut skips: Vec<Span> = noise.chain(contents).chain(markers).filter(|span| !span.is_empty()).collect();
    skips.sort_unstable();
    skips
}
