// Sources 6bb41a2c6d9e7d35, content 927021a2ff92212b.
// Generated from the Rust types by `npm run build`. Do not edit.

/**
 * The figure of the review that a target is compared with.
 */
export type Achieved = {
/**
 * Index into DocumentReport.quantities.
 */
quantity: number,
/**
 * Whether both measure the same.
 */
relation: Measure, };

/**
 * What became of a sentence or heading: "same" word for word, "figures" nothing but figures differ, "reworded", "added", "dropped".
 */
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
noise: Array<Noise>,
/**
 * Masked words, with the words they stand for; none where the options keep masks.
 */
masks: Array<Mask>,
/**
 * The documents of the input: one, or those of a compilation.
 */
documents: Array<DocumentReport>,
/**
 * The documents at a glance; null where there is but one.
 */
digest: Digest | null,
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
 * A problem that the document names, and the measures of its plan that speak of the same matter.
 */
export type Answer = {
/**
 * The problem, as it is named.
 */
problem: Located,
/**
 * The best first; empty where no measure shares enough of its words.
 */
measures: Array<AnsweringMeasure>, };

/**
 * A measure of the plan that answers a problem.
 */
export type AnsweringMeasure = {
/**
 * As written.
 */
text: string,
/**
 * Its place.
 */
span: Span,
/**
 * The words that problem and measure share, those that weigh most first.
 */
terms: Array<string>, };

/**
 * A value of a diagnostic's message.
 */
export type Arg = number | string;

/**
 * How exactly a value is given: "over" 余、多、超过, "under" 不足、近, "about" 约、左右, "at_least" 以上, "at_most" 以内, "redacted" XX万元.
 */
export type Bound = "exact" | "over" | "under" | "about" | "at_least" | "at_most" | "redacted";

/**
 * Growth or fall.
 */
export type Change = {
/**
 * Up, down, or neither.
 */
direction: Direction,
/**
 * What it is compared with, as written: 同比, 较上年.
 */
basis: string | null, };

/**
 * One statement of the text that can be recalculated from its own figures.
 */
export type Check = {
/**
 * How the figures hang together.
 */
relation: Relation,
/**
 * What came out.
 */
verdict: Verdict,
/**
 * For people: "13 + 6 + 15 = 34".
 */
formula: string,
/**
 * What the text states, in the unit of the figure (a rate in percent); null where it is redacted.
 */
stated: number | null,
/**
 * What its own figures give, in the same unit; null where it cannot be told.
 */
computed: number | null,
/**
 * The figure that is checked.
 */
span: Span,
/**
 * The figures that it is recalculated from.
 */
operands: Array<Span>, };

/**
 * A sequence of words.
 */
export type Cluster = {
/**
 * Its words, joined.
 */
term: string,
/**
 * Places.
 */
count: number,
/**
 * Documents in which it stands.
 */
documents: number, };

/**
 * Sequences of words.
 */
export type ClustersRequest = {
/**
 * Which part of the corpus.
 */
selection?: Selection,
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

/**
 * A word near the term, with its measures; null where a measure is not defined.
 */
export type Collocate = {
/**
 * The word.
 */
term: string,
/**
 * Of the word in the selection.
 */
count: number,
/**
 * Places near the term.
 */
together: number,
/**
 * Of these to the left.
 */
left: number,
/**
 * Of these to the right.
 */
right: number,
/**
 * Places near the term that chance would give.
 */
expected: number,
/**
 * log₂ of observed ÷ expected.
 */
mi: number | null,
/**
 * log₂ of observed³ ÷ expected.
 */
mi3: number | null,
/**
 * (observed − expected) ÷ √observed.
 */
tScore: number | null,
/**
 * 14 + log₂ of Dice; 14 at most.
 */
logDice: number | null,
/**
 * Of the table of four cells (Dunning).
 */
logLikelihood: number, };

/**
 * Which measure collocates are sorted by.
 */
export type CollocateOrder = "log_dice" | "log_likelihood" | "mi" | "mi3" | "t_score" | "count";

/**
 * The answer to `collocates`.
 */
export type Collocates = {
/**
 * Places of the node.
 */
count: number,
/**
 * Words of the selection.
 */
tokens: number,
/**
 * Places beside one node, on average: the w of E = w · f1 · f2 / N.
 */
window: number,
/**
 * In the order that was asked for.
 */
rows: Array<Collocate>, };

/**
 * Words near a term.
 */
export type CollocatesRequest = {
/**
 * A word, or words in sequence.
 */
term?: string,
/**
 * Which part of the corpus.
 */
selection?: Selection,
/**
 * Words to the left and to the right; both 0: the whole sentence.
 */
left?: number,
/**
 * See `left`.
 */
right?: number,
/**
 * Lowest number of co-occurrences; 0 means 2.
 */
minimum?: number,
/**
 * What the rows are sorted by, highest first.
 */
order?: CollocateOrder,
/**
 * 0 means 50.
 */
limit?: number,
/**
 * Stop words are listed too.
 */
stopWords?: boolean, };

/**
 * A word that at least half of the documents have in the same part.
 */
export type CommonWord = {
/**
 * The part: review, problems or plan.
 */
role: Role,
/**
 * Its first place in each document that has it.
 */
places: Array<DocumentPlace>, };

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

/**
 * One of the two documents.
 */
export type ComparedDocument = {
/**
 * Index through all texts; null where a text of several documents was compared as one.
 */
document: number | null,
/**
 * Index of its text.
 */
text: number,
/**
 * Its title.
 */
title: Span | null,
/**
 * From its title to the end of its text.
 */
span: Span, };

/**
 * What became of the left document in the right one.
 */
export type Comparison = {
/**
 * Null where there is no such document.
 */
left: ComparedDocument | null,
/**
 * See `left`.
 */
right: ComparedDocument | null,
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

/**
 * The answer to `concordance`.
 */
export type Concordance = {
/**
 * Lines there are in all.
 */
total: number,
/**
 * The lines that were asked for.
 */
lines: Array<ConcordanceLine>, };

/**
 * A line of a concordance: three stretches of one text.
 */
export type ConcordanceLine = {
/**
 * Index of the text.
 */
text: number,
/**
 * Index of the document; null outside all.
 */
document: number | null,
/**
 * Index of the innermost section; null outside all.
 */
section: number | null,
/**
 * What stands before it.
 */
left: Located,
/**
 * The term.
 */
node: Located,
/**
 * What stands after it.
 */
right: Located, };

/**
 * A term in its lines.
 */
export type ConcordanceRequest = {
/**
 * A word, or words in sequence.
 */
term?: string,
/**
 * Which part of the corpus.
 */
selection?: Selection,
/**
 * What the lines are sorted by.
 */
order?: LineOrder,
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

/**
 * An entry of the printed table of contents.
 */
export type ContentsEntry = {
/**
 * As the entry prints it.
 */
title: string,
/**
 * Where the title stands in the entry.
 */
titleSpan: Span,
/**
 * The page that it names; null without one.
 */
page: number | null,
/**
 * The whole entry, page number included.
 */
span: Span,
/**
 * Index into Analysis.documents.
 */
document: number | null, };

/**
 * All documents at a glance. Documents are numbered through all texts.
 */
export type CorpusDigest = {
/**
 * Of each document, the index of the text that its spans point into.
 */
texts: Array<number>,
/**
 * The documents at a glance; null where there is but one.
 */
digest: Digest | null, };

/**
 * A passage that two documents of the corpus share.
 */
export type CorpusPassage = {
/**
 * Indices of the documents.
 */
leftDocument: number,
/**
 * See `leftDocument`.
 */
rightDocument: number,
/**
 * In the text of the left one.
 */
left: Span,
/**
 * In the text of the right one.
 */
right: Span,
/**
 * How alike the two are, 0 to 1.
 */
similarity: number,
/**
 * A stock phrase of the genre, not copying.
 */
stock: boolean, };

/**
 * A proofreading hint.
 */
export type Diagnostic = {
/**
 * Stable: "numbering/gap", "placeholder/unfilled" …
 */
code: string,
/**
 * How grave it is.
 */
severity: Severity,
/**
 * What is to be mended.
 */
span: Span,
/**
 * Values for the message, which the page writes in the reader's language.
 */
args: { [key in string]: Arg },
/**
 * What to put in place of span, where there is one right answer.
 */
fix: string | null, };

/**
 * Several documents at a glance.
 */
export type Digest = {
/**
 * One for each document, in their order.
 */
lines: Array<DigestLine>,
/**
 * What many of them say alike, part by part, best first.
 */
common: Array<CommonWord>,
/**
 * What only one of them says.
 */
distinct: Array<DistinctPoint>, };

/**
 * A document at a glance.
 */
export type DigestLine = {
/**
 * The result that its summary puts first.
 */
headline: Located | null,
/**
 * Its first figures: indices into DocumentReport.quantities.
 */
figures: Array<number>, };

/**
 * Of a change; "flat" 持平.
 */
export type Direction = "up" | "down" | "flat";

/**
 * A point of a summary whose words no other document has.
 */
export type DistinctPoint = {
/**
 * Index into Analysis.documents.
 */
document: number,
/**
 * The point.
 */
point: Located, };

/**
 * The date of a document.
 */
export type DocumentDate = {
/**
 * As written.
 */
text: string,
/**
 * Where it stands.
 */
span: Span,
/**
 * YYYY-MM-DD
 */
iso: string, };

/**
 * What a document is: "work_summary" 工作总结, "disclosure_report" 政务公开的总结与年度报告, "government_work_report" 政府工作报告, "plan" 计划、要点、方案, "policy" 通知、意见、决定、办法, "speech" 讲话.
 */
export type DocumentKind = "work_summary" | "disclosure_report" | "government_work_report" | "plan" | "policy" | "speech" | "other";

/**
 * A document of the corpus.
 */
export type DocumentPart = {
/**
 * Index of its text.
 */
text: number,
/**
 * Its title; null without one.
 */
title: Located | null,
/**
 * From the title to the end of the text.
 */
span: Span,
/**
 * What it is.
 */
kind: DocumentKind,
/**
 * Words that it holds.
 */
words: number, };

/**
 * A place of a document.
 */
export type DocumentPlace = {
/**
 * Index into Analysis.documents.
 */
document: number,
/**
 * The word there.
 */
place: Located, };

/**
 * One document of the input.
 */
export type DocumentReport = {
/**
 * "" where the document has none.
 */
title: string,
/**
 * Where the title stands, over all its lines; null where there is none.
 */
titleSpan: Span | null,
/**
 * From the title to the end of the text.
 */
span: Span,
/**
 * By its title, else by what its headings say.
 */
kind: DocumentKind,
/**
 * The body whose document it is.
 */
issuer: Located | null,
/**
 * Whom it is sent to, without the colon: 各乡镇人民政府.
 */
addressee: Located | null,
/**
 * 国发〔2019〕5号
 */
documentNumber: Located | null,
/**
 * The body or person that signs at the end.
 */
signature: Located | null,
/**
 * Of the signature, else of the head.
 */
date: DocumentDate | null,
/**
 * What is attached, as 附件：1.… lists it.
 */
attachments: Array<Located>,
/**
 * Whom a copy goes to (抄送).
 */
copies: Located | null,
/**
 * The section that explains terms (名词解释).
 */
glossary: Span | null,
/**
 * The year that it looks back on and the one it plans for.
 */
years: Years,
/**
 * The text before the first heading.
 */
preamble: Span | null,
/**
 * The heading tree: the sections of the first level, with those below them.
 */
outline: Array<Section>,
/**
 * The document in the source's own sentences.
 */
summary: Summary,
/**
 * Its figures.
 */
quantities: Array<Quantity>,
/**
 * What could be recalculated, and what came out.
 */
checks: Array<Check>,
/**
 * The figures that its plan commits to.
 */
targets: Array<Target>,
/**
 * The problems that the document names, each with the measures of its plan that answer it.
 */
answers: Array<Answer>,
/**
 * Its keywords, best first.
 */
keywords: Array<Keyword>, };

/**
 * The summary of a document.
 */
export type DocumentSummary = {
/**
 * Index of the document.
 */
document: number,
/**
 * Index of the text that its spans point into.
 */
text: number,
/**
 * The summary, as in an analysis with this length.
 */
summary: Summary, };

/**
 * Words that differ.
 */
export type Edit = {
/**
 * In the left text.
 */
left: Span,
/**
 * In the right text.
 */
right: Span, };

/**
 * A term of several words.
 */
export type ExtractedTerm = {
/**
 * Its words, joined.
 */
term: string,
/**
 * How many words it has.
 */
words: number,
/**
 * The part of speech of each of its words.
 */
classes: Array<string>,
/**
 * Places.
 */
count: number,
/**
 * Its places within longer terms.
 */
nested: number,
/**
 * How many such longer terms there are.
 */
containers: number,
/**
 * log2 of its words × (count − nested ÷ containers).
 */
cValue: number, };

/**
 * A figure of one of the documents.
 */
export type Figure = {
/**
 * Index into DocumentReport.quantities.
 */
quantity: number,
/**
 * The figure as written.
 */
span: Span,
/**
 * What is measured; null where it is not said.
 */
indicator: Span | null,
/**
 * With 万 and 亿 applied; null where it is redacted.
 */
value: number | null,
/**
 * 元, %, 公里 …; "" where there is none.
 */
unit: string,
/**
 * Which way the measure went, where the figure says by how much (增长7.7%, 比上年增加1500亿元); null of a level.
 */
change: Direction | null, };

/**
 * Two figures of the same measure.
 */
export type FigureChange = {
/**
 * That of the section it stands in.
 */
role: Role,
/**
 * The earlier one.
 */
left: Figure,
/**
 * The later one.
 */
right: Figure,
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
export type Found = {
/**
 * Sentences that state something done.
 */
achievements: number,
/**
 * Sentences that state something wanting.
 */
problems: number,
/**
 * Sentences that state something to do.
 */
plans: number, };

/**
 * A paragraph that the file itself calls a heading, as `readFile` gives it. Offsets are UTF-16 code units of the text, the line end not included.
 */
export type HeadingHint = {
/**
 * UTF-16 code unit where it begins.
 */
start: number,
/**
 * UTF-16 code unit after its last one.
 */
end: number,
/**
 * 1 for the highest, to 9; 0 for the title of the document.
 */
level: number, };

/**
 * The answer to `keyness`.
 */
export type Keyness = {
/**
 * Words of the target.
 */
targetTokens: number,
/**
 * Words of the reference.
 */
referenceTokens: number,
/**
 * The lowest count that was listed.
 */
minimum: number,
/**
 * By log-likelihood with two terms, highest first.
 */
rows: Array<KeynessRow>, };

/**
 * Words that set one part apart from another.
 */
export type KeynessRequest = {
/**
 * The part that is set apart.
 */
target?: Selection,
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
limit?: number,
/**
 * Stop words are listed too.
 */
stopWords?: boolean,
/**
 * Also words that are rarer in the target than in the reference, sorted among the others.
 */
negative?: boolean, };

/**
 * A word with its counts and measures.
 */
export type KeynessRow = {
/**
 * The word.
 */
term: string,
/**
 * Its count in the target.
 */
target: number,
/**
 * Its count in the reference.
 */
reference: number,
/**
 * Log-likelihood with two terms (Rayson & Garside) and with four (Dunning), signed: below 0 for words that are rarer.
 */
logLikelihoodTwoTerm: number,
/**
 * See `logLikelihoodTwoTerm`.
 */
logLikelihoodFourTerm: number,
/**
 * Of the two-term form, with one degree of freedom.
 */
p: number,
/**
 * Log-likelihood with two terms less ln of all words; above 2 there is evidence.
 */
bic: number,
/**
 * With Yates's correction.
 */
chiSquared: number | null,
/**
 * p of Fisher's exact test, two-sided; null where target and reference together have over 1,000.
 */
fisher: number | null,
/**
 * log₂ of the ratio of the two relative frequencies; null where a count is 0.
 */
logRatio: number | null,
/**
 * The same with ½ added to counts and sizes.
 */
logRatioSmoothed: number,
/**
 * Of the relative frequencies, in percent of that in the reference; null where that is 0.
 */
percentDifference: number | null,
/**
 * With λ = 100.
 */
simpleMaths: number, };

/**
 * A word, or several that stand together, that the text is about.
 */
export type Keyword = {
/**
 * As it is written, masks restored.
 */
term: string,
/**
 * How often it stands in the text, masked places included.
 */
count: number,
/**
 * How far it sets the text apart; only its order within one list means anything.
 */
score: number,
/**
 * The places where it is written so; empty unless the options ask for them.
 */
spans: Array<Span>,
/**
 * The places where it is written with a mask (D建 for 党建); they count too. Empty unless the options ask for them.
 */
masked: Array<Span>, };

/**
 * What lines are sorted by: their position, the words to the left (from the term outwards), or to the right.
 */
export type LineOrder = "position" | "left" | "right";

/**
 * Something quoted from the text.
 */
export type Located = {
/**
 * The quotation: `text.slice(span.start, span.end)`.
 */
text: string,
/**
 * Where it stands.
 */
span: Span, };

/**
 * A word that the source hides: D for 党, XX.
 */
export type Mask = {
/**
 * Where it stands.
 */
span: Span,
/**
 * The word it stands for; null for a placeholder of a name or a figure.
 */
restored: string | null, };

/**
 * "same_measure": the same indicator in the same unit; "related": the same thing, measured otherwise.
 */
export type Measure = "same_measure" | "related";

/**
 * What a name is the name of.
 */
export type NameKind = "person" | "place" | "organisation";

/**
 * The answer to `network`.
 */
export type Network = {
/**
 * The most frequent first.
 */
nodes: Array<NetworkNode>,
/**
 * Those with the most sentences first.
 */
edges: Array<NetworkEdge>, };

/**
 * Two words that share sentences.
 */
export type NetworkEdge = {
/**
 * Indices into nodes.
 */
from: number,
/**
 * See `from`.
 */
to: number,
/**
 * Sentences that hold both.
 */
sentences: number,
/**
 * Of all sentences that hold one of them.
 */
jaccard: number, };

/**
 * A word of a network.
 */
export type NetworkNode = {
/**
 * The word.
 */
term: string,
/**
 * In the selection.
 */
count: number, };

/**
 * Words that share sentences.
 */
export type NetworkRequest = {
/**
 * Which part of the corpus.
 */
selection?: Selection,
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

/**
 * A string that may be a word.
 */
export type NewWord = {
/**
 * The string.
 */
term: string,
/**
 * Places.
 */
count: number,
/**
 * min p(w) ÷ (p(x) p(y)) over all ways to cut it in two.
 */
cohesion: number,
/**
 * The lower entropy of its neighbours on either side, in nats.
 */
freedom: number, };

/**
 * Words that the lexicon lacks.
 */
export type NewWordsRequest = {
/**
 * Which part of the corpus.
 */
selection?: Selection,
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

/**
 * A stretch that is not the documents' own text.
 */
export type Noise = {
/**
 * What it is instead.
 */
kind: NoiseKind,
/**
 * Where it stands.
 */
span: Span, };

/**
 * Why a stretch is not text of a document: "title_page" and "contents" of a compilation, "advertisement", "marker" (完, 来源), "navigation" of a page, "page_number", "header_footer".
 */
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
 * Length of a summary in lines of 28 characters, half of its document at most; 0 leaves it to `summary_share`.
 */
summaryLines: number,
/**
 * Headings that the file names: a help where a line has no number. A corpus takes those of each text instead.
 */
headings: Array<HeadingHint>, };

/**
 * What the later document says of a target of the earlier one.
 */
export type Outcome = "met" | "missed" | "mentioned" | "not_mentioned";

/**
 * A passage that two documents of the input share.
 */
export type Overlap = {
/**
 * In the earlier document.
 */
left: OverlapSide,
/**
 * In the later one.
 */
right: OverlapSide,
/**
 * Share of the passage's words that both sides have, 0 to 1.
 */
similarity: number,
/**
 * A stock phrase of the genre, not copying.
 */
stock: boolean, };

/**
 * Its place in one of the two documents.
 */
export type OverlapSide = {
/**
 * Index into Analysis.documents.
 */
document: number,
/**
 * Where it stands.
 */
span: Span, };

/**
 * What was opened.
 */
export type Overview = {
/**
 * Texts that were opened.
 */
texts: number,
/**
 * Documents in them.
 */
documents: number,
/**
 * Sections of all documents.
 */
sections: number,
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
export type Parts = {
/**
 * The documents of all texts.
 */
documents: Array<DocumentPart>,
/**
 * The sections of all documents.
 */
sections: Array<SectionPart>, };

/**
 * What a term is spread over: documents, sections, or parts of one size.
 */
export type PartsOf = "documents" | "sections" | "equal";

/**
 * The time that a figure is of.
 */
export type Period = {
/**
 * As written: 2023年, 上半年.
 */
text: string,
/**
 * Where it stands.
 */
span: Span,
/**
 * First day, YYYY-MM-DD.
 */
from: string | null,
/**
 * Last day, YYYY-MM-DD.
 */
to: string | null, };

/**
 * A whole clause or sentence of the source.
 */
export type Point = {
/**
 * The quotation: `text.slice(span.start, span.end)`.
 */
text: string,
/**
 * Where it stands.
 */
span: Span,
/**
 * The heading that it stands under, marker and title.
 */
heading: Located | null,
/**
 * The part of its sentence that names the subject, where the clause itself does not.
 */
context: Located | null, };

/**
 * A name, in the lexicon or not.
 */
export type ProperName = {
/**
 * The name as it stands.
 */
term: string,
/**
 * What it is the name of.
 */
kind: NameKind,
/**
 * Places.
 */
count: number,
/**
 * Documents of the selection in which it stands.
 */
documents: number, };

/**
 * Names of persons, places and bodies.
 */
export type ProperNamesRequest = {
/**
 * Which part of the corpus.
 */
selection?: Selection,
/**
 * Without it, all kinds.
 */
kinds?: Array<NameKind> | null,
/**
 * Lowest count; 0 means 1.
 */
minimum?: number,
/**
 * How many at most; 0 means 100.
 */
limit?: number, };

/**
 * A figure of the text with what it measures.
 */
export type Quantity = {
/**
 * Where it stands.
 */
span: Span,
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
unit: string,
/**
 * How exactly the value is given.
 */
bound: Bound,
/**
 * What sort of figure it is.
 */
kind: QuantityKind,
/**
 * What is measured, as written.
 */
indicator: Located | null,
/**
 * For a growth or a fall.
 */
change: Change | null,
/**
 * For a growth or a fall: index into DocumentReport.quantities of the level that it is the change of
 * (一般公共预算收入494496万元，同比增长5.7%). The two are one record, and one row of a table.
 */
level: number | null,
/**
 * For a rank: among whom (全省, 全国同类城市), where the text says it.
 */
scope: Located | null,
/**
 * The time that it is of, where it is stated.
 */
period: Period | null,
/**
 * That of the section it stands in.
 */
role: Role, };

/**
 * What sort of figure it is; "rank" 第三位, "multiple" 2倍, "ratio" 3∶1.
 */
export type QuantityKind = "count" | "money" | "percent" | "percentage_point" | "rank" | "multiple" | "area" | "ratio" | "other";

/**
 * What is recalculated: parts and their sum, a rate of two figures, a difference, a product, a growth from its two values, one figure that is stated twice.
 */
export type Relation = "sum" | "rate" | "difference" | "product" | "growth" | "repetition";

/**
 * What of a result is known before the rest, in this order: "structure": contents, noise, masks, and of each document all but its figures, summary and keywords;
 * "figures": `DocumentReport.quantities` and `checks`.
 */
export type ResultSection = "structure" | "figures";

/**
 * What a section is for: "review" of the year, "problems", "plan", "active_disclosure" 主动公开, "requested_disclosure" 依申请公开, "organisation" of the work.
 */
export type Role = "review" | "problems" | "plan" | "active_disclosure" | "requested_disclosure" | "organisation" | "other";

/**
 * A node of the heading tree.
 */
export type Section = {
/**
 * What sort of heading it is.
 */
kind: SectionKind,
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
marker: string,
/**
 * Where the marker stands; empty where there is none.
 */
markerSpan: Span,
/**
 * The number of the marker; null without one.
 */
number: number | null,
/**
 * Without the marker.
 */
title: string,
/**
 * Where the title stands.
 */
titleSpan: Span,
/**
 * Marker and title.
 */
heading: Span,
/**
 * From the marker to the end of the section's last child or body text.
 */
span: Span,
/**
 * What the section is for.
 */
role: Role,
/**
 * The sections within it.
 */
children: Array<Section>, };

/**
 * What became of a heading.
 */
export type SectionChange = {
/**
 * What became of it.
 */
alteration: Alteration,
/**
 * It stands in another order among the others.
 */
moved: boolean,
/**
 * Headings; null at the left for what was added, at the right for what was dropped.
 */
left: Span | null,
/**
 * See `left`.
 */
right: Span | null, };

/**
 * "heading": numbered or typographic; "point": 一是、首先, run in a paragraph; "lead": an unnumbered topic sentence that works as a heading.
 */
export type SectionKind = "heading" | "point" | "lead";

/**
 * A section of the corpus.
 */
export type SectionPart = {
/**
 * Index of its text.
 */
text: number,
/**
 * Index of its document, through all texts.
 */
document: number,
/**
 * 1 for a child of the document.
 */
depth: number,
/**
 * What the section is for.
 */
role: Role,
/**
 * Marker and title.
 */
heading: Located,
/**
 * From the marker to the end of its text.
 */
span: Span,
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
sections?: Array<number> | null,
/**
 * Sections with one of these roles, and what is below them.
 */
roles?: Array<Role> | null,
/**
 * A stretch of one text.
 */
stretch?: Stretch | null,
/**
 * All that the conditions do not hold for.
 */
rest?: boolean, };

/**
 * What became of a sentence.
 */
export type SentenceChange = {
/**
 * What became of it.
 */
alteration: Alteration,
/**
 * It stands in another order among the others.
 */
moved: boolean,
/**
 * In the left text; null for what was added.
 */
left: Span | null,
/**
 * In the right text; null for what was dropped.
 */
right: Span | null,
/**
 * Index into sections; null where it stands under no heading.
 */
section: number | null,
/**
 * How alike the two are, 0 to 1.
 */
similarity: number,
/**
 * The words that differ, of reworded sentences and those with other figures. One side may be empty.
 */
edits: Array<Edit>, };

/**
 * "error": is wrong; "warning": is to be looked at; "info": may stay.
 */
export type Severity = "error" | "warning" | "info";

/**
 * A passage that both documents have.
 */
export type SharedPassage = {
/**
 * In the left text.
 */
left: Span,
/**
 * In the right text.
 */
right: Span,
/**
 * How alike the two are, 0 to 1.
 */
similarity: number,
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
 * What rose and what fell.
 */
export type Slope = {
/**
 * Words of the left selection.
 */
leftTokens: number,
/**
 * Words of the right selection.
 */
rightTokens: number,
/**
 * The lowest count that was listed.
 */
minimum: number,
/**
 * From what rose most to what fell most.
 */
rows: Array<SlopeRow>, };

/**
 * Two selections whose words are compared.
 */
export type SlopeRequest = {
/**
 * The earlier selection.
 */
left?: Selection,
/**
 * The later one.
 */
right?: Selection,
/**
 * Lowest count on one of the two sides; 0 means 3.
 */
minimum?: number,
/**
 * How many that rose, and how many that fell; 0 means 12.
 */
limit?: number,
/**
 * Stop words are compared too.
 */
stopWords?: boolean, };

/**
 * A word whose share rose or fell.
 */
export type SlopeRow = {
/**
 * The word.
 */
term: string,
/**
 * Its places on the left.
 */
left: number,
/**
 * Its places on the right.
 */
right: number,
/**
 * Share of the left selection's words.
 */
leftPerTenThousand: number,
/**
 * Share of the right selection's words.
 */
rightPerTenThousand: number,
/**
 * With two terms, signed: below 0 for what fell.
 */
logLikelihood: number,
/**
 * Of the log-likelihood, with one degree of freedom.
 */
p: number, };

/**
 * Where the text came from.
 */
export type Source = {
/**
 * The file's name.
 */
name: string | null,
/**
 * What the file is; "text" for a string.
 */
format: SourceFormat,
/**
 * The encoding that the file was read in, as the Encoding Standard names it.
 */
encoding: string | null, };

/**
 * What the file is; pasted text is "text".
 */
export type SourceFormat = "text" | "markdown" | "html" | "docx" | "pdf" | "ofd";

/**
 * Half-open range of UTF-16 code units into Analysis.text: `text.slice(start, end)` is exactly what is meant.
 */
export type Span = {
/**
 * UTF-16 code unit where it begins.
 */
start: number,
/**
 * UTF-16 code unit after its last one.
 */
end: number, };

/**
 * The answer to `spread`; measures are null where the term does not stand.
 */
export type Spread = {
/**
 * Places of the term.
 */
count: number,
/**
 * Gries's deviation of proportions: 0 even, 1 in one part.
 */
dp: number | null,
/**
 * The same, divided by its highest possible value.
 */
dpNorm: number | null,
/**
 * Juilland's D: 1 even, 0 in one part.
 */
juillandD: number | null,
/**
 * Savický and Hlaváčová: the count as if all places were evenly spread.
 */
averageReducedFrequency: number,
/**
 * The parts in order.
 */
parts: Array<SpreadPart>, };

/**
 * A term in one part.
 */
export type SpreadPart = {
/**
 * The document or section; null for parts of one size.
 */
index: number | null,
/**
 * Its words.
 */
size: number,
/**
 * Places of the term in it.
 */
count: number, };

/**
 * How evenly a term is spread.
 */
export type SpreadRequest = {
/**
 * A word, or words in sequence.
 */
term?: string,
/**
 * Which part of the corpus.
 */
selection?: Selection,
/**
 * What it is spread over.
 */
over?: PartsOf,
/**
 * How many parts of one size, for [`PartsOf::Equal`]; 0 means 20.
 */
parts?: number, };

/**
 * A stretch of one text, in UTF-16 code units.
 */
export type Stretch = {
/**
 * Index of the text.
 */
text?: number,
/**
 * UTF-16 code unit where it begins.
 */
start?: number,
/**
 * UTF-16 code unit after its last one.
 */
end?: number, };

/**
 * What a reader who has one minute must know. Every point is the source's own words.
 */
export type Summary = {
/**
 * What the document is about.
 */
overview: Array<Point>,
/**
 * What was done, the weightiest.
 */
achievements: Array<Point>,
/**
 * What is wanting.
 */
problems: Array<Point>,
/**
 * What is to be done.
 */
plans: Array<Point>,
/**
 * How many sentences each list was chosen from.
 */
found: Found, };

/**
 * Summaries of documents, at a length.
 */
export type SummaryRequest = {
/**
 * Indices of documents, through all texts; all where it is left out.
 */
documents?: Array<number> | null,
/**
 * Lines of 28 characters, half of the document at most; 0 leaves it to `share`.
 */
lines?: number,
/**
 * Share of the document, 0 to 0.5; 0 means one page.
 */
share?: number, };

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

/**
 * What became of a target.
 */
export type TargetOutcome = {
/**
 * What the right document says of it.
 */
outcome: Outcome,
/**
 * As the left document sets it.
 */
target: Figure,
/**
 * As the right document reports it; null where it does not.
 */
reported: Figure | null,
/**
 * Where the right document says in words that the target was met or missed; null where it gives a figure, or says nothing.
 */
statement: Span | null,
/**
 * Reported minus target.
 */
difference: number | null, };

/**
 * A term in a part of the corpus.
 */
export type TermRequest = {
/**
 * A word, or words in sequence.
 */
term?: string,
/**
 * Which part of the corpus.
 */
selection?: Selection, };

/**
 * Terms of several words.
 */
export type TermsRequest = {
/**
 * Which part of the corpus.
 */
selection?: Selection,
/**
 * Lowest count; 0 means 2.
 */
minimum?: number,
/**
 * How many at most; 0 means 100.
 */
limit?: number, };

/**
 * "rounding": off by no more than rounding explains; "partial": some parts are missing; "not_assessable": redacted figures, comparable prices, parts that need not exhaust the whole.
 */
export type Verdict = "consistent" | "rounding" | "inconsistent" | "partial" | "not_assessable";

/**
 * The answer to `words`.
 */
export type WordList = {
/**
 * Words of the selection.
 */
tokens: number,
/**
 * Different words of the selection.
 */
types: number,
/**
 * In the order that was asked for.
 */
rows: Array<WordRow>, };

/**
 * What a word list is sorted by.
 */
export type WordOrder = "count" | "tf_idf" | "text_rank";

/**
 * A word of a list.
 */
export type WordRow = {
/**
 * The word, masks restored.
 */
term: string,
/**
 * Part of speech or sort of name.
 */
class: string,
/**
 * In the selection.
 */
count: number,
/**
 * Of the words of the selection.
 */
perTenThousand: number,
/**
 * Documents and innermost sections of the selection in which it stands.
 */
documents: number,
/**
 * See `documents`.
 */
sections: number,
/**
 * Share of the words of the selection, times ln((N + 1) ÷ (documents with the word + ½)).
 */
tfIdf: number,
/**
 * Only where the list is sorted by it.
 */
textRank: number | null, };

/**
 * A word list.
 */
export type WordsRequest = {
/**
 * Which part of the corpus.
 */
selection?: Selection,
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

/**
 * The years that a document speaks of; null where it does not say.
 */
export type Years = {
/**
 * The year looked back on.
 */
review: number | null,
/**
 * The year planned for.
 */
plan: number | null, };
