//! Text → lines.
//!
//! ```text
//! line ::= *char ( LF | CR LF | CR | U+2028 | U+2029 | U+0085 | VT | FF | end of text )
//! ```
//! Not taken: line ends that are written out (a backslash and n, a tag).

use crate::text::{char_class, Span};

/// One line of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The line without the white space at its ends; empty for a blank line.
    pub(super) span: Span,
    /// Its first byte, white space included.
    pub(super) start: usize,
}

impl Line {
    pub(super) fn is_blank(&self) -> bool {
        self.span.is_empty()
    }
}

fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}')
}

/// All lines, in order. CR LF gives an empty line between the two, which is a blank line only where nothing else is: it is left out.
pub(super) fn split(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut before = '\0';
    for (at, c) in text.char_indices() {
        // Only the bytes that can start a line end are looked at closely.
        if (c <= '\u{85}' || c >= '\u{2028}')
            && ends_line(c) {
                if !(c == '\n' && before == '\r' && start == at) {
                    lines.push(Line { span: Span::new(start, at).trim(text), start });
                }
                start = at + c.len_utf8();
            }
        before = c;
    }
    lines.push(Line { span: Span::new(start, text.len()).trim(text), start });
    lines
}

/// Characters of a span; what the eye takes for the length of a line.
pub(super) fn length(text: &str, span: Span) -> usize {
    span.slice(text).chars().filter(|&c| !char_class::is_blank(c)).count()
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn every_line_end_is_known() {
        let text = "一\r\n二\n\n\u{3000}三 \r四\u{2028}五\u{b}六";
        let lines: Vec<_> = split(text).iter().map(|line| line.span.slice(text)).collect();
        assert_eq!(lines, ["一", "二", "", "三", "四", "五", "六"]);
    }

    #[test]
    fn an_empty_text_is_one_blank_line() {
        assert!(matches!(split("").as_slice(), [line] if line.is_blank()));
    }
}
