//! The clauses that a summary is chosen from, each with its part of the summary and its worth.

use std::sync::LazyLock;

use super::clause;
use super::words::{self, Signal};
use super::Context;
use crate::document::{ArticleKind, Role, SectionId, SectionKind, Sentence};
use crate::text::{char_class, PhraseSet, Span};

/// The part of the summary that a clause belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Achievements,
    Problems,
    Plans,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) span: Span,
    pub(super) part: Part,
    /// The section whose share of the summary it takes.
    pub(super) section: Option<SectionId>,
    /// Index of its sentence in the document: clauses of one sentence can be quoted as one.
    pub(super) sentence: usize,
    pub(super) worth: f32,
    /// Length in characters.
    pub(super) chars: u32,
}

static SIGNALS: LazyLock<PhraseSet<Signal>> =
    LazyLock::new(|| PhraseSet::new(words::SIGNALS.iter().flat_map(|&(kind, list)| list.iter().map(move |&word| (word, kind)))));

/// The part that a sentence's role gives it to.
fn part_of(role: Role, kind: ArticleKind) -> Option<Part> {
    match role {
        Role::Review | Role::ActiveDisclosure | Role::RequestedDisclosure | Role::Organisation => Some(Part::Achievements),
        Role::Problems => Some(Part::Problems),
        Role::Plan => Some(Part::Plans),
        Role::Other => matches!(kind, ArticleKind::Plan | ArticleKind::Policy).then_some(Part::Plans),
    }
}

/// The candidates of one article, in order of position.
pub(super) fn of_article(context: &Context<'_>, article: usize) -> Vec<Candidate> {
    let document = context.document;
    let kind = document.articles[article].kind;
    let sentences = document.sentences_of(article);
    let first = document.sentences.partition_point(|s| s.article < article);
    let mut found = Vec::new();
    let mut clauses = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        let Some(part) = part_of(sentence.role, kind) else { continue };
        clauses.clear();
        clause::cut(document.text, sentence.span, &mut clauses);
        for (place, clause) in clauses.iter().enumerate() {
            if let Some(candidate) = weigh(context, sentence, *clause, place, part) {
                found.push(Candidate { sentence: first + at, ..candidate });
            }
        }
    }
    found
}

fn weigh(context: &Context<'_>, sentence: &Sentence, clause: Span, place: usize, part: Part) -> Option<Candidate> {
    let (span, opens_point) = without_marker(context, clause);
    if span.is_empty() {
        return None;
    }
    let text = context.document.text;
    let chars = span.slice(text).chars().count() as u32;
    let section = context.document.section_at(span.start()).or(sentence.section);
    let features = Features {
        figures: figures(context, span),
        signals: Signals::of(text, span),
        leads_section: opens_point || (place == 0 && sentence.is_heading),
        opens_paragraph: place == 0 && sentence.opens_paragraph,
        denies: span.slice(text).starts_with(['未', '无', '没']),
    };
    let worth = features.worth(part);
    // A clause that cannot be understood alone: a bare number, a name.
    (worth > 0.0 && chars >= 4).then_some(Candidate { span, part, section, sentence: 0, worth, chars })
}

/// The clause without the marker of the point that it begins with, and whether it begins one.
fn without_marker(context: &Context<'_>, span: Span) -> (Span, bool) {
    let sections = &context.document.sections;
    let after = sections.partition_point(|s| s.heading.start <= span.start);
    let own = after.checked_sub(1).map(|at| &sections[at]).filter(|s| s.heading.start == span.start && s.kind != SectionKind::Lead);
    match own {
        Some(section) => (Span::new(section.marker.end().max(span.start()), span.end()).trim(context.document.text), true),
        None => (span, false),
    }
}

/// How many figures a clause has: redacted ones count for little, dates and numbers in names for nothing.
fn figures(context: &Context<'_>, span: Span) -> f32 {
    let quantities = &context.quantities;
    if quantities.is_empty() {
        return digit_runs(span.slice(context.document.text));
    }
    let from = quantities.partition_point(|q| q.span.start < span.start);
    let inside = quantities[from..].iter().take_while(|q| q.span.end <= span.end);
    inside.map(|q| if q.value.is_some() { 1.0 } else { 0.2 }).sum()
}

/// Runs of digits that are not part of a date.
fn digit_runs(text: &str) -> f32 {
    let mut count = 0.0;
    let mut in_run = false;
    for c in text.chars() {
        let is_digit = char_class::digit(c).is_some() || (in_run && matches!(c, '.' | ',' | '．'));
        if in_run && !is_digit && !matches!(c, '年' | '月' | '日' | '-') {
            count += 1.0;
        }
        in_run = is_digit;
    }
    count
}

/// How often each signal occurs in a clause.
#[derive(Clone, Copy, Debug, Default)]
struct Signals([u8; 8]);

impl Signals {
    fn of(text: &str, span: Span) -> Self {
        let mut signals = Self::default();
        for hit in SIGNALS.find_in(text, span) {
            let count = &mut signals.0[hit.value as usize];
            *count = count.saturating_add(1);
        }
        signals
    }

    /// How often, but no more than `most`.
    fn count(self, signal: Signal, most: u8) -> f32 {
        f32::from(self.0[signal as usize].min(most))
    }
}

struct Features {
    figures: f32,
    signals: Signals,
    /// Begins a point or a run-in heading: the topic of its section.
    leads_section: bool,
    opens_paragraph: bool,
    /// A negative finding: 未收到申请.
    denies: bool,
}

impl Features {
    fn worth(&self, part: Part) -> f32 {
        let count = |signal, most| self.signals.count(signal, most);
        let topic = if self.leads_section { 1.0 } else { 0.0 } + if self.opens_paragraph { 0.2 } else { 0.0 };
        let empty = 1.0 * count(Signal::Boilerplate, 3) + 1.5 * count(Signal::Announcement, 2);
        let figures = self.figures.min(8.0);
        let own = match part {
            Part::Achievements => {
                0.3 + 0.5 * topic
                    + figures
                    + 1.2 * count(Signal::Record, 2)
                    + 0.8 * count(Signal::Award, 2)
                    + 0.3 * count(Signal::Done, 2)
                    + if self.denies { 0.5 } else { 0.0 }
            }
            Part::Problems => 0.1 + 0.8 * topic + 1.0 * count(Signal::Lack, 3) + 0.2 * figures,
            Part::Plans => 0.3 + 1.2 * topic + 1.2 * figures + 0.5 * count(Signal::Target, 2) + 0.3 * count(Signal::Measure, 2),
        };
        own - empty
    }
}
