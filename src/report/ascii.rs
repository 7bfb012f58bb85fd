//! JSON of ASCII alone, for the way to JavaScript: such a string has one byte a character there, and is decoded several times as fast.

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// The value as JSON; characters beyond ASCII are written as \\uXXXX.
///
/// # Errors
/// As `serde_json::to_string`.
pub fn to_ascii_json(value: &impl Serialize) -> serde_json::Result<String> {
    let mut bytes = Vec::with_capacity(128);
    value.serialize(&mut Serializer::with_formatter(&mut bytes, Ascii))?;
    String::from_utf8(bytes).map_err(|error| serde_json::Error::io(io::Error::other(error)))
}

struct Ascii;

impl Formatter for Ascii {
    fn write_string_fragment<W: io::Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        // Names of fields, and most values.
        if fragment.is_ascii() {
            return writer.write_all(fragment.as_bytes());
        }
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| !c.is_ascii()) {
            writer.write_all(&rest.as_bytes()[..at])?;
            for &mut unit in c.encode_utf16(&mut [0; 2]) {
                writer.write_all(&escape(unit))?;
            }
            rest = &rest[at + c.len_utf8()..];
        }
        writer.write_all(rest.as_bytes())
    }
}

fn escape(unit: u16) -> [u8; 6] {
    let digit = |shift: u32| b"0123456789abcdef"[usize::from(unit >> shift) & 0xf];
    [b'\\', b'u', digit(12), digit(8), digit(4), digit(0)]
}

#[cfg(test)]
mod tests {
    use super::to_ascii_json;

    #[test]
    fn says_the_same_in_ascii() {
        for text in ["", "GDP", "增长5%，\"𠮷\"\n\u{7f}é", "\u{0}\u{ffff}"] {
            let json = to_ascii_json(&(text, 0.1, [1])).expect("can be written");
            assert!(json.is_ascii(), "{json}");
            let read: (String, f64, Vec<u32>) = serde_json::from_str(&json).expect("is JSON");
            assert_eq!(read, (text.to_owned(), 0.1, vec![1]));
        }
    }
}
