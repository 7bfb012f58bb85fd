/** `wenjing`: the core by URL, beside this file. Where requests are forbidden or a bundler gets in the way, take `wenjing/inline`. */
import { createEngine } from "./engine.js";

export const { init, analyze, open, tokens, stopWords, toMarkdown, toCsv, version } = createEngine(() => fetch(new URL("./core.wasm", import.meta.url)));

export { WenjingError } from "./errors.js";
export { isRead, readFile, readFiles } from "./read/index.js";
export type { FileInput, HeadingHint, ReadFailure, ReadOptions, ReadWarning, SourceText } from "./read/index.js";
export type { AnalyzeOptions, CoreSource, Progress } from "./engine.js";
export type { AskOptions, Corpus, CorpusInput, OpenOptions } from "./corpus.js";
export type * from "./types.js";
