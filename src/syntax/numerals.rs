//! The numbers of headings: 一 … 九十九, 1 … 999, １, ①.
//!
//! ```text
//! han     ::= [ digit ] ( "十" | "廿" ) [ digit ] | digit
//! digits  ::= 1*3( "0"…"9" | "０"…"９" )
//! circled ::= "①"…"⑳" | "❶"…"❿" | "➀"…"➉"
//! glyph   ::= "㈠"…"㈩" | "⑴"…"⒇" | "⒈"…"⒛"     (one row of characters each)
//! ```
//! Not taken: 一百 and above, 两, 壹.

use crate::text::char_class;

/// A number and the byte after it.
pub(super) type Read = Option<(u32, usize)>;

pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

pub(super) fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

pub(super) fn is_han_numeral(c: char) -> bool {
    c == '十' || c == '廿' || han_digit(c).is_some()
}

pub(super) fn han(text: &str, at: usize) -> Read {
    let first = char_at(text, at)?;
    let mut end = at + first.len_utf8();
    let second = char_at(text, end);
    let tens = match first {
        '十' => 10,
        '廿' => 20,
        c => match (han_digit(c)?, second) {
            (digit, Some('十')) => {
                end += '十'.len_utf8();
                digit * 10
            }
            // 二三: no number of a heading.
            (_, Some(next)) if is_han_numeral(next) => return None,
            (digit, _) => return Some((digit, end)),
        },
    };
    match char_at(text, end).and_then(han_digit) {
        Some(digit) => Some((tens + digit, end + '一'.len_utf8())),
        None => Some((tens, end)),
    }
}

pub(super) fn digits(text: &str, at: usize) -> Read {
    let (mut value, mut end, mut count) = (0, at, 0);
    while let Some((digit, c)) = char_at(text, end).and_then(|c| char_class::digit(c).map(|d| (d, c))) {
        count += 1;
        if count > 3 {
            return None;
        }
        value = value * 10 + digit;
        end += c.len_utf8();
    }
    (count > 0).then_some((value, end))
}

/// A character of a row that starts with the one for 1.
pub(super) fn glyph(text: &str, at: usize, first: char, last: char) -> Read {
    let c = char_at(text, at).filter(|c| (first..=last).contains(c))?;
    Some((c as u32 - first as u32 + 1, at + c.len_utf8()))
}

pub(super) fn circled(text: &str, at: usize) -> Read {
    let c = char_at(text, at)?;
    let first = match c {
        '①'..='⑳' => '①',
        '❶'..='❿' => '❶',
        '➀'..='➉' => '➀',
        _ => return None,
    };
    Some((c as u32 - first as u32 + 1, at + c.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_numbers() {
        for (text, expect) in [
            ("一", Some((1, 3))),
            ("十", Some((10, 3))),
            ("十一、", Some((11, 6))),
            ("二十、", Some((20, 6))),
            ("二十一、", Some((21, 9))),
            ("九十九", Some((99, 9))),
            ("廿三", Some((23, 6))),
            ("二三", None),
            ("百", None),
            ("", None),
        ] {
            assert_eq!(han(text, 0), expect, "{text}");
        }
    }

    #[test]
    fn digits_of_both_widths() {
        assert_eq!(digits("１２.", 0), Some((12, 6)));
        assert_eq!(digits("2024年", 0), None);
        assert_eq!(digits("年", 0), None);
    }

    #[test]
    fn circled_numbers() {
        assert_eq!(circled("⑳", 0), Some((20, 3)));
        assert_eq!(glyph("㈢", 0, '㈠', '㈩'), Some((3, 3)));
        assert_eq!(circled("一", 0), None);
    }
}
