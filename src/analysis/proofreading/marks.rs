//! [`Page`]: what the rules read. The text is walked over once; a rule then looks only at the marks.

use super::Context;
use crate::text::{char_class, Span};

/// A character that is neither Han, nor a letter or digit, nor a blank other than the line end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) at: u32,
    pub(super) c: char,
}

impl Mark {
    pub(super) fn start(self) -> usize {
        self.at as usize
    }

    pub(super) fn end(self) -> usize {
        self.start() + self.c.len_utf8()
    }

    pub(super) fn span(self) -> Span {
        Span::new(self.start(), self.end())
    }
}

pub(super) struct Page<'c> {
    pub(super) context: &'c Context<'c>,
    pub(super) text: &'c str,
    /// The marks outside noise, in order.
    pub(super) marks: Vec<Mark>,
    /// The places, outside noise, of a Han character that stands twice in a row: where the second one begins.
    pub(super) twins: Vec<u32>,
}

impl<'c> Page<'c> {
    pub(super) fn new(context: &'c Context<'c>) -> Self {
        let text = context.document.text;
        let mut page = Self { context, text, marks: Vec::with_capacity(text.len() / 24), twins: Vec::new() };
        let mut start = 0;
        for noise in &context.document.noise {
            if start < noise.span.start() {
                page.read(Span::new(start, noise.span.start()));
            }
            start = start.max(noise.span.end());
        }
        page.read(Span::new(start, text.len()));
        page
    }

    fn read(&mut self, span: Span) {
        let mut previous = '\n';
        for (at, c) in span.slice(self.text).char_indices() {
            let at = (span.start() + at) as u32;
            if ('\u{4e00}'..='\u{9fff}').contains(&c) {
                if c == previous {
                    self.twins.push(at);
                }
            } else if !(c.is_ascii_alphanumeric() || (c != '\n' && char_class::is_blank(c)) || char_class::is_han(c) || is_letter(c)) {
                self.marks.push(Mark { at, c });
            }
            previous = c;
        }
    }

    pub(super) fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    pub(super) fn after(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }
}

/// Full-width letters and digits, and letters of other scripts.
fn is_letter(c: char) -> bool {
    !c.is_ascii() && char_class::is_alphanumeric(c)
}

/// A digit or letter of either width.
pub(super) fn is_alphanumeric(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}
