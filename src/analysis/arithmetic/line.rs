//! [`Line`]: one sentence with its figures, and the words between them. Every relation reads its statement from this window,
//! so that the work is linear in the text.

use super::figure::Figure;
use crate::quantity::Kind;
use crate::text::Span;

/// Marks at which a clause ends.
const CLAUSE_ENDS: [char; 12] = ['，', '；', '。', '：', '、', '（', '(', ',', ';', ':', '）', ')'];

/// A sentence, or two that follow each other in a paragraph.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    /// Where the window begins: a sentence, or the one before it.
    pub(super) start: usize,
    /// Where the sentence itself begins and ends.
    pub(super) sentence: Span,
    /// The figures of the window, in order.
    pub(super) figures: &'a [Figure<'a>],
    /// The first figure of the sentence itself.
    pub(super) first: usize,
}

impl<'a> Line<'a> {
    /// The words between figure `i` and the one before it (or the start of the window).
    pub(super) fn before(&self, i: usize) -> &'a str {
        let start = i.checked_sub(1).map_or(self.start, |before| self.figures[before].span().end());
        self.slice(start, self.figures[i].span().start())
    }

    /// The words between figure `i` and the next one (or the end of the sentence).
    pub(super) fn after(&self, i: usize) -> &'a str {
        let end = self.figures.get(i + 1).map_or(self.sentence.end(), |next| next.span().start());
        self.slice(self.figures[i].span().end(), end)
    }

    /// The words between figures `i` and `j`, figures between them included.
    pub(super) fn between(&self, i: usize, j: usize) -> &'a str {
        self.slice(self.figures[i].span().end(), self.figures[j].span().start())
    }

    /// What stands before figure `i` in its own clause, not further back than the figure before it.
    pub(super) fn clause_before(&self, i: usize) -> &'a str {
        let before = self.before(i);
        before.rfind(CLAUSE_ENDS).map_or(before, |at| &before[at + before[at..].chars().next().map_or(0, char::len_utf8)..])
    }

    /// What stands after figure `i` in its own clause.
    pub(super) fn clause_after(&self, i: usize) -> &'a str {
        let after = self.after(i);
        after.find(CLAUSE_ENDS).map_or(after, |at| &after[..at])
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Whether figure `i` stands for a change (增加1.3万家, 同比增长5.7%), not for a level.
    pub(super) fn is_change(&self, i: usize) -> bool {
        self.figures[i].is_change()
    }

    /// Whether figure `i` is a level that can be a part or a whole.
    pub(super) fn is_level(&self, i: usize) -> bool {
        self.figures[i].is_amount() && !self.is_change(i)
    }

    /// The nearest figure before `i`, ranks passed over.
    pub(super) fn previous(&self, i: usize) -> Option<usize> {
        (0..i).rev().take(4).find(|&at| self.figures[at].quantity.kind != Kind::Rank)
    }
}
