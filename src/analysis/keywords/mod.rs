//! Keywords: the terms that name what a document is about, with their places.
//!
//! Candidates are single words and sequences of words that can be one term ([`candidates`]); they are ranked by C-value,
//! weighted by how rare their words are in the genre and by where they stand ([`rank`]).

mod candidates;
mod new_words;
mod rank;
mod roles;

use super::Context;
use crate::text::Span;

/// How many keywords, where the options do not say.
const DEFAULT_LIMIT: usize = 50;

#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    pub term: String,
    pub score: f64,
    /// All its places, in order.
    pub spans: Vec<Span>,
}

/// Keywords, best first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keywords {
    pub input: Vec<Keyword>,
    /// For each article.
    pub articles: Vec<Vec<Keyword>>,
}

pub(crate) fn run(context: &Context<'_>) -> Keywords {
    let limit = match context.options.keyword_limit {
        0 => DEFAULT_LIMIT,
        limit => limit as usize,
    };
    let candidates = candidates::collect(context);
    let mut ranking = rank::Ranking::new(&candidates, &context.options.stop_words);
    let articles = context.document.articles.iter().map(|article| {
        let first = candidates.places.partition_point(|place| place.span.start < article.span.start);
        let last = candidates.places.partition_point(|place| place.span.start < article.span.end);
        ranking.best(&candidates.places[first..last], limit)
    });
    let articles: Vec<Vec<Keyword>> = articles.collect();
    let input = match &context.document.articles[..] {
        // One document is the whole input: the same list.
        [only] if candidates.places.iter().all(|place| only.span.encloses(place.span)) => Clone::clone(&articles),
        _ => vec![ranking.best(&candidates.places, limit)],
    };
    let input: Vec<Keyword> = input.into_iter().next().unwrap_or_default();
    Keywords { input, articles }
}

#[cfg(test)]
mod tests;
