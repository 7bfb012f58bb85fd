//! Ties stretches of time to the figures after them, and resolves them against the year of the document.

use super::time::{Time, Year};
use super::Period;
use crate::document::{Article, ArticleKind, Role};
use crate::text::Span;

/// Walks along the stretches of time with the figures, from the left to the right.
pub(super) struct Walk<'a> {
    times: &'a [Time],
    next: usize,
    /// The last year that the text has said, in this sentence and before.
    sentence: u32,
    said: Option<i32>,
    said_before: Option<i32>,
}

/// What holds for one figure.
#[derive(Clone, Copy, Default)]
pub(super) struct Tied {
    pub period: Option<Period>,
    /// The last stretch of time before the figure; empty at the start of the text where there is none.
    pub span: Span,
}

impl<'a> Walk<'a> {
    pub(super) fn new(times: &'a [Time]) -> Self {
        Self { times, next: 0, sentence: 0, said: None, said_before: None }
    }

    /// The stretch that holds for a figure at `at`, whose sentence starts at `sentence_start`.
    pub(super) fn to(&mut self, at: usize, sentence: u32, sentence_start: usize, article: &Article, role: Role) -> Tied {
        if sentence != self.sentence {
            self.sentence = sentence;
            self.said_before = self.said.or(self.said_before);
            self.said = None;
        }
        while let Some(time) = self.times.get(self.next).filter(|time| time.span.start() < at) {
            self.next += 1;
            if let Some(Year::Said(year)) = time.said_year().filter(|_| !time.is_basis) {
                if time.span.start() >= sentence_start {
                    self.said = Some(year);
                } else {
                    self.said_before = Some(year);
                }
            }
        }
        let in_sentence = self.times[..self.next].iter().rev().take_while(|time| time.span.start() >= sentence_start);
        let mut tied = Tied::default();
        for time in in_sentence.take(8) {
            if time.is_basis {
                continue;
            }
            tied.span = time.span;
            let current = current_year(article, role).or(self.said).or(self.said_before);
            // 全年 in the review of a report is the year looked back on, though 今年 is the one after.
            let of_role = match role {
                Role::Plan => article.plan_year,
                Role::Review => article.review_year,
                _ => None,
            };
            let unsaid = self.said.or(of_role).or(current);
            let (from, to) = time.resolve(current, unsaid);
            tied.period = Some(Period { span: time.span, from, to });
            break;
        }
        tied
    }
}

/// The year that 今年 means.
fn current_year(article: &Article, role: Role) -> Option<i32> {
    match article.kind {
        // Read out at the start of the year planned for.
        ArticleKind::GovernmentWorkReport => article.plan_year.or(article.date.map(|date| date.year)).or(article.review_year.map(|year| year + 1)),
        ArticleKind::Plan | ArticleKind::Policy | ArticleKind::Speech => article.date.map(|date| date.year).or(article.plan_year).or(article.review_year),
        _ => article.review_year.or(if role == Role::Plan { article.plan_year.map(|year| year - 1) } else { None }).or(article.date.map(|date| date.year)),
    }
}
