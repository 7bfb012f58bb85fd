//! Classes of characters.

/// White space as it occurs in pasted documents: Unicode white space, zero-width space, byte order mark.
#[must_use]
pub fn is_blank(c: char) -> bool {
    match c {
        // Nearly all of a text.
        '\u{3001}'..='\u{fefe}' => false,
        _ => c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'),
    }
}

/// A Han character (the unified ideographs with their extensions, and 〇).
#[must_use]
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇' | '\u{20000}'..='\u{323af}' | '\u{f900}'..='\u{faff}')
}

/// Bytes of the character that begins with this byte.
#[must_use]
pub fn width(first: u8) -> usize {
    match first {
        ..0xc0 => 1,
        0xc0..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    }
}

/// The value of a decimal digit, half- or full-width.
#[must_use]
pub fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

/// The mark that ends a sentence.
#[must_use]
pub fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?')
}

/// A letter, a digit or a Han character. As `char::is_alphanumeric`, which looks Han characters and Chinese marks up in a table
/// of ranges: here what nearly all of a text consists of is known at once.
#[must_use]
pub fn is_alphanumeric(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{4e00}'..='\u{9fff}' => true,
        // General punctuation, CJK marks (but 々〆〇), full-width marks.
        '\u{2010}'..='\u{205e}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// The code that a character is compared by; None for marks and white space.
#[must_use]
pub fn letter(c: char) -> Option<u32> {
    if is_han(c) {
        return Some(c as u32);
    }
    if let Some(digit) = digit(c) {
        return Some('0' as u32 + digit);
    }
    // A decimal point would part 3.5 from 35 only together with its digits, which differ already.
    is_alphanumeric(c).then(|| c.to_ascii_lowercase() as u32)
}

#[cfg(test)]
mod tests {
    #[test]
    fn width_as_the_standard_library_has_it() {
        for c in '\0'..=char::MAX {
            assert_eq!(super::width(c.encode_utf8(&mut [0; 4]).as_bytes()[0]), c.len_utf8(), "{c:?}");
        }
    }

    #[test]
    fn blank_is_what_the_standard_library_calls_white_space_and_two_more() {
        for c in '\0'..=char::MAX {
            assert_eq!(super::is_blank(c), c.is_whitespace() || c == '\u{200b}' || c == '\u{feff}', "{c:?}");
        }
    }

    #[test]
    fn alphanumeric_as_the_standard_library_has_it() {
        for c in '\0'..=char::MAX {
            assert_eq!(super::is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
