//! Matches that lie one after the other in both sources → passages.
//!
//! A passage is a chain of matches with at most [`GAP`] other letters between two of them on either side. It scores a point
//! for each letter that matches and loses half a point for each that does not; it ends where it scored best, and is given
//! up where it falls [`DROP`] below that (the X-drop of Altschul et al. 1997, "Gapped BLAST").

use std::ops::Range;

use super::letters::Letters;
use super::matches::{Match, Pair};
use crate::text::order;

/// Letters between two matches of one passage.
const GAP: u32 = 48;
const DROP: f32 = 24.0;
/// Chains that can still go on, at most.
const OPEN: usize = 8;
/// Letters that must match in one passage.
const SHORTEST: u32 = 16;

/// A passage that two sources share.
pub(super) struct Chained {
    pub(super) left: Range<u32>,
    pub(super) right: Range<u32>,
    /// Letters that both have in the same order.
    pub(super) matched: u32,
    /// How many sources have its matches, on average of its letters.
    pub(super) sources: f32,
}

struct Chain {
    left: Range<u32>,
    right: Range<u32>,
    score: f32,
    matched: u32,
    weighed: f32,
    /// What lies between its matches.
    gaps: Vec<(Range<u32>, Range<u32>)>,
    best: Best,
}

/// The chain where it scored best.
#[derive(Clone, Copy)]
struct Best {
    score: f32,
    left: u32,
    right: u32,
    matched: u32,
    weighed: f32,
    gaps: usize,
}

impl Chain {
    fn new(found: &Match) -> Self {
        let mut chain = Self {
            left: found.left..found.left + found.length,
            right: found.right..found.right + found.length,
            score: found.length as f32,
            matched: found.length,
            weighed: (found.length * found.sources) as f32,
            gaps: Vec::new(),
            best: Best { score: 0.0, left: 0, right: 0, matched: 0, weighed: 0.0, gaps: 0 },
        };
        chain.keep_best();
        chain
    }

    fn keep_best(&mut self) {
        if self.score > self.best.score {
            self.best = Best {
                score: self.score,
                left: self.left.end,
                right: self.right.end,
                matched: self.matched,
                weighed: self.weighed,
                gaps: self.gaps.len(),
            };
        }
    }

    /// The part of a match that goes on where the chain ends, and what it costs to reach it.
    fn reach(&self, found: &Match) -> Option<(Match, f32)> {
        let trimmed = self.left.end.saturating_sub(found.left).max(self.right.end.saturating_sub(found.right));
        if trimmed >= found.length {
            return None;
        }
        let rest = Match { left: found.left + trimmed, right: found.right + trimmed, length: found.length - trimmed, ..*found };
        let gap = (rest.left - self.left.end).max(rest.right - self.right.end);
        let cost = gap as f32 / 2.0;
        (gap <= GAP && self.score - cost > 0.0 && self.score - cost >= self.best.score - DROP).then_some((rest, cost))
    }

    fn append(&mut self, found: &Match, cost: f32) {
        self.gaps.push((self.left.end..found.left, self.right.end..found.right));
        self.left.end = found.left + found.length;
        self.right.end = found.right + found.length;
        self.score += found.length as f32 - cost;
        self.matched += found.length;
        self.weighed += (found.length * found.sources) as f32;
        self.keep_best();
    }

    fn finish(self, letters: &Letters, sources: (usize, usize)) -> Option<Chained> {
        let best = self.best;
        if best.matched < SHORTEST {
            return None;
        }
        let codes = letters.codes();
        let slice = |range: &Range<u32>| &codes[range.start as usize..range.end as usize];
        let in_gaps: u32 = self.gaps[..best.gaps].iter().map(|(left, right)| common(slice(left), slice(right))).sum();
        let mut passage = Chained {
            left: self.left.start..best.left,
            right: self.right.start..best.right,
            matched: best.matched + in_gaps,
            sources: best.weighed / best.matched as f32,
        };
        passage.extend(letters, sources);
        Some(passage)
    }
}

/// Chains the matches of two sources.
pub(super) fn chain(letters: &Letters, pair: &Pair) -> Vec<Chained> {
    let mut open: Vec<Chain> = Vec::new();
    let mut done: Vec<Chain> = Vec::new();
    for found in &pair.matches {
        let mut at = 0;
        while at < open.len() {
            if open[at].left.end + GAP < found.left {
                done.push(open.swap_remove(at));
            } else {
                at += 1;
            }
        }
        // Already part of a chain: a repeated run within it.
        if open.iter().any(|chain| encloses(&chain.left, found.left, found.length) && encloses(&chain.right, found.right, found.length)) {
            continue;
        }
        let reached = open.iter().enumerate().filter_map(|(at, chain)| chain.reach(found).map(|(rest, cost)| (at, rest, cost)));
        let nearest = reached.min_by(|a, b| a.2.total_cmp(&b.2).then(a.0.cmp(&b.0)));
        match nearest {
            Some((at, rest, cost)) => open[at].append(&rest, cost),
            None => {
                if open.len() == OPEN {
                    let weakest = (0..OPEN).min_by(|&a, &b| open[a].best.score.total_cmp(&open[b].best.score)).unwrap_or(0);
                    done.push(open.swap_remove(weakest));
                }
                open.push(Chain::new(found));
            }
        }
    }
    done.append(&mut open);
    let mut passages: Vec<Chained> = done.into_iter().filter_map(|chain| chain.finish(letters, (pair.left, pair.right))).collect();
    order::sort_by_key(&mut passages, |passage| (passage.left.start, passage.right.start, passage.left.end));
    passages
}

impl Chained {
    /// Goes on at both ends over what is too short or too much reworded for a match.
    fn extend(&mut self, letters: &Letters, (left, right): (usize, usize)) {
        let codes = letters.codes();
        let (in_left, in_right) = (letters.of(left), letters.of(right));
        let near = |range: Range<u32>| codes[range.start as usize..range.end as usize].iter().copied();
        let before: Vec<u32> = near(self.left.start.saturating_sub(GAP).max(in_left.start)..self.left.start).rev().collect();
        let before_right: Vec<u32> = near(self.right.start.saturating_sub(GAP).max(in_right.start)..self.right.start).rev().collect();
        let gain = extension(&before, &before_right);
        self.left.start -= gain.left;
        self.right.start -= gain.right;
        self.matched += gain.matched;
        let after: Vec<u32> = near(self.left.end..(self.left.end + GAP).min(in_left.end)).collect();
        let after_right: Vec<u32> = near(self.right.end..(self.right.end + GAP).min(in_right.end)).collect();
        let gain = extension(&after, &after_right);
        self.left.end += gain.left;
        self.right.end += gain.right;
        self.matched += gain.matched;
    }
}

#[derive(Default)]
struct Extension {
    left: u32,
    right: u32,
    matched: u32,
}

/// What an extension must gain: a point for a letter that matches, a quarter lost for each letter on either side.
const GAIN: f32 = 1.5;

/// The heads of both sides that are best taken in; none where they are not alike.
fn extension(left: &[u32], right: &[u32]) -> Extension {
    let mut best = (GAIN, Extension::default());
    // Only where both end with a letter that matches.
    common_of_heads(left, right, |taken, matched| {
        let gain = matched as f32 - (taken.0 + taken.1) as f32 / 4.0;
        if gain > best.0 {
            best = (gain, Extension { left: taken.0 as u32, right: taken.1 as u32, matched });
        }
    });
    best.1
}

fn encloses(range: &Range<u32>, start: u32, length: u32) -> bool {
    range.start <= start && start + length <= range.end
}

/// Length of the longest common subsequence; both sides have at most [`GAP`] letters.
fn common(left: &[u32], right: &[u32]) -> u32 {
    common_of_heads(left, right, |_, _| {})
}

/// Buckets of letters.
const BUCKETS: usize = 64;

/// The length of the longest common subsequence of both sides, of the right one only the first [`GAP`] letters; tells that of all their
/// heads that end with the same letter, in the order of the left.
///
/// A row of the table of lengths is one number (Hyyrö 2004, "Bit-Parallel LCS-length Computation Revisited"): bit j is 0 where the
/// length grows at the letter j of the right side.
fn common_of_heads(left: &[u32], right: &[u32], mut tell: impl FnMut((usize, usize), u32)) -> u32 {
    const { assert!(GAP < u64::BITS) };
    let right = &right[..right.len().min(GAP as usize)];
    let bucket = |letter: u32| letter as usize % BUCKETS;
    let mut places = [0_u64; BUCKETS];
    for (j, &letter) in right.iter().enumerate() {
        places[bucket(letter)] |= 1 << j;
    }
    let all = (1_u64 << right.len()) - 1;
    let mut row = all;
    for (i, &letter) in left.iter().enumerate() {
        let same = bits(places[bucket(letter)]).filter(|&j| right[j] == letter).fold(0_u64, |same, j| same | 1 << j);
        if same == 0 {
            continue;
        }
        row = (row.wrapping_add(row & same) | (row & !same)) & all;
        for j in bits(same) {
            tell((i + 1, j + 1), (j + 1) as u32 - (row & ((2 << j) - 1)).count_ones());
        }
    }
    right.len() as u32 - row.count_ones()
}

/// The numbers of the bits that are set, from the lowest.
fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (set != 0).then(|| set.trailing_zeros() as usize);
        set &= set.wrapping_sub(1);
        lowest
    })
}

#[cfg(test)]
mod tests {
    use super::{common_of_heads, GAP};
    use proptest::prelude::*;

    type Told = ((usize, usize), u32);

    /// By the table itself (Wagner & Fischer 1974).
    fn by_table(left: &[u32], right: &[u32]) -> (Vec<Told>, u32) {
        let mut table = vec![vec![0_u32; right.len() + 1]; left.len() + 1];
        let mut told = Vec::new();
        for i in 1..=left.len() {
            for j in 1..=right.len() {
                let is_same = left[i - 1] == right[j - 1];
                table[i][j] = if is_same { table[i - 1][j - 1] + 1 } else { table[i - 1][j].max(table[i][j - 1]) };
                if is_same {
                    told.push(((i, j), table[i][j]));
                }
            }
        }
        (told, table[left.len()][right.len()])
    }

    proptest! {
        #[test]
        fn lengths_are_those_of_the_table(left in prop::collection::vec(60u32..70, 0..=GAP as usize), right in prop::collection::vec(58u32..130, 0..=GAP as usize)) {
            for (left, right) in [(&left, &right), (&right, &left), (&left, &left)] {
                let mut told = Vec::new();
                let length = common_of_heads(left, right, |taken, length| told.push((taken, length)));
                prop_assert_eq!((told, length), by_table(left, right));
            }
        }
    }
}
