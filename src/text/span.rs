//! [`Span`]: a half-open range of bytes.

/// A half-open range of bytes of the text. Both ends lie on character boundaries, and `start <= end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// A span from byte offsets. An `end` before `start` gives the empty span at `start`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        // Texts are limited to 4 GiB by `ingest` and by Wasm's own memory, so the casts keep the value.
        Self { start: start as u32, end: end.max(start) as u32 }
    }

    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// What the span means in `text`.
    ///
    /// # Panics
    /// Where the span was not made for this text.
    #[must_use]
    pub fn slice(self, text: &str) -> &str {
        &text[self.start()..self.end()]
    }

    #[must_use]
    pub fn contains(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }

    /// Whether `other` lies within this span.
    #[must_use]
    pub fn encloses(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    #[must_use]
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// From the start of the first to the end of the second.
    #[must_use]
    pub fn to(self, last: Span) -> Span {
        Span::new(self.start(), last.end())
    }

    /// The span without white space (and U+200B, U+FEFF) at its ends.
    #[must_use]
    pub fn trim(self, text: &str) -> Span {
        let blank = super::char_class::is_blank;
        let inside = self.slice(text);
        let kept = inside.trim_start_matches(blank);
        let start = self.start() + inside.len() - kept.len();
        Span::new(start, start + kept.trim_end_matches(blank).len())
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn trims_every_kind_of_blank() {
        let text = "\u{feff}\u{3000} 一、\u{200b}\r\n";
        assert_eq!(Span::new(0, text.len()).trim(text).slice(text), "一、");
        assert!(Span::new(0, 6).trim(text).is_empty());
    }

    #[test]
    fn an_end_before_the_start_is_empty() {
        assert!(Span::new(5, 2).is_empty());
    }
}
