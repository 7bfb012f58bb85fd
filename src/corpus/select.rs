//! Selections: the running words that a request is about.

use std::ops::Range;

use super::index::{Index, TermId, WordIndex};
use super::types::Selection;
use crate::document;
use crate::report;
use crate::text::order;

/// Disjoint ranges of running words, in order.
pub(super) struct Selected {
    pub(super) ranges: Vec<Range<WordIndex>>,
    pub(super) tokens: u32,
}

impl Selected {
    pub(super) fn contains(&self, word: WordIndex) -> bool {
        self.range_of(word).is_some()
    }

    /// The range that holds a word.
    pub(super) fn range_of(&self, word: WordIndex) -> Option<&Range<WordIndex>> {
        let at = self.ranges.partition_point(|range| range.end <= word);
        self.ranges.get(at).filter(|range| range.contains(&word))
    }

    pub(super) fn words(&self) -> impl Iterator<Item = WordIndex> + '_ {
        self.ranges.iter().flat_map(Clone::clone)
    }

    /// How often each word of the index stands in the selection.
    pub(super) fn counts(&self, index: &Index) -> Vec<u32> {
        if self.tokens == index.len() {
            return (0..index.terms.len() as TermId).map(|term| index.places(term).len() as u32).collect();
        }
        let mut counts = vec![0; index.terms.len()];
        for range in &self.ranges {
            for &term in &index.term[range.start as usize..range.end as usize] {
                counts[term as usize] += 1;
            }
        }
        counts
    }

    /// The places of one word in the selection, in order.
    pub(super) fn places<'i>(&'i self, index: &'i Index, term: TermId) -> impl Iterator<Item = WordIndex> + 'i {
        index.places(term).iter().copied().filter(|&word| self.contains(word))
    }
}

fn merged(mut ranges: Vec<Range<WordIndex>>) -> Vec<Range<WordIndex>> {
    ranges.retain(|range| range.start < range.end);
    order::sort_by_key(&mut ranges, |range| range.start);
    let mut merged: Vec<Range<WordIndex>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

fn intersection(left: &[Range<WordIndex>], right: &[Range<WordIndex>]) -> Vec<Range<WordIndex>> {
    let (mut i, mut j, mut both) = (0, 0, Vec::new());
    while i < left.len() && j < right.len() {
        let (start, end) = (left[i].start.max(right[j].start), left[i].end.min(right[j].end));
        if start < end {
            both.push(start..end);
        }
        if left[i].end < right[j].end {
            i += 1;
        } else {
            j += 1;
        }
    }
    both
}

impl Index {
    pub(super) fn select(&self, selection: &Selection) -> Selected {
        let mut ranges = std::iter::once(0..self.len()).collect::<Vec<_>>();
        let parts = |parts: &[super::index::Part], wanted: &[u32]| {
            merged(wanted.iter().filter_map(|&at| parts.get(at as usize)).map(|part| part.words.clone()).collect())
        };
        if let Some(documents) = &selection.documents {
            ranges = intersection(&ranges, &parts(&self.documents, documents));
        }
        if let Some(sections) = &selection.sections {
            ranges = intersection(&ranges, &parts(&self.sections, sections));
        }
        if let Some(roles) = &selection.roles {
            ranges = intersection(&ranges, &self.of_roles(roles));
        }
        if let Some(stretch) = &selection.stretch {
            let words = self.text_words.get(stretch.text as usize).cloned().unwrap_or(0..0);
            let from = self.first_at(&words, stretch.start);
            let to = self.first_at(&words, stretch.end);
            ranges = intersection(&ranges, &merged(std::iter::once(from..to).collect()));
        }
        if selection.rest {
            ranges = self.complement(&ranges);
        }
        let tokens = ranges.iter().map(|range| range.end - range.start).sum();
        Selected { ranges: merged(ranges), tokens }
    }

    /// The first word of a text that begins at or after the UTF-16 offset.
    fn first_at(&self, words: &Range<WordIndex>, offset: u32) -> WordIndex {
        let (mut low, mut high) = (words.start, words.end);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.start16(middle) < offset {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    fn of_roles(&self, roles: &[report::Role]) -> Vec<Range<WordIndex>> {
        let mut ranges = Vec::new();
        let mut start = 0;
        while start < self.role.len() {
            let role = self.role[start];
            let run = self.role[start..].iter().take_while(|&&other| other == role).count();
            if wanted(roles, role) {
                ranges.push(start as u32..(start + run) as u32);
            }
            start += run;
        }
        merged(ranges)
    }

    fn complement(&self, ranges: &[Range<WordIndex>]) -> Vec<Range<WordIndex>> {
        let starts = [0].into_iter().chain(ranges.iter().map(|range| range.end));
        let ends = ranges.iter().map(|range| range.start).chain([self.len()]);
        starts.zip(ends).map(|(start, end)| start..end).filter(|range| range.start < range.end).collect()
    }
}

fn wanted(roles: &[report::Role], role: document::Role) -> bool {
    roles.contains(&report::Role::from(role))
}
