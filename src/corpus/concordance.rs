//! Concordance: a term in its lines (key word in context).

use std::cmp::Ordering;

use super::find::Place;
use super::index::{Index, WordIndex, NO_SECTION};
use super::types::{Concordance, ConcordanceLine, ConcordanceRequest, LineOrder};
use super::{or_default, Corpus};
use crate::report::{Located, Slice, Span};

/// Words that decide the order of lines, nearest to the node first.
const SORTED_BY: usize = 4;

impl Corpus {
    /// The lines of a term.
    #[must_use]
    pub fn concordance(&self, request: &ConcordanceRequest) -> Concordance {
        let index = &self.index;
        let selected = index.select(&request.selection);
        let mut places = index.find(&request.term, &selected);
        let total = places.len() as u32;
        let (offset, limit) = (request.offset as usize, or_default(request.limit, 100) as usize);
        let shown = offset.saturating_add(limit).min(places.len());
        if request.order != LineOrder::Position && offset < places.len() {
            let order = |a: &Place, b: &Place| index.context(request.order, *a, *b).then(a.first.cmp(&b.first));
            // Only as many lines as are shown have to be in order.
            if shown < places.len() {
                places.select_nth_unstable_by(shown, order);
                places.truncate(shown);
            }
            places.sort_unstable_by(order);
        }
        let width = or_default(request.width, 12);
        let lines = places.get(offset..shown).unwrap_or_default().iter().map(|&place| index.line(place, width)).collect();
        Concordance { total, lines }
    }
}

impl Index {
    /// The word so many places from another, in the same sentence.
    fn beside(&self, from: WordIndex, by: i64) -> Option<&str> {
        let at = usize::try_from(i64::from(from) + by).ok()?;
        let same = self.sentence.get(at)? == &self.sentence[from as usize];
        same.then(|| &*self.terms[self.term[at] as usize].text)
    }

    /// The order of two lines by the words before or after the node.
    fn context(&self, order: LineOrder, a: Place, b: Place) -> Ordering {
        (1..=SORTED_BY as i64)
            .map(|by| match order {
                LineOrder::Left => self.beside(a.first, -by).cmp(&self.beside(b.first, -by)),
                _ => self.beside(a.last(), by).cmp(&self.beside(b.last(), by)),
            })
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }

    fn line(&self, place: Place, width: u32) -> ConcordanceLine {
        let (first, last) = (place.first, place.last());
        let text = self.text_of(first);
        let sentence = self.sentence[first as usize];
        let words = &self.text_words[text];
        let near = |at: &WordIndex| self.sentence[*at as usize] == sentence;
        let left = (words.start.max(first.saturating_sub(width))..first).find(near).unwrap_or(first);
        let right = (last + 1..words.end.min(last.saturating_add(width).saturating_add(1))).take_while(near).last().unwrap_or(last);
        let node = self.span16(first, last);
        let section = self.section[first as usize];
        ConcordanceLine {
            text: text as u32,
            document: self.document_of(first),
            section: (section != NO_SECTION).then_some(section),
            left: located(self.start16(left), node.start),
            node: located(node.start, node.end),
            right: located(node.end, self.span16(last, right).end),
        }
    }
}

fn located(start: u32, end: u32) -> Located {
    Located { text: Slice, span: Span { start, end } }
}
