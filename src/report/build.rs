//! Inner types → wire types.

use super::digest as digest_wire;
use super::types as wire;
use super::types::Slice;
use crate::analysis::{answers, arithmetic, digest, keywords, overlap, proofreading, summary, targets, Context};
use crate::document::{self, Article, Document, SectionId};
use crate::options::Options;
use crate::quantity;
use crate::text::{Span, Utf16Index};

/// Texts at a glance, each with the summaries of its articles; None where there is but one article in all.
pub(crate) fn digest(texts: &[(&Edge<'_>, &Context<'_>, &[summary::Summary])]) -> Option<digest_wire::Digest> {
    let read: Vec<digest::Text<'_, '_>> = texts.iter().map(|(_, context, summaries)| digest::Text { context, points: summaries.iter().map(points_of).collect() }).collect();
    let found = digest::run(&read)?;
    // For each article its text and its number in it.
    let articles: Vec<(usize, usize)> = texts.iter().enumerate().flat_map(|(text, (_, _, summaries))| (0..summaries.len()).map(move |article| (text, article))).collect();
    let located = |article: usize, span: Span| texts[articles[article].0].0.located(span);
    let line = |(article, line): (usize, digest::Line)| {
        let (text, within) = articles[article];
        let first = texts[text].1.quantities.partition_point(|q| q.article < within);
        digest_wire::DigestLine {
            headline: line.headline.map(|span| located(article, span)),
            figures: line.figures.into_iter().map(|id| (id - first) as u32).collect(),
        }
    };
    let place = |(article, span): (usize, Span)| digest_wire::DocumentPlace { document: article as u32, place: located(article, span) };
    let common = |common: digest::Common| digest_wire::CommonWord { role: common.role.into(), places: common.places.into_iter().map(place).collect() };
    let distinct = |found: digest::Distinct| digest_wire::DistinctPoint { document: found.article as u32, point: located(found.article, found.point) };
    Some(digest_wire::Digest {
        lines: found.lines.into_iter().enumerate().map(line).collect(),
        common: found.common.into_iter().map(common).collect(),
        distinct: found.distinct.into_iter().map(distinct).collect(),
    })
}

fn points_of(summary: &summary::Summary) -> digest::Points<'_> {
    let summary::Summary { overview, achievements, problems, plans, .. } = summary;
    digest::Points { overview, achievements, problems, plans }
}

/// The heading that a place stands under; a heading itself stands under the one above.
pub(crate) fn heading_of(document: &Document<'_>, span: Span) -> Option<Span> {
    let sections = &document.sections;
    let mut section = document.section_at(span.start());
    while let Some(at) = section.filter(|&at| sections[at].kind != document::SectionKind::Heading || sections[at].heading.encloses(span)) {
        section = sections[at].parent;
    }
    section.map(|at| sections[at].heading)
}

/// Where byte offsets become UTF-16 offsets.
pub(crate) struct Edge<'d> {
    document: &'d Document<'d>,
    utf16: Utf16Index<'d>,
    keyword_spans: bool,
    keep_masks: bool,
}

impl<'d> Edge<'d> {
    pub(crate) fn new(document: &'d Document<'d>, options: &Options) -> Self {
        Self { document, utf16: Utf16Index::new(document.text), keyword_spans: options.keyword_spans, keep_masks: options.keep_masks }
    }
}

impl Edge<'_> {
    /// The input with all that is known before its figures and words are.
    pub(super) fn structure(&self) -> wire::Analysis {
        let document = self.document;
        wire::Analysis {
            schema_version: 1,
            source: wire::Source { name: None, format: wire::SourceFormat::Text, encoding: None },
            text: Slice,
            contents: document.contents.iter().map(|entry| self.contents_entry(entry)).collect(),
            noise: document.noise.iter().map(|n| wire::Noise { kind: n.kind.into(), span: self.span(n.span) }).collect(),
            masks: if self.keep_masks { Vec::new() } else { document.masks.iter().map(|mask| wire::Mask { span: self.span(mask.span), restored: mask.restored }).collect() },
            documents: document.articles.iter().map(|article| self.article(article)).collect(),
            digest: None,
            keywords: Vec::new(),
            overlaps: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    fn span(&self, span: Span) -> wire::Span {
        let (start, end) = self.utf16.span(span);
        wire::Span { start, end }
    }

    fn located(&self, span: Span) -> wire::Located {
        wire::Located { text: Slice, span: self.span(span) }
    }

    fn contents_entry(&self, entry: &document::ContentsEntry) -> wire::ContentsEntry {
        wire::ContentsEntry {
            title: Slice,
            title_span: self.span(entry.title),
            page: entry.page,
            span: self.span(entry.span),
            document: entry.article.map(|article| article as u32),
        }
    }

    fn article(&self, article: &Article) -> wire::DocumentReport {
        wire::DocumentReport {
            title: Slice,
            title_span: article.title.map(|span| self.span(span)),
            span: self.span(article.span),
            kind: article.kind.into(),
            issuer: article.issuer.map(|span| self.located(span)),
            addressee: article.addressee.map(|span| self.located(span)),
            document_number: article.document_number.map(|span| self.located(span)),
            signature: article.signature.map(|span| self.located(span)),
            date: article.date.map(|date| wire::DocumentDate {
                text: Slice,
                span: self.span(date.span),
                iso: iso(date.year, date.month, date.day),
            }),
            attachments: article.attachments.iter().map(|&span| self.located(span)).collect(),
            copies: article.copies.map(|span| self.located(span)),
            glossary: article.glossary.map(|span| self.span(span)),
            years: wire::Years { review: article.review_year, plan: article.plan_year },
            preamble: article.preamble.map(|span| self.span(span)),
            outline: self.outline(article.sections.start, article.sections.end),
            summary: wire::Summary::default(),
            quantities: Vec::new(),
            checks: Vec::new(),
            targets: Vec::new(),
            answers: Vec::new(),
            keywords: Vec::new(),
        }
    }

    /// The trees that stand in this range of sections. Depth is bounded by the classes of numbering, so is the recursion.
    fn outline(&self, start: SectionId, end: SectionId) -> Vec<wire::Section> {
        let mut trees = Vec::new();
        let mut at = start;
        while at < end {
            let section = &self.document.sections[at];
            trees.push(wire::Section {
                kind: section.kind.into(),
                level: section.level,
                depth: section.depth,
                marker: Slice,
                marker_span: self.span(section.marker),
                number: section.number,
                title: Slice,
                title_span: self.span(section.title),
                heading: self.span(section.heading),
                span: self.span(section.span),
                role: section.role.into(),
                children: self.outline(at + 1, section.descendants_end),
            });
            at = section.descendants_end.max(at + 1);
        }
        trees
    }

    pub(super) fn summary(&self, context: &Context<'_>, summary: &summary::Summary) -> wire::Summary {
        let points = |spans: &[Span]| -> Vec<wire::Point> { spans.iter().map(|&span| self.point(context, span)).collect() };
        wire::Summary {
            overview: points(&summary.overview),
            achievements: points(&summary.achievements),
            problems: points(&summary.problems),
            plans: points(&summary.plans),
            found: wire::Found {
                achievements: summary.found_achievements,
                problems: summary.found_problems,
                plans: summary.found_plans,
            },
        }
    }

    fn point(&self, context: &Context<'_>, span: Span) -> wire::Point {
        wire::Point {
            text: Slice,
            span: self.span(span),
            heading: heading_of(self.document, span).map(|span| self.located(span)),
            context: summary::context_of(context, span).map(|span| self.located(span)),
        }
    }

    /// Inside, quantities are numbered through the whole input; outside, from the `first` of their document.
    pub(super) fn quantity(&self, quantity: &quantity::Quantity, first: usize) -> wire::Quantity {
        wire::Quantity {
            span: self.span(quantity.span),
            text: Slice,
            value: quantity.value.map(|value| value.to_f64()),
            max: quantity.max.map(|value| value.to_f64()),
            unit: quantity.unit.to_string(),
            bound: quantity.bound.into(),
            kind: quantity.kind.into(),
            indicator: quantity.indicator.map(|span| self.located(span)),
            change: quantity.change.map(|change| wire::Change {
                direction: change.direction.into(),
                basis: change.basis.map(|span| self.document.slice(span).to_owned()),
            }),
            level: quantity.level.and_then(|level| level.checked_sub(first)).map(|level| level as u32),
            scope: quantity.scope.map(|span| self.located(span)),
            period: quantity.period.map(|period| wire::Period {
                text: Slice,
                span: self.span(period.span),
                from: period.from.map(|d| iso(d.year, d.month, d.day)),
                to: period.to.map(|d| iso(d.year, d.month, d.day)),
            }),
            role: quantity.role.into(),
        }
    }

    pub(super) fn check(&self, check: &arithmetic::Check) -> wire::Check {
        wire::Check {
            relation: check.relation.into(),
            verdict: check.verdict.into(),
            formula: check.formula.clone(),
            stated: check.stated.map(|value| value.to_f64()),
            computed: check.computed.map(|value| value.to_f64()),
            span: self.span(check.span),
            operands: check.operands.iter().map(|&span| self.span(span)).collect(),
        }
    }

    pub(super) fn answer(&self, answer: &answers::Answer) -> wire::Answer {
        let measures = answer.measures.iter().map(|measure| wire::AnsweringMeasure {
            text: Slice,
            span: self.span(measure.span),
            terms: measure.terms.iter().map(|&term| self.document.slice(term).to_owned()).collect(),
        });
        wire::Answer { problem: self.located(answer.problem), measures: measures.collect() }
    }

    pub(super) fn keyword(&self, keyword: &keywords::Keyword) -> wire::Keyword {
        let places = if self.keyword_spans { keyword.spans.as_slice() } else { &[] };
        let (written, masked): (Vec<Span>, Vec<Span>) = places.iter().partition(|&&span| self.document.slice(span) == keyword.term);
        let on_wire = |spans: Vec<Span>| spans.into_iter().map(|span| self.span(span)).collect();
        wire::Keyword {
            term: keyword.term.clone(),
            count: keyword.spans.len() as u32,
            score: keyword.score,
            spans: on_wire(written),
            masked: on_wire(masked),
        }
    }

    pub(super) fn overlap(&self, found: overlap::Overlap) -> wire::Overlap {
        let side = |side: overlap::Side| wire::OverlapSide { document: side.source as u32, span: self.span(side.span) };
        wire::Overlap { left: side(found.left), right: side(found.right), similarity: found.similarity, stock: found.stock }
    }

    pub(super) fn diagnostic(&self, found: proofreading::Diagnostic) -> wire::Diagnostic {
        let args = found.args.into_iter().map(|(name, value)| {
            let value = match value {
                proofreading::Arg::Number(number) => wire::Arg::Number(number as f64),
                proofreading::Arg::Text(text) => wire::Arg::Text(text),
            };
            (name.to_owned(), value)
        });
        wire::Diagnostic {
            code: found.code.to_owned(),
            severity: found.severity.into(),
            span: self.span(found.span),
            args: args.collect(),
            fix: found.fix,
        }
    }
}

/// The part of a list, ordered by article, that belongs to one of them.
pub(super) fn part<T>(list: &[T], article: usize, of: impl Fn(&T) -> usize) -> &[T] {
    let start = list.partition_point(|item| of(item) < article);
    let end = list.partition_point(|item| of(item) <= article);
    &list[start..end]
}

/// Inside, quantities are numbered through the whole input; outside, within their document.
pub(super) fn target(target: targets::Target, first: usize) -> wire::Target {
    let within = |quantity: usize| (quantity - first) as u32;
    wire::Target {
        quantity: within(target.quantity),
        achieved: target.achieved.map(|a| wire::Achieved { quantity: within(a.quantity), relation: a.relation.into() }),
    }
}

fn iso(year: i32, month: u8, day: u8) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// Inner and outer enumerations have the same variants; where they part, this does not compile.
macro_rules! same_variants {
    ($($inner:path => $outer:ident { $($variant:ident),* })*) => {$(
        impl From<$inner> for wire::$outer {
            fn from(value: $inner) -> Self {
                match value { $(<$inner>::$variant => Self::$variant,)* }
            }
        }
    )*};
}

same_variants! {
    document::NoiseKind => NoiseKind { TitlePage, Contents, Advertisement, Marker, Navigation, PageNumber, HeaderFooter, Other }
    document::ArticleKind => DocumentKind { WorkSummary, DisclosureReport, GovernmentWorkReport, Plan, Policy, Speech, Other }
    document::SectionKind => SectionKind { Heading, Point, Lead }
    document::Role => Role { Review, Problems, Plan, ActiveDisclosure, RequestedDisclosure, Organisation, Other }
    quantity::Bound => Bound { Exact, Over, Under, About, AtLeast, AtMost, Redacted }
    quantity::Kind => QuantityKind { Count, Money, Percent, PercentagePoint, Rank, Multiple, Area, Ratio, Other }
    quantity::Direction => Direction { Up, Down, Flat }
    arithmetic::Relation => Relation { Sum, Rate, Difference, Product, Growth, Repetition }
    arithmetic::Verdict => Verdict { Consistent, Rounding, Inconsistent, Partial, NotAssessable }
    proofreading::Severity => Severity { Error, Warning, Info }
}

impl From<targets::Measure> for wire::Measure {
    fn from(value: targets::Measure) -> Self {
        match value {
            targets::Measure::Same => Self::SameMeasure,
            targets::Measure::Related => Self::Related,
        }
    }
}
