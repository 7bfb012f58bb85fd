//! Keywords: counts and scores of words and terms.

use super::Context;
use crate::text::Span;

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
    Keywords { input: vec![], articles: vec![vec![]; context.document.articles.len()] }
}
