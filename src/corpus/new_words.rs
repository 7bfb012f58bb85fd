//! New words: strings of the text that hold together and stand freely, though the lexicon has no such word.
//!
//! Cohesion: the least p(w) / (p(x) p(y)) over the places where the string can be split. Freedom: the smaller of the
//! entropies of its neighbours to the left and to the right, in nats (Matrix67 2012). Strings of two to five running words
//! that the lexicon joins no further.

use rustc_hash::FxHashMap;

use super::index::{Index, TermId, WordIndex};
use super::select::Selected;
use super::types::{NewWord, NewWordsRequest};
use super::{or_default, Corpus};
use crate::text::order;

const MOST_WORDS: u32 = 4;
const MOST_CHARACTERS: usize = 8;

impl Corpus {
    /// The new words of a selection, by cohesion, freedom and count together, best first.
    #[must_use]
    pub fn new_words(&self, request: &NewWordsRequest) -> Vec<NewWord> {
        let index = &self.index;
        let selected = index.select(&request.selection);
        let minimum = or_default(request.minimum, 4);
        let cohesion = if request.cohesion > 0.0 { request.cohesion } else { 50.0 };
        let freedom = if request.freedom > 0.0 { request.freedom } else { 1.0 };
        let strings = strings(index, &selected);
        let counts = selected.counts(index);
        let count_of = |terms: &[TermId]| match terms {
            [only] => counts[*only as usize],
            _ => strings.get(terms).map_or(0, |places| places.len() as u32),
        };
        let total = f64::from(selected.tokens.max(1));
        let mut found: Vec<(f64, NewWord, WordIndex)> = Vec::new();
        let mut candidates: Vec<(&&[TermId], &Vec<WordIndex>)> =
            strings.iter().filter(|(_, places)| places.len() as u32 >= minimum).collect();
        order::sort_by_key(&mut candidates, |(_, places)| places[0]);
        for (&terms, places) in candidates {
            let text: String = terms.iter().map(|&id| &*index.terms[id as usize].text).collect();
            if text.chars().count() > MOST_CHARACTERS || crate::lexicon::find(&text).is_some() {
                continue;
            }
            let count = places.len() as u32;
            let split = |at: usize| {
                let parts = f64::from(count_of(&terms[..at])) * f64::from(count_of(&terms[at..]));
                f64::from(count) * total / parts.max(1.0)
            };
            let holds = (1..terms.len()).map(split).fold(f64::INFINITY, f64::min);
            let length = terms.len() as u32;
            let free = index.entropy(places, |at| at.checked_sub(1)).min(index.entropy(places, |at| Some(at + length)));
            if holds >= cohesion && free >= freedom {
                let score = libm::log(holds) * f64::from(count) * free;
                found.push((score, NewWord { term: text, count, cohesion: holds, freedom: free }, places[0]));
            }
        }
        order::sort_by(&mut found, |a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)));
        found.truncate(or_default(request.limit, 100) as usize);
        found.into_iter().map(|(_, word, _)| word).collect()
    }
}

/// The places of every string of two and more words without a stop word in it.
fn strings<'i>(index: &'i Index, selected: &Selected) -> FxHashMap<&'i [TermId], Vec<WordIndex>> {
    let mut strings: FxHashMap<&[TermId], Vec<WordIndex>> = FxHashMap::default();
    for range in &selected.ranges {
        let mut run = range.start;
        for at in range.clone() {
            let stop = index.terms[index.term[at as usize] as usize].stop;
            if at > run && !index.touches_next(at - 1) {
                run = at;
            }
            if stop {
                run = at + 1;
                continue;
            }
            for first in run.max((at + 1).saturating_sub(MOST_WORDS))..at {
                strings.entry(&index.term[first as usize..=at as usize]).or_default().push(first);
            }
        }
    }
    strings
}

impl Index {
    /// The entropy of the words that stand at a place beside each of these, in nats; the edge of a sentence is one of a kind
    /// each time.
    fn entropy(&self, places: &[WordIndex], beside: impl Fn(WordIndex) -> Option<WordIndex>) -> f64 {
        let mut neighbours: Vec<u64> = Vec::with_capacity(places.len());
        for &place in places {
            let same = |at: &WordIndex| self.sentence.get(*at as usize) == Some(&self.sentence[place as usize]);
            let edge = u64::from(u32::MAX) + 1 + u64::from(place);
            neighbours.push(beside(place).filter(same).map_or(edge, |at| u64::from(self.term[at as usize])));
        }
        neighbours.sort_unstable();
        let total = neighbours.len() as f64;
        let shares = neighbours.chunk_by(|a, b| a == b).map(|same| same.len() as f64 / total);
        shares.map(|share| -share * libm::log(share)).sum()
    }
}
