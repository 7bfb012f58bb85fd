//! Ranking: C-value (Frantzi, Ananiadou & Mima 2000), weighted by rarity in the genre.

use super::candidates::{Candidates, Place, Term, TermId, NONE};
use super::Keyword;
use crate::lexicon::background;
use crate::text::Span;

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
    prominent: u32,
    /// Places of longer candidates that contain it, and how many such candidates there are.
    nested: u32,
    containers: u32,
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
        scored.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let chosen = self.distinct(&scored, limit);
        let keywords = chosen.into_iter().map(|(score, id)| {
            let spans: Vec<Span> = places.iter().filter(|place| place.term == id).map(|place| place.span).collect();
            Keyword { term: self.term(id).text.to_owned(), score, spans }
        });
        let keywords = keywords.collect();
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
            count.prominent += u32::from(place.prominent);
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
        let nested = if count.containers == 0 { 0.0 } else { f64::from(count.nested) / f64::from(count.containers) };
        let free = f64::from(count.count) - nested;
        if free <= 0.0 || (count.count < 2 && count.prominent == 0) {
            return 0.0;
        }
        let rarity = libm::log((f64::from(background::DOCUMENTS) + 1.0) / (f64::from(term.background) + 0.5));
        libm::log2(f64::from(term.characters)) * free * rarity * f64::from(term.fitness)
    }

    /// The first so many that do not say again what a better one says.
    fn distinct(&self, scored: &[(f64, TermId)], limit: usize) -> Vec<(f64, TermId)> {
        let mut chosen: Vec<(f64, TermId)> = Vec::new();
        for &(score, id) in scored {
            let text = self.term(id).text;
            let said = chosen.iter().any(|&(_, other)| {
                let other = self.term(other).text;
                other.contains(text) || text.contains(other)
            });
            if !said {
                chosen.push((score, id));
                if chosen.len() == limit {
                    break;
                }
            }
        }
        chosen
    }
}
