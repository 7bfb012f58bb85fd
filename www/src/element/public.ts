/** What `<wenjing-viewer>` offers to the page around it. The same is listed in `custom-elements.json`; a test holds the two together. */
import type { Corpus, CorpusInput, OpenOptions } from "../module/corpus.js";
import type { AnalyzeOptions } from "../module/engine.js";
import type { ReadFailure, ReadOptions, SourceText } from "../module/read/types.js";
import type { Analysis, Span } from "../module/types.js";

/** What analyses for the viewer: the client of `wenjing/worker-inline` or `wenjing/worker`, or an object with the same calls. */
export interface ViewerEngine {
  /** As the client has it. */
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** Opens the texts as a corpus: without it, the viewer shows no concordance, no company of words, and no comparison. */
  open?(inputs: readonly CorpusInput[], options?: OpenOptions): Promise<Corpus>;
  /** Reads a file that is dropped on the viewer. */
  readFiles?(file: Uint8Array, options?: ReadOptions): Promise<(SourceText | ReadFailure)[]>;
}

/** `<wenjing-viewer>`: a document and its analysis side by side, linked both ways. */
export interface WenjingViewer extends HTMLElement {
  /** The text that is shown. Setting it analyses it; the event `wenjing-result` follows. Attribute `text`. */
  text: string;
  /** The name of the document, shown in its head; null where it has none. Attribute `name`. */
  name: string | null;
  /** "auto" follows the system. Attribute `theme`. */
  theme: "auto" | "light" | "dark";
  /** What analyses; null for the viewer's own worker, which starts with the first text. */
  engine: ViewerEngine | null;
  /** The analysis of the text, null until it is there. */
  readonly result: Analysis | null;
  /** Selects places of the text (UTF-16 units, half-open): they are marked, and the source scrolls to the first. */
  select(spans: readonly Span[]): void;
}

/** The class of the element. */
export interface WenjingViewerConstructor {
  new (): WenjingViewer;
  /** What its instances have. */
  prototype: WenjingViewer;
  /** Registers the tag; nothing happens where it is registered already, or where there is no DOM. */
  define(tag?: string): void;
}

/** The `detail` of the viewer's events. All of them bubble, out of shadow roots too. */
export interface WenjingViewerEvents {
  /** A step of the analysis, as it begins. */
  "wenjing-progress": CustomEvent<{ phase: string; done: number; total: number }>;
  /** The analysis is there. */
  "wenjing-result": CustomEvent<{ analysis: Analysis }>;
  /** Something was selected in the source or in the results, or nothing any more (key null, no spans). */
  "wenjing-select": CustomEvent<{ key: string | null; spans: Span[] }>;
  /** The text could not be read or analysed; codes are those of WenjingError. */
  "wenjing-error": CustomEvent<{ code: string; message: string }>;
}
