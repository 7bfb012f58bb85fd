/** `wenjing`: the core by URL, beside this file. Where requests are forbidden or a bundler gets in the way, take `wenjing/inline`. */
import { createEngine } from "./engine.js";
import { writersOf } from "./writers.js";

const engine = createEngine(() => fetch(new URL("./core.wasm", import.meta.url)));

export const { init, analyze, open, tokens, stopWords, toMarkdown, toHtml, toCsv, compare, comparisonToMarkdown, comparisonToHtml, comparisonToCsv, version } = engine;
export const { toDocx, toXlsx, comparisonToDocx, comparisonToXlsx } = writersOf(engine);

export { WenjingError } from "./errors.js";
export { isRead, readFile, readFiles } from "./read/index.js";
export type { FileInput, HeadingHint, ReadFailure, ReadOptions, ReadWarning, SourceText } from "./read/index.js";
export type { AnalyzeOptions, CompareOptions, ComparisonWriterOptions, CoreSource, Progress } from "./engine.js";
export type { AskOptions, Corpus, CorpusInput, OpenOptions } from "./corpus.js";
export type * from "./types.js";
