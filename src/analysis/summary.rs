//! Summary: what a reader who has one minute must know, in the source's own words.

use super::Context;
use crate::text::Span;

/// The summary of one article. Every point is a whole clause or sentence of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub overview: Vec<Span>,
    pub achievements: Vec<Span>,
    pub problems: Vec<Span>,
    pub plans: Vec<Span>,
    /// How many there were to choose from.
    pub found_achievements: u32,
    pub found_problems: u32,
    pub found_plans: u32,
}

/// One summary for each article.
pub(crate) fn run(context: &Context<'_>) -> Vec<Summary> {
    context.document.articles.iter().map(|_| Summary::default()).collect()
}
