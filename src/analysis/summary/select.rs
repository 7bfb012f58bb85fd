//! Selection: the best clauses within a budget of characters.
//!
//! Greedy maximisation of a monotone submodular objective (Lin & Bilmes 2011, "A Class of Submodular Functions for Document
//! Summarization"): the sum over sections of a power below one of the worth quoted from each, so that many sections are heard before one is
//! heard twice; the worth of a clause counts as far as its pairs of characters are new. Because gains only shrink, a heap of
//! stale gains gives the same choice as looking at all of them each time (Minoux 1978): O(n log n) in practice.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::candidates::Candidate;
use crate::document::SectionId;
#[cfg(test)]
use crate::text::Span;

/// Characters that a point costs beside its own: short scraps do not win by being short.
const OVERHEAD: f32 = 30.0;

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

/// What the worth quoted from one section is worth to the summary: each further clause counts for less.
fn reward(worth: f32) -> f32 {
    libm::powf(worth, 0.6)
}

/// What has been chosen so far, as far as gains depend on it.
#[derive(Default)]
struct Chosen {
    /// Worth quoted from each section, and what that is worth to the summary.
    sections: FxHashMap<Option<SectionId>, (f32, f32)>,
    pairs: FxHashSet<u64>,
}

impl Chosen {
    fn rate(&self, text: &str, candidate: &Candidate) -> f32 {
        let (quoted, rewarded) = self.sections.get(&candidate.section).copied().unwrap_or_default();
        let worth = candidate.worth * (0.2 + 0.8 * self.novelty(text, candidate));
        (reward(quoted + worth) - rewarded) / (candidate.chars as f32 + OVERHEAD)
    }

    /// Share of the clause's pairs of characters that nothing chosen has.
    fn novelty(&self, text: &str, candidate: &Candidate) -> f32 {
        if self.pairs.is_empty() {
            return if candidate.chars > 1 { 1.0 } else { 0.0 };
        }
        let (mut new, mut all) = (0, 0);
        for pair in pairs(candidate.span.slice(text)) {
            all += 1;
            new += u32::from(!self.pairs.contains(&pair));
        }
        if all == 0 { 0.0 } else { new as f32 / all as f32 }
    }

    fn add(&mut self, text: &str, candidate: &Candidate) {
        let (quoted, rewarded) = self.sections.entry(candidate.section).or_default();
        *quoted += candidate.worth;
        *rewarded = reward(*quoted);
        self.pairs.extend(pairs(candidate.span.slice(text)));
    }
}

/// Neighbouring characters, each pair as one number.
fn pairs(text: &str) -> impl Iterator<Item = u64> + '_ {
    let mut characters = text.chars().map(u64::from);
    let mut left = characters.next();
    std::iter::from_fn(move || {
        let right = characters.next()?;
        left.replace(right).map(|left| left << 32 | right)
    })
}

/// The indices of the chosen candidates, in order; those of `first` are chosen as far as the budget goes, and the others beside them. `budget` is in characters: those of the clauses, and one for the mark
/// between two that join ([`joins`]).
pub(super) fn choose(text: &str, candidates: &[Candidate], budget: u32, first: &[usize]) -> Vec<usize> {
    let mut chosen = Chosen::default();
    let mut taken = vec![false; candidates.len()];
    let mut count = 0;
    let mut left = budget;
    for &at in first.iter().filter(|&&at| candidates[at].chars < budget) {
        // One more than its own for the mark that may join it to another.
        if candidates[at].chars < left {
            left -= candidates[at].chars + 1;
            chosen.add(text, &candidates[at]);
            taken[at] = true;
        }
    }
    let mut heap: BinaryHeap<Entry> =
        candidates.iter().enumerate().map(|(candidate, c)| Entry { rate: chosen.rate(text, c), candidate, round: 0 }).collect();
    while let Some(entry) = heap.pop() {
        let at = entry.candidate;
        if taken[at] {
            continue;
        }
        let joins_taken = |a: usize, b: usize, other: usize| taken.get(other) == Some(&true) && joins(text, &candidates[a], &candidates[b]);
        let marks = u32::from(at > 0 && joins_taken(at - 1, at, at - 1)) + u32::from(at + 1 < candidates.len() && joins_taken(at, at + 1, at + 1));
        let cost = candidates[at].chars + marks;
        if cost > left {
            continue;
        }
        if entry.round < count {
            let rate = chosen.rate(text, &candidates[at]);
            heap.push(Entry { rate, round: count, ..entry });
            continue;
        }
        if entry.rate <= 0.0 {
            break;
        }
        left -= cost;
        chosen.add(text, &candidates[at]);
        taken[at] = true;
        count += 1;
    }
    (0..candidates.len()).filter(|&at| taken[at]).collect()
}

/// Whether two clauses are quoted as one when both are chosen: only one comma of their sentence lies between them. What a semicolon
/// parts are two points.
pub(super) fn joins(text: &str, before: &Candidate, after: &Candidate) -> bool {
    before.sentence == after.sentence && before.span.end <= after.span.start && {
        let mut between = text[before.span.end()..after.span.start()].chars();
        matches!(between.next(), Some('，' | ',')) && between.next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::super::candidates::{Candidate, Part};
    use super::{choose, Span};

    fn candidates(text: &str, rows: &[(&str, usize, f32)]) -> Vec<Candidate> {
        let row = |&(clause, section, worth): &(&str, usize, f32)| {
            let start = text.find(clause).expect("the clause is in the text");
            let (part, chars) = (Part::Achievements, clause.chars().count() as u32);
            Candidate { span: Span::new(start, start + clause.len()), part, section: Some(section), sentence: 0, worth, chars, in_preamble: false }
        };
        rows.iter().map(row).collect()
    }

    #[test]
    fn hears_every_section_before_one_twice() {
        let text = "建成三座桥梁。修通两条道路。新栽百亩茶园。";
        let rows = candidates(text, &[("建成三座桥梁", 0, 2.0), ("修通两条道路", 0, 1.9), ("新栽百亩茶园", 1, 1.5)]);
        assert_eq!(choose(text, &rows, 12, &[]), [0, 2]);
    }

    #[test]
    fn does_not_say_the_same_twice() {
        let text = "茶叶产值四亿元。全县茶叶产值四亿元。森林覆盖七成。";
        let rows = candidates(text, &[("茶叶产值四亿元", 0, 2.0), ("全县茶叶产值四亿元", 1, 2.0), ("森林覆盖七成", 2, 1.2)]);
        assert_eq!(choose(text, &rows, 14, &[]), [0, 2]);
    }

    #[test]
    fn pays_for_the_mark_between_what_joins() {
        let text = "建桥三座，修路两条。";
        let rows = candidates(text, &[("建桥三座", 0, 2.0), ("修路两条", 1, 1.0)]);
        assert_eq!(choose(text, &rows, 8, &[]), [0]);
        assert_eq!(choose(text, &rows, 9, &[]), [0, 1]);
    }

    #[test]
    fn keeps_to_the_budget() {
        let text = "建成三座桥梁。路。";
        let rows = candidates(text, &[("建成三座桥梁", 0, 9.0), ("路", 1, 0.1)]);
        assert_eq!(choose(text, &rows, 5, &[]), [1]);
        assert_eq!(choose(text, &rows, 0, &[]), [0; 0]);
    }

    #[test]
    fn what_comes_first_is_chosen_first() {
        let text = "建成三座桥梁。修通两条道路。新栽百亩茶园。";
        let rows = candidates(text, &[("建成三座桥梁", 0, 2.0), ("修通两条道路", 0, 1.9), ("新栽百亩茶园", 1, 1.5)]);
        assert_eq!(choose(text, &rows, 13, &[1]), [1, 2]);
        assert_eq!(choose(text, &rows, 6, &[1]), [0]);
    }
}
