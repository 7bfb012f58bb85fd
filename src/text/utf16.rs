//! Byte offsets → UTF-16 offsets, at the edge of the crate.

use super::Span;

/// One checkpoint for this many bytes: the offset of the next character is counted from there.
const STRIDE: usize = 32;

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

    /// The byte of a UTF-16 offset; None past the end of the text and within a character.
    #[must_use]
    pub fn byte(&self, unit: u32) -> Option<usize> {
        // The last checkpoint at or before it; a character may reach over the next one.
        let block = self.checkpoints.partition_point(|&at| at <= unit).checked_sub(1)?.min(self.text.len() / STRIDE);
        let mut at = self.checkpoints[block];
        let mut byte = block * STRIDE;
        while at < unit || self.text.get(byte).is_some_and(|&b| units(b) == 0) {
            at += units(*self.text.get(byte)?);
            byte += 1;
        }
        (at == unit).then_some(byte)
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
    fn leads_back_to_bytes() {
        for text in ["", "a", "云岭𠮷县a", &"𠮷".repeat(40), &"云a".repeat(100), &"a".repeat(128)] {
            let index = Utf16Index::new(text);
            let mut known = vec![None; text.encode_utf16().count() + 2];
            let mut unit = 0;
            for (byte, c) in text.char_indices().chain([(text.len(), 'a')]) {
                known[unit] = Some(byte);
                unit += c.len_utf16();
            }
            for (unit, byte) in known.into_iter().enumerate() {
                assert_eq!(index.byte(unit as u32), byte, "{unit} in {text}");
            }
        }
    }

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
