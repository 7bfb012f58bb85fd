//! Byte offsets → UTF-16 offsets, at the edge of the crate.

use super::Span;

/// One checkpoint for this many bytes: the offset of the next character is counted from there.
const STRIDE: usize = 64;

/// Converts byte offsets of one text into UTF-16 code units, in constant time.
pub struct Utf16Index<'t> {
    text: &'t [u8],
    /// UTF-16 offset of the first character that starts at or after `i * STRIDE`.
    checkpoints: Vec<u32>,
}

/// UTF-16 units of the character that starts with this byte; 0 for a continuation byte.
fn units(byte: u8) -> u32 {
    match byte {
        0x80..=0xbf => 0,
        0xf0..=0xff => 2,
        _ => 1,
    }
}

impl<'t> Utf16Index<'t> {
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let text = text.as_bytes();
        let mut checkpoints = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut offset = 0;
        for block in text.chunks(STRIDE) {
            checkpoints.push(offset);
            offset += block.iter().map(|&byte| units(byte)).sum::<u32>();
        }
        checkpoints.push(offset);
        Self { text, checkpoints }
    }

    /// The UTF-16 offset of the character that starts at this byte; past the end, the length of the text.
    #[must_use]
    pub fn offset(&self, byte: usize) -> u32 {
        let byte = byte.min(self.text.len());
        let block = byte / STRIDE;
        self.checkpoints[block] + self.text[block * STRIDE..byte].iter().map(|&b| units(b)).sum::<u32>()
    }

    /// The span's ends in UTF-16 code units.
    #[must_use]
    pub fn span(&self, span: Span) -> (u32, u32) {
        (self.offset(span.start()), self.offset(span.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::Utf16Index;

    #[test]
    fn agrees_with_the_definition_at_every_boundary() {
        let long = "一、𠮷野家😀a\u{301}\r\n".repeat(40);
        for text in ["", "a", "中", "𠮷", "😀", "a中𠮷é😀z", long.as_str()] {
            let index = Utf16Index::new(text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                assert_eq!(index.offset(byte) as usize, text[..byte].encode_utf16().count(), "{text:?} at {byte}");
            }
        }
    }
}
