//! [`Quote`]: what a span of the wire report says, and where it stands.

use super::block::Run;
use crate::report::Span;

/// The text with the way back from UTF-16 offsets.
pub(super) struct Quote<'t> {
    text: &'t str,
    /// Byte offset of every UTF-16 offset, the end of the text included.
    bytes: Vec<u32>,
    /// UTF-16 offsets of the line ends.
    breaks: Vec<u32>,
}

impl<'t> Quote<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut bytes = Vec::with_capacity(text.len() / 3 + 1);
        let mut breaks = Vec::new();
        for (at, c) in text.char_indices() {
            if c == '\n' {
                breaks.push(bytes.len() as u32);
            }
            // The second half of a surrogate pair means the same character.
            bytes.extend(std::iter::repeat_n(at as u32, c.len_utf16()));
        }
        bytes.push(text.len() as u32);
        Self { text, bytes, breaks }
    }

    fn byte(&self, offset: u32) -> usize {
        self.bytes.get(offset as usize).map_or(self.text.len(), |&at| at as usize)
    }

    /// As written.
    pub(super) fn slice(&self, span: Span) -> &'t str {
        self.text.get(self.byte(span.start)..self.byte(span.end)).unwrap_or_default()
    }

    /// As written, each run of white space one blank, so that it stands on one line.
    pub(super) fn line_of(&self, span: Span) -> String {
        self.slice(span).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Where a span stands, as the source of what is told of it.
    pub(super) fn source(&self, span: Span) -> Run {
        Run::source(format!("（第{}行）", self.line_number(span)))
    }

    /// The number of the line in which the span begins, from 1.
    pub(super) fn line_number(&self, span: Span) -> usize {
        self.breaks.partition_point(|&at| at < span.start) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::{Quote, Span};

    #[test]
    fn slices_by_utf16_and_counts_lines() {
        let quote = Quote::new("𠮷县\n增长 5%\n");
        assert_eq!(quote.slice(Span { start: 0, end: 2 }), "𠮷");
        assert_eq!(quote.slice(Span { start: 2, end: 3 }), "县");
        assert_eq!(quote.line_of(Span { start: 2, end: 9 }), "县 增长 5%");
        assert_eq!(quote.line_number(Span { start: 3, end: 4 }), 1);
        assert_eq!(quote.line_number(Span { start: 4, end: 5 }), 2);
        assert_eq!(quote.slice(Span { start: 90, end: 99 }), "");
    }
}
