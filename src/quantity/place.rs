//! Sentences and clauses, numbered along the text.

use super::scan::{Mark, MarkKind};

/// Where a byte stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub sentence: u32,
    /// Byte where the sentence starts.
    pub sentence_start: usize,
    pub clause: u32,
    /// How many （ are open.
    pub depth: u32,
}

/// Walks along the marks, from the left to the right.
pub(super) struct Walk<'m> {
    rest: std::slice::Iter<'m, Mark>,
    place: Place,
}

impl<'m> Walk<'m> {
    pub(super) fn new(marks: &'m [Mark]) -> Self {
        Self { rest: marks.iter(), place: Place::default() }
    }

    /// The place of this byte, which lies right of those asked for before.
    pub(super) fn to(&mut self, at: usize) -> Place {
        while let Some(mark) = self.rest.as_slice().first().filter(|mark| mark.span.start() < at) {
            match mark.kind {
                MarkKind::Enumeration => {}
                MarkKind::Comma | MarkKind::Semicolon | MarkKind::Colon => self.place.clause += 1,
                MarkKind::Open => {
                    self.place.depth += 1;
                    self.place.clause += 1;
                }
                MarkKind::Close => {
                    self.place.depth = self.place.depth.saturating_sub(1);
                    self.place.clause += 1;
                }
                MarkKind::Stop => {
                    self.place = Place {
                        sentence: self.place.sentence + 1,
                        sentence_start: mark.span.end(),
                        clause: self.place.clause + 1,
                        depth: 0,
                    };
                }
            }
            self.rest.next();
        }
        self.place
    }
}
