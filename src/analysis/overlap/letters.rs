//! The letters of the sources that are compared: what is left of a text without marks, white space and noise.

use std::ops::Range;

use crate::document::{Document, SectionKind};
use crate::text::order;
use crate::text::{char_class, Span};

/// The letters of all sources, one after the other, as columns.
#[derive(Default)]
pub struct Letters {
    /// Code points: digits half-width, Latin letters small.
    code: Vec<u32>,
    /// Byte of the source's text at which the letter stands.
    byte: Vec<u32>,
    /// Where each source ends.
    end: Vec<u32>,
    /// Codes that stand for no letter and are equal to no other.
    barriers: u32,
}

impl Letters {
    /// Adds an article without what stands in it for other reasons: noise, and headings on lines of their own, which half of
    /// all reports share.
    pub fn add_article(&mut self, document: &Document<'_>, article: usize) {
        let Some(Span { start, end }) = document.articles.get(article).map(|article| article.span) else { return };
        let within = |span: &Span| start <= span.start && span.start < end;
        let is_alone = |span: &Span| document.text[span.end()..].chars().next().is_none_or(|next| matches!(next, '\n' | '\r'));
        let sections = document.articles[article].sections.clone().map(|id| &document.sections[id]);
        let headings = sections.filter(|section| section.kind == SectionKind::Heading).map(|section| section.heading).filter(is_alone);
        let noise = document.noise.iter().map(|noise| noise.span);
        let mut skipped: Vec<Span> = document.articles[article].title.into_iter().chain(headings).chain(noise).filter(within).collect();
        order::sort(&mut skipped);
        self.add(document.text, document.articles[article].span, &skipped);
    }

    /// Adds a source: a stretch of a text without what is skipped (in order). Nothing matches across what was skipped.
    pub fn add(&mut self, text: &str, span: Span, skipped: &[Span]) {
        let mut skipped = skipped.iter().peekable();
        for (at, c) in span.slice(text).char_indices() {
            let Some(code) = char_class::letter(c) else { continue };
            let byte = (span.start() + at) as u32;
            while skipped.next_if(|skipped| skipped.end <= byte).is_some() {
                self.barriers += 1;
                self.code.push(u32::MAX - self.barriers);
                self.byte.push(byte);
            }
            if skipped.peek().is_none_or(|skipped| skipped.start > byte) {
                self.code.push(code);
                self.byte.push(byte);
            }
        }
        self.end.push(self.code.len() as u32);
    }

    #[must_use]
    pub fn sources(&self) -> usize {
        self.end.len()
    }

    /// The letters of one source.
    #[must_use]
    pub fn of(&self, source: usize) -> Range<u32> {
        let start = source.checked_sub(1).map_or(0, |before| self.end[before]);
        start..self.end[source]
    }

    /// The source that holds a letter.
    pub(super) fn source_of(&self, letter: u32) -> usize {
        self.end.partition_point(|&end| end <= letter)
    }

    pub(super) fn codes(&self) -> &[u32] {
        &self.code
    }

    /// The stretch of the source's text from the first letter to the last; `text` is that of their source.
    pub(super) fn span(&self, text: &str, letters: &Range<u32>) -> Span {
        if letters.is_empty() {
            return Span::default();
        }
        let (first, last) = (self.byte[letters.start as usize] as usize, self.byte[letters.end as usize - 1] as usize);
        let width = text[last..].chars().next().map_or(0, char::len_utf8);
        Span::new(first, last + width)
    }
}
