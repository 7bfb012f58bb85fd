//! Paragraphs → the heading tree of one document.
//!
//! A heading closes every open section of its own rank or below and becomes a child of what stays open. The rank is that of
//! the numbering style, unless the document uses two styles the other way round ([`ranks`]).
//!
//! ```text
//! section ::= heading *( paragraph | section )
//! ```
//! Attachments and glossaries stand above all styles ([`annex`]). A point or lead that is run in a paragraph ends with its paragraph; one that stands alone goes on to the next.

use super::annex::{self, Annex};
use super::headline::headline;
use super::hints;
use super::leads;
use super::numbering::{Marker, Style};
use super::parts::Parts;
use super::points::{self, Point};
use super::ranks::{self, Ranks, ANNEX, NOTES};
use super::reflow::Paragraph;
use super::roles;
use crate::document::{Role, Section, SectionId, SectionKind};
use crate::text::Span;

/// The sections of one document, in order of position.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) sections: Vec<Section>,
    /// For each section whether its heading is the whole of its paragraph.
    pub(super) alone: Vec<bool>,
    /// End of the preamble: where the first section that heads a paragraph begins.
    pub(super) first: Option<usize>,
}

/// Reads the headings of a document; `body` are its paragraphs without front, signature and date.
pub(super) fn read(text: &str, paragraphs: &[Paragraph], parts: &Parts, article: usize) -> Outline {
    let body = &paragraphs[parts.front.min(paragraphs.len())..];
    let points = points::find(text, body);
    let mut typographic = leads::typographic(text, body);
    let ranks = ranks::of(body);
    let hinted = hints::ranks(text, body, &ranks);
    typographic.iter_mut().zip(&hinted).for_each(|(found, hint)| *found |= hint.is_some());
    let leads = leads::find(text, body, &typographic);
    let bare = leads::bare_numbers(text, body);
    let nested = ranks::nested(text, body, &ranks);
    let highest = body.iter().filter_map(|paragraph| paragraph.opening).filter(|marker| marker.style < Style::Ordinal).map(|marker| ranks.of(marker.style)).min();
    let mut builder = Builder { text, article, ranks, outline: Outline::default(), open: Vec::new(), nested: false, rank: None, paragraph: 0, end: 0 };
    let mut skip = 0;
    for (at, paragraph) in body.iter().enumerate() {
        if parts.back.contains(&(at + parts.front)) {
            builder.close_all();
            continue;
        }
        if at < skip {
            continue;
        }
        let span = paragraph.span;
        let start = span.start();
        builder.paragraph = start;
        if let Some(annex) = annex::read(text, &body[at..]) {
            builder.annex(start, annex);
            skip = at + annex.paragraphs;
            continue;
        }
        let opening = paragraph.opening.filter(|marker| marker.style < Style::Ordinal || marker.style == Style::Bullet).or(bare[at]);
        let limit = points[at].first().map_or(span.end(), |point| if point.start == start { span.end() } else { point.start });
        match opening {
            Some(marker) => {
                // 1.一是抓项目, and no 二是: the two are one marker.
                let doubled = points[at].first().filter(|point| points[at].len() == 1 && point.start == marker.end && marker.style != Style::Bullet);
                let (marker, limit) = doubled.map_or((marker, limit), |point| (Marker { end: point.marker.end, ..marker }, span.end()));
                builder.nested = nested[at];
                builder.heading(start, marker, limit, span);
                builder.nested = false;
            }
            None if typographic[at] => {
                builder.rank = match span.slice(text) {
                    line if roles::is_glossary(line) => Some(ANNEX),
                    line if roles::heads_notes(line) => Some(NOTES),
                    // 前言 before 第一章, and 结束语 after 五、, stand beside them.
                    line if roles::frames(line) => highest,
                    _ => hinted.get(at).copied().flatten(),
                };
                builder.unnumbered(span, Style::Typographic, true);
                builder.rank = None;
            }
            None => builder.plain(&points[at], start, leads[at].first().is_some_and(|lead| lead.start() == start)),
        }
        builder.run_in(&points[at], &leads[at], span);
        builder.end = span.end();
    }
    builder.close_all();
    builder.outline
}

struct Builder<'t> {
    text: &'t str,
    article: usize,
    ranks: Ranks,
    outline: Outline,
    /// Open sections, outermost first, with their style and rank.
    open: Vec<(SectionId, Style, u16)>,
    /// Whether the heading that is read belongs to a list within a section of its style.
    nested: bool,
    /// The rank of the heading that is read, where its style does not give it.
    rank: Option<u16>,
    /// Where the paragraph that is read starts.
    paragraph: usize,
    /// End of the text read so far.
    end: usize,
}

impl Builder<'_> {
    fn heading(&mut self, start: usize, marker: Marker, limit: usize, paragraph: Span) {
        let line = headline(self.text, marker.end, limit);
        // （一）是强化领导: 是 belongs to the marker's reading, not to the title.
        let title = match line.title.slice(self.text).strip_prefix('是') {
            Some(rest) if marker.style == Style::HanBracket && !rest.is_empty() => Span::new(line.title.end() - rest.len(), line.title.end()),
            _ => line.title,
        };
        let alone = line.alone && limit == paragraph.end();
        self.push(start, marker, title, alone);
    }

    /// A paragraph without a number: what is run in the one before ends there.
    fn plain(&mut self, points: &[Point], start: usize, lead: bool) {
        if points.first().is_some_and(|point| point.start == start) || lead {
            return;
        }
        while let Some(&(id, style, _)) = self.open.last() {
            if style < Style::Ordinal || self.outline.alone[id] {
                break;
            }
            self.close();
        }
    }

    fn run_in(&mut self, points: &[Point], leads: &[Span], paragraph: Span) {
        // A sentence that holds a point is no heading of its own.
        let free = |lead: &&Span| !points.iter().any(|point| lead.contains(point.start));
        let mut leads = leads.iter().filter(free).peekable();
        for (place, point) in points.iter().enumerate() {
            while let Some(lead) = leads.next_if(|lead| lead.start() < point.start) {
                self.lead(*lead, paragraph);
            }
            let limit = points.get(place + 1).map_or(paragraph.end(), |next| next.start);
            let line = headline(self.text, point.marker.end, limit);
            self.push(point.start, point.marker, line.title, line.alone && point.start == paragraph.start() && limit == paragraph.end());
        }
        for lead in leads {
            self.lead(*lead, paragraph);
        }
    }

    fn lead(&mut self, lead: Span, paragraph: Span) {
        let alone = lead.start() == paragraph.start() && paragraph.end() - lead.end() <= '。'.len_utf8();
        self.unnumbered(lead, Style::Lead, alone);
    }

    fn annex(&mut self, start: usize, annex: Annex) {
        let marker = Marker { style: Style::Typographic, number: annex.number, level: None, end: annex.marker.end() };
        self.rank = Some(ANNEX);
        self.push(start, marker, annex.title, true);
        self.rank = None;
    }

    fn unnumbered(&mut self, title: Span, style: Style, alone: bool) {
        let marker = Marker { style, number: None, level: None, end: title.start() };
        self.push(title.start(), marker, title, alone);
    }

    fn push(&mut self, start: usize, marker: Marker, title: Span, alone: bool) {
        let style = marker.style;
        // What stands within a heading is no section.
        if self.outline.sections.last().is_some_and(|last| start < last.heading.end()) {
            return;
        }
        // Before a marker within its paragraph the text so far ends.
        if start > self.paragraph {
            self.end = self.end.max(Span::new(self.paragraph, start).trim(self.text).end());
        }
        let rank = if self.nested { ranks::NESTED } else { self.rank.unwrap_or(self.ranks.of(style)) };
        while let Some(&(_, _, above)) = self.open.last() {
            if above < rank {
                break;
            }
            self.close();
        }
        let parent = self.open.last().map(|&(id, ..)| id);
        let id = self.outline.sections.len();
        let depth = parent.map_or(1, |parent| self.outline.sections[parent].depth.saturating_add(1));
        let marker_span = Span::new(start, marker.end).trim(self.text);
        // Without words the heading ends with its marker, and not with what has no width after it.
        let title = if title.is_empty() { Span::new(marker_span.end(), marker_span.end()) } else { title };
        let heading = Span::new(start, title.end().max(marker_span.end()));
        self.outline.sections.push(Section {
            kind: style.kind(),
            level: marker.level,
            depth,
            marker: if start == marker.end { Span::new(start, start) } else { marker_span },
            number: marker.number,
            title,
            heading,
            span: heading,
            role: Role::Other,
            parent,
            descendants_end: id + 1,
            article: self.article,
        });
        self.outline.alone.push(alone);
        if self.outline.first.is_none() && (style < Style::Ordinal || style == Style::Bullet) {
            self.outline.first = Some(start);
        }
        self.open.push((id, style, rank));
        self.end = self.end.max(heading.end());
    }

    fn close(&mut self) {
        let Some((id, ..)) = self.open.pop() else { return };
        let count = self.outline.sections.len();
        let section = &mut self.outline.sections[id];
        section.span = Span::new(section.span.start(), self.end.max(section.heading.end()));
        section.descendants_end = count;
    }

    fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close();
        }
    }
}

/// Whether a section is a heading or point that stands on its own line.
pub(super) fn is_line(outline: &Outline, id: SectionId) -> bool {
    outline.alone[id] && outline.sections[id].kind != SectionKind::Point
}
