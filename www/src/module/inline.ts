/** `wenjing/inline`: the core inside this file. Makes no request, so it works everywhere, under `connect-src 'none'` too. */
import { createEngine } from "./engine.js";
import { inlineBytes } from "./inline-bytes.js";
import { writersOf } from "./writers.js";

const engine = createEngine(inlineBytes);

export const { init, analyze, open, tokens, stopWords, toMarkdown, toHtml, toCsv, compare, comparisonToMarkdown, comparisonToHtml, comparisonToCsv, version } = engine;
export const { toDocx, toXlsx, comparisonToDocx, comparisonToXlsx } = writersOf(engine);

export { WenjingError } from "./errors.js";
export { isRead, readFile, readFiles } from "./read/index.js";
export type { FileInput, HeadingHint, ReadFailure, ReadOptions, ReadWarning, SourceText } from "./read/index.js";
export type { AnalyzeOptions, CompareOptions, ComparisonWriterOptions, CoreSource, Progress } from "./engine.js";
export type { AskOptions, Corpus, CorpusInput, OpenOptions } from "./corpus.js";
export type * from "./types.js";
