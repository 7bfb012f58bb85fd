//! Summary: what a reader who has one minute must know, in the source's own words.
//!
//! ```text
//! sentences ─ clause ─▶ clauses ─ candidates ─▶ clauses with part and worth ─ select ─▶ the best within the budget ─▶ points
//! ```
//!
//! No sentence is made up: a point is a clause of the source, or several of one sentence that stand side by side. What counts is
//! what the genre makes clear: the role of the section, topic clauses, figures, records and recognition, commitments, and what
//! falls short; phrases of the genre that say nothing count against a clause.

mod candidates;
mod clause;
mod select;
mod words;

use super::Context;
use crate::text::Span;
use candidates::{Candidate, Part};

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

/// Share of an article that its summary takes where the options do not say.
const DEFAULT_SHARE: f64 = 0.235;
/// Characters of one page: a summary is no longer where the options do not say otherwise.
const PAGE: u32 = 1800;
/// The largest share of an article that a summary may take.
const LARGEST_SHARE: f64 = 0.5;

/// One summary for each article.
pub(crate) fn run(context: &Context<'_>) -> Vec<Summary> {
    (0..context.document.articles.len()).map(|article| summarise(context, article)).collect()
}

/// Characters that the summary of an article may have.
fn budget(context: &Context<'_>, article: usize) -> u32 {
    let chars = context.document.slice(context.document.articles[article].span).chars().count() as f64;
    let share = context.options.summary_share;
    if share > 0.0 {
        (chars * share.min(LARGEST_SHARE)) as u32
    } else {
        ((chars * DEFAULT_SHARE) as u32).min(PAGE)
    }
}

fn summarise(context: &Context<'_>, article: usize) -> Summary {
    let text = context.document.text;
    let candidates = candidates::of_article(context, article);
    let part = |part: Part| -> Vec<Candidate> { candidates.iter().filter(|c| c.part == part).copied().collect() };
    let parts = [part(Part::Problems), part(Part::Plans), part(Part::Achievements)];
    let lengths: Vec<u32> = parts.iter().map(|part| part.iter().map(|c| c.chars).sum()).collect();
    let mut left = budget(context, article);
    // Problems are few and short, and the first thing looked for: they have up to a third. The others share what is left.
    let for_problems = lengths[0].min(left / 3);
    left -= for_problems;
    let for_plans = (f64::from(left) * f64::from(lengths[1]) / f64::from((lengths[1] + lengths[2]).max(1))) as u32;
    let budgets = [for_problems, for_plans, left - for_plans];
    let [problems, plans, achievements] = std::array::from_fn(|at| points(text, &parts[at], &select::choose(text, &parts[at], budgets[at])));
    Summary {
        overview: Vec::new(),
        found_achievements: parts[2].len() as u32,
        found_problems: parts[0].len() as u32,
        found_plans: parts[1].len() as u32,
        achievements,
        problems,
        plans,
    }
}

/// How many bytes may lie between two clauses of a sentence that are quoted as one.
const CLOSE: usize = 6;

/// The spans of the chosen clauses: those side by side in a sentence become one.
fn points(text: &str, candidates: &[Candidate], chosen: &[usize]) -> Vec<Span> {
    let mut points: Vec<(Span, usize)> = Vec::new();
    for candidate in chosen.iter().map(|&at| &candidates[at]) {
        match points.last_mut() {
            Some((last, sentence)) if *sentence == candidate.sentence && is_close(text, *last, candidate.span) => *last = last.to(candidate.span),
            _ => points.push((candidate.span, candidate.sentence)),
        }
    }
    points.into_iter().map(|(span, _)| span).collect()
}

fn is_close(text: &str, before: Span, after: Span) -> bool {
    let between = &text[before.end()..after.start()];
    between.len() <= CLOSE && between.chars().all(|c| matches!(c, '，' | '；' | ',' | ';' | ' '))
}
