//! The words around a figure: to its left and right, up to the next mark or figure.

use super::expression::Figure;
use super::scan::{Mark, MarkKind};
use crate::text::Span;

/// No phrase is longer (in bytes): bounds the work on texts without marks.
const LONGEST: usize = 240;

/// The words around one figure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    /// From the last mark or figure to this one.
    pub left: Span,
    /// From this figure to the next mark or figure.
    pub right: Span,
    /// The words before a parenthesis with figures that closes where `left` begins: 较上年 in 较上年（2.4万家）增加1.3万家.
    pub before_parenthesis: Option<Span>,
    /// Whether `left` begins at another figure of the same clause.
    pub follows_figure: bool,
    /// The clause before, where no figure stands in it and `left` begins with its clause.
    pub clause_before: Option<Span>,
}

/// Walks along the marks with the figures, from the left to the right.
pub(super) struct Walk<'a> {
    text: &'a str,
    marks: &'a [Mark],
    figures: &'a [Figure],
    /// The first mark that does not lie left of the figure.
    next_mark: usize,
}

impl<'a> Walk<'a> {
    pub(super) fn new(text: &'a str, marks: &'a [Mark], figures: &'a [Figure]) -> Self {
        Self { text, marks, figures, next_mark: 0 }
    }

    /// The words around `figures[at]`; figures are asked for in order.
    pub(super) fn around(&mut self, at: usize) -> Around {
        let span = self.figures[at].span;
        while self.marks.get(self.next_mark).is_some_and(|mark| mark.span.start < span.start) {
            self.next_mark += 1;
        }
        let last_end = at.checked_sub(1).map_or(0, |before| self.figures[before].span.end());
        let (start, before_parenthesis, boundary) = self.left_start(span.start(), last_end);
        let next_start = self.figures.get(at + 1).map_or(self.text.len(), |next| next.span.start());
        let near = |mark: &&Mark| mark.span.start() < span.end() + LONGEST;
        let mut after = self.marks[self.next_mark..].iter().take_while(near).filter(|mark| mark.span.start >= span.end);
        // An enumeration without figures is one phrase here too: 12家平台、新闻媒体.
        let is_whole = |mark: &&Mark| mark.kind != MarkKind::Enumeration || mark.span.start == span.end;
        let (first, whole) = (after.clone().next(), after.find(is_whole));
        let after = whole.filter(|mark| mark.span.end() <= next_start).or(first);
        let end = after.map_or(self.text.len(), |mark| mark.span.start()).min(next_start).min(span.end() + LONGEST);
        Around {
            left: Span::new(start, span.start()).trim(self.text),
            right: Span::new(span.end(), self.floor(end).max(span.end())).trim(self.text),
            before_parenthesis,
            follows_figure: start == last_end && last_end > 0,
            clause_before: boundary.and_then(|mark| self.clause_before_comma(mark, last_end)),
        }
    }

    /// Where the words on the left begin, what stands before a parenthesis with figures that ends there, and the mark there.
    fn left_start(&self, figure: usize, last_end: usize) -> (usize, Option<Span>, Option<usize>) {
        let limit = self.ceil(figure.saturating_sub(LONGEST)).max(last_end);
        let mut open = 0_u32;
        for index in (0..self.next_mark).rev() {
            let mark = self.marks[index];
            if mark.span.end() <= limit && open == 0 {
                break;
            }
            match mark.kind {
                MarkKind::Close if last_end > self.opening(index) => {
                    return (mark.span.end(), Some(self.words_before(index)), None);
                }
                MarkKind::Close => open += 1,
                MarkKind::Open if open > 0 => open -= 1,
                // An enumeration without figures is one phrase: 困难党员、职工、群众200户.
                MarkKind::Enumeration => {}
                MarkKind::Stop => return (mark.span.end().max(limit), None, None),
                _ if open > 0 => {}
                _ => return (mark.span.end().max(limit), None, Some(index)),
            }
        }
        (limit, None, None)
    }

    /// The clause that this comma closes, where it has no figures.
    fn clause_before_comma(&self, comma: usize, last_end: usize) -> Option<Span> {
        let end = self.marks[comma].span.start();
        let before = self.marks[..comma].iter().rev().take(12).find(|mark| mark.kind != MarkKind::Enumeration);
        let start = before.map_or(0, |mark| mark.span.end()).max(self.ceil(end.saturating_sub(LONGEST)));
        (self.marks[comma].kind == MarkKind::Comma && last_end <= start && before.is_none_or(|mark| mark.kind != MarkKind::Close)).then(|| Span::new(start, end).trim(self.text))
    }

    /// Where the parenthesis opens that closes with this mark.
    fn opening(&self, close: usize) -> usize {
        let nearest = self.marks[..close].iter().rev().take(40).find(|mark| mark.kind == MarkKind::Open);
        nearest.map_or(0, |mark| mark.span.start())
    }

    /// The words before the parenthesis that closes with this mark.
    fn words_before(&self, close: usize) -> Span {
        let Some(open) = self.marks[..close].iter().rev().take(40).position(|mark| mark.kind == MarkKind::Open).map(|back| close - 1 - back) else {
            return Span::default();
        };
        let end = self.marks[open].span.start();
        let start = open.checked_sub(1).map_or(0, |before| self.marks[before].span.end()).max(self.ceil(end.saturating_sub(LONGEST)));
        let figure = self.figures.partition_point(|figure| figure.span.end() <= end).checked_sub(1);
        let start = figure.map_or(start, |last| self.figures[last].span.end().max(start));
        Span::new(start, end)
    }

    fn ceil(&self, mut at: usize) -> usize {
        while !self.text.is_char_boundary(at) {
            at += 1;
        }
        at
    }

    fn floor(&self, mut at: usize) -> usize {
        at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}
