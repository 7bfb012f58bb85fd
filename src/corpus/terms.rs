//! Terms of several words by C-value (Frantzi, Ananiadou & Mima 2000) over patterns of parts of speech.
//!
//! ```text
//! term     = {modifier} noun          of two to five words, with nothing between them
//! modifier = noun | adjective | attributive | verb that also stands as a noun
//! noun     = noun | verb that also stands as a noun | name | term | short form | suffix
//! ```

use rustc_hash::FxHashMap;

use super::index::{Index, TermId, WordIndex};
use super::types::{ExtractedTerm, TermsRequest};
use super::{or_default, Corpus};
use crate::analysis::term_weight::c_value;
use crate::lexicon::Class;
use crate::text::order;

const MOST_WORDS: u32 = 5;

#[derive(Default)]
struct Seen {
    count: u32,
    first: WordIndex,
    nested: u64,
    containers: u64,
}

impl Corpus {
    /// The terms of a selection, the highest C-value first.
    #[must_use]
    pub fn terms(&self, request: &TermsRequest) -> Vec<ExtractedTerm> {
        let index = &self.index;
        let selected = index.select(&request.selection);
        let mut found: FxHashMap<&[TermId], Seen> = FxHashMap::default();
        for range in &selected.ranges {
            let mut run = range.start;
            for at in range.clone() {
                if at > run && !index.touches_next(at - 1) {
                    run = at;
                }
                if !index.is_part(at) {
                    run = at + 1;
                } else if index.is_noun(at) {
                    for first in run.max((at + 1).saturating_sub(MOST_WORDS))..at {
                        let seen = found.entry(&index.term[first as usize..=at as usize]).or_default();
                        if seen.count == 0 {
                            seen.first = first;
                        }
                        seen.count += 1;
                    }
                }
            }
        }
        let minimum = or_default(request.minimum, 2);
        found.retain(|_, seen| seen.count >= minimum);
        // The longest first: a place within two longer terms, one of which contains the other, counts once (the paper's t(a)).
        let mut longer: Vec<(&[TermId], WordIndex)> =
            found.iter().map(|(&terms, seen)| (terms, seen.first)).filter(|(terms, _)| terms.len() > 2).collect();
        order::sort_by(&mut longer, |a, b| b.0.len().cmp(&a.0.len()).then(a.1.cmp(&b.1)));
        for (terms, _) in longer {
            let free = found.get(terms).map_or(0, |seen| u64::from(seen.count).saturating_sub(seen.nested));
            for length in 2..terms.len() {
                for part in terms.windows(length) {
                    if let Some(seen) = found.get_mut(part) {
                        seen.nested += free;
                        seen.containers += 1;
                    }
                }
            }
        }
        let mut rows: Vec<(f64, u32, &Seen)> = found
            .iter()
            .map(|(terms, seen)| {
                (c_value(terms.len() as u32, seen.count.into(), seen.nested, seen.containers), terms.len() as u32, seen)
            })
            .filter(|&(value, ..)| value > 0.0)
            .collect();
        order::sort_by(&mut rows, |a, b| {
            b.0.total_cmp(&a.0).then(b.2.count.cmp(&a.2.count)).then(a.2.first.cmp(&b.2.first)).then(a.1.cmp(&b.1))
        });
        rows.truncate(or_default(request.limit, 100) as usize);
        rows.into_iter()
            .map(|(value, words, seen)| ExtractedTerm {
                term: index.term[seen.first as usize..(seen.first + words) as usize]
                    .iter()
                    .map(|&id| &*index.terms[id as usize].text)
                    .collect(),
                words,
                classes: (seen.first..seen.first + words)
                    .map(|at| index.terms[index.term[at as usize] as usize].class.name().to_owned())
                    .collect(),
                count: seen.count,
                nested: seen.nested as u32,
                containers: seen.containers as u32,
                c_value: value,
            })
            .collect()
    }
}

impl Index {
    fn is_part(&self, at: WordIndex) -> bool {
        let term = &self.terms[self.term[at as usize] as usize];
        !term.stop
            && (term.class.is_nominal()
                || matches!(term.class, Class::Adjective | Class::Attributive | Class::Suffix | Class::Morpheme))
    }

    fn is_noun(&self, at: WordIndex) -> bool {
        let class = self.terms[self.term[at as usize] as usize].class;
        class.is_nominal() || class == Class::Suffix
    }
}
