//! [`Joined`]: the text without the line ends that only wrap a sentence, so that figures and phrases are read across them.
//!
//! Texts out of PDF files break their lines anywhere, within numbers too. Which line ends part sentences and which do not, the
//! syntax pass has found out: a line end inside a sentence is a wrap. Page numbers and headers between the two lines go with it.

use std::borrow::Cow;

use crate::document::Document;
use crate::text::{char_class, Span};

/// A stretch that was left out.
#[derive(Clone, Copy, Debug)]
struct Cut {
    /// Where it stood, in the joined text.
    joined: usize,
    start: usize,
    end: usize,
}

pub(super) struct Joined<'t> {
    text: Cow<'t, str>,
    cuts: Vec<Cut>,
}

impl<'t> Joined<'t> {
    pub(super) fn of(document: &Document<'t>) -> Self {
        let text = document.text;
        let mut cuts: Vec<Cut> = Vec::new();
        let mut removed = 0;
        for sentence in &document.sentences {
            let mut at = sentence.span.start();
            while let Some(found) = text[at..sentence.span.end()].find('\n') {
                let wrap = wrap(document, sentence.span, at + found);
                at = wrap.end().max(at + found + 1);
                if !parts_words(text, wrap) {
                    cuts.push(Cut { joined: wrap.start() - removed, start: wrap.start(), end: wrap.end() });
                    removed += wrap.len();
                }
            }
        }
        if cuts.is_empty() {
            return Self { text: Cow::Borrowed(text), cuts };
        }
        let mut joined = String::with_capacity(text.len() - removed);
        let mut from = 0;
        for cut in &cuts {
            joined.push_str(&text[from..cut.start]);
            from = cut.end;
        }
        joined.push_str(&text[from..]);
        Self { text: Cow::Owned(joined), cuts }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn is_whole(&self) -> bool {
        self.cuts.is_empty()
    }

    /// The place in the document's text of what begins at `at`.
    pub(super) fn start(&self, at: usize) -> usize {
        let before = self.cuts.partition_point(|cut| cut.joined <= at);
        before.checked_sub(1).map_or(at, |last| self.cuts[last].end + (at - self.cuts[last].joined))
    }

    /// The place in the document's text of what ends at `at`.
    fn end(&self, at: usize) -> usize {
        let before = self.cuts.partition_point(|cut| cut.joined < at);
        before.checked_sub(1).map_or(at, |last| self.cuts[last].end + (at - self.cuts[last].joined))
    }

    /// The span in the document's text.
    pub(super) fn original(&self, span: Span) -> Span {
        let start = self.start(span.start());
        Span::new(start, if span.is_empty() { start } else { self.end(span.end()) })
    }

    /// The span in the joined text.
    pub(super) fn joined(&self, span: Span) -> Span {
        let place = |at: usize| {
            let before = self.cuts.partition_point(|cut| cut.start < at);
            before.checked_sub(1).map_or(at, |last| {
                let cut = self.cuts[last];
                cut.joined + at.saturating_sub(cut.end)
            })
        };
        Span::new(place(span.start()), place(span.end()))
    }
}

/// The line end at `at` with the blanks around it, and the page furniture that stands there.
fn wrap(document: &Document<'_>, sentence: Span, at: usize) -> Span {
    let text = document.text;
    let before = &text[sentence.start()..at];
    let start = sentence.start() + before.trim_end_matches(is_blank).len();
    let mut end = at;
    loop {
        let rest = &text[end..sentence.end()];
        let next = sentence.end() - rest.trim_start_matches(|c| is_blank(c) || c == '\n').len();
        let noise = document.noise.partition_point(|noise| noise.span.end() <= next);
        let furniture = document.noise.get(noise).filter(|noise| noise.span.start() <= next && noise.span.end() <= sentence.end());
        let after = furniture.map_or(next, |noise| noise.span.end());
        if after == end {
            return Span::new(start, end);
        }
        end = after;
    }
}

fn is_blank(c: char) -> bool {
    c == '\r' || c != '\n' && char_class::is_blank(c)
}

/// Whether the line end parts two words of Latin letters, which would become one.
fn parts_words(text: &str, wrap: Span) -> bool {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    text[..wrap.start()].ends_with(is_letter) && text[wrap.end()..].starts_with(is_letter)
}

#[cfg(test)]
mod tests {
    use super::Joined;
    use crate::text::Span;

    /// A page of wrapped lines, with a page number between two of them.
    const PAGE: &str = "\u{3000}\u{3000}今年以来全县上下坚持稳中\n求进，经济运行总体平稳，全\n年完成投资12亿元，增长百分\n之五点七，新建学校三所、公\n- 3 -\n园两座，培育企业三十多家。\n\u{3000}\u{3000}一、抓项目促投资工作扎实\n推进情况\n\u{3000}\u{3000}全县开工建设重点项目十五\n个，完成投资三亿元，占年度\n计划的百分之八十以上水平。\n";

    #[test]
    fn lines_of_a_sentence_are_one() {
        let document = crate::syntax::parse(PAGE);
        let joined = Joined::of(&document);
        assert!(joined.text().contains("坚持稳中求进") && joined.text().contains("重点项目十五个"), "{}", joined.text());
        for word in ["求进", "十五个", "总体平稳", "占年度计划"] {
            let at = joined.text().find(word).unwrap_or_else(|| panic!("{word} in {}", joined.text()));
            let original = joined.original(Span::new(at, at + word.len()));
            assert_eq!(original.slice(PAGE).replace(['\n', '\u{3000}'], ""), word);
            assert_eq!(joined.joined(original), Span::new(at, at + word.len()));
        }
    }

    #[test]
    fn lines_that_end_are_kept() {
        let text = "一、主要工作\n新建公厕12座。\n改建5座。\n";
        let document = crate::syntax::parse(text);
        let joined = Joined::of(&document);
        assert!(joined.is_whole());
        assert_eq!(joined.text(), text);
    }
}
