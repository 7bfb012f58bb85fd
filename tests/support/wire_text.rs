//! The text as the reader of the wire has it: a string of UTF-16 code units that spans slice.

use wenjing::report::Span;

pub(crate) struct WireText {
    units: Vec<u16>,
}

impl WireText {
    pub(crate) fn new(text: &str) -> Self {
        Self { units: text.encode_utf16().collect() }
    }

    pub(crate) fn len(&self) -> u32 {
        self.units.len() as u32
    }

    /// What the span means; None where it is out of range or cuts a character in two.
    pub(crate) fn slice(&self, span: Span) -> Option<String> {
        let units = self.units.get(span.start as usize..span.end as usize)?;
        String::from_utf16(units).ok()
    }
}
