//! Documents of the corpus compared: two of them, or all with one another.

use super::index::Index;
use super::Corpus;
use crate::analysis::overlap;
use crate::compare::compare_documents;
use crate::compare::types::{ComparedDocument, CompareRequest, Comparison, CorpusPassage, Similarity};
use crate::lexicon::{self, background};
use crate::report::Span;
use crate::text::Utf16Index;

impl Index {
    /// The text of a document, and which of the text's documents it is.
    pub(super) fn place_of(&self, document: u32) -> Option<(usize, usize)> {
        let text = self.parts.documents.get(document as usize)?.text;
        let first = self.parts.documents.partition_point(|part| part.text < text);
        Some((text as usize, document as usize - first))
    }

    /// The same document, by its number in the corpus.
    fn numbered(&self, document: u32, compared: Option<ComparedDocument>) -> Option<ComparedDocument> {
        let text = self.parts.documents.get(document as usize)?.text;
        compared.map(|compared| ComparedDocument { document: Some(document), text, ..compared })
    }

    /// The words of each document with their weights, sorted; of length 1.
    fn weighted(&self) -> Vec<Vec<(u32, f64)>> {
        let weight = |term: u32| {
            let documents = self.terms[term as usize].word.map_or(0, lexicon::background_documents);
            libm::log((f64::from(background::DOCUMENTS) + 1.0) / (f64::from(documents) + 0.5))
        };
        let of = |part: &super::index::Part| {
            let mut terms: Vec<u32> = self.term[part.words.start as usize..part.words.end as usize].to_vec();
            terms.retain(|&term| !self.terms[term as usize].stop);
            terms.sort_unstable();
            let mut weights: Vec<(u32, f64)> = terms.chunk_by(|a, b| a == b).map(|same| (same[0], (1.0 + libm::log(same.len() as f64)) * weight(same[0]))).collect();
            let length = weights.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
            weights.iter_mut().for_each(|(_, weight)| *weight /= length.max(f64::MIN_POSITIVE));
            weights
        };
        self.documents.iter().map(of).collect()
    }
}

fn cosine(a: &[(u32, f64)], b: &[(u32, f64)]) -> f64 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while i < a.len() && j < b.len() {
        match a[i].0.cmp(&b[j].0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (sum, i, j) = (sum + a[i].1 * b[j].1, i + 1, j + 1),
        }
    }
    f64::min(sum, 1.0)
}

impl Corpus {
    /// Compares two documents. Where one is not there, the answer is empty.
    #[must_use]
    pub fn compare(&self, request: &CompareRequest) -> Comparison {
        let right = request.right.unwrap_or(request.left.saturating_add(1));
        let (Some(a), Some(b)) = (self.index.place_of(request.left), self.index.place_of(right)) else { return Comparison::default() };
        let documents = [self.index.document(a.0), self.index.document(b.0)];
        let Some(found) = compare_documents([&documents[0], &documents[1]], [Some(a.1), Some(b.1)], &self.options) else { return Comparison::default() };
        Comparison { left: self.index.numbered(request.left, found.left), right: self.index.numbered(right, found.right), ..found }
    }

    /// How alike the documents are, and the passages that they share.
    #[must_use]
    pub fn similarity(&self) -> Similarity {
        let index = &self.index;
        let weighted = index.weighted();
        let count = weighted.len();
        let mut words = vec![vec![1.0; count]; count];
        for i in 0..count {
            for j in 0..i {
                let alike = cosine(&weighted[i], &weighted[j]);
                (words[i][j], words[j][i]) = (alike, alike);
            }
        }
        let mut letters = overlap::Letters::default();
        for text in 0..index.texts.len() {
            let document = index.document(text);
            (0..document.articles.len()).for_each(|article| letters.add_article(&document, article));
        }
        let text_of = |source: usize| index.parts.documents[source].text as usize;
        let utf16: Vec<Utf16Index<'_>> = index.texts.iter().map(|text| Utf16Index::new(text)).collect();
        let passage = |found: overlap::Overlap| {
            let side = |side: overlap::Side| {
                let (start, end) = utf16[text_of(side.source)].span(side.span);
                Span { start, end }
            };
            CorpusPassage {
                left_document: found.left.source as u32,
                right_document: found.right.source as u32,
                left: side(found.left),
                right: side(found.right),
                similarity: found.similarity,
                stock: found.stock,
            }
        };
        let passages: Vec<CorpusPassage> = overlap::find(&letters, |source| &index.texts[text_of(source)]).into_iter().map(passage).collect();
        Similarity { shared: shared(index, &passages), words, passages }
    }
}

/// Share of both documents that stands in passages which they share; stock phrases do not count.
fn shared(index: &Index, passages: &[CorpusPassage]) -> Vec<Vec<f64>> {
    let length = |span: Span| f64::from(span.end - span.start);
    let lengths: Vec<f64> = index.parts.documents.iter().map(|part| length(part.span)).collect();
    let mut shares: Vec<Vec<f64>> = (0..lengths.len()).map(|i| (0..lengths.len()).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    for passage in passages.iter().filter(|passage| !passage.stock) {
        let (i, j) = (passage.left_document as usize, passage.right_document as usize);
        let share = (length(passage.left) + length(passage.right)) / (lengths[i] + lengths[j]);
        let sum = f64::min(shares[i][j] + share, 1.0);
        (shares[i][j], shares[j][i]) = (sum, sum);
    }
    shares
}
