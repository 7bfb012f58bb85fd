//! Concordance: a term in its lines (key word in context).

use super::find::Place;
use super::index::{Index, WordIndex, NO_SECTION};
use super::types::{Concordance, ConcordanceLine, ConcordanceRequest, LineOrder};
use super::{or_default, Corpus};
use crate::report::{Located, Slice, Span};

/// Words that decide the order of lines: as many ranks as a key has room for.
const SORTED_BY: i64 = 4;

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
            let mut keyed: Vec<(u128, Place)> = places.iter().map(|&place| (index.context(request.order, place), place)).collect();
            let order = |(a, at): &(u128, Place), (b, bt): &(u128, Place)| a.cmp(b).then(at.first.cmp(&bt.first));
            // Only as many lines as are shown have to be in order.
            if shown < keyed.len() {
                keyed.select_nth_unstable_by(shown, order);
                keyed.truncate(shown);
            }
            keyed.sort_unstable_by(order);
            places = keyed.into_iter().map(|(_, place)| place).collect();
        }
        let width = or_default(request.width, 12);
        let lines = places.get(offset..shown).unwrap_or_default().iter().map(|&place| index.line(place, width)).collect();
        Concordance { total, lines }
    }
}

impl Index {
    /// The rank of the word so many places from another, 0 where its sentence has none there.
    fn beside(&self, from: WordIndex, by: i64) -> u32 {
        let at = usize::try_from(i64::from(from) + by).ok();
        let at = at.filter(|&at| self.sentence.get(at) == self.sentence.get(from as usize));
        at.map_or(0, |at| self.rank[self.term[at] as usize])
    }

    /// What a line is sorted by: the ranks of the words before or after the node, the nearest in the highest bits.
    fn context(&self, order: LineOrder, place: Place) -> u128 {
        (1..=SORTED_BY).fold(0, |key, by| {
            let rank = match order {
                LineOrder::Left => self.beside(place.first, -by),
                _ => self.beside(place.last(), by),
            };
            (key << 32) | u128::from(rank)
        })
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
