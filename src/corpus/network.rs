//! Co-occurrence network: the most frequent words, joined where they share sentences.

use rustc_hash::FxHashMap;

use super::types::{Network, NetworkEdge, NetworkNode, NetworkRequest};
use super::{or_default, Corpus};
use crate::text::order;

/// No node.
const NONE: u32 = u32::MAX;

impl Corpus {
    /// The network of a selection.
    #[must_use]
    pub fn network(&self, request: &NetworkRequest) -> Network {
        let index = &self.index;
        let selected = index.select(&request.selection);
        let counts = selected.counts(index);
        let named = |id: &usize| !index.terms[*id].stop && index.terms[*id].text.chars().nth(1).is_some();
        let mut ids: Vec<usize> = (0..counts.len()).filter(|&id| counts[id] > 0).filter(named).collect();
        order::sort_by(&mut ids, |&a, &b| counts[b].cmp(&counts[a]).then_with(|| index.terms[a].text.cmp(&index.terms[b].text)));
        ids.truncate(or_default(request.nodes, 60).min(1000) as usize);
        let mut node_of = vec![NONE; index.terms.len()];
        for (node, &id) in ids.iter().enumerate() {
            node_of[id] = node as u32;
        }

        let mut sentences = vec![0u32; ids.len()];
        let mut shared: FxHashMap<(u32, u32), u32> = FxHashMap::default();
        let mut nodes: Vec<u32> = Vec::new();
        let mut close = |nodes: &mut Vec<u32>| {
            nodes.sort_unstable();
            nodes.dedup();
            for (at, &a) in nodes.iter().enumerate() {
                sentences[a as usize] += 1;
                for &b in &nodes[at + 1..] {
                    *shared.entry((a, b)).or_insert(0) += 1;
                }
            }
            nodes.clear();
        };
        let mut current = NONE;
        for word in selected.words() {
            if index.sentence[word as usize] != current {
                current = index.sentence[word as usize];
                close(&mut nodes);
            }
            let node = node_of[index.term[word as usize] as usize];
            if node != NONE {
                nodes.push(node);
            }
        }
        close(&mut nodes);

        let minimum = or_default(request.minimum, 2);
        let edges = shared.into_iter().filter(|&(_, together)| together >= minimum).map(|((from, to), together)| {
            let either = sentences[from as usize] + sentences[to as usize] - together;
            NetworkEdge { from, to, sentences: together, jaccard: f64::from(together) / f64::from(either.max(1)) }
        });
        let mut edges: Vec<NetworkEdge> = edges.collect();
        order::sort_by(&mut edges, |a, b| b.jaccard.total_cmp(&a.jaccard).then((a.from, a.to).cmp(&(b.from, b.to))));
        edges.truncate(or_default(request.limit, 200) as usize);
        let nodes = ids.iter().map(|&id| NetworkNode { term: index.terms[id].text.to_string(), count: counts[id] }).collect();
        Network { nodes, edges }
    }
}
