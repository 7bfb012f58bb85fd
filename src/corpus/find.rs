//! Places of a term: of one word, or of words in sequence.

use super::index::{Index, TermId, WordIndex};
use super::select::Selected;
use crate::segment::{self, TokenKind};

/// A place: its first word and how many words it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) first: WordIndex,
    pub(super) words: u32,
}

impl Place {
    pub(super) fn last(self) -> WordIndex {
        self.first + self.words - 1
    }
}

impl Index {
    /// The places of a term in the selection, in order. A term that is no word of the texts is looked for as the words that
    /// it is cut into, and where these are not found, as characters.
    pub(super) fn find(&self, term: &str, selected: &Selected) -> Vec<Place> {
        let term = term.trim();
        if term.is_empty() {
            return Vec::new();
        }
        if let Some(id) = self.id(term) {
            return selected.places(self, id).map(|first| Place { first, words: 1 }).collect();
        }
        let words: Vec<&str> = segment::segment(term)
            .iter()
            .filter(|token| token.kind != TokenKind::Blank)
            .map(|token| token.span.slice(term))
            .collect();
        let ids: Option<Vec<TermId>> = words.iter().map(|word| self.id(word)).collect();
        let found = ids.map(|ids| self.sequence(&ids, selected)).unwrap_or_default();
        if found.is_empty() {
            self.characters(term, selected)
        } else {
            found
        }
    }

    fn sequence(&self, ids: &[TermId], selected: &Selected) -> Vec<Place> {
        let Some((rarest, _)) = ids.iter().enumerate().min_by_key(|(_, &id)| self.places(id).len()) else { return Vec::new() };
        let follows = |first: WordIndex| {
            let words = first as usize..first as usize + ids.len();
            self.term.get(words.clone()) == Some(ids) && words.clone().take(ids.len() - 1).all(|at| self.touches_next(at as u32))
        };
        let starts = self.places(ids[rarest]).iter().filter_map(|&at| at.checked_sub(rarest as u32));
        let places = starts.filter(|&first| selected.contains(first) && follows(first));
        places.map(|first| Place { first, words: ids.len() as u32 }).collect()
    }

    /// The words that the characters of the term stand in.
    fn characters(&self, term: &str, selected: &Selected) -> Vec<Place> {
        let mut places = Vec::new();
        for (text, words) in self.texts.iter().zip(&self.text_words) {
            let range = words.start as usize..words.end as usize;
            let (starts, ends) = (&self.start[range.clone()], &self.end[range]);
            for (at, _) in text.match_indices(term) {
                let first = ends.partition_point(|&end| end as usize <= at);
                let last = starts.partition_point(|&start| (start as usize) < at + term.len());
                let place = words.start + first as u32;
                if first < last && selected.contains(place) {
                    places.push(Place { first: place, words: (last - first) as u32 });
                }
            }
        }
        places
    }
}
