//! Clusters: sequences of words (n-grams) that recur, with nothing between their words.

use rustc_hash::FxHashMap;

use super::index::WordIndex;
use super::types::{Cluster, ClustersRequest};
use super::{or_default, Corpus};
use crate::text::order;

const LONGEST: u32 = 10;

impl Corpus {
    /// The n-grams of a selection, most frequent first.
    #[must_use]
    pub fn clusters(&self, request: &ClustersRequest) -> Vec<Cluster> {
        let index = &self.index;
        let selected = index.select(&request.selection);
        let words = or_default(request.words, 2).min(LONGEST);
        let stops = |at: WordIndex| index.terms[index.term[at as usize] as usize].stop;
        let wanted = request.containing.trim();
        let wanted_id = index.id(wanted);
        if !wanted.is_empty() && wanted_id.is_none() {
            return Vec::new();
        }
        let mut found: FxHashMap<&[u32], (u32, WordIndex)> = FxHashMap::default();
        for range in &selected.ranges {
            let mut run = range.start;
            for at in range.clone() {
                // run is the first word of the unbroken sequence that ends here.
                if at > run && !index.touches_next(at - 1) {
                    run = at;
                }
                if at + 1 - run < words {
                    continue;
                }
                let first = at + 1 - words;
                let terms = &index.term[first as usize..=at as usize];
                let named = wanted_id.is_none_or(|id| terms.contains(&id));
                if named && (request.stop_words || !stops(first) && !stops(at)) {
                    found.entry(terms).or_insert((0, first)).0 += 1;
                }
            }
        }
        let minimum = or_default(request.minimum, 2);
        let mut rows: Vec<(u32, WordIndex)> = found.into_values().filter(|&(count, _)| count >= minimum).collect();
        order::sort_by(&mut rows, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        rows.truncate(or_default(request.limit, 100) as usize);
        rows.iter()
            .map(|&(count, first)| {
                let terms = &index.term[first as usize..(first + words) as usize];
                let mut documents: Vec<u32> = index
                    .places(terms[0])
                    .iter()
                    .filter(|&&at| index.term.get(at as usize..(at + words) as usize) == Some(terms) && selected.contains(at))
                    .filter_map(|&at| index.document_of(at))
                    .collect();
                documents.dedup();
                let term = terms.iter().map(|&id| &*index.terms[id as usize].text).collect();
                Cluster { term, count, documents: documents.len() as u32 }
            })
            .collect()
    }
}
