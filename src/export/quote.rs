//! [`Quote`]: what a span of the wire report says, and where it stands.

use super::block::Run;
use crate::report::{Analysis, Span};
use crate::text::char_class;

/// The text with the way back from UTF-16 offsets.
pub(super) struct Quote<'t> {
    text: &'t str,
    /// Byte offset of every UTF-16 offset, the end of the text included.
    bytes: Vec<u32>,
    /// UTF-16 offsets of the line ends.
    breaks: Vec<u32>,
    /// What is not the documents' own text, in order.
    noise: Vec<Span>,
}

impl<'t> Quote<'t> {
    pub(super) fn of_report(text: &'t str, analysis: &Analysis) -> Self {
        Self { noise: analysis.noise.iter().map(|noise| noise.span).collect(), ..Self::new(text) }
    }

    pub(super) fn new(text: &'t str) -> Self {
        let mut bytes = Vec::with_capacity(text.len() / 3 + 1);
        let mut breaks = Vec::new();
        for (at, c) in text.char_indices() {
            if c == '\n' {
                breaks.push(bytes.len() as u32);
            }
            // The second half of a surrogate pair means the same character.
            bytes.extend(std::iter::repeat_n(at as u32, c.len_utf16()));
        }
        bytes.push(text.len() as u32);
        Self { text, bytes, breaks, noise: Vec::new() }
    }

    fn byte(&self, offset: u32) -> usize {
        self.bytes.get(offset as usize).map_or(self.text.len(), |&at| at as usize)
    }

    /// As written.
    pub(super) fn slice(&self, span: Span) -> &'t str {
        self.text.get(self.byte(span.start)..self.byte(span.end)).unwrap_or_default()
    }

    /// As written, on one line: without the noise that stands within (a page number), each run of white space one blank, and none
    /// where a line ended between two characters of Chinese.
    pub(super) fn line_of(&self, span: Span) -> String {
        let mut line = String::new();
        let mut start = span.start;
        let first = self.noise.partition_point(|noise| noise.end <= span.start);
        // A quotation of noise itself is not emptied.
        let within = self.noise[first..].iter().take_while(|noise| noise.end < span.end).filter(|noise| noise.start > span.start);
        for noise in within {
            put(&mut line, self.slice(Span { start, end: noise.start }));
            start = noise.end;
        }
        put(&mut line, self.slice(Span { start, end: span.end }));
        line
    }

    /// Where a span stands, as the source of what is told of it.
    pub(super) fn source(&self, span: Span) -> Run {
        Run::source(format!("（第{}行）", self.line_number(span)))
    }

    /// The number of the line in which the span begins, from 1.
    pub(super) fn line_number(&self, span: Span) -> usize {
        self.breaks.partition_point(|&at| at < span.start) + 1
    }
}

/// Puts words on the line, after what is there.
fn put(line: &mut String, words: &str) {
    // Before the first word of a piece of text a line ended.
    let mut ended = true;
    for word in words.split_inclusive(char::is_whitespace) {
        let bare = word.trim_matches(char_class::is_blank);
        if !bare.is_empty() {
            let joined = ended && belong(line.chars().next_back(), bare.chars().next());
            if !line.is_empty() && !joined {
                line.push(' ');
            }
            line.extend(bare.chars().filter(|&c| !char_class::is_blank(c)));
            ended = false;
        }
        ended |= word.ends_with(['\n', '\r']);
    }
}

/// Whether no blank stands between these where a line ended between them: Chinese, and figures beside it.
fn belong(before: Option<char>, after: Option<char>) -> bool {
    let wide = |c: Option<char>| c.is_some_and(|c| char_class::is_han(c) || matches!(c, '，' | '。' | '、' | '；' | '：' | '“' | '”' | '《' | '》' | '（' | '）'));
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    wide(before) && (wide(after) || digit(after)) || digit(before) && wide(after)
}

#[cfg(test)]
mod tests {
    use super::{Quote, Span};

    #[test]
    fn slices_by_utf16_and_counts_lines() {
        let quote = Quote::new("𠮷县\n增长 5%\n");
        assert_eq!(quote.slice(Span { start: 0, end: 2 }), "𠮷");
        assert_eq!(quote.slice(Span { start: 2, end: 3 }), "县");
        assert_eq!(quote.line_of(Span { start: 2, end: 9 }), "县增长 5%");
        assert_eq!(quote.line_number(Span { start: 3, end: 4 }), 1);
        assert_eq!(quote.line_number(Span { start: 4, end: 5 }), 2);
        assert_eq!(quote.slice(Span { start: 90, end: 99 }), "");
    }

    #[test]
    fn stands_on_one_line_without_page_numbers() {
        let text = "稳中\n— 3 —\n求进，完成\r\n5项 工作";
        let quote = Quote { noise: vec![Span { start: 3, end: 8 }], ..Quote::new(text) };
        assert_eq!(quote.line_of(Span { start: 0, end: 99 }), "稳中求进，完成5项 工作");
        assert_eq!(quote.line_of(Span { start: 3, end: 8 }), "— 3 —");
        let pasted = "总值达到74.4\n\u{200b}\n亿元，招生\u{200b}规模";
        assert_eq!(Quote::new(pasted).line_of(Span { start: 0, end: 99 }), "总值达到74.4亿元，招生规模");
    }
}
