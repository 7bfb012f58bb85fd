/** What the page's side and the worker say to one another. Every request has an id, and every id gets one answer. */
import type { ErrorMessage } from "./errors.js";
import type { Progress } from "./engine.js";
import type { ResultSection } from "./types.js";

/** The calls of an engine that a worker answers. */
export type Method = "analyze" | "tokens" | "stopWords" | "toMarkdown" | "toHtml" | "toCsv" | "compare" | "comparisonToMarkdown" | "comparisonToHtml" | "comparisonToCsv" | "reportModel" | "comparisonModel" | "version" | CorpusMethod;

/** Calls about a corpus; a question about one that the worker does not hold brings its texts and options along. Their first argument is its number, which the client gives. */
export type CorpusMethod = "openTexts" | "ask" | "closeCorpus";

export type ToWorker =
  | { type: "start"; core: BufferSource | WebAssembly.Module }
  | { type: "call"; id: number; method: Method; args: unknown[] };

export type FromWorker =
  /** The compiled core, so that the next worker starts at once. */
  | { type: "started"; module: WebAssembly.Module }
  | { type: "progress"; id: number; progress: Progress }
  /** Documents of a section, or of the result (null), that is too long for one message, as JSON: each part is a short task on the page's side. */
  | { type: "part"; id: number; section: ResultSection | null; documents: string }
  /** A section of the result that is known before the rest, as JSON. */
  | { type: "section"; id: number; section: ResultSection; analysis: string }
  /** The value of an analysis is JSON, without the slices of the text: the client has the text and fills them in. */
  | { type: "result"; id: number; value: unknown }
  | { type: "error"; id: number | null; error: ErrorMessage };
