//! Ranking: C-value (Frantzi, Ananiadou & Mima 2000), weighted by length, by rarity in the genre and by where terms stand.

use super::candidates::{Candidates, Place, Setting, Term, TermId, NONE};
use super::Keyword;
use crate::lexicon::background;
use crate::text::search::{has, places};
use crate::text::Span;

/// What a place in a heading is worth, and each doubling of their number beside it. A title is no heading in this sense: it
/// says what sort of paper it is and whose.
const HEADING: f64 = 2.2;
const MORE_HEADINGS: f64 = 0.25;
/// What a term is worth that stands in quotation marks.
const QUOTATION: f64 = 1.4;
/// What a term is worth that stands once, in body text.
const ONCE: f64 = 0.5;
/// The share of nested places that do not count for a term.
const NESTED: f64 = 0.6;
/// The power of the logarithm of the count: what is said again and again is what the text is about.
const COUNT: f64 = 1.5;
/// The worth of a term by its length in characters; longer ones as the last.
const BY_LENGTH: [f64; 11] = [0.0, 0.3, 0.15, 0.6, 0.8, 1.1, 1.25, 1.4, 1.3, 1.2, 0.5];
/// Terms that share so many characters at their edges say the same.
const OVERLAP: usize = 2;

/// The counts of one selection of places, over all terms; used again for every selection.
pub(super) struct Ranking<'c> {
    candidates: &'c Candidates<'c>,
    counts: Vec<Count>,
    touched: Vec<TermId>,
}

#[derive(Clone, Copy, Default)]
struct Count {
    /// Places of the term.
    count: u32,
    headings: u32,
    quotations: u32,
    /// Places of longer candidates that contain it, and how many such candidates there are.
    nested: u32,
    containers: u32,
    /// Its number among the chosen, plus one.
    chosen: u32,
}

impl<'c> Ranking<'c> {
    pub(super) fn new(candidates: &'c Candidates<'c>) -> Self {
        Self { candidates, counts: vec![Count::default(); candidates.terms.len()], touched: Vec::new() }
    }

    /// The best keywords of a selection.
    pub(super) fn best(&mut self, places: &[Place], limit: usize) -> Vec<Keyword> {
        self.count(places);
        let mut scored: Vec<(f64, TermId)> = self.touched.iter().map(|&id| (self.score(id), id)).collect();
        scored.retain(|&(score, _)| score > 0.0);
        let order = |a: &(f64, TermId), b: &(f64, TermId)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        // Many say again what a better one says; beyond so many there is nothing to choose from any more.
        let enough = limit.saturating_mul(8);
        if scored.len() > enough {
            scored.select_nth_unstable_by(enough, order);
            scored.truncate(enough);
        }
        scored.sort_unstable_by(order);
        let mut keywords: Vec<Keyword> = Vec::new();
        for (score, id) in self.distinct(&scored, limit) {
            keywords.push(Keyword { term: self.term(id).text.to_string(), score, spans: Vec::new() });
            self.counts[id as usize].chosen = keywords.len() as u32;
        }
        for place in places {
            if let Some(keyword) = self.counts[place.term as usize].chosen.checked_sub(1) {
                let spans: &mut Vec<Span> = &mut keywords[keyword as usize].spans;
                // 办理办理 in 办理办理办理: places that overlap are one.
                if spans.last().is_none_or(|last| last.end <= place.span.start) {
                    spans.push(place.span);
                }
            }
        }
        for &id in &self.touched {
            self.counts[id as usize] = Count::default();
        }
        self.touched.clear();
        keywords
    }

    fn term(&self, id: TermId) -> &Term<'c> {
        &self.candidates.terms[id as usize]
    }

    fn count(&mut self, places: &[Place]) {
        for place in places {
            let count = &mut self.counts[place.term as usize];
            if count.count == 0 {
                self.touched.push(place.term);
            }
            count.count += 1;
            count.headings += u32::from(place.setting == Setting::Heading);
            count.quotations += u32::from(place.setting == Setting::Quotation);
        }
        for &id in &self.touched {
            let longer = self.counts[id as usize].count;
            let Term { prefix, suffix, .. } = self.candidates.terms[id as usize];
            if longer < 2 {
                continue;
            }
            for part in [prefix, suffix] {
                if part != NONE {
                    let part = &mut self.counts[part as usize];
                    part.nested += longer;
                    part.containers += 1;
                }
            }
        }
    }

    fn score(&self, id: TermId) -> f64 {
        let (term, count) = (self.term(id), &self.counts[id as usize]);
        // Counted as a part of a longer term in this selection, but not a place of its own.
        if count.count == 0 {
            return 0.0;
        }
        let nested = if count.containers == 0 { 0.0 } else { f64::from(count.nested) / f64::from(count.containers) };
        let mut free = f64::from(count.count) - NESTED * nested;
        if count.count < 2 && count.headings == 0 && count.quotations == 0 && !term.own {
            free *= ONCE;
        }
        let rarity = libm::log((f64::from(background::DOCUMENTS) + 1.0) / (term.background + 1.0));
        if free <= 0.0 || rarity <= 0.0 {
            return 0.0;
        }
        let length = BY_LENGTH[(term.characters as usize).min(BY_LENGTH.len() - 1)];
        let length = if term.own { length.max(1.0) } else { length };
        let mut score = length * libm::pow(libm::log2(1.0 + free), COUNT) * (rarity + 1.0) * term.fitness;
        if count.headings > 0 {
            score *= HEADING * (1.0 + MORE_HEADINGS * libm::log2(f64::from(count.headings)));
        }
        if count.quotations > 0 {
            score *= QUOTATION;
        }
        score
    }

    /// The first so many that do not say again what a better one says. The user's own words always stay.
    fn distinct(&self, scored: &[(f64, TermId)], limit: usize) -> Vec<(f64, TermId)> {
        let mut chosen: Vec<(f64, TermId)> = Vec::new();
        let mut pairs: Vec<u64> = Vec::new();
        for &(score, id) in scored {
            let term = self.term(id);
            let own_pairs = pairs_of(&term.text);
            // Nearly all have no pair of characters in common: the strings need not be looked at.
            let repeats = |(&(_, other), &of_other): (&(f64, TermId), &u64)| of_other & own_pairs != 0 && say_the_same(&self.term(other).text, &term.text);
            if term.own || !chosen.iter().zip(&pairs).any(repeats) {
                chosen.push((score, id));
                pairs.push(own_pairs);
                if chosen.len() == limit {
                    break;
                }
            }
        }
        chosen
    }
}

/// The pairs of neighbouring characters of a term as bits of a set of 64; every bit for a term of one character, which
/// has no pair and may stand in any other.
fn pairs_of(term: &str) -> u64 {
    let mut pairs = 0;
    let mut characters = term.chars();
    let Some(mut left) = characters.next() else { return 0 };
    for right in characters {
        let mixed = (left as u32).wrapping_mul(0x9e37_79b1) ^ (right as u32).wrapping_mul(0x85eb_ca6b);
        pairs |= 1u64 << (mixed >> 26);
        left = right;
    }
    if pairs == 0 {
        u64::MAX
    } else {
        pairs
    }
}

/// Whether one term contains the other, or ends as the other begins.
fn say_the_same(a: &str, b: &str) -> bool {
    has(a, b) || has(b, a) || runs_over(a, b) || runs_over(b, a)
}

/// Whether the last characters of the one are the first of the other.
fn runs_over(a: &str, b: &str) -> bool {
    let edge = a.char_indices().rev().nth(OVERLAP - 1).map_or(0, |(at, _)| at);
    let tail = &a[edge..];
    // A longer overlap contains this one: the tail stands in the other, and all before it there ends the first.
    places(b, tail).any(|at| a.ends_with(&b[..at + tail.len()]))
}

#[cfg(test)]
mod tests {
    use super::{pairs_of, say_the_same};

    #[test]
    fn terms_that_overlap_say_the_same() {
        for (a, b) in [("政务公开", "公开工作"), ("政务公开", "政务公开"), ("信息公开", "政府信息公开平台"), ("政府信息", "信息公开")] {
            assert!(say_the_same(a, b) && say_the_same(b, a), "{a} {b}");
            assert_ne!(pairs_of(a) & pairs_of(b), 0, "{a} {b}");
        }
        for (a, b) in [("专项债券", "债务限额"), ("政府采购", "政府信息"), ("a", "b")] {
            assert!(!say_the_same(a, b), "{a} {b}");
        }
    }
}
