//! Dispersion and distribution of a term over documents, sections, or parts of one size.

use std::ops::Range;

use super::find::Place;
use super::index::WordIndex;
use super::select::Selected;
use super::types::{PartsOf, Spread, SpreadPart, SpreadRequest};
use super::{or_default, Corpus};
use crate::analysis::dispersion::{average_reduced_frequency, dp, dp_norm, juilland_d, Part};

impl Corpus {
    /// How a term is spread over the parts of a selection.
    #[must_use]
    pub fn spread(&self, request: &SpreadRequest) -> Spread {
        let index = &self.index;
        let selected = index.select(&request.selection);
        let places = index.find(&request.term, &selected);
        // Places counted within the selection, as if its ranges stood one after the other.
        let local: Vec<u32> = places.iter().map(|place| selected.rank(place.first)).collect();
        let parts: Vec<(Option<u32>, Range<WordIndex>)> = match request.over {
            PartsOf::Documents => parts(index.documents.iter().map(|part| &part.words), &selected),
            PartsOf::Sections => {
                // Sections that lie within no other: together they tile the text.
                let tops = index.top_sections();
                parts_of(tops.iter().map(|&at| (at, &index.sections[at as usize].words)), &selected)
            }
            PartsOf::Equal => equal(selected.tokens, or_default(request.parts, 20)),
        };
        let counted = parts.into_iter().map(|(index, range)| {
            let from = local.partition_point(|&at| at < range.start);
            let to = local.partition_point(|&at| at < range.end);
            SpreadPart { index, size: range.end - range.start, count: (to - from) as u32 }
        });
        let counted: Vec<SpreadPart> = counted.filter(|part| part.size > 0).collect();
        let measured: Vec<Part> = counted.iter().map(|part| Part { size: part.size.into(), count: part.count.into() }).collect();
        Spread {
            count: local.len() as u32,
            dp: dp(&measured),
            dp_norm: dp_norm(&measured),
            juilland_d: juilland_d(&measured),
            average_reduced_frequency: average_reduced_frequency(&local, selected.tokens),
            parts: counted,
        }
    }

    /// The places of a term in a selection: how many, and where, as shares of the selection from 0 to 1.
    #[must_use]
    pub fn distribution(&self, request: &super::types::TermRequest) -> Vec<f64> {
        let selected = self.index.select(&request.selection);
        let places: Vec<Place> = self.index.find(&request.term, &selected);
        let size = f64::from(selected.tokens.max(1));
        places.iter().map(|place| f64::from(selected.rank(place.first)) / size).collect()
    }
}

impl Selected {
    /// How many words of the selection stand before this one.
    fn rank(&self, word: WordIndex) -> u32 {
        let before = self.ranges.iter().take_while(|range| range.start < word);
        before.map(|range| range.end.min(word) - range.start).sum()
    }
}

impl super::index::Index {
    /// Sections that lie within no other.
    fn top_sections(&self) -> Vec<u32> {
        let mut tops = Vec::new();
        let mut at = 0;
        while at < self.sections.len() {
            tops.push(at as u32);
            at = (self.sections[at].descendants_end as usize).max(at + 1);
        }
        tops
    }
}

fn parts<'w>(all: impl Iterator<Item = &'w Range<WordIndex>>, selected: &Selected) -> Vec<(Option<u32>, Range<WordIndex>)> {
    parts_of(all.enumerate().map(|(at, words)| (at as u32, words)), selected)
}

fn parts_of<'w>(all: impl Iterator<Item = (u32, &'w Range<WordIndex>)>, selected: &Selected) -> Vec<(Option<u32>, Range<WordIndex>)> {
    all.map(|(at, words)| (Some(at), selected.rank(words.start)..selected.rank(words.end))).collect()
}

fn equal(tokens: u32, parts: u32) -> Vec<(Option<u32>, Range<WordIndex>)> {
    let parts = u64::from(parts.min(tokens).max(1));
    let edge = |part: u64| (u64::from(tokens) * part / parts) as u32;
    (0..parts).map(|part| (None, edge(part)..edge(part + 1))).collect()
}
