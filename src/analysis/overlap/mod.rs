//! Overlaps: passages that two documents share word for word or nearly.
//!
//! ```text
//! texts ─ letters ─▶ fingerprints (winnowing) ─▶ matches ─ chain ─▶ passages ─ stock ─▶ overlaps
//! ```
//!
//! Near-linear: of a run of letters that many sources share, only neighbours are linked, and a passage's gaps are bounded.

mod chain;
mod fingerprints;
mod letters;
mod matches;
mod stock;

pub use letters::Letters;

use super::Context;
use crate::text::order;
use crate::text::{char_class, Span};

/// A passage that two sources share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overlap {
    pub left: Side,
    pub right: Side,
    /// Share of the letters of both sides that the other has in the same order, 0 to 1.
    pub similarity: f64,
    /// A stock phrase of the genre, not copying.
    pub stock: bool,
}

/// A passage of one source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    pub source: usize,
    pub span: Span,
}

/// Passages that are less alike than this are none.
const ALIKE: f64 = 0.6;

/// The overlaps between the articles of the input, in order of their left side.
pub(crate) fn run(context: &Context<'_>) -> Vec<Overlap> {
    let document = context.document;
    if document.articles.len() < 2 {
        return Vec::new();
    }
    let mut letters = Letters::default();
    for article in 0..document.articles.len() {
        letters.add_article(document, article);
    }
    find(&letters, |_| document.text)
}

/// The overlaps between all sources, in order of their left side; `text_of` gives the text that a source is a part of.
pub fn find<'t>(letters: &Letters, text_of: impl Fn(usize) -> &'t str) -> Vec<Overlap> {
    let fingerprints = fingerprints::of(letters);
    let (mut found, mut known) = (Vec::new(), stock::Stock::default());
    for pair in matches::find(letters, &fingerprints) {
        let (left_text, right_text) = (text_of(pair.left), text_of(pair.right));
        for passage in chain::chain(letters, &pair) {
            let both = passage.left.len() + passage.right.len();
            let similarity = 2.0 * f64::from(passage.matched) / both as f64;
            if similarity < ALIKE {
                continue;
            }
            let left = whole_clause(left_text, letters.span(left_text, &passage.left));
            let right = whole_clause(right_text, letters.span(right_text, &passage.right));
            let stock = known.has((left.slice(left_text), right.slice(right_text)), &letters.codes()[passage.left.start as usize..passage.left.end as usize], passage.sources, letters.sources());
            found.push(Overlap { left: Side { source: pair.left, span: left }, right: Side { source: pair.right, span: right }, similarity, stock });
        }
    }
    order::sort_by_key(&mut found, |overlap| (overlap.left.source, overlap.left.span, overlap.right.source, overlap.right.span));
    found
}

/// Letters by which a passage may be off from where its clause begins or ends.
const OFF: usize = 3;

/// A passage that begins or ends a few letters within a clause, with these.
fn whole_clause(text: &str, span: Span) -> Span {
    let is_letter = |c: &char| char_class::is_alphanumeric(*c);
    let before: Vec<char> = text[..span.start()].chars().rev().take_while(is_letter).take(OFF + 1).collect();
    let after: Vec<char> = text[span.end()..].chars().take_while(is_letter).take(OFF + 1).collect();
    let length = |letters: &[char]| if letters.len() > OFF { 0 } else { letters.iter().map(|c| c.len_utf8()).sum::<usize>() };
    Span::new(span.start() - length(&before), span.end() + length(&after))
}

#[cfg(test)]
mod tests;
