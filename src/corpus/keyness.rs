//! Keyness of the words of one selection against another, or against the background of the genre.

use super::types::{Keyness, KeynessRequest, KeynessRow};
use super::{or_default, Corpus};
use crate::analysis::keyness::{p_value, Counts};
use crate::lexicon::{self, background};
use crate::text::order;

/// λ of simple maths: 100 prefers frequent words.
const LAMBDA: f64 = 100.0;

impl Corpus {
    /// The words that set the target apart, by the two-term log-likelihood, strongest first.
    #[must_use]
    pub fn keyness(&self, request: &KeynessRequest) -> Keyness {
        let index = &self.index;
        let target = index.select(&request.target);
        let counts = target.counts(index);
        let reference = request.reference.as_ref().map(|selection| index.select(selection));
        let reference_counts = reference.as_ref().map(|selected| selected.counts(index));
        let reference_tokens = reference.as_ref().map_or(background::TOKENS, |selected| selected.tokens);
        let minimum = or_default(request.minimum, 3);
        let mut found: Vec<(f64, usize, Counts)> = Vec::new();
        for (id, term) in index.terms.iter().enumerate() {
            let b = match &reference_counts {
                Some(counts) => counts[id],
                None => term.word.map_or(0, lexicon::background_count),
            };
            let enough = counts[id] >= minimum || request.negative && b >= minimum;
            if !enough || term.stop && !request.stop_words {
                continue;
            }
            let counts = Counts { a: counts[id].into(), n1: target.tokens.into(), b: b.into(), n2: reference_tokens.into() };
            if counts.is_positive() || request.negative {
                found.push((counts.log_likelihood_two_term(), id, counts));
            }
        }
        order::sort_by(&mut found, |a, b| b.0.total_cmp(&a.0).then_with(|| index.terms[a.1].text.cmp(&index.terms[b.1].text)));
        found.truncate(or_default(request.limit, 100) as usize);
        let rows = found.into_iter().map(|(_, id, counts)| row(&index.terms[id].text, counts)).collect();
        Keyness { target_tokens: target.tokens, reference_tokens, minimum, rows }
    }
}

fn row(term: &str, counts: Counts) -> KeynessRow {
    let sign = if counts.is_positive() { 1.0 } else { -1.0 };
    let two_term = counts.log_likelihood_two_term();
    KeynessRow {
        term: term.to_owned(),
        target: counts.a as u32,
        reference: counts.b as u32,
        log_likelihood_two_term: sign * two_term,
        log_likelihood_four_term: sign * counts.log_likelihood_four_term(),
        p: p_value(two_term),
        bic: counts.bic(),
        chi_squared: counts.chi_squared(),
        fisher: counts.fisher(),
        log_ratio: counts.log_ratio(),
        log_ratio_smoothed: counts.log_ratio_smoothed(),
        percent_difference: counts.percent_difference(),
        simple_maths: counts.simple_maths(LAMBDA),
    }
}
