//! Selection: the best clauses within a budget of characters.
//!
//! Greedy maximisation of a monotone submodular objective (Lin & Bilmes 2011, "A Class of Submodular Functions for Document
//! Summarization"): the sum over sections of the square root of the worth quoted from each, so that many sections are heard before one is
//! heard twice; the worth of a clause counts as far as its pairs of characters are new. Because gains only shrink, a heap of
//! stale gains gives the same choice as looking at all of them each time (Minoux 1978): O(n log n) in practice.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::candidates::Candidate;
use crate::document::SectionId;

/// Characters that a point costs beside its own: short scraps do not win by being short.
const OVERHEAD: f32 = 10.0;

struct Entry {
    /// Gain for each character.
    rate: f32,
    candidate: usize,
    /// How many clauses had been chosen when the gain was computed.
    round: usize,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Entry {}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Entry {
    /// The higher rate first, then the earlier clause.
    fn cmp(&self, other: &Self) -> Ordering {
        self.rate.total_cmp(&other.rate).then(other.candidate.cmp(&self.candidate))
    }
}

/// What has been chosen so far, as far as gains depend on it.
#[derive(Default)]
struct Chosen {
    /// Worth quoted from each section.
    sections: FxHashMap<Option<SectionId>, f32>,
    pairs: FxHashSet<(char, char)>,
}

impl Chosen {
    fn rate(&self, text: &str, candidate: &Candidate) -> f32 {
        let quoted = self.sections.get(&candidate.section).copied().unwrap_or(0.0);
        let worth = candidate.worth * (0.2 + 0.8 * self.novelty(text, candidate));
        ((quoted + worth).sqrt() - quoted.sqrt()) / (candidate.chars as f32 + OVERHEAD)
    }

    /// Share of the clause's pairs of characters that nothing chosen has.
    fn novelty(&self, text: &str, candidate: &Candidate) -> f32 {
        let (mut new, mut all) = (0, 0);
        for pair in pairs(candidate.span.slice(text)) {
            all += 1;
            new += u32::from(!self.pairs.contains(&pair));
        }
        if all == 0 { 0.0 } else { new as f32 / all as f32 }
    }

    fn add(&mut self, text: &str, candidate: &Candidate) {
        *self.sections.entry(candidate.section).or_default() += candidate.worth;
        self.pairs.extend(pairs(candidate.span.slice(text)));
    }
}

fn pairs(text: &str) -> impl Iterator<Item = (char, char)> + '_ {
    text.chars().zip(text.chars().skip(1))
}

/// The indices of the chosen candidates, in order. `budget` is in characters.
pub(super) fn choose(text: &str, candidates: &[Candidate], budget: u32) -> Vec<usize> {
    let mut chosen = Chosen::default();
    let mut taken = Vec::new();
    let mut left = budget;
    let mut heap: BinaryHeap<Entry> =
        candidates.iter().enumerate().map(|(candidate, c)| Entry { rate: chosen.rate(text, c), candidate, round: 0 }).collect();
    while let Some(entry) = heap.pop() {
        let candidate = &candidates[entry.candidate];
        if candidate.chars > left {
            continue;
        }
        if entry.round < taken.len() {
            let rate = chosen.rate(text, candidate);
            heap.push(Entry { rate, round: taken.len(), ..entry });
            continue;
        }
        if entry.rate <= 0.0 {
            break;
        }
        left -= candidate.chars;
        chosen.add(text, candidate);
        taken.push(entry.candidate);
    }
    taken.sort_unstable();
    taken
}
