//! What summaries are chosen from, kept: quoted at another length, nothing is read again.

use super::candidates::{self, Candidate, Part};
use super::{budget, of_part, overview, summarise, Context, Length, Summary};
use crate::text::Span;

struct Article {
    /// Its length in characters.
    chars: u32,
    candidates: Vec<Candidate>,
    /// The headlines, best first: indices into the achievements, or where there are none into the plans.
    ranked: Vec<usize>,
}

/// The candidates of all articles of a text.
pub(crate) struct Choices(Vec<Article>);

impl Choices {
    pub(crate) fn of(context: &Context<'_>) -> Self {
        let chars = |span: Span| context.document.slice(span).chars().count() as u32;
        let read = |(at, article): (usize, &crate::document::Article)| {
            let candidates = candidates::of_article(context, at);
            let achievements = of_part(&candidates, Part::Achievements);
            let headed = if achievements.is_empty() { of_part(&candidates, Part::Plans) } else { achievements };
            Article { chars: chars(article.span), ranked: overview::ranked(context, &headed), candidates }
        };
        Self(context.document.articles.iter().enumerate().map(read).collect())
    }

    /// The summary of one article at a length. `text` is the text that the choices are of.
    pub(crate) fn quote(&self, text: &str, article: usize, length: Length) -> Summary {
        let Article { chars, candidates, ranked } = &self.0[article];
        summarise(text, candidates, ranked, budget(*chars, length))
    }

    /// The clauses that a point can begin with, in order of position within each article.
    pub(crate) fn clauses(&self) -> impl Iterator<Item = Span> + '_ {
        self.0.iter().flat_map(|article| article.candidates.iter().map(|candidate| candidate.span))
    }
}
