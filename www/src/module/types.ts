// Generated from the Rust types by `npm run build`. Do not edit.

export type Achieved = {
/**
 * Index into DocumentReport.quantities.
 */
quantity: number, relation: Measure, };

/**
 * The result of an analysis. Missing values are null. Every list is in order of position in the text, keywords
 * excepted (best first).
 */
export type Analysis = {
/**
 * Raised when a field is changed or dropped.
 */
schemaVersion: 1,
/**
 * Where the text came from.
 */
source: Source,
/**
 * The text that all spans point into: what was pasted, unchanged; for a file, what was read out of it.
 */
text: string,
/**
 * The table of contents as the source prints it.
 */
contents: Array<ContentsEntry>,
/**
 * What is not the documents' own text.
 */
noise: Array<Noise>, documents: Array<DocumentReport>,
/**
 * Keywords of the whole input, best first.
 */
keywords: Array<Keyword>,
/**
 * Passages that two documents of the input share.
 */
overlaps: Array<Overlap>,
/**
 * Proofreading hints.
 */
diagnostics: Array<Diagnostic>, };

/**
 * A value of a diagnostic's message.
 */
export type Arg = number | string;

export type Bound = "exact" | "over" | "under" | "about" | "at_least" | "at_most" | "redacted";

export type Change = { direction: Direction,
/**
 * What it is compared with, as written: 同比, 较上年.
 */
basis: string | null, };

/**
 * One statement of the text that can be recalculated from its own figures.
 */
export type Check = { relation: Relation, verdict: Verdict,
/**
 * For people: "13 + 6 + 15 = 34".
 */
formula: string, stated: number | null, computed: number | null, span: Span, operands: Array<Span>, };

export type ContentsEntry = {
/**
 * As the entry prints it.
 */
title: string, titleSpan: Span, page: number | null,
/**
 * The whole entry, page number included.
 */
span: Span,
/**
 * Index into Analysis.documents.
 */
document: number | null, };

export type Diagnostic = {
/**
 * Stable: "numbering/gap", "placeholder/unfilled" …
 */
code: string, severity: Severity, span: Span,
/**
 * Values for the message, which the page writes in the reader's language.
 */
args: { [key in string]: Arg },
/**
 * What to put in place of span, where there is one right answer.
 */
fix: string | null, };

export type Direction = "up" | "down" | "flat";

export type DocumentDate = { text: string, span: Span,
/**
 * YYYY-MM-DD
 */
iso: string, };

export type DocumentKind = "work_summary" | "disclosure_report" | "government_work_report" | "plan" | "policy" | "speech" | "other";

/**
 * One document of the input.
 */
export type DocumentReport = {
/**
 * "" where the document has none.
 */
title: string, titleSpan: Span | null, span: Span, kind: DocumentKind,
/**
 * The body whose document it is.
 */
issuer: Located | null, addressee: Located | null,
/**
 * 国发〔2019〕5号
 */
documentNumber: Located | null, signature: Located | null, date: DocumentDate | null, years: Years, preamble: Span | null, outline: Array<Section>, summary: Summary, quantities: Array<Quantity>, checks: Array<Check>, targets: Array<Target>, keywords: Array<Keyword>, };

/**
 * How many points there were to choose from.
 */
export type Found = { achievements: number, problems: number, plans: number, };

export type Keyword = { term: string, count: number, score: number,
/**
 * The places where it is written so; empty unless the options ask for them.
 */
spans: Array<Span>,
/**
 * The places where it is written with a mask (D建 for 党建); they count too. Empty unless the options ask for them.
 */
masked: Array<Span>, };

/**
 * Something quoted from the text.
 */
export type Located = { text: string, span: Span, };

export type Measure = "same_measure" | "related";

export type Noise = { kind: NoiseKind, span: Span, };

export type NoiseKind = "title_page" | "contents" | "advertisement" | "marker" | "navigation" | "page_number" | "header_footer" | "other";

/**
 * Options of an analysis. Unknown names are refused, so that a misspelt one does not pass in silence.
 */
export type Options = {
/**
 * Report all places of every keyword (`Keyword.spans`); without it the lists are empty.
 */
keywordSpans: boolean,
/**
 * How many keywords at most, for the input and for each document; 0 means the default of 50.
 */
keywordLimit: number,
/**
 * Words of the user's own: kept whole when the text is cut, counted and scored.
 */
userWords: Array<string>,
/**
 * Count the user's words, and nothing else.
 */
onlyUserWords: boolean,
/**
 * The words of the text stand between blanks already, and are taken as they are.
 */
presegmented: boolean,
/**
 * Words that never count as keywords, beside the built-in list.
 */
stopWords: Array<string>,
/**
 * Words of the built-in stop list that do count.
 */
allowedWords: Array<string>,
/**
 * Take masked words (D for 党, DP for GDP) as written, instead of restoring them in statistics.
 */
keepMasks: boolean,
/**
 * Length of a summary as a share of its document, 0 to 0.5; 0 means one page.
 */
summaryShare: number, };

export type Overlap = { left: OverlapSide, right: OverlapSide,
/**
 * Share of the passage's words that both sides have, 0 to 1.
 */
similarity: number,
/**
 * A stock phrase of the genre, not copying.
 */
stock: boolean, };

export type OverlapSide = {
/**
 * Index into Analysis.documents.
 */
document: number, span: Span, };

export type Period = { text: string, span: Span,
/**
 * First day, YYYY-MM-DD.
 */
from: string | null,
/**
 * Last day, YYYY-MM-DD.
 */
to: string | null, };

export type Quantity = { span: Span,
/**
 * As written, with its approximators: "100余万处", "近300盏", "5.7%", "XX万元".
 */
text: string,
/**
 * With 万 and 亿 applied, the lower end of a range; null where it is redacted.
 */
value: number | null,
/**
 * The upper end of a range.
 */
max: number | null,
/**
 * 元, %, 百分点, 平方米, 处, 人次, 位 …; "" where there is none.
 */
unit: string, bound: Bound, kind: QuantityKind,
/**
 * What is measured, as written.
 */
indicator: Located | null,
/**
 * For a growth or a fall.
 */
change: Change | null, period: Period | null, role: Role, };

export type QuantityKind = "count" | "money" | "percent" | "percentage_point" | "rank" | "multiple" | "area" | "ratio" | "other";

export type Relation = "sum" | "rate" | "difference" | "product" | "growth" | "repetition";

export type Role = "review" | "problems" | "plan" | "active_disclosure" | "requested_disclosure" | "organisation" | "other";

/**
 * A node of the heading tree.
 */
export type Section = { kind: SectionKind,
/**
 * Class of the numbering: 一、= 1, （一）= 2, 1. = 3, （1）= 4, ① = 5; 第X章 and the like by rank; null without a number.
 */
level: 1 | 2 | 3 | 4 | 5 | null,
/**
 * 1 for a child of the document.
 */
depth: number,
/**
 * The marker as written: "一、", "（一）", "一是"; "" where there is none.
 */
marker: string, markerSpan: Span, number: number | null, title: string, titleSpan: Span,
/**
 * Marker and title.
 */
heading: Span,
/**
 * From the marker to the end of the section's last child or body text.
 */
span: Span, role: Role, children: Array<Section>, };

export type SectionKind = "heading" | "point" | "lead";

export type Severity = "error" | "warning" | "info";

/**
 * Where the text came from.
 */
export type Source = {
/**
 * The file's name.
 */
name: string | null, format: SourceFormat,
/**
 * The encoding that the file was read in, as the Encoding Standard names it.
 */
encoding: string | null, };

export type SourceFormat = "text" | "markdown" | "html" | "docx" | "pdf" | "ofd";

/**
 * Half-open range of UTF-16 code units into Analysis.text: `text.slice(start, end)` is exactly what is meant.
 */
export type Span = { start: number, end: number, };

/**
 * What a reader who has one minute must know. Every point is the source's own words.
 */
export type Summary = { overview: Array<Located>, achievements: Array<Located>, problems: Array<Located>, plans: Array<Located>, found: Found, };

/**
 * A figure that the plan commits to.
 */
export type Target = {
/**
 * Index into DocumentReport.quantities.
 */
quantity: number,
/**
 * What the review says of the same measure, where it says it.
 */
achieved: Achieved | null, };

export type Verdict = "consistent" | "rounding" | "inconsistent" | "partial" | "not_assessable";

export type Years = {
/**
 * The year looked back on.
 */
review: number | null,
/**
 * The year planned for.
 */
plan: number | null, };
