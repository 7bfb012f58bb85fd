//! Ranking: C-value (Frantzi, Ananiadou & Mima 2000), weighted by length, by rarity in the genre and by where terms stand.

use rustc_hash::FxHashSet;

use super::candidates::{Candidates, Place, Setting, Term, TermId, NONE};
use super::Keyword;
use crate::lexicon::background;
use crate::text::search::{has, places};
use crate::text::Span;

/// What the first place in a heading is worth; more of them are worth little more. A title is no heading in this sense: it says
/// what sort of paper it is and whose.
const HEADING: f64 = 1.4;
const WHOLE_HEADING: f32 = 1.5;
const LONG_HEADING: f32 = 0.5;
const TITLE: f64 = 1.3;
/// What a term is worth that stands in the preamble alone.
const PREAMBLE: f64 = 0.5;
/// What a term is worth that stands in quotation marks.
const QUOTATION: f64 = 1.35;
/// The share of a single place that counts, in body text and in quotation marks.
const ONCE: f64 = 0.5;
/// log2(1 + ONCE): most terms stand once.
const LOG2_OF_ONE_AND_A_HALF: f64 = 0.584_962_500_721_156_2;
const ONCE_QUOTED: f64 = 0.7;
/// What several words that begin with what is done are worth where they stand once: a clause (拓宽渠道) more often than a term.
const CLAUSE: f64 = 0.6;
/// The share of nested places that do not count for a term.
const NESTED: f64 = 0.2;
/// What is added to the rarity of a term, so that common ones are not worth nothing.
const LEAST_RARITY: f64 = 1.5;
const SHORT_LEAST_RARITY: f64 = 0.5;
/// What a term loses whose places all are completed by the word to their right, or narrowed by the word to their left; and a
/// short one, which is the root of longer terms more often than a term.
const BOUND_RIGHT: f64 = 0.3;
const BOUND_LEFT: f64 = 0.15;
const SHORT_BOUND_RIGHT: f64 = 0.6;
const SHORT_BOUND_LEFT: f64 = 0.4;
/// A term that stands so often, and has so great a share of the places of one in it, makes that one a piece of it; how well such a
/// longer one is made at least, and what the piece keeps of its worth.
const RECURS: u32 = 3;
const NEARLY_ALL: f64 = 0.95;
const COMPLETE: f64 = 0.9;
const INCOMPLETE: f64 = 0.4;
/// What each longer term around it takes from a short one.
const ROOT: f64 = 0.12;
const SHORT: u32 = 3;
/// So many longer terms are listed beside a short one that they contain.
const MOST_OF_A_ROOT: usize = 2;
/// A longer term stands for the shorter one in it if it has this share of its places.
const STANDS_FOR: f64 = 0.2;
/// The worth of a term by its length in characters; longer ones as the last.
const BY_LENGTH: [f64; 11] = [0.0, 0.3, 0.28, 0.9, 0.95, 1.1, 1.2, 1.3, 1.2, 1.1, 0.6];
/// Terms that share so many characters at their edges say the same.
const OVERLAP: usize = 2;

/// The counts of one selection of places, over all terms; used again for every selection.
pub(super) struct Ranking<'c> {
    candidates: &'c Candidates<'c>,
    /// How rare each term is in the genre; nothing for one that the caller does not want, so that it is no keyword.
    rarities: Vec<f64>,
    counts: Vec<Count>,
    touched: Vec<TermId>,
}

#[derive(Clone, Copy, Default)]
struct Count {
    /// Places of the term.
    count: u32,
    headings: f32,
    quotations: u32,
    /// Places of longer candidates that contain it, and how many such candidates there are.
    nested: u32,
    containers: u32,
    titles: u32,
    preambles: u32,
    bound_left: u32,
    bound_right: u32,
    /// Nearly all its places stand within one longer term: it is a piece of that.
    incomplete: bool,
    /// It is such a longer term.
    complete: bool,
    /// Its number among the chosen, plus one.
    chosen: u32,
}

impl<'c> Ranking<'c> {
    pub(super) fn new(candidates: &'c Candidates<'c>, stop_words: &[String]) -> Self {
        let unwanted: FxHashSet<&str> = stop_words.iter().map(String::as_str).collect();
        let rarity = |term: &Term<'_>| match unwanted.contains(&*term.text) {
            true => f64::NEG_INFINITY,
            false => libm::log((f64::from(background::DOCUMENTS) + 1.0) / (term.background + 1.0)),
        };
        let rarities = candidates.terms.iter().map(rarity).collect();
        Self { candidates, rarities, counts: vec![Count::default(); candidates.terms.len()], touched: Vec::new() }
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
            count.headings += match place.setting {
                Setting::Heading => 1.0,
                Setting::WholeHeading => WHOLE_HEADING,
                Setting::LongHeading => LONG_HEADING,
                _ => 0.0,
            };
            count.titles += u32::from(place.setting == Setting::Title);
            count.preambles += u32::from(place.setting == Setting::Preamble);
            count.bound_left += u32::from(place.bound.0);
            count.bound_right += u32::from(place.bound.1);
            count.quotations += u32::from(place.setting == Setting::Quotation);
        }
        for &id in &self.touched {
            let longer = self.counts[id as usize].count;
            let Term { prefix, suffix, stop, .. } = self.candidates.terms[id as usize];
            if longer < 2 {
                continue;
            }
            for part in [prefix, suffix] {
                if part != NONE {
                    let part = &mut self.counts[part as usize];
                    part.nested += longer;
                    part.containers += 1;
                    let is_piece = longer >= RECURS && f64::from(longer) >= NEARLY_ALL * f64::from(part.count) && !stop;
                    part.incomplete |= is_piece;
                    self.counts[id as usize].complete |= is_piece;
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
        let all = f64::from(count.count);
        let mut free = all - NESTED * nested;
        if count.count < 2 && count.headings == 0.0 && !term.own {
            free *= if count.quotations == 0 { ONCE } else { ONCE_QUOTED };
        }
        let rarity = self.rarities[id as usize];
        if free <= 0.0 || rarity <= 0.0 {
            return 0.0;
        }
        let length = BY_LENGTH[(term.characters as usize).min(BY_LENGTH.len() - 1)];
        let length = if term.own { length.max(1.0) } else { length };
        // What is said again and again is what the text is about.
        let often = if free == ONCE { LOG2_OF_ONE_AND_A_HALF } else { libm::log2(1.0 + free) };
        let short = term.characters <= SHORT;
        let rarity = rarity + if short { SHORT_LEAST_RARITY } else { LEAST_RARITY };
        // 居民 that stands only in 新居民 is a piece of it; and that the two always stand together says that they are one.
        // Verbs that always stand together (防范化解) are still no term.
        let fitness = if count.complete && term.is_phrase { term.fitness.max(COMPLETE) } else { term.fitness };
        let mut score = length * often * often * rarity * fitness * if count.incomplete && !term.own { INCOMPLETE } else { 1.0 };
        if !term.own {
            let (right, left) = if short { (SHORT_BOUND_RIGHT, SHORT_BOUND_LEFT) } else { (BOUND_RIGHT, BOUND_LEFT) };
            score *= (1.0 - right * f64::from(count.bound_right) / all) * (1.0 - left * f64::from(count.bound_left) / all);
            if short {
                score /= 1.0 + ROOT * f64::from(count.containers);
            }
        }
        if count.headings > 0.0 {
            score *= 1.0 + HEADING * libm::sqrt(libm::sqrt(f64::from(count.headings)));
        }
        if count.quotations > 0 {
            score *= QUOTATION;
        }
        // Whose paper it is, its title says too.
        if count.titles > 0 && !term.is_organ {
            score *= TITLE;
        }
        if count.count < 2 && count.headings == 0.0 && term.is_clause {
            score *= CLAUSE;
        }
        if count.preambles == count.count && !term.own {
            score *= PREAMBLE;
        }
        score
    }

    /// Whether a term says again what a better one says; `beside` counts the longer terms that are listed beside a short one.
    fn repeats(&self, better: TermId, id: TermId, beside: usize) -> bool {
        let (a, b) = (self.term(better), self.term(id));
        if has(&b.text, &a.text) {
            return a.characters > SHORT || beside >= MOST_OF_A_ROOT;
        }
        if has(&a.text, &b.text) {
            return f64::from(self.counts[better as usize].count) >= STANDS_FOR * f64::from(self.counts[id as usize].count);
        }
        say_the_same(&a.text, &b.text)
    }

    /// The first so many that do not say again what a better one says. The user's own words always stay.
    fn distinct(&self, scored: &[(f64, TermId)], limit: usize) -> Vec<(f64, TermId)> {
        let mut chosen: Vec<(f64, TermId)> = Vec::new();
        let mut pairs: Vec<u64> = Vec::new();
        let mut beside: Vec<usize> = Vec::new();
        for &(score, id) in scored {
            let term = self.term(id);
            let own_pairs = pairs_of(&term.text);
            // Nearly all have no pair of characters in common: the strings need not be looked at.
            let near = |at: &usize| pairs[*at] & own_pairs != 0;
            if term.own || !(0..chosen.len()).filter(near).any(|at| self.repeats(chosen[at].1, id, beside[at])) {
                for at in (0..chosen.len()).filter(near) {
                    beside[at] += usize::from(has(&term.text, &self.term(chosen[at].1).text));
                }
                chosen.push((score, id));
                pairs.push(own_pairs);
                beside.push(0);
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

/// Whether one term ends as the other begins, or is the other.
fn say_the_same(a: &str, b: &str) -> bool {
    a == b || runs_over(a, b) || runs_over(b, a)
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
    fn what_is_known_of_terms_that_stand_once() {
        assert_eq!(super::LOG2_OF_ONE_AND_A_HALF.to_bits(), libm::log2(1.0 + super::ONCE).to_bits());
    }

    #[test]
    fn terms_that_overlap_say_the_same() {
        for (a, b) in
            [("政务公开", "公开工作"), ("政务公开", "政务公开"), ("政府信息", "信息公开")]
        {
            assert!(say_the_same(a, b) && say_the_same(b, a), "{a} {b}");
            assert_ne!(pairs_of(a) & pairs_of(b), 0, "{a} {b}");
        }
        for (a, b) in [("专项债券", "债务限额"), ("政府采购", "政府信息"), ("a", "b")] {
            assert!(!say_the_same(a, b), "{a} {b}");
        }
    }
}
