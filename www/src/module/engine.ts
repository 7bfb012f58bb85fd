/** The core in this thread: started once, on the first call, from bytes, a compiled module or a URL. */
import * as core from "#core";

import { closed, corpusOf, textsOf, type Corpus, type CorpusInput, type OpenOptions } from "./corpus.js";
import { abortReason, asWenjingError, WenjingError } from "./errors.js";
import type { Model, OfficeFormat } from "./office.js";
import { assemble } from "./sections.js";
import type { Analysis, Comparison, DocumentReport, HeadingHint, Options, ResultSection } from "./types.js";

/** What the core can be started from: its bytes, compiled, or as a server answers. */
export type CoreSource = BufferSource | WebAssembly.Module | Response;

/** A step of an analysis, as it begins. */
export interface Progress {
  /** "structure", "words", "report" */
  phase: string;
  /** Steps that are done, of `total`. */
  done: number;
  /** Steps in all. */
  total: number;
}

/** How a text is analysed. */
export interface AnalyzeOptions extends Partial<Options> {
  /** Cancels: the promise rejects with the signal's reason. In this thread only before the work begins; see `wenjing/worker`. */
  signal?: AbortSignal;
  /** Told of every step as it begins. */
  onProgress?: (progress: Progress) => void;
  /**
   * Given each section of the result that is known before the rest, in the order of `ResultSection`: the analysis so far, in which what is not known
   * yet is an empty list. "structure" is there after about an eighth of the time, "figures" after a third. What a section has is in the later ones and
   * in the result too, the same objects. Where a crash or another call's cancellation begins the work anew, the sections are given again.
   */
  onSection?: (section: ResultSection, soFar: Analysis) => void;
  /**
   * Given the reports of documents in order, as soon as they are there, before the promise resolves with all of them. From a worker long
   * analyses cross in parts of some 60,000 characters; where a crash or another call's cancellation begins the work anew, `from` is 0 again.
   */
  onDocuments?: (documents: readonly DocumentReport[], from: number) => void;
}

/** How two texts are compared. */
export interface CompareOptions extends Partial<Options> {
  /** Cancels, as in `AnalyzeOptions`. */
  signal?: AbortSignal;
  /** Which document of the earlier text is compared, by its index in `Analysis.documents`; without it, all of the text. */
  leftDocument?: number;
  /** The same of the later text. */
  rightDocument?: number;
}

/** How a comparison is written. */
export interface ComparisonWriterOptions extends CompareOptions {
  /** What the documents are called where they have no title, such as the names of their files. */
  names?: readonly [left: string, right: string];
}

export interface Engine {
  /** Starts the core. Not needed before `analyze`; repeating it is harmless, and after a failure it tries again. */
  init(source?: CoreSource | Promise<CoreSource>): Promise<void>;
  /** Analyses a text. Rejects with a WenjingError, or with the signal's reason. */
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** The words and marks of a text: the end of each, in UTF-16 units. Each starts where the one before it ends. */
  tokens(text: string): Promise<Uint32Array>;
  /** The report of a text as Markdown, for people: quoted points with their lines, figures, checks, hints. */
  toMarkdown(text: string, options?: Partial<Options>): Promise<string>;
  /**
   * The report of a text as one HTML file, with the text itself below it: each place is a link to its line. It has no script and asks for
   * nothing; light or dark as the reader's system is.
   */
  toHtml(text: string, options?: Partial<Options>): Promise<string>;
  /** The quantities of a text as CSV (RFC 4180, without a byte order mark). */
  toCsv(text: string, options?: Partial<Options>): Promise<string>;
  /**
   * Compares two texts, the earlier one first: sentences and headings that were added, dropped, moved, reworded; figures that changed;
   * what became of the targets. Spans point into the text of their side. Rejects with "compare/document" where a text has no such document.
   */
  compare(left: string, right: string, options?: CompareOptions): Promise<Comparison>;
  /** A comparison as Markdown, for people. */
  comparisonToMarkdown(left: string, right: string, options?: ComparisonWriterOptions): Promise<string>;
  /** A comparison as one HTML file, with both texts. */
  comparisonToHtml(left: string, right: string, options?: ComparisonWriterOptions): Promise<string>;
  /** A comparison as CSV: headings, sentences, figures, targets, one a row. */
  comparisonToCsv(left: string, right: string, options?: ComparisonWriterOptions): Promise<string>;
  /** The report as DOCX, as GB/T 9704 sets a document: heading styles, numbering, each point with its source. The same text gives the same bytes. */
  toDocx(text: string, options?: Partial<Options>): Promise<Uint8Array<ArrayBuffer>>;
  /** The report as XLSX: summary, figures, arithmetic, targets, keywords and hints, a sheet each. */
  toXlsx(text: string, options?: Partial<Options>): Promise<Uint8Array<ArrayBuffer>>;
  /** A comparison as DOCX. */
  comparisonToDocx(left: string, right: string, options?: ComparisonWriterOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** A comparison as XLSX, of one sheet. */
  comparisonToXlsx(left: string, right: string, options?: ComparisonWriterOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** Opens texts and files as a corpus: read and indexed once, then asked many times. */
  open(inputs: readonly CorpusInput[], options?: OpenOptions): Promise<Corpus>;
  /** The built-in stop words. The options `stopWords` and `allowedWords` change the list for a call. */
  stopWords(): Promise<string[]>;
  /** The version of the core, as in package.json. */
  version(): Promise<string>;
}

/** A corpus in the core, asked in its own terms. */
export interface CoreCorpus {
  /** The answer to a question; the request is JSON. */
  ask(question: string, request: string): Promise<unknown>;
  free(): void;
}

/** What the page's thread adds: the files of Office, whose writer is loaded there. */
export type OfficeWriters = "toDocx" | "toXlsx" | "comparisonToDocx" | "comparisonToXlsx";

/** A section as the core gives it. */
export type OnPieces = (section: ResultSection, pieces: string[]) => void;

/** What the worker needs beside: the answer as the core gives it, and the compiled core. */
export interface InnerEngine extends Omit<Engine, OfficeWriters> {
  /** What a file of Office is written from. */
  reportModel(format: OfficeFormat, text: string, options?: Partial<Options>): Promise<Model>;
  comparisonModel(format: OfficeFormat, left: string, right: string, options?: ComparisonWriterOptions): Promise<Model>;
  /**
   * The answer of the core as it is, JSON: lists of documents that cover at least `part` UTF-16 units, where that divides it, and then the
   * analysis with the documents that are left. `onPieces` is given each section in the same form, and then it is not in the answer.
   */
  analyzeJson(text: string, options?: AnalyzeOptions, part?: number, onPieces?: OnPieces): Promise<string[]>;
  openTexts(texts: readonly string[], options: Partial<Options>, headings?: readonly HeadingHint[][]): Promise<CoreCorpus>;
  compiled(): Promise<WebAssembly.Module>;
}

/** The source as a compiled module; refusals say what was wrong with it. */
async function compile(source: CoreSource): Promise<WebAssembly.Module> {
  try {
    if (source instanceof WebAssembly.Module) return source;
    if (!(source instanceof Response)) return await WebAssembly.compile(source);
    if (!source.ok) throw new Error(`the server answered ${source.status} for ${source.url}`);
    return await WebAssembly.compile(await source.arrayBuffer());
  } catch (thrown) {
    const policy = thrown instanceof Error && /Content Security Policy|unsafe-eval/i.test(thrown.message);
    throw policy
      ? new WenjingError("engine/policy", "The page's content security policy must allow 'wasm-unsafe-eval' in script-src.", { cause: thrown })
      : asWenjingError(thrown, "engine/load");
  }
}

/** An engine whose core comes from `load` unless `init` is given another source. */
export function createEngine(load: () => CoreSource | Promise<CoreSource>): InnerEngine {
  let started: Promise<WebAssembly.Module> | undefined;
  /** How often a core that trapped was replaced: what it held is gone. */
  let replaced = 0;

  async function start(source?: CoreSource | Promise<CoreSource>): Promise<WebAssembly.Module> {
    const module = await compile(await (source ?? load()));
    await core.default({ module_or_path: module });
    return module;
  }

  function ready(source?: CoreSource | Promise<CoreSource>): Promise<WebAssembly.Module> {
    started ??= start(source).catch((thrown: unknown) => {
      started = undefined;
      throw asWenjingError(thrown, "engine/load");
    });
    return started;
  }

  /** A core that trapped is not trusted again: the next call starts a fresh one from the same module. */
  async function call<T>(work: () => T): Promise<T> {
    await ready();
    try {
      return work();
    } catch (thrown) {
      if (thrown instanceof WebAssembly.RuntimeError) {
        core.__wbg_reset_state();
        replaced++;
      }
      throw asWenjingError(thrown);
    }
  }

  async function analyzeJson(text: string, options: AnalyzeOptions = {}, part?: number, onPieces?: OnPieces): Promise<string[]> {
    const { signal, onProgress, onDocuments: _later, onSection: _sections, ...asked } = options;
    if (typeof text !== "string") throw new WenjingError("text/invalid", "The text must be a string.");
    if (signal?.aborted) throw abortReason(signal);
    const told = onProgress && ((phase: string, done: number, total: number) => onProgress({ phase, done, total }));
    return call(() => core.analyze(text, asked, told, part, onPieces));
  }

  /** Compares, and writes what was compared. */
  async function compared<T>(left: string, right: string, options: ComparisonWriterOptions, write: (compared: core.Compared, names: [string, string]) => T): Promise<T> {
    const { signal, leftDocument, rightDocument, names = ["前文", "后文"], ...asked } = options;
    if (typeof left !== "string" || typeof right !== "string") throw new WenjingError("text/invalid", "The texts must be strings.");
    if (signal?.aborted) throw abortReason(signal);
    for (const document of [leftDocument, rightDocument]) {
      if (document !== undefined && !(Number.isSafeInteger(document) && document >= 0)) throw new WenjingError("compare/document", "A document is named by its index.");
    }
    return call(() => {
      const found = core.Compared.of(left, right, leftDocument, rightDocument, asked);
      const written = write(found, [names[0], names[1]]);
      found.free();
      return written;
    });
  }

  async function openTexts(texts: readonly string[], options: Partial<Options>, headings: readonly HeadingHint[][] = []): Promise<CoreCorpus> {
    let held: { corpus: core.Corpus; replaced: number } | undefined;
    let freed = false;
    const current = (): core.Corpus => {
      if (freed) throw closed();
      if (held?.replaced !== replaced) held = { corpus: core.Corpus.open([...texts], options, headings), replaced };
      return held.corpus;
    };
    await call(current);
    return {
      ask: (question, request) => call(() => JSON.parse(current().ask(question, request)) as unknown),
      free: () => {
        if (held?.replaced === replaced) held.corpus.free();
        freed = true;
        held = undefined;
      },
    };
  }

  async function open(inputs: readonly CorpusInput[], options: OpenOptions = {}): Promise<Corpus> {
    const { signal, ...asked } = options;
    const read = await textsOf(inputs, signal);
    const opened = await openTexts(read.texts, asked, read.headings);
    return corpusOf(read, (question, request) => opened.ask(question, request), opened.free);
  }

  return {
    analyzeJson,
    openTexts,
    open,
    stopWords: () => call(() => core.stop_words()),
    init: async (source) => void (await ready(source)),
    compiled: () => ready(),
    version: () => call(() => core.version()),
    tokens: (text) => call(() => core.tokens(text)),
    toMarkdown: (text, options) => call(() => core.to_markdown(text, options)),
    toHtml: (text, options) => call(() => core.to_html(text, options)),
    toCsv: (text, options) => call(() => core.to_csv(text, options)),
    compare: (left, right, options = {}) => compared(left, right, options, (found) => JSON.parse(found.json()) as Comparison),
    comparisonToMarkdown: (left, right, options = {}) => compared(left, right, options, (found, names) => found.markdown(...names)),
    comparisonToHtml: (left, right, options = {}) => compared(left, right, options, (found, names) => found.html(...names)),
    reportModel: (format, text, options) => call(() => JSON.parse(core.report_model(text, format === "xlsx", options)) as Model),
    comparisonModel: (format, left, right, options = {}) => compared(left, right, options, (found, names) => JSON.parse(found.model(format === "xlsx", ...names)) as Model),
    comparisonToCsv: (left, right, options = {}) => compared(left, right, options, (found) => found.csv()),
    analyze: async (text, options = {}) => {
      const { onSection, onDocuments } = options;
      // As with progress: a listener that throws must not end the analysis.
      const told = onSection && ((...given: Parameters<typeof onSection>) => { try { onSection(...given); } catch { /* its own affair */ } });
      const assembly = assemble(text, { ...(told && { onSection: told }), ...(onDocuments && { onDocuments }) });
      const [json] = (await analyzeJson(text, options, undefined, told && ((section, pieces) => assembly.section(section, pieces[0] as string)))) as [string];
      return assembly.result(json);
    },
  };
}
