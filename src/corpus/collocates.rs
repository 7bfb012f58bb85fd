//! Collocates: the words that stand near a term, in a window or in its sentence.

use super::find::Place;
use super::index::{Index, WordIndex};
use super::select::Selected;
use super::types::{Collocate, CollocateOrder, Collocates, CollocatesRequest};
use super::{or_default, Corpus};
use crate::analysis::collocation::Pair;
use crate::text::order;

#[derive(Clone, Copy, Default)]
struct Seen {
    left: u32,
    right: u32,
    /// The node that counted it last, plus one: a word counts once for a node.
    by: u32,
}

impl Corpus {
    /// The collocates of a term, strongest first.
    #[must_use]
    pub fn collocates(&self, request: &CollocatesRequest) -> Collocates {
        let index = &self.index;
        let selected = index.select(&request.selection);
        let places = index.find(&request.term, &selected);
        let mut seen = vec![Seen::default(); index.terms.len()];
        let mut touched: Vec<u32> = Vec::new();
        let mut beside = 0u64;
        for (number, &place) in places.iter().enumerate() {
            let (from, to) = index.window(place, request, &selected);
            for at in (from..place.first).chain(place.last() + 1..to) {
                beside += 1;
                let term = index.term[at as usize];
                let entry = &mut seen[term as usize];
                if entry.by == 0 {
                    touched.push(term);
                }
                if entry.by != number as u32 + 1 {
                    entry.by = number as u32 + 1;
                    if at < place.first {
                        entry.left += 1;
                    } else {
                        entry.right += 1;
                    }
                }
            }
        }
        // The places beside a node, on average: sentences end windows early.
        let window = beside as f64 / places.len().max(1) as f64;
        let minimum = or_default(request.minimum, 2);
        let counts = selected.counts(index);
        let rows = touched.into_iter().filter_map(|term| {
            let (entry, word) = (seen[term as usize], &index.terms[term as usize]);
            let together = entry.left + entry.right;
            let pair = Pair {
                f1: places.len() as u64,
                f2: counts[term as usize].into(),
                together: together.into(),
                size: selected.tokens.into(),
                window: (libm::round(window) as u64).max(1),
            };
            (together >= minimum && (request.stop_words || !word.stop)).then(|| Collocate {
                term: word.text.to_string(),
                count: counts[term as usize],
                together,
                left: entry.left,
                right: entry.right,
                expected: pair.expected(),
                mi: pair.mi(),
                mi3: pair.mi3(),
                t_score: pair.t_score(),
                log_dice: pair.log_dice(),
                log_likelihood: pair.log_likelihood(),
            })
        });
        let mut rows: Vec<Collocate> = rows.collect();
        order::sort_by(&mut rows, |a, b| key(b, request.order).total_cmp(&key(a, request.order)).then_with(|| a.term.cmp(&b.term)));
        rows.truncate(or_default(request.limit, 50) as usize);
        Collocates { count: places.len() as u32, tokens: selected.tokens, window: libm::round(window).max(1.0), rows }
    }
}

fn key(row: &Collocate, order: CollocateOrder) -> f64 {
    let value = match order {
        CollocateOrder::LogDice => row.log_dice,
        CollocateOrder::LogLikelihood => Some(row.log_likelihood),
        CollocateOrder::Mi => row.mi,
        CollocateOrder::Mi3 => row.mi3,
        CollocateOrder::TScore => row.t_score,
        CollocateOrder::Count => Some(f64::from(row.together)),
    };
    value.unwrap_or(f64::NEG_INFINITY)
}

impl Index {
    /// The words around a place: so many to either side, or its sentence; within the selection.
    fn window(&self, place: Place, request: &CollocatesRequest, selected: &Selected) -> (WordIndex, WordIndex) {
        let whole = request.left == 0 && request.right == 0;
        let sentence = self.sentence[place.first as usize];
        let within = selected.range_of(place.first).cloned().unwrap_or(place.first..place.first);
        let near = |at: WordIndex| within.contains(&at) && self.sentence[at as usize] == sentence;
        // A sentence of a million words is no sentence.
        let (left, right) = if whole { (200, 200) } else { (request.left, request.right) };
        let mut from = place.first;
        while from > 0 && place.first - from < left && near(from - 1) {
            from -= 1;
        }
        let mut to = place.last() + 1;
        while to < self.len() && to - place.last() <= right && near(to) {
            to += 1;
        }
        (from, to)
    }
}
