//! Text → [`Document`]: lines, numbering, the heading tree, documents of a compilation, noise, roles.
//!
//! ```text
//! lines ─▶ noise, contents ─▶ paragraphs (reflow, run_on, figures) ─▶ documents (compilation)
//!       ─▶ for each: parts ─▶ outline (numbering, points, leads, headline, annex, ranks) ─▶ roles ─▶ sentences ─▶ tree
//! ```
//! Headings that the file itself names ([`Hint`]) help where a line has no number.
//! Every pass is linear in the text and cannot fail.

mod annex;
mod back_matter;
mod compilation;
mod contents;
mod cues;
mod dates;
#[cfg(test)]
mod examples;
mod faults;
mod figures;
mod glued;
mod headline;
mod hints;
mod issuer;
mod leads;
mod lines;
mod masks;
mod noise;
mod numbering;
mod numerals;
mod outline;
mod parts;
mod points;
#[cfg(test)]
mod pasted;
#[cfg(test)]
mod properties;
mod ranks;
mod reflow;
mod roles;
mod run_on;
mod sentences;
mod series;
mod tense;
mod titles;
mod tree;
mod turns;
#[cfg(test)]
mod variants;

pub use hints::Hint;
pub use masks::Mask;
pub use tree::{Node, NodeId, NodeKind, Tree};

use crate::document::{Article, ArticleKind, Document, Noise, NoiseKind, Role, Section, SectionKind, Sentence};
use crate::text::order;
use crate::text::Span;
use compilation::Start;
use reflow::Paragraph;

/// Reads a text. Never fails: any string gives a document.
#[must_use]
pub fn parse(text: &str) -> Document<'_> {
    parse_with_hints(text, &[])
}

/// Bytes of the number that a heading begins with: 一、, （二）, 第三章; 0 where it has none.
#[must_use]
pub fn number_length(heading: &str) -> usize {
    numbering::marker_at(heading, 0).map_or(0, |marker| marker.end)
}

/// Like [`parse`], with the headings that the file names, in order of position.
#[must_use]
pub fn parse_with_hints<'t>(text: &'t str, hints: &[Hint]) -> Document<'t> {
    let lines = lines::split(text);
    let mut kinds = noise::of_lines(text, &lines);
    let mut contents = contents::find(text, &lines);
    mark_contents(text, &lines, &contents, &mut kinds);
    let mut paragraphs = run_on::divide(text, reflow::paragraphs(text, &lines, &kinds, hints));
    figures::mark(text, &mut paragraphs);
    hints::mark(hints, &mut paragraphs);
    let starts = compilation::split(text, &paragraphs, &mut contents);
    let mut reading = Reading { text, articles: Vec::new(), sections: Vec::new(), sentences: Vec::new() };
    for (at, start) in starts.iter().enumerate() {
        let end = starts.get(at + 1).map_or(paragraphs.len(), |next| next.paragraph);
        reading.article(&paragraphs[start.paragraph..end], *start);
    }
    if reading.articles.is_empty() {
        reading.articles.push(empty(Span::new(0, text.len()).trim(text)));
    }
    let before = starts.first().map_or(0, |start| start.paragraph);
    let noise = collect_noise(text, &lines, &kinds, &paragraphs[..before]);
    let tree = build_tree(text, &reading, &noise);
    Document {
        text,
        tree,
        contents: contents.entries,
        noise,
        masks: masks::find(text),
        articles: reading.articles,
        sections: reading.sections,
        sentences: reading.sentences,
    }
}

/// The table of contents is noise, and what stands before it the title page.
fn mark_contents(text: &str, lines: &[lines::Line], contents: &contents::Contents, kinds: &mut [Option<NoiseKind>]) {
    if contents.lines.is_empty() {
        return;
    }
    // A cover is short; a report that has its contents after its text keeps the text.
    const COVER: usize = 12;
    let before: Vec<usize> = (0..contents.lines.start).filter(|&at| !lines[at].is_blank()).collect();
    // Contents after the text that they list have no cover before them.
    let listed = |at: &usize| contents.entries.iter().any(|entry| entry.title.slice(text) == lines[*at].span.slice(text) && !titles::is_collection(entry.title.slice(text)));
    if before.len() <= COVER && !before.iter().any(listed) && before.iter().all(|&at| lines[at].span.len() <= 240) {
        let own = contents::own_title(text, lines, &before, contents);
        for at in before.into_iter().filter(|at| !own.contains(at)) {
            kinds[at] = kinds[at].or(Some(NoiseKind::TitlePage));
        }
    }
    contents.lines.clone().filter(|&at| !lines[at].is_blank()).for_each(|at| kinds[at] = Some(NoiseKind::Contents));
}

/// Noise of lines (neighbours of one kind put together), of the cover, and within lines.
fn collect_noise(text: &str, lines: &[lines::Line], kinds: &[Option<NoiseKind>], cover: &[Paragraph]) -> Vec<Noise> {
    let mut noise = noise::markers(text);
    let markers = noise.len();
    for (line, kind) in lines.iter().zip(kinds) {
        let Some(kind) = *kind else { continue };
        if line.is_blank() || noise[..markers].iter().any(|marker| marker.span == line.whole) {
            continue;
        }
        noise.push(Noise { kind, span: line.whole });
    }
    noise.extend(cover.iter().map(|paragraph| Noise { kind: NoiseKind::TitlePage, span: paragraph.span }));
    order::sort_by_key(&mut noise, |noise| (noise.span.start, std::cmp::Reverse(noise.span.end)));
    let mut end = 0;
    noise.retain(|noise| {
        let keep = noise.span.start() >= end && !noise.span.is_empty();
        end = if keep { noise.span.end() } else { end };
        keep
    });
    noise
}

struct Reading<'t> {
    text: &'t str,
    articles: Vec<Article>,
    sections: Vec<Section>,
    sentences: Vec<Sentence>,
}

impl Reading<'_> {
    fn article(&mut self, paragraphs: &[Paragraph], start: Start) {
        let text = self.text;
        let (Some(first), Some(last)) = (paragraphs.first(), paragraphs.last()) else { return };
        let number = self.articles.len();
        let base = self.sections.len();
        let span = first.span.to(last.span);
        let parts = parts::read(text, paragraphs, start);
        let mut outline = outline::read(text, paragraphs, &parts, number);
        let title = parts.title.map_or("", |title| title.slice(text));
        let kind = article_kind(text, span, title, &outline);
        let front = parts.front.min(paragraphs.len());
        let years = article_years(text, title, kind, &outline, &parts, &paragraphs[front..]);
        let preamble = preamble(text, &paragraphs[front..], &parts, &outline, parts.back.first().map(|&at| paragraphs[at].span.start()));
        for section in &mut outline.sections {
            section.parent = section.parent.map(|parent| parent + base);
            section.descendants_end += base;
        }
        roles::assign(text, &mut outline.sections, base, kind, years);
        let skip: Vec<usize> = parts.back.iter().filter_map(|at| at.checked_sub(front)).collect();
        let first = self.sentences.len();
        sentences::read(text, &paragraphs[front..], &skip, &outline, base, (number, years.1), &mut self.sentences);
        // Points that follow where the text turned (下一步：一是…) are what it turned to.
        for sentence in &self.sentences[first..] {
            let Some(section) = sentence.section.and_then(|id| outline.sections.get_mut(id - base)) else { continue };
            if section.kind == SectionKind::Point && section.span.start == sentence.span.start {
                section.role = sentence.role;
            }
        }
        self.articles.push(Article {
            span,
            title: parts.title,
            kind,
            issuer: issuer::find(text, span, parts.letterhead.or(parts.title), parts.signature, kind),
            addressee: parts.addressee,
            document_number: parts.number,
            signature: parts.signature,
            date: parts.date,
            attachments: parts.attachments,
            copies: parts.copies,
            glossary: outline.sections.iter().find(|section| section.parent.is_none() && (roles::is_glossary(section.title.slice(text)) || roles::heads_notes(section.title.slice(text)))).map(|section| section.span),
            review_year: years.0,
            plan_year: years.1,
            preamble,
            sections: base..base + outline.sections.len(),
        });
        self.sections.append(&mut outline.sections);
    }
}

/// What the title says, else what the text shows.
fn article_kind(text: &str, span: Span, title: &str, outline: &outline::Outline) -> ArticleKind {
    let kind = titles::kind(title);
    if kind != ArticleKind::Other {
        return kind;
    }
    let head: String = span.slice(text).chars().take(600).collect();
    if head.contains("政府工作报告") || head.contains("政府工作報告") || head.contains("代表") && head.contains("报告") && (head.contains("人民政府") || head.contains("国务院")) {
        return ArticleKind::GovernmentWorkReport;
    }
    let titles: Vec<&str> = outline.sections.iter().filter(|s| s.parent.is_none()).map(|s| s.title.slice(text)).collect();
    let has = |role: Role| titles.iter().any(|title| roles::names(title) == Some(role));
    let first = outline.sections.first().filter(|section| roles::names(section.title.slice(text)).is_none());
    match (has(Role::Review) || has(Role::Problems), has(Role::Plan)) {
        (true, _) => ArticleKind::WorkSummary,
        // 一、就业稳定 … 三、明年打算: what was done, under headings that do not say so.
        (false, true) if first.is_some_and(|section| !tense::looks_ahead(section.span.slice(text))) => ArticleKind::WorkSummary,
        (false, true) => ArticleKind::Plan,
        _ => ArticleKind::Other,
    }
}

/// As the title says, else the headings of the first level, else the date.
fn article_years(text: &str, title: &str, kind: ArticleKind, outline: &outline::Outline, parts: &parts::Parts, body: &[Paragraph]) -> (Option<i32>, Option<i32>) {
    let (mut review, mut plan) = titles::years(title, kind);
    for section in outline.sections.iter().filter(|section| section.parent.is_none()) {
        let heading = section.title.slice(text);
        let years = titles::years_in(heading);
        let year = years.first().map(|&(year, _)| year);
        match roles::names(heading) {
            Some(Role::Review) => review = review.or(year),
            Some(Role::Plan) => plan = plan.or(year),
            // 五、2024年工作: of the year after the one looked back on.
            None if year.is_some() && year == review.map(|year| year + 1) => plan = plan.or(year),
            _ => {}
        }
        if roles::holds_review_and_plan(heading) {
            plan = plan.or(years.get(1).map(|&(year, _)| year));
        }
    }
    if matches!(kind, ArticleKind::WorkSummary | ArticleKind::DisclosureReport) {
        // 2023年，我局…: what the text begins with, where no heading has a year.
        review = review.or_else(|| opening_year(text, body).filter(|&year| plan.is_none_or(|plan| year < plan)));
    }
    if kind == ArticleKind::GovernmentWorkReport {
        let year = parts.date.map(|date| date.year);
        plan = plan.or(year).or(review.map(|year| year + 1));
        review = review.or(plan.map(|year| year - 1));
    }
    (review, plan)
}

fn opening_year(text: &str, body: &[Paragraph]) -> Option<i32> {
    let opening = body.first()?.span.slice(text);
    dates::year(opening, 0).filter(|&(year, end)| (1900..2200).contains(&year) && opening[end..].starts_with("年，")).map(|(year, _)| year)
}

/// From the first paragraph of the body to the first heading, or to the signature of what only introduces it.
fn preamble(text: &str, body: &[Paragraph], parts: &parts::Parts, outline: &outline::Outline, back: Option<usize>) -> Option<Span> {
    let first = body.first()?.span;
    // 各位代表：现在，…: after the mark that ends the address.
    let inline = parts.addressee.map(|addressee| addressee.end()).filter(|&end| first.contains(end));
    let start = inline.map_or(first.start(), |end| end + text[end..].chars().next().map_or(0, char::len_utf8));
    let end = outline.first?;
    let end = back.filter(|&back| back > start).map_or(end, |back| back.min(end));
    // Up to the last paragraph: what stands between it and the heading (noise, marks of Markdown) is none of it.
    let end = body[..body.partition_point(|paragraph| paragraph.span.start() < end)].last().map_or(end, |last| last.span.end().min(end));
    let span = Span::new(start.min(end), end).trim(text);
    (!span.is_empty()).then_some(span)
}

fn empty(span: Span) -> Article {
    Article {
        span,
        title: None,
        kind: ArticleKind::Other,
        issuer: None,
        addressee: None,
        document_number: None,
        signature: None,
        date: None,
        attachments: Vec::new(),
        copies: None,
        glossary: None,
        review_year: None,
        plan_year: None,
        preamble: None,
        sections: 0..0,
    }
}

fn build_tree(text: &str, reading: &Reading<'_>, noise: &[Noise]) -> Tree {
    let mut parts = Vec::with_capacity(reading.sections.len() * 2 + noise.len() + reading.articles.len() * 2);
    for article in &reading.articles {
        parts.push((article.span, NodeKind::Article));
        parts.extend(article.title.map(|title| (title, NodeKind::Title)));
    }
    for section in &reading.sections {
        parts.push((section.span, NodeKind::Section));
        parts.push((section.heading, NodeKind::Heading));
    }
    parts.extend(noise.iter().map(|noise| (noise.span, if noise.kind == NoiseKind::Contents { NodeKind::Contents } else { NodeKind::Noise })));
    Tree::of_parts(text, parts)
}
