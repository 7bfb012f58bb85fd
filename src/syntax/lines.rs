//! Text → lines.
//!
//! ```text
//! line ::= *char ( LF | CR LF | CR | U+2028 | U+2029 | U+0085 | VT | FF | end of text )
//! ```
//! Marks of Markdown around a line (# before headings, ** around bold words) are no part of it.
//! Not taken: line ends that are written out (a backslash and n, a tag).

use crate::text::{char_class, Span};

/// One line of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The line without the white space and the marks of Markdown at its ends; empty for a blank line.
    pub(super) span: Span,
    /// With these marks.
    pub(super) whole: Span,
    /// Its first byte, white space included.
    pub(super) start: usize,
    /// How many # stand before it, as Markdown marks its headings; these are no part of `span`.
    pub(super) hashes: u8,
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
    let bytes = text.as_bytes();
    let (mut start, mut at) = (0, 0);
    while let Some(&first) = bytes.get(at) {
        let width = char_class::width(first);
        // Only the bytes that can start a line end are looked at closely.
        if matches!(first, ..b' ' | 0xc2 | 0xe2) && text[at..].starts_with(ends_line) {
            if !(first == b'\n' && start == at && bytes[..at].ends_with(b"\r")) {
                lines.push(line(text, start, at));
            }
            start = at + width;
        }
        at += width;
    }
    lines.push(line(text, start, text.len()));
    lines
}

/// The marks of Markdown around a line (## before a heading, ** around bold words) are none of its words, as white space is none.
fn line(text: &str, start: usize, end: usize) -> Line {
    const DEEPEST: usize = 6;
    let span = Span::new(start, end).trim(text);
    let content = span.slice(text);
    if !content.starts_with(['#', '*']) {
        return Line { span, whole: span, start, hashes: 0 };
    }
    let words = content.trim_start_matches('#');
    let hashes = content.len() - words.len();
    let heads = (1..=DEEPEST).contains(&hashes) && words.starts_with([' ', '\u{3000}']);
    let (words, hashes) = if heads { (words.trim_start_matches(char_class::is_blank), hashes) } else { (content, 0) };
    let from = span.end() - words.len();
    // **一、工作情况**, **（一）抓项目。**全年开工…
    let bold = words.strip_prefix("**").filter(|rest| rest.contains("**") && !rest.starts_with('*'));
    let whole = span;
    let span = match bold {
        Some(rest) => Span::new(from + 2, span.end() - if rest.ends_with("**") { 2 } else { 0 }).trim(text),
        None => Span::new(from, span.end()),
    };
    Line { span, whole, start, hashes: hashes as u8 }
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
    fn marks_of_markdown() {
        for (line, expect, hashes) in [
            ("## 一、主要工作", "一、主要工作", 2),
            ("**一、主要工作**", "一、主要工作", 0),
            ("### **（一）抓项目**", "（一）抓项目", 3),
            ("**（一）抓项目。**全年开工。", "（一）抓项目。**全年开工。", 0),
            ("##paidbegin##", "##paidbegin##", 0),
            ("***同志带队", "***同志带队", 0),
            ("**镇完成投资", "**镇完成投资", 0),
            ("* 甲", "* 甲", 0),
            ("####### 甲", "####### 甲", 0),
        ] {
            let lines = split(line);
            assert_eq!((lines[0].span.slice(line), lines[0].hashes), (expect, hashes), "{line}");
        }
    }

    #[test]
    fn an_empty_text_is_one_blank_line() {
        assert!(matches!(split("").as_slice(), [line] if line.is_blank()));
    }
}
