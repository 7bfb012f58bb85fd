//! The clauses that a summary is chosen from, each with its part of the summary and its worth.

use std::sync::LazyLock;

use super::clause;
use super::statements::{asserts, is_answered, is_bare_name, says_nothing};
use super::terms::Terms;
use super::words::{self, Signal};
use super::Context;
use crate::document::{Article, ArticleKind, Document, Role, SectionId, SectionKind, Sentence};
use crate::text::order;
use crate::text::search::has;
use crate::text::{char_class, PhraseSet, Span};

/// The part of the summary that a clause belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Achievements,
    Problems,
    Plans,
    /// Of no part: quoted only where a document has none of the others.
    General,
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
    pub(super) in_preamble: bool,
}

/// The worth from which on a clause reports a result.
pub(super) const RESULT: f32 = 0.9;

static SIGNALS: LazyLock<PhraseSet<Signal>> =
    LazyLock::new(|| PhraseSet::new(words::SIGNALS.iter().flat_map(|&(kind, list)| list.iter().map(move |&word| (word, kind)))));

/// The part that a sentence's role gives it to.
fn part_of(role: Role, kind: ArticleKind) -> Part {
    match role {
        Role::Review | Role::ActiveDisclosure | Role::RequestedDisclosure | Role::Organisation => Part::Achievements,
        Role::Problems => Part::Problems,
        Role::Plan => Part::Plans,
        Role::Other if matches!(kind, ArticleKind::Plan | ArticleKind::Policy) => Part::Plans,
        Role::Other => Part::General,
    }
}

/// The role of a sentence; where its section has none of its own, that of the next one around it that has.
fn role_of(document: &Document<'_>, sentence: &Sentence) -> Role {
    let mut role = sentence.role;
    let mut section = sentence.section;
    while let (Role::Other, Some(at)) = (role, section) {
        role = document.sections[at].role;
        section = document.sections[at].parent;
    }
    role
}

/// The candidates of one article, in order of position.
pub(super) fn of_article(context: &Context<'_>, article: usize) -> Vec<Candidate> {
    let document = context.document;
    let Article { kind, preamble, .. } = document.articles[article];
    let sentences = document.sentences_of(article);
    let first = document.sentences.partition_point(|s| s.article < article);
    let terms = Terms::of_article(context, document.articles[article].span);
    let mut found = Vec::new();
    let mut clauses = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        // The close calls to action, in words that every report has.
        if has(sentence.span.slice(document.text), words::PERORATION) {
            continue;
        }
        let in_preamble = preamble.is_some_and(|preamble| preamble.encloses(sentence.span));
        let plans = matches!(kind, ArticleKind::Plan | ArticleKind::Policy);
        let part = if in_preamble && !plans { Part::Achievements } else if in_preamble { Part::Plans } else { part_of(role_of(document, sentence), kind) };
        clauses.clear();
        let (said, opens_point) = without_marker(context, sentence.span);
        clause::cut(document.text, said, &mut clauses);
        // 强化学习，提升能力: the topic of a point is quoted whole.
        if let (true, [first, .., last]) = (sentence.is_heading, &clauses[..]) {
            let whole = first.to(*last);
            if document.slice(whole).chars().count() <= LONGEST_TOPIC && !document.slice(whole).contains(['；', '：']) {
                clauses.splice(.., [whole]);
            }
        }
        for (place, clause) in clauses.iter().enumerate() {
            let Some(candidate) = weigh(context, &terms, sentence, *clause, (place, opens_point && place == 0), (part, kind)) else { continue };
            // Of a preamble, only what reports a result counts.
            if !in_preamble || plans || candidate.worth >= RESULT {
                found.push(Candidate { sentence: first + at, in_preamble, ..candidate });
            }
        }
    }
    for id in document.articles[article].sections.clone().filter(|&id| is_all_heading(document, id)) {
        let section = &document.sections[id];
        let stand_in =
            Sentence { span: section.title, article, section: Some(id), role: section.role, opens_paragraph: true, is_heading: true };
        let part = part_of(role_of(document, &stand_in), kind);
        clauses.clear();
        clause::cut(document.text, section.title, &mut clauses);
        // No sentence has this number, so the clauses of one heading join among themselves only.
        let sentence = document.sentences.len() + id;
        found.extend(clauses.iter().filter_map(|&clause| weigh(context, &terms, &stand_in, clause, (0, false), (part, kind))).map(|c| Candidate { sentence, ..c }));
    }
    order::sort_by_key(&mut found, |candidate| candidate.span);
    without_headings_of_others(document, &mut found);
    found
}

/// A topic of more characters is several clauses.
const LONGEST_TOPIC: usize = 24;

/// A heading is shown above the points that stand under it: where there are such, it is none itself, unless it holds a figure.
fn without_headings_of_others(document: &Document<'_>, found: &mut Vec<Candidate>) {
    let places: Vec<Span> = found.iter().map(|candidate| candidate.span).collect();
    found.retain(|candidate| {
        let own = document.section_at(candidate.span.start()).map(|at| &document.sections[at]).filter(|section| section.kind == SectionKind::Heading && section.heading.encloses(candidate.span));
        let Some(section) = own else { return true };
        let next = places.partition_point(|place| place.start < section.heading.end);
        candidate.span.slice(document.text).contains(|c: char| char_class::digit(c).is_some()) || places.get(next).is_none_or(|place| place.start >= section.span.end)
    });
}

/// Whether a section is nothing but its heading, on a line of its own: then the heading is what it says.
fn is_all_heading(document: &Document<'_>, id: SectionId) -> bool {
    let section = &document.sections[id];
    let next = document.sentences.partition_point(|sentence| sentence.span.end <= section.heading.start);
    section.descendants_end <= id + 1 && document.sentences.get(next).is_none_or(|sentence| sentence.span.start >= section.span.end)
}

/// `place`: which of its sentence's clauses it is; and whether it begins a point.
fn weigh(context: &Context<'_>, terms: &Terms<'_>, sentence: &Sentence, clause: Span, (place, opens_point): (usize, bool), (part, kind): (Part, ArticleKind)) -> Option<Candidate> {
    let text = context.document.text;
    let span = without_connective(text, without_dash(text, without_noise(context.document, clause)));
    if span.is_empty() || POINTING_BACK.at_start(span.slice(text)).is_some() || says_nothing(span.slice(text), part) || part == Part::Problems && is_answered(text, sentence.span, span) {
        return None;
    }
    if !sentence.is_heading && part != Part::Problems && is_bare_name(context, span) {
        return None;
    }
    let chars = span.slice(text).chars().count() as u32;
    let section = context.document.section_at(span.start()).or(sentence.section);
    let features = Features {
        figures: figures(context, span) * if kind == ArticleKind::Policy { POLICY_FIGURES } else { 1.0 },
        density: terms.weight(span) / (1.0 + chars as f32 / CHARS_A_WORD),
        signals: Signals::of(text, span),
        leads_section: opens_point || (place == 0 && sentence.is_heading),
        opens_paragraph: place == 0 && sentence.opens_paragraph,
        denies: span.slice(text).split('，').any(|part| part.starts_with(['未', '无', '没'])),
        asserts: asserts(span.slice(text)),
        has: ["我国", "全国", "全省", "全市", "全县", "全区", "现"].iter().any(|scope| span.slice(text).strip_prefix(scope).is_some_and(|rest| rest.trim_start_matches('现').strip_prefix('有').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())))),
    };
    let worth = features.worth(part);
    // Scraps that say nothing alone, unless they are a topic, a problem or hold a figure.
    let shortest = if features.leads_section || part == Part::Problems || features.figures > 0.0 { 4 } else { 8 };
    (worth > 0.0 && chars >= shortest).then_some(Candidate { span, part, section, sentence: 0, worth, chars, in_preamble: false })
}

/// The clause without the dashes of an item that it begins with.
fn without_dash(text: &str, span: Span) -> Span {
    let kept = span.slice(text).trim_start_matches(['—', '–', '―', '─', '-', '·', '•', ' ', '　']);
    Span::new(span.end() - kept.len(), span.end())
}

/// The clause without the noise at its ends: a marker of paid content, a page number.
fn without_noise(document: &Document<'_>, clause: Span) -> Span {
    let mut span = clause;
    let from = document.noise.partition_point(|noise| noise.span.end <= span.start);
    for noise in document.noise[from..].iter().take_while(|noise| noise.span.start < clause.end) {
        if noise.span.start <= span.start {
            span = Span::new(noise.span.end().min(span.end()), span.end()).trim(document.text);
        } else if noise.span.end >= span.end {
            span = Span::new(span.start(), noise.span.start()).trim(document.text);
        }
    }
    span
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

/// Whether the word is a connective; the longest match decides.
static CONNECTIVES: LazyLock<PhraseSet<bool>> = LazyLock::new(|| {
    let connectives = words::CONNECTIVES.iter().map(|&word| (word, true));
    PhraseSet::new(connectives.chain(words::NO_CONNECTIVES.iter().map(|&word| (word, false))))
});
static POINTING_BACK: LazyLock<PhraseSet<()>> = LazyLock::new(|| PhraseSet::new(words::POINTING_BACK.iter().map(|&word| (word, ()))));

/// The clause without the connective that it begins with.
fn without_connective(text: &str, span: Span) -> Span {
    match CONNECTIVES.at_start(span.slice(text)) {
        Some((length, true)) => {
            let rest = Span::new(span.start() + length, span.end());
            let kept = rest.slice(text).trim_start_matches(['，', ',', '、', ' ']);
            Span::new(rest.end() - kept.len(), rest.end())
        }
        _ => span,
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
struct Signals([u8; 9]);

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

/// What a figure is worth, against a word that says that something was finished.
const FIGURE: f32 = 1.4;
/// What a figure counts for in a policy: it says how long and how many letters, and seldom what is wanted.
const POLICY_FIGURES: f32 = 0.3;
/// Characters of a clause for each word that says something.
const CHARS_A_WORD: f32 = 3.0;
/// How far the worth of a clause hangs on how specific its words are.
const SPECIFIC: f32 = 0.2;

struct Features {
    figures: f32,
    /// How much its words say of its own document, each word.
    density: f32,
    signals: Signals,
    /// Begins a point or a run-in heading: the topic of its section.
    leads_section: bool,
    opens_paragraph: bool,
    /// A negative finding: 未收到申请.
    denies: bool,
    /// Says what something is.
    asserts: bool,
    /// Says how much there is: 我国有13亿人口.
    has: bool,
}

impl Features {
    fn worth(&self, part: Part) -> f32 {
        let count = |signal, most| self.signals.count(signal, most);
        let topic = if self.leads_section { 1.0 } else { 0.0 } + if self.opens_paragraph { 0.2 } else { 0.0 };
        // 主要目标如下：生产总值增长6% announces, and says it at once.
        let announces = if part != Part::Problems && self.figures > 0.0 { 0.0 } else { 1.5 * count(Signal::Announcement, 2) };
        let empty = 1.0 * count(Signal::Boilerplate, 3) + announces;
        let figures = FIGURE * self.figures.min(8.0);
        let own = match part {
            Part::Achievements | Part::General => {
                0.05 + 0.05 * topic
                    + figures
                    + 1.2 * count(Signal::Record, 2)
                    + 0.8 * count(Signal::Award, 2)
                    + 0.3 * count(Signal::Done, 2)
                    + 0.1 * count(Signal::Measure, 2)
                    + if self.denies { 0.8 } else { 0.0 }
            }
            Part::Problems => 0.1 + 0.8 * topic + 1.0 * count(Signal::Lack, 3) + 0.2 * figures,
            // 改革开放是制胜法宝 is why something is planned, and not what.
            Part::Plans if self.has => 0.1,
            Part::Plans if self.asserts && figures == 0.0 => 0.1 + 0.3 * count(Signal::Target, 2),
            Part::Plans => 0.3 + 0.8 * topic + 1.2 * figures + 0.5 * count(Signal::Target, 2) + 0.3 * count(Signal::Measure, 2),
        };
        own * (1.0 - SPECIFIC + 2.5 * SPECIFIC * self.density) - empty
    }
}

