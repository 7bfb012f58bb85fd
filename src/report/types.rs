//! The types of the contract. Their declarations in TypeScript are generated from here (`examples/types.rs`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Stands for a string that the reader of the wire takes out of the text himself: `text.slice(span.start, span.end)`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slice;

impl Slice {
    /// Never serialised.
    fn is_sliced_by_the_reader(&self) -> bool {
        true
    }
}

impl Serialize for Slice {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

macro_rules! wire {
    ($($(#[$meta:meta])* struct $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(feature = "types", derive(ts_rs::TS))]
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }
    )*};
}

macro_rules! wire_enum {
    ($($(#[$meta:meta])* enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(feature = "types", derive(ts_rs::TS))]
        pub enum $name { $($(#[$variant_meta])* $variant,)* }
    )*};
}

wire! {
    /// Half-open range of UTF-16 code units into Analysis.text: `text.slice(start, end)` is exactly what is meant.
    #[derive(Copy, Eq)]
    struct Span {
        start: u32,
        end: u32,
    }

    /// Something quoted from the text.
    #[derive(Copy, Eq)]
    struct Located {
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        text: Slice,
        span: Span,
    }

    /// The result of an analysis. Missing values are null. Every list is in order of position in the text, keywords
    /// excepted (best first).
    struct Analysis {
        /// Raised when a field is changed or dropped.
        #[cfg_attr(feature = "types", ts(type = "1"))]
        schema_version: u32,
        /// Where the text came from.
        source: Source,
        /// The text that all spans point into: what was pasted, unchanged; for a file, what was read out of it.
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        text: Slice,
        /// The table of contents as the source prints it.
        contents: Vec<ContentsEntry>,
        /// What is not the documents' own text.
        noise: Vec<Noise>,
        documents: Vec<DocumentReport>,
        /// Keywords of the whole input, best first.
        keywords: Vec<Keyword>,
        /// Passages that two documents of the input share.
        overlaps: Vec<Overlap>,
        /// Proofreading hints.
        diagnostics: Vec<Diagnostic>,
    }

    /// Where the text came from.
    struct Source {
        /// The file's name.
        name: Option<String>,
        format: SourceFormat,
        /// The encoding that the file was read in, as the Encoding Standard names it.
        encoding: Option<String>,
    }

    struct ContentsEntry {
        /// As the entry prints it.
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        title: Slice,
        title_span: Span,
        page: Option<u32>,
        /// The whole entry, page number included.
        span: Span,
        /// Index into Analysis.documents.
        document: Option<u32>,
    }

    #[derive(Copy, Eq)]
    struct Noise {
        kind: NoiseKind,
        span: Span,
    }

    struct Overlap {
        left: OverlapSide,
        right: OverlapSide,
        /// Share of the passage's words that both sides have, 0 to 1.
        similarity: f64,
        /// A stock phrase of the genre, not copying.
        stock: bool,
    }

    #[derive(Copy, Eq)]
    struct OverlapSide {
        /// Index into Analysis.documents.
        document: u32,
        span: Span,
    }

    /// One document of the input.
    struct DocumentReport {
        /// "" where the document has none.
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        title: Slice,
        title_span: Option<Span>,
        span: Span,
        kind: DocumentKind,
        /// The body whose document it is.
        issuer: Option<Located>,
        addressee: Option<Located>,
        /// 国发〔2019〕5号
        document_number: Option<Located>,
        signature: Option<Located>,
        date: Option<DocumentDate>,
        years: Years,
        preamble: Option<Span>,
        outline: Vec<Section>,
        summary: Summary,
        quantities: Vec<Quantity>,
        checks: Vec<Check>,
        targets: Vec<Target>,
        keywords: Vec<Keyword>,
    }

    struct DocumentDate {
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        text: Slice,
        span: Span,
        /// YYYY-MM-DD
        iso: String,
    }

    #[derive(Copy, Eq)]
    struct Years {
        /// The year looked back on.
        review: Option<i32>,
        /// The year planned for.
        plan: Option<i32>,
    }

    /// A node of the heading tree.
    struct Section {
        kind: SectionKind,
        /// Class of the numbering: 一、= 1, （一）= 2, 1. = 3, （1）= 4, ① = 5; 第X章 and the like by rank; null without a number.
        #[cfg_attr(feature = "types", ts(type = "1 | 2 | 3 | 4 | 5 | null"))]
        level: Option<u8>,
        /// 1 for a child of the document.
        depth: u8,
        /// The marker as written: "一、", "（一）", "一是"; "" where there is none.
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        marker: Slice,
        marker_span: Span,
        number: Option<u32>,
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        title: Slice,
        title_span: Span,
        /// Marker and title.
        heading: Span,
        /// From the marker to the end of the section's last child or body text.
        span: Span,
        role: Role,
        children: Vec<Section>,
    }

    /// What a reader who has one minute must know. Every point is the source's own words.
    struct Summary {
        overview: Vec<Located>,
        achievements: Vec<Located>,
        problems: Vec<Located>,
        plans: Vec<Located>,
        found: Found,
    }

    /// How many points there were to choose from.
    #[derive(Copy, Eq)]
    struct Found {
        achievements: u32,
        problems: u32,
        plans: u32,
    }

    struct Quantity {
        span: Span,
        /// As written, with its approximators: "100余万处", "近300盏", "5.7%", "XX万元".
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        text: Slice,
        /// With 万 and 亿 applied, the lower end of a range; null where it is redacted.
        value: Option<f64>,
        /// The upper end of a range.
        max: Option<f64>,
        /// 元, %, 百分点, 平方米, 处, 人次, 位 …; "" where there is none.
        unit: String,
        bound: Bound,
        kind: QuantityKind,
        /// What is measured, as written.
        indicator: Option<Located>,
        /// For a growth or a fall.
        change: Option<Change>,
        period: Option<Period>,
        role: Role,
    }

    struct Change {
        direction: Direction,
        /// What it is compared with, as written: 同比, 较上年.
        basis: Option<String>,
    }

    struct Period {
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        text: Slice,
        span: Span,
        /// First day, YYYY-MM-DD.
        from: Option<String>,
        /// Last day, YYYY-MM-DD.
        to: Option<String>,
    }

    /// One statement of the text that can be recalculated from its own figures.
    struct Check {
        relation: Relation,
        verdict: Verdict,
        /// For people: "13 + 6 + 15 = 34".
        formula: String,
        stated: Option<f64>,
        computed: Option<f64>,
        span: Span,
        operands: Vec<Span>,
    }

    /// A figure that the plan commits to.
    #[derive(Copy, Eq)]
    struct Target {
        /// Index into DocumentReport.quantities.
        quantity: u32,
        /// What the review says of the same measure, where it says it.
        achieved: Option<Achieved>,
    }

    #[derive(Copy, Eq)]
    struct Achieved {
        /// Index into DocumentReport.quantities.
        quantity: u32,
        relation: Measure,
    }

    struct Keyword {
        term: String,
        count: u32,
        score: f64,
        /// The places where it is written so; empty unless the options ask for them.
        spans: Vec<Span>,
        /// The places where it is written with a mask (D建 for 党建); they count too. Empty unless the options ask for them.
        masked: Vec<Span>,
    }

    struct Diagnostic {
        /// Stable: "numbering/gap", "placeholder/unfilled" …
        code: String,
        severity: Severity,
        span: Span,
        /// Values for the message, which the page writes in the reader's language.
        args: BTreeMap<String, Arg>,
        /// What to put in place of span, where there is one right answer.
        fix: Option<String>,
    }
}

/// A value of a diagnostic's message.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Arg {
    Number(f64),
    Text(String),
}

wire_enum! {
    enum SourceFormat { Text, Markdown, Html, Docx, Pdf, Ofd, }
    enum NoiseKind { TitlePage, Contents, Advertisement, Marker, Navigation, PageNumber, HeaderFooter, Other, }
    enum DocumentKind {
        /// 工作总结（和工作思路）
        WorkSummary,
        /// 政务公开、政府信息公开的工作总结与年度报告
        DisclosureReport,
        /// 政府工作报告
        GovernmentWorkReport,
        /// 计划、要点、方案
        Plan,
        /// 通知、意见、决定、批复、办法
        Policy,
        Speech,
        Other,
    }
    enum SectionKind {
        /// Numbered or typographic.
        Heading,
        /// 一是、首先: run in a paragraph.
        Point,
        /// An unnumbered topic sentence that works as a heading.
        Lead,
    }
    enum Role { Review, Problems, Plan, ActiveDisclosure, RequestedDisclosure, Organisation, Other, }
    enum Bound { Exact, Over, Under, About, AtLeast, AtMost, Redacted, }
    enum QuantityKind { Count, Money, Percent, PercentagePoint, Rank, Multiple, Area, Ratio, Other, }
    enum Direction { Up, Down, Flat, }
    enum Relation { Sum, Rate, Difference, Product, Growth, Repetition, }
    enum Verdict {
        Consistent,
        /// Off by no more than rounding explains.
        Rounding,
        Inconsistent,
        Partial,
        /// Redacted figures, comparable prices, parts that need not exhaust the whole.
        NotAssessable,
    }
    enum Measure { SameMeasure, Related, }
    enum Severity { Error, Warning, Info, }
}
