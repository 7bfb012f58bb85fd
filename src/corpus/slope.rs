//! What rose and what fell from one selection to another: keyness in both directions, for a chart of slopes.

use serde::Serialize;

use super::types::SlopeRequest;
use super::{or_default, Corpus};
use crate::analysis::keyness::{p_value, Counts};
use crate::text::order;

wire! {
    /// A word whose share rose or fell.
    struct SlopeRow {
        /// The word.
        term: String,
        /// Its places on the left.
        left: u32,
        /// Its places on the right.
        right: u32,
        /// Share of the left selection's words.
        left_per_ten_thousand: f64,
        /// Share of the right selection's words.
        right_per_ten_thousand: f64,
        /// With two terms, signed: below 0 for what fell.
        log_likelihood: f64,
        /// Of the log-likelihood, with one degree of freedom.
        p: f64,
    }

    /// What rose and what fell.
    struct Slope {
        /// Words of the left selection.
        left_tokens: u32,
        /// Words of the right selection.
        right_tokens: u32,
        /// The lowest count that was listed.
        minimum: u32,
        /// From what rose most to what fell most.
        rows: Vec<SlopeRow>,
    }
}

impl Corpus {
    /// The words whose share changed most from left to right by the two-term log-likelihood, as many risen as fallen ones at most.
    #[must_use]
    pub fn slope(&self, request: &SlopeRequest) -> Slope {
        let index = &self.index;
        let (left, right) = (index.select(&request.left), index.select(&request.right));
        let counts = (left.counts(index), right.counts(index));
        let minimum = or_default(request.minimum, 3);
        let mut found: Vec<(f64, usize, Counts)> = Vec::new();
        for (id, term) in index.terms.iter().enumerate() {
            let (a, b) = (counts.1[id], counts.0[id]);
            if a.max(b) < minimum || term.stop && !request.stop_words {
                continue;
            }
            let counts = Counts { a: a.into(), n1: right.tokens.into(), b: b.into(), n2: left.tokens.into() };
            found.push((counts.log_likelihood_two_term(), id, counts));
        }
        found.retain(|(strength, ..)| *strength > 0.0);
        order::sort_by(&mut found, |a, b| b.0.total_cmp(&a.0).then_with(|| index.terms[a.1].text.cmp(&index.terms[b.1].text)));
        let limit = or_default(request.limit, 12) as usize;
        let (mut risen, mut fallen): (Vec<_>, Vec<_>) = found.into_iter().partition(|(_, _, counts)| counts.is_positive());
        risen.truncate(limit);
        fallen.truncate(limit);
        let per = |count: u64, tokens: u32| count as f64 * 1e4 / f64::from(tokens.max(1));
        let row = |(strength, id, counts): (f64, usize, Counts)| SlopeRow {
            term: index.terms[id].text.to_string(),
            left: counts.b as u32,
            right: counts.a as u32,
            left_per_ten_thousand: per(counts.b, left.tokens),
            right_per_ten_thousand: per(counts.a, right.tokens),
            log_likelihood: if counts.is_positive() { strength } else { -strength },
            p: p_value(strength),
        };
        // From what rose most to what fell most.
        let rows = risen.into_iter().chain(fallen.into_iter().rev()).map(row).collect();
        Slope { left_tokens: left.tokens, right_tokens: right.tokens, minimum, rows }
    }
}

#[cfg(test)]
mod tests {
    use super::super::types::{Selection, SlopeRequest};
    use crate::{Corpus, Options};

    #[test]
    fn tells_what_rose_and_what_fell() {
        let texts = ["青川镇2023年工作总结\n一、成效\n政府采购公开。政府采购规范。政府采购节约。茶叶丰收。\n", "青川镇2024年工作总结\n一、成效\n专项债券发行。专项债券使用。专项债券偿还。茶叶丰收。\n"];
        let corpus = Corpus::open(texts.map(str::to_owned).to_vec(), &Options::default());
        let of = |document: u32| Selection { documents: Some(vec![document]), ..Selection::default() };
        let slope = corpus.slope(&SlopeRequest { left: of(0), right: of(1), ..SlopeRequest::default() });
        let rows: Vec<(&str, u32, u32)> = slope.rows.iter().map(|row| (row.term.as_str(), row.left, row.right)).collect();
        assert_eq!(rows, [("专项债券", 0, 3), ("政府采购", 3, 0)]);
        assert!(slope.rows[0].log_likelihood > 0.0 && slope.rows[1].log_likelihood < 0.0 && slope.rows[0].p < 0.2);
        assert!(slope.rows[0].right_per_ten_thousand > 0.0 && slope.rows[0].left_per_ten_thousand == 0.0);
        // The same selection twice: nothing rose, nothing fell.
        assert!(corpus.slope(&SlopeRequest::default()).rows.is_empty());
    }
}
