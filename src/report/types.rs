//! The types of the contract. Their declarations in TypeScript are generated from here (`examples/types.rs`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::digest::Digest;

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

wire! {
    /// Half-open range of UTF-16 code units into Analysis.text: `text.slice(start, end)` is exactly what is meant.
    #[derive(Copy, Eq)]
    struct Span {
        /// UTF-16 code unit where it begins.
        start: u32,
        /// UTF-16 code unit after its last one.
        end: u32,
    }

    /// Something quoted from the text.
    #[derive(Copy, Eq)]
    struct Located {
        /// The quotation: `text.slice(span.start, span.end)`.
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        text: Slice,
        /// Where it stands.
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
        /// Masked words, with the words they stand for; none where the options keep masks.
        masks: Vec<Mask>,
        /// The documents of the input: one, or those of a compilation.
        documents: Vec<DocumentReport>,
        /// The documents at a glance; null where there is but one.
        digest: Option<Digest>,
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
        /// What the file is; "text" for a string.
        format: SourceFormat,
        /// The encoding that the file was read in, as the Encoding Standard names it.
        encoding: Option<String>,
    }

    /// An entry of the printed table of contents.
    struct ContentsEntry {
        /// As the entry prints it.
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        title: Slice,
        /// Where the title stands in the entry.
        title_span: Span,
        /// The page that it names; null without one.
        page: Option<u32>,
        /// The whole entry, page number included.
        span: Span,
        /// Index into Analysis.documents.
        document: Option<u32>,
    }

    /// A stretch that is not the documents' own text.
    #[derive(Copy, Eq)]
    struct Noise {
        /// What it is instead.
        kind: NoiseKind,
        /// Where it stands.
        span: Span,
    }

    /// A word that the source hides: D for 党, XX.
    #[derive(Copy, Eq)]
    struct Mask {
        /// Where it stands.
        span: Span,
        /// The word it stands for; null for a placeholder of a name or a figure.
        #[cfg_attr(feature = "types", ts(type = "string | null"))]
        restored: Option<&'static str>,
    }

    /// A passage that two documents of the input share.
    struct Overlap {
        /// In the earlier document.
        left: OverlapSide,
        /// In the later one.
        right: OverlapSide,
        /// Share of the passage's words that both sides have, 0 to 1.
        similarity: f64,
        /// A stock phrase of the genre, not copying.
        stock: bool,
    }

    /// Its place in one of the two documents.
    #[derive(Copy, Eq)]
    struct OverlapSide {
        /// Index into Analysis.documents.
        document: u32,
        /// Where it stands.
        span: Span,
    }

    /// One document of the input.
    struct DocumentReport {
        /// "" where the document has none.
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        title: Slice,
        /// Where the title stands, over all its lines; null where there is none.
        title_span: Option<Span>,
        /// From the title to the end of the text.
        span: Span,
        /// By its title, else by what its headings say.
        kind: DocumentKind,
        /// The body whose document it is.
        issuer: Option<Located>,
        /// Whom it is sent to, without the colon: 各乡镇人民政府.
        addressee: Option<Located>,
        /// 国发〔2019〕5号
        document_number: Option<Located>,
        /// The body or person that signs at the end.
        signature: Option<Located>,
        /// Of the signature, else of the head.
        date: Option<DocumentDate>,
        /// What is attached, as 附件：1.… lists it.
        attachments: Vec<Located>,
        /// Whom a copy goes to (抄送).
        copies: Option<Located>,
        /// The section that explains terms (名词解释).
        glossary: Option<Span>,
        /// The year that it looks back on and the one it plans for.
        years: Years,
        /// The text before the first heading.
        preamble: Option<Span>,
        /// The heading tree: the sections of the first level, with those below them.
        outline: Vec<Section>,
        /// The document in the source's own sentences.
        summary: Summary,
        /// Its figures.
        quantities: Vec<Quantity>,
        /// What could be recalculated, and what came out.
        checks: Vec<Check>,
        /// The figures that its plan commits to.
        targets: Vec<Target>,
        /// The problems that the document names, each with the measures of its plan that answer it.
        answers: Vec<Answer>,
        /// Its keywords, best first.
        keywords: Vec<Keyword>,
    }

    /// The date of a document.
    struct DocumentDate {
        /// As written.
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        text: Slice,
        /// Where it stands.
        span: Span,
        /// YYYY-MM-DD
        iso: String,
    }

    /// The years that a document speaks of; null where it does not say.
    #[derive(Copy, Eq)]
    struct Years {
        /// The year looked back on.
        review: Option<i32>,
        /// The year planned for.
        plan: Option<i32>,
    }

    /// A node of the heading tree.
    struct Section {
        /// What sort of heading it is.
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
        /// Where the marker stands; empty where there is none.
        marker_span: Span,
        /// The number of the marker; null without one.
        number: Option<u32>,
        /// Without the marker.
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        title: Slice,
        /// Where the title stands.
        title_span: Span,
        /// Marker and title.
        heading: Span,
        /// From the marker to the end of the section's last child or body text.
        span: Span,
        /// What the section is for.
        role: Role,
        /// The sections within it.
        children: Vec<Section>,
    }

    /// What a reader who has one minute must know. Every point is the source's own words.
    #[derive(Default)]
    struct Summary {
        /// What the document is about.
        overview: Vec<Point>,
        /// What was done, the weightiest.
        achievements: Vec<Point>,
        /// What is wanting.
        problems: Vec<Point>,
        /// What is to be done.
        plans: Vec<Point>,
        /// How many sentences each list was chosen from.
        found: Found,
    }

    /// A whole clause or sentence of the source.
    #[derive(Copy, Eq)]
    struct Point {
        /// The quotation: `text.slice(span.start, span.end)`.
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        text: Slice,
        /// Where it stands.
        span: Span,
        /// The heading that it stands under, marker and title.
        heading: Option<Located>,
        /// The part of its sentence that names the subject, where the clause itself does not.
        context: Option<Located>,
    }

    /// How many points there were to choose from.
    #[derive(Copy, Default, Eq)]
    struct Found {
        /// Sentences that state something done.
        achievements: u32,
        /// Sentences that state something wanting.
        problems: u32,
        /// Sentences that state something to do.
        plans: u32,
    }

    /// A figure of the text with what it measures.
    struct Quantity {
        /// Where it stands.
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
        /// How exactly the value is given.
        bound: Bound,
        /// What sort of figure it is.
        kind: QuantityKind,
        /// What is measured, as written.
        indicator: Option<Located>,
        /// For a growth or a fall.
        change: Option<Change>,
        /// For a growth or a fall: index into DocumentReport.quantities of the level that it is the change of
        /// (一般公共预算收入494496万元，同比增长5.7%). The two are one record, and one row of a table.
        level: Option<u32>,
        /// For a rank: among whom (全省, 全国同类城市), where the text says it.
        scope: Option<Located>,
        /// The time that it is of, where it is stated.
        period: Option<Period>,
        /// That of the section it stands in.
        role: Role,
    }

    /// Growth or fall.
    struct Change {
        /// Up, down, or neither.
        direction: Direction,
        /// What it is compared with, as written: 同比, 较上年.
        basis: Option<String>,
    }

    /// The time that a figure is of.
    struct Period {
        /// As written: 2023年, 上半年.
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        text: Slice,
        /// Where it stands.
        span: Span,
        /// First day, YYYY-MM-DD.
        from: Option<String>,
        /// Last day, YYYY-MM-DD.
        to: Option<String>,
    }

    /// One statement of the text that can be recalculated from its own figures.
    struct Check {
        /// How the figures hang together.
        relation: Relation,
        /// What came out.
        verdict: Verdict,
        /// For people: "13 + 6 + 15 = 34".
        formula: String,
        /// What the text states, in the unit of the figure (a rate in percent); null where it is redacted.
        stated: Option<f64>,
        /// What its own figures give, in the same unit; null where it cannot be told.
        computed: Option<f64>,
        /// The figure that is checked.
        span: Span,
        /// The figures that it is recalculated from.
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

    /// A problem that the document names, and the measures of its plan that speak of the same matter.
    struct Answer {
        /// The problem, as it is named.
        problem: Located,
        /// The best first; empty where no measure shares enough of its words.
        measures: Vec<AnsweringMeasure>,
    }

    /// A measure of the plan that answers a problem.
    struct AnsweringMeasure {
        /// As written.
        #[serde(skip_serializing_if = "Slice::is_sliced_by_the_reader")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        text: Slice,
        /// Its place.
        span: Span,
        /// The words that problem and measure share, those that weigh most first.
        terms: Vec<String>,
    }

    /// The figure of the review that a target is compared with.
    #[derive(Copy, Eq)]
    struct Achieved {
        /// Index into DocumentReport.quantities.
        quantity: u32,
        /// Whether both measure the same.
        relation: Measure,
    }

    /// A word, or several that stand together, that the text is about.
    struct Keyword {
        /// As it is written, masks restored.
        term: String,
        /// How often it stands in the text, masked places included.
        count: u32,
        /// How far it sets the text apart; only its order within one list means anything.
        score: f64,
        /// The places where it is written so; empty unless the options ask for them.
        spans: Vec<Span>,
        /// The places where it is written with a mask (D建 for 党建); they count too. Empty unless the options ask for them.
        masked: Vec<Span>,
    }

    /// A proofreading hint.
    struct Diagnostic {
        /// Stable: "numbering/gap", "placeholder/unfilled" …
        code: String,
        /// How grave it is.
        severity: Severity,
        /// What is to be mended.
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
    /// What of a result is known before the rest, in this order: "structure": contents, noise, masks, and of each document all but its figures, summary and keywords;
    /// "figures": `DocumentReport.quantities` and `checks`.
    enum ResultSection {
        /// Contents, noise, masks; documents with metadata and outline.
        Structure,
        /// Quantities and checks.
        Figures,
    }
    /// What the file is; pasted text is "text".
    enum SourceFormat { Text, Markdown, Html, Docx, Pdf, Ofd, }
    /// Why a stretch is not text of a document: "title_page" and "contents" of a compilation, "advertisement", "marker" (完, 来源), "navigation" of a page, "page_number", "header_footer".
    enum NoiseKind { TitlePage, Contents, Advertisement, Marker, Navigation, PageNumber, HeaderFooter, Other, }
    /// What a document is: "work_summary" 工作总结, "disclosure_report" 政务公开的总结与年度报告, "government_work_report" 政府工作报告, "plan" 计划、要点、方案, "policy" 通知、意见、决定、办法, "speech" 讲话.
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
    /// "heading": numbered or typographic; "point": 一是、首先, run in a paragraph; "lead": an unnumbered topic sentence that works as a heading.
    enum SectionKind {
        /// Numbered or typographic.
        Heading,
        /// 一是、首先: run in a paragraph.
        Point,
        /// An unnumbered topic sentence that works as a heading.
        Lead,
    }
    /// What a section is for: "review" of the year, "problems", "plan", "active_disclosure" 主动公开, "requested_disclosure" 依申请公开, "organisation" of the work.
    enum Role { Review, Problems, Plan, ActiveDisclosure, RequestedDisclosure, Organisation, Other, }
    /// How exactly a value is given: "over" 余、多、超过, "under" 不足、近, "about" 约、左右, "at_least" 以上, "at_most" 以内, "redacted" XX万元.
    enum Bound { Exact, Over, Under, About, AtLeast, AtMost, Redacted, }
    /// What sort of figure it is; "rank" 第三位, "multiple" 2倍, "ratio" 3∶1.
    enum QuantityKind { Count, Money, Percent, PercentagePoint, Rank, Multiple, Area, Ratio, Other, }
    /// Of a change; "flat" 持平.
    enum Direction { Up, Down, Flat, }
    /// What is recalculated: parts and their sum, a rate of two figures, a difference, a product, a growth from its two values, one figure that is stated twice.
    enum Relation { Sum, Rate, Difference, Product, Growth, Repetition, }
    /// "rounding": off by no more than rounding explains; "partial": some parts are missing; "not_assessable": redacted figures, comparable prices, parts that need not exhaust the whole.
    enum Verdict {
        Consistent,
        /// Off by no more than rounding explains.
        Rounding,
        Inconsistent,
        Partial,
        /// Redacted figures, comparable prices, parts that need not exhaust the whole.
        NotAssessable,
    }
    /// "same_measure": the same indicator in the same unit; "related": the same thing, measured otherwise.
    enum Measure { SameMeasure, Related, }
    /// "error": is wrong; "warning": is to be looked at; "info": may stay.
    enum Severity { Error, Warning, Info, }
}
