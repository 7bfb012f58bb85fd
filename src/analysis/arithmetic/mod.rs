//! Arithmetic: statements that can be recalculated from their own figures. One relation a file.
//!
//! A statement is read from a window of one sentence (or two of a paragraph), by the words between its figures. Numbers are exact
//! decimals with the slack that rounding leaves them ([`judge`]). Where the text does not say enough – only some parts named, a
//! figure redacted, growth at comparable prices – nothing is called wrong.

mod count;
mod cues;
mod difference;
mod figure;
mod formula;
mod growth;
mod judge;
mod levels;
mod line;
mod parts;
mod product;
mod rate;
mod repetition;
mod shares;
mod slip;
mod structure;

use crate::document::Document;
use crate::numeral::Decimal;
use crate::quantity::Quantity;
use crate::text::order;
use crate::text::Span;
use figure::Figure;
use line::Line;

/// One statement of the text that can be recalculated.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    pub relation: Relation,
    pub verdict: Verdict,
    /// For people: 175 ÷ 202 = 86.6%，文中为90.2%.
    pub formula: String,
    pub stated: Option<Decimal>,
    pub computed: Option<Decimal>,
    /// The statement: from its first figure to its last.
    pub span: Span,
    pub operands: Vec<Span>,
    pub article: usize,
}

impl Check {
    /// Whether the text contradicts itself.
    #[must_use]
    pub fn is_inconsistent(&self) -> bool {
        self.verdict == Verdict::Inconsistent
    }
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
    /// Off by no more than rounding explains.
    Rounding,
    Inconsistent,
    /// The parts named need not be all.
    Partial,
    /// Redacted figures.
    NotAssessable,
}

/// All checks, in order of position.
pub(crate) fn run(document: &Document<'_>, quantities: &[Quantity]) -> Vec<Check> {
    let text = document.text;
    let figures: Vec<Figure<'_>> = quantities.iter().map(|quantity| Figure::new(quantity, text)).collect();
    let mut found = Vec::new();
    let mut next = 0;
    // Where the window of the sentence before begins, and its first figure.
    let (mut before, mut before_first) = (None, 0);
    for sentence in &document.sentences {
        next += figures[next..].partition_point(|figure| figure.span().start() < sentence.span.start());
        let first = next;
        next += figures[next..].partition_point(|figure| figure.span().end() <= sentence.span.end());
        let joined = !sentence.opens_paragraph && before.is_some_and(|span: Span| !text[span.end()..sentence.span.start()].contains('\n'));
        let (start, from) = match before {
            Some(span) if joined => (span.start(), before_first),
            _ => (sentence.span.start(), first),
        };
        before = Some(sentence.span);
        before_first = first;
        structure::run(text, sentence, &mut found);
        if first == next {
            continue;
        }
        let line = Line { text, start, sentence: sentence.span, figures: &figures[from..next], first: first - from };
        parts::run(&line, &mut found);
        shares::run(&line, &mut found);
        product::run(&line, &mut found);
        rate::run(&line, &mut found);
        difference::run(&line, &mut found);
        growth::run(&line, &mut found);
    }
    count::run(document, &figures, &mut found);
    repetition::run(document, &figures, &mut found);
    order::sort_by_key(&mut found, |a| (a.article, a.span, a.relation as u8));
    found.dedup_by(|a, b| a.span == b.span && a.relation == b.relation && a.operands == b.operands);
    found
}

/// From the first of the spans to the end of the last.
fn around(spans: &[Span]) -> Span {
    let start = spans.iter().map(|span| span.start()).min().unwrap_or(0);
    Span::new(start, spans.iter().map(|span| span.end()).max().unwrap_or(start))
}

fn in_order(mut spans: Vec<Span>) -> Vec<Span> {
    order::sort(&mut spans);
    spans
}

#[cfg(test)]
mod tests;
