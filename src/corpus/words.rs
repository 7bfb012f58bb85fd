//! Word lists: counts, spread and weights.

use rustc_hash::FxHashMap;

use super::index::{Index, TermId, NO_SECTION};
use super::select::Selected;
use super::types::{WordList, WordOrder, WordRow, WordsRequest};
use super::{or_default, Corpus};
use crate::analysis::term_weight::{text_rank, tf_idf};
use crate::lexicon::{self, background};
use crate::text::order;

/// Words beside each other within so many places are neighbours in the graph of TextRank.
const NEIGHBOURS: usize = 5;

impl Corpus {
    /// The words of a selection, best first.
    #[must_use]
    pub fn words(&self, request: &WordsRequest) -> WordList {
        let index = &self.index;
        let selected = index.select(&request.selection);
        let counts = selected.counts(index);
        let minimum = or_default(request.minimum, 1);
        // A list by count says what the text was cut into; one by weight says what it is about, which a piece of a name does not.
        let by_weight = request.order != WordOrder::Count;
        let wanted = |id: usize| counts[id] >= minimum && (request.stop_words || !index.terms[id].stop) && !(by_weight && index.is_fragment(id as TermId));
        let ranks = match request.order {
            WordOrder::TextRank => ranks(index, &selected),
            _ => FxHashMap::default(),
        };
        let weight = |id: usize| weight(index, id, counts[id], selected.tokens);
        let mut ids: Vec<(f64, usize)> = (0..counts.len())
            .filter(|&id| wanted(id))
            .map(|id| match request.order {
                WordOrder::Count => (f64::from(counts[id]), id),
                WordOrder::TfIdf => (weight(id), id),
                WordOrder::TextRank => (ranks.get(&(id as TermId)).copied().unwrap_or(0.0), id),
            })
            .collect();
        order::sort_by(&mut ids, |a, b| b.0.total_cmp(&a.0).then_with(|| index.terms[a.1].text.cmp(&index.terms[b.1].text)));
        ids.truncate(or_default(request.limit, 100) as usize);
        let rows = ids.iter().map(|&(_, id)| {
            let (documents, sections) = index.spread_of(id as TermId, &selected);
            WordRow {
                term: index.terms[id].text.to_string(),
                class: index.terms[id].class.name().to_owned(),
                count: counts[id],
                per_ten_thousand: f64::from(counts[id]) * 1e4 / f64::from(selected.tokens.max(1)),
                documents,
                sections,
                tf_idf: weight(id),
                text_rank: ranks.get(&(id as TermId)).copied(),
            }
        });
        WordList {
            tokens: selected.tokens,
            types: counts.iter().filter(|&&count| count > 0).count() as u32,
            rows: rows.collect(),
        }
    }
}

/// TF-IDF over the background of the genre; a word that it lacks stands in none of its documents.
fn weight(index: &Index, id: usize, count: u32, tokens: u32) -> f64 {
    let documents = index.terms[id].word.map_or(0, lexicon::background_documents);
    tf_idf(count.into(), tokens.into(), documents.into(), background::DOCUMENTS.into())
}

impl Index {
    /// In how many documents and innermost sections of the selection the word stands.
    pub(super) fn spread_of(&self, term: TermId, selected: &Selected) -> (u32, u32) {
        let (mut documents, mut sections) = (Vec::new(), Vec::new());
        for word in selected.places(self, term) {
            documents.extend(self.document_of(word));
            sections.push(self.section[word as usize]);
        }
        // Places are in order, so a document's are neighbours; a section's own text may be split by its children.
        documents.dedup();
        sections.retain(|&section| section != NO_SECTION);
        sections.sort_unstable();
        sections.dedup();
        (documents.len() as u32, sections.len() as u32)
    }
}

fn ranks(index: &Index, selected: &Selected) -> FxHashMap<TermId, f64> {
    let mut nodes: FxHashMap<TermId, u32> = FxHashMap::default();
    let mut order: Vec<TermId> = Vec::new();
    let mut weights: FxHashMap<(u32, u32), f64> = FxHashMap::default();
    let mut window: Vec<(u32, u32)> = Vec::new();
    for word in selected.words() {
        let term = index.term[word as usize];
        if index.terms[term as usize].stop {
            continue;
        }
        let node = *nodes.entry(term).or_insert_with(|| {
            order.push(term);
            order.len() as u32 - 1
        });
        let sentence = index.sentence[word as usize];
        window.retain(|&(_, of)| of == sentence);
        for &(other, _) in window.iter().filter(|&&(other, _)| other != node) {
            *weights.entry((node.min(other), node.max(other))).or_insert(0.0) += 1.0;
        }
        window.push((node, sentence));
        if window.len() >= NEIGHBOURS {
            window.remove(0);
        }
    }
    let mut edges: Vec<(u32, u32, f64)> = weights.into_iter().map(|((a, b), weight)| (a, b, weight)).collect();
    order::sort_by_key(&mut edges, |edge| (edge.0, edge.1));
    order.iter().copied().zip(text_rank(order.len(), &edges)).collect()
}
