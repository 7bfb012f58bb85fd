// Sources 5974f34a17e85603, content 3ff15fcb7e2d29ed.
// Generated from the Rust types by `npm run build`. Do not edit.

export type Achieved = {
/**
 * Index into DocumentReport.quantities.
 */
quantity: number, relation: Measure, };

export type Alteration = "same" | "figures" | "reworded" | "added" | "dropped";

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

export type Cluster = { term: string, count: number, documents: number, };

export type ClustersRequest = { selection?: Selection,
/**
 * Length in words; 0 means 2.
 */
words?: number,
/**
 * Only those with this word.
 */
containing?: string,
/**
 * 0 means 2.
 */
minimum?: number,
/**
 * 0 means 100.
 */
limit?: number,
/**
 * Also those that begin or end with a stop word.
 */
stopWords?: boolean, };

export type Collocate = { term: string,
/**
 * Of the word in the selection.
 */
count: number, together: number, left: number, right: number, expected: number, mi: number | null, mi3: number | null, tScore: number | null, logDice: number | null, logLikelihood: number, };

export type CollocateOrder = "log_dice" | "log_likelihood" | "mi" | "mi3" | "t_score" | "count";

export type Collocates = {
/**
 * Places of the node.
 */
count: number, tokens: number,
/**
 * Places beside one node, on average: the w of E = w · f1 · f2 / N.
 */
window: number, rows: Array<Collocate>, };

export type CollocatesRequest = { term?: string, selection?: Selection,
/**
 * Words to the left and to the right; both 0: the whole sentence.
 */
left?: number, right?: number,
/**
 * Lowest number of co-occurrences; 0 means 2.
 */
minimum?: number, order?: CollocateOrder,
/**
 * 0 means 50.
 */
limit?: number, stopWords?: boolean, };

/**
 * Two documents of the corpus, by their indices through all texts.
 */
export type CompareRequest = {
/**
 * The earlier one.
 */
left: number,
/**
 * The later one; without it, the one after the left.
 */
right?: number, };

export type ComparedDocument = {
/**
 * Index through all texts.
 */
document: number,
/**
 * Index of its text.
 */
text: number, span: Span, };

/**
 * What became of the left document in the right one.
 */
export type Comparison = {
/**
 * Null where there is no such document.
 */
left: ComparedDocument | null, right: ComparedDocument | null,
/**
 * Share of the letters of both that stand in sentences with a counterpart, reworded ones as far as they are alike.
 */
similarity: number,
/**
 * Headings, in the order of the right document; what was dropped where it stood.
 */
sections: Array<SectionChange>,
/**
 * Sentences, in the same order.
 */
sentences: Array<SentenceChange>,
/**
 * Figures of the same measure, in the order of the right document.
 */
figures: Array<FigureChange>,
/**
 * The targets of the left document, in its order.
 */
targets: Array<TargetOutcome>,
/**
 * What both say over more than a few words, in the order of the left document.
 */
passages: Array<SharedPassage>, };

export type Concordance = { total: number, lines: Array<ConcordanceLine>, };

/**
 * A line of a concordance: three stretches of one text.
 */
export type ConcordanceLine = { text: number, document: number | null, section: number | null, left: Located, node: Located, right: Located, };

export type ConcordanceRequest = { term?: string, selection?: Selection, order?: LineOrder,
/**
 * Words on either side; 0 means 12. They end with the line of the text.
 */
width?: number,
/**
 * Lines that are passed over, for paging.
 */
offset?: number,
/**
 * 0 means 100.
 */
limit?: number, };

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

export type CorpusPassage = {
/**
 * Indices of the documents.
 */
leftDocument: number, rightDocument: number, left: Span, right: Span, similarity: number, stock: boolean, };

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

export type DocumentPart = {
/**
 * Index of its text.
 */
text: number, title: Located | null, span: Span, kind: DocumentKind,
/**
 * Words that it holds.
 */
words: number, };

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

export type Edit = { left: Span, right: Span, };

export type Figure = {
/**
 * Index into DocumentReport.quantities.
 */
quantity: number, span: Span, indicator: Span | null, value: number | null, unit: string, };

export type FigureChange = { role: Role, left: Figure, right: Figure,
/**
 * Right minus left, in the unit.
 */
difference: number,
/**
 * In per cent of the left; null where that says nothing: of shares, and of 0.
 */
percent: number | null, };

/**
 * How many points there were to choose from.
 */
export type Found = { achievements: number, problems: number, plans: number, };

/**
 * A paragraph that the file itself calls a heading, as `readFile` gives it. Offsets are UTF-16 code units of the text, the line end not included.
 */
export type HeadingHint = { start: number, end: number,
/**
 * 1 for the highest, to 9; 0 for the title of the document.
 */
level: number, };

export type Keyness = { targetTokens: number, referenceTokens: number,
/**
 * The lowest count that was listed.
 */
minimum: number, rows: Array<KeynessRow>, };

export type KeynessRequest = { target?: Selection,
/**
 * Without it, the background of the genre that the lexicon holds.
 */
reference?: Selection | null,
/**
 * Lowest count in the target that is listed; 0 means 3.
 */
minimum?: number,
/**
 * 0 means 100.
 */
limit?: number, stopWords?: boolean,
/**
 * Also words that are rarer in the target than in the reference, sorted among the others.
 */
negative?: boolean, };

export type KeynessRow = { term: string, target: number, reference: number,
/**
 * Log-likelihood with two terms (Rayson & Garside) and with four (Dunning), signed: below 0 for words that are rarer.
 */
logLikelihoodTwoTerm: number, logLikelihoodFourTerm: number,
/**
 * Of the two-term form, with one degree of freedom.
 */
p: number, bic: number,
/**
 * With Yates's correction.
 */
chiSquared: number | null,
/**
 * p of Fisher's exact test, two-sided; null where target and reference together have over 1,000.
 */
fisher: number | null, logRatio: number | null, logRatioSmoothed: number, percentDifference: number | null,
/**
 * With λ = 100.
 */
simpleMaths: number, };

export type Keyword = { term: string, count: number, score: number,
/**
 * The places where it is written so; empty unless the options ask for them.
 */
spans: Array<Span>,
/**
 * The places where it is written with a mask (D建 for 党建); they count too. Empty unless the options ask for them.
 */
masked: Array<Span>, };

export type LineOrder = "position" | "left" | "right";

/**
 * Something quoted from the text.
 */
export type Located = { text: string, span: Span, };

export type Measure = "same_measure" | "related";

export type Network = { nodes: Array<NetworkNode>, edges: Array<NetworkEdge>, };

export type NetworkEdge = {
/**
 * Indices into nodes.
 */
from: number, to: number,
/**
 * Sentences that hold both.
 */
sentences: number,
/**
 * Of all sentences that hold one of them.
 */
jaccard: number, };

export type NetworkNode = { term: string, count: number, };

export type NetworkRequest = { selection?: Selection,
/**
 * How many words, the most frequent first; 0 means 60.
 */
nodes?: number,
/**
 * Lowest number of sentences that two words share; 0 means 2.
 */
minimum?: number,
/**
 * 0 means 200.
 */
limit?: number, };

export type NewWord = { term: string, count: number, cohesion: number, freedom: number, };

export type NewWordsRequest = { selection?: Selection,
/**
 * Lowest count; 0 means 4.
 */
minimum?: number,
/**
 * Least cohesion min p(w) / (p(x) p(y)); 0 means 50.
 */
cohesion?: number,
/**
 * Least freedom min(H left, H right), in nats; 0 means 1.0.
 */
freedom?: number,
/**
 * 0 means 100.
 */
limit?: number, };

/**
 * Of a question that takes none.
 */
export type NoRequest = Record<symbol, never>;

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
summaryShare: number,
/**
 * Headings that the file names: a help where a line has no number. A corpus takes those of each text instead.
 */
headings: Array<HeadingHint>, };

/**
 * What the later document says of a target of the earlier one.
 */
export type Outcome = "met" | "missed" | "mentioned" | "not_mentioned";

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

/**
 * What was opened.
 */
export type Overview = { texts: number, documents: number, sections: number,
/**
 * Words of all texts; numbers and marks are no words.
 */
tokens: number,
/**
 * Different words.
 */
types: number, };

/**
 * What a selection can name: the documents and sections by their indices.
 */
export type Parts = { documents: Array<DocumentPart>, sections: Array<SectionPart>, };

export type PartsOf = "documents" | "sections" | "equal";

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

export type SectionChange = { alteration: Alteration, moved: boolean,
/**
 * Headings; null at the left for what was added, at the right for what was dropped.
 */
left: Span | null, right: Span | null, };

export type SectionKind = "heading" | "point" | "lead";

export type SectionPart = { text: number,
/**
 * Index of its document, through all texts.
 */
document: number,
/**
 * 1 for a child of the document.
 */
depth: number, role: Role,
/**
 * Marker and title.
 */
heading: Located, span: Span,
/**
 * Words that it holds, with those of the sections below it.
 */
words: number, };

/**
 * A part of the corpus: what all the given conditions hold for. Without any, the whole.
 */
export type Selection = {
/**
 * Indices of documents, through all texts.
 */
documents?: Array<number> | null,
/**
 * Indices of sections, through all texts; with what is below them.
 */
sections?: Array<number> | null, roles?: Array<Role> | null,
/**
 * A stretch of one text.
 */
stretch?: Stretch | null,
/**
 * All that the conditions do not hold for.
 */
rest?: boolean, };

export type SentenceChange = { alteration: Alteration, moved: boolean, left: Span | null, right: Span | null,
/**
 * Index into sections; null where it stands under no heading.
 */
section: number | null, similarity: number,
/**
 * The words that differ, of reworded sentences and those with other figures. One side may be empty.
 */
edits: Array<Edit>, };

export type Severity = "error" | "warning" | "info";

export type SharedPassage = { left: Span, right: Span, similarity: number,
/**
 * A stock phrase of the genre, not copying.
 */
stock: boolean, };

/**
 * How alike the documents of a corpus are, as square matrices by document.
 */
export type Similarity = {
/**
 * Share of both that stands in passages which they share; stock phrases do not count.
 */
shared: Array<Array<number>>,
/**
 * Cosine of their words, weighted by how rare they are in the background.
 */
words: Array<Array<number>>,
/**
 * Passages that two documents share.
 */
passages: Array<CorpusPassage>, };

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

export type Spread = { count: number, dp: number | null, dpNorm: number | null, juillandD: number | null, averageReducedFrequency: number, parts: Array<SpreadPart>, };

export type SpreadPart = {
/**
 * The document or section; null for parts of one size.
 */
index: number | null, size: number, count: number, };

export type SpreadRequest = { term?: string, selection?: Selection, over?: PartsOf,
/**
 * How many parts of one size, for [`PartsOf::Equal`]; 0 means 20.
 */
parts?: number, };

export type Stretch = {
/**
 * Index of the text.
 */
text?: number, start?: number, end?: number, };

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

export type TargetOutcome = { outcome: Outcome, target: Figure, reported: Figure | null,
/**
 * Reported minus target.
 */
difference: number | null, };

export type TermRequest = {
/**
 * A word, or words in sequence.
 */
term?: string, selection?: Selection, };

export type Verdict = "consistent" | "rounding" | "inconsistent" | "partial" | "not_assessable";

export type WordList = {
/**
 * Words of the selection.
 */
tokens: number, types: number, rows: Array<WordRow>, };

export type WordOrder = "count" | "tf_idf" | "text_rank";

export type WordRow = { term: string,
/**
 * Part of speech or sort of name.
 */
class: string, count: number, perTenThousand: number,
/**
 * Documents and innermost sections of the selection in which it stands.
 */
documents: number, sections: number, tfIdf: number,
/**
 * Only where the list is sorted by it.
 */
textRank: number | null, };

export type WordsRequest = { selection?: Selection,
/**
 * What the list is sorted by.
 */
order?: WordOrder,
/**
 * Lowest count that is listed; 0 means 1.
 */
minimum?: number,
/**
 * 0 means 100.
 */
limit?: number,
/**
 * Stop words are listed too.
 */
stopWords?: boolean, };

export type Years = {
/**
 * The year looked back on.
 */
review: number | null,
/**
 * The year planned for.
 */
plan: number | null, };


