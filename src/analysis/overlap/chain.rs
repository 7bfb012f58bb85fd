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
    common_of_heads(left, right, |taken, matched| {
        // Only where both end with a letter that matches.
        let gain = matched as f32 - (taken.0 + taken.1) as f32 / 4.0;
        if left[taken.0 - 1] == right[taken.1 - 1] && gain > best.0 {
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
    let mut last = 0;
    common_of_heads(left, right, |_, length| last = length);
    last
}

/// Tells the length of the longest common subsequence of all heads of both sides, the whole of both last.
fn common_of_heads(left: &[u32], right: &[u32], mut tell: impl FnMut((usize, usize), u32)) {
    let mut row = [0_u32; GAP as usize + 1];
    for (i, &a) in left.iter().enumerate() {
        let mut diagonal = 0;
        for (j, &b) in right.iter().take(GAP as usize).enumerate() {
            let above = row[j + 1];
            row[j + 1] = if a == b { diagonal + 1 } else { above.max(row[j]) };
            diagonal = above;
            tell((i + 1, j + 1), row[j + 1]);
        }
    }
}
