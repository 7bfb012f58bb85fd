/**
 * The client of a worker: the engine's calls, off this thread. A call can be cancelled at any moment: Wasm cannot be
 * interrupted, so its worker is ended and another started from the core that is compiled already. A worker that dies
 * rejects what was pending and is replaced on the next call.
 */
import { corpusOf, textsOf, type Corpus, type CorpusInput, type OpenOptions } from "./corpus.js";
import { abortReason, WenjingError } from "./errors.js";
import type { AnalyzeOptions, CompareOptions, ComparisonWriterOptions, Engine, OfficeWriters } from "./engine.js";
import type { FromWorker, Method, ToWorker } from "./protocol.js";
import { assemble, type Assembly } from "./sections.js";
import type { Analysis, Comparison, HeadingHint, Options } from "./types.js";
import { writersOf } from "./writers.js";

/** The calls of a worker. It starts with the first one, and again after a crash. */
export interface Client extends Pick<Engine, OfficeWriters> {
  /** Analyses a text. Rejects with a WenjingError, or with the signal's reason as soon as it is aborted. */
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** Opens texts and files as a corpus that lives in the worker, and again in the next one where that had to be ended. */
  open(inputs: readonly CorpusInput[], options?: OpenOptions): Promise<Corpus>;
  /** The words and marks of a text: the end of each, in UTF-16 code units. */
  tokens(text: string): Promise<Uint32Array>;
  /** The built-in stop words. */
  stopWords(): Promise<string[]>;
  /** The report of a text as Markdown, for people. */
  toMarkdown(text: string, options?: Partial<Options>): Promise<string>;
  /** The report of a text as one HTML file: see `Engine.toHtml`. */
  toHtml(text: string, options?: Partial<Options>): Promise<string>;
  /** The quantities of a text as CSV. */
  toCsv(text: string, options?: Partial<Options>): Promise<string>;
  /** Compares two texts, the earlier one first: see `Engine.compare`. */
  compare(left: string, right: string, options?: CompareOptions): Promise<Comparison>;
  /** A comparison as Markdown, for people. */
  comparisonToMarkdown(left: string, right: string, options?: ComparisonWriterOptions): Promise<string>;
  /** A comparison as one HTML file. */
  comparisonToHtml(left: string, right: string, options?: ComparisonWriterOptions): Promise<string>;
  /** A comparison as CSV. */
  comparisonToCsv(left: string, right: string, options?: ComparisonWriterOptions): Promise<string>;
  /** The version of the core. */
  version(): Promise<string>;
  /** Ends the worker; what is pending rejects with "engine/closed". A later call starts another. */
  close(): void;
}

/** How a worker comes to be: started, and told where its core is. `module` is the compiled core, once one is known. */
export type Launch = (module: WebAssembly.Module | undefined) => Worker;

interface Pending {
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
  onProgress: AnalyzeOptions["onProgress"];
  /** Where what is known early is put together. */
  assembly: Assembly | undefined;
}

type Request = Extract<ToWorker, { type: "call" }>;

export function createClientFrom(launch: Launch): Client {
  let worker: Worker | undefined;
  let module: WebAssembly.Module | undefined;
  let lastId = 0;
  const pending = new Map<number, Pending>();
  /** The request behind each pending id, to put it again to a new worker when another call's cancellation ended the old. */
  const requests = new Map<number, Request>();
  /** What each open corpus was opened from, by its number, and which of them the running worker holds. */
  const corpora = new Map<number, [texts: readonly string[], options: Partial<Options>, headings: HeadingHint[][]]>();
  const held = new Set<number>();
  let lastCorpus = 0;

  function settle(id: number): Pending | undefined {
    const found = pending.get(id);
    pending.delete(id);
    requests.delete(id);
    return found;
  }

  function stop(): void {
    worker?.terminate();
    worker = undefined;
    held.clear();
  }

  function failAll(error: WenjingError): void {
    stop();
    for (const id of [...pending.keys()]) settle(id)?.reject(error);
  }

  function receive(message: FromWorker): void {
    switch (message.type) {
      case "started":
        module = message.module;
        break;
      case "progress":
        pending.get(message.id)?.onProgress?.(message.progress);
        break;
      case "part":
        pending.get(message.id)?.assembly?.part(message.section, message.documents);
        break;
      case "section":
        pending.get(message.id)?.assembly?.section(message.section, message.analysis);
        break;
      case "result":
        settle(message.id)?.resolve(message.value);
        break;
      case "error": {
        const error = new WenjingError(message.error.code, message.error.message);
        // Without an id the worker could not start: nothing will be answered. A trapped core is not asked again.
        if (message.id === null) return failAll(error);
        settle(message.id)?.reject(error);
        if (error.code === "engine/crashed") restart();
      }
    }
  }

  function running(): Worker {
    if (worker) return worker;
    const started = launch(module);
    // What a worker said before it was ended may arrive after: it is not listened to any more.
    started.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (started === worker) receive(data);
    };
    started.onerror = (event) => {
      event.preventDefault();
      if (started === worker) failAll(new WenjingError("engine/worker", event.message || "The worker could not be started."));
    };
    started.onmessageerror = () => started === worker && failAll(new WenjingError("engine/worker", "A message of the worker could not be read."));
    return (worker = started);
  }

  /** Puts a request to the worker. A question about a corpus that it does not hold takes along what to open it from. */
  function post(request: Request): void {
    const target = running();
    const corpus = request.args[0] as number;
    const from = request.method === "ask" && !held.has(corpus) ? (corpora.get(corpus) ?? []) : [];
    if (request.method === "openTexts" || from.length > 0) held.add(corpus);
    pending.get(request.id)?.assembly?.begin();
    target.postMessage(from.length > 0 ? { ...request, args: [...request.args, ...from] } : request);
  }

  /** Another worker, given again what the old one had not answered. */
  function restart(): void {
    stop();
    for (const request of [...requests.values()]) post(request);
  }

  function call<T>(method: Method, args: unknown[], options: AnalyzeOptions = {}, assembly?: Assembly): Promise<T> {
    const { signal, onProgress } = options;
    if (signal?.aborted) return Promise.reject(abortReason(signal));
    const id = ++lastId;
    return new Promise<T>((resolve, reject) => {
      const abort = (): void => {
        settle(id)?.reject(abortReason(signal as AbortSignal));
        restart();
      };
      const release = (): void => signal?.removeEventListener("abort", abort);
      signal?.addEventListener("abort", abort, { once: true });
      pending.set(id, {
        resolve: (value) => (release(), resolve(value as T)),
        reject: (reason) => (release(), reject(reason)),
        onProgress,
        assembly,
      });
      const request: Request = { type: "call", id, method, args };
      requests.set(id, request);
      try {
        post(request);
      } catch (thrown) {
        settle(id)?.reject(new WenjingError("options/invalid", String(thrown), { cause: thrown }));
      }
    });
  }

  function close(corpus: number): void {
    corpora.delete(corpus);
    if (worker && held.delete(corpus)) worker.postMessage({ type: "call", id: 0, method: "closeCorpus", args: [corpus] } satisfies Request);
  }

  async function open(inputs: readonly CorpusInput[], options: OpenOptions = {}): Promise<Corpus> {
    const { signal, ...asked } = options;
    const read = await textsOf(inputs, signal);
    const corpus = ++lastCorpus;
    await call("openTexts", [corpus, read.texts, asked, read.headings], options);
    corpora.set(corpus, [read.texts, asked, read.headings]);
    return corpusOf(read, (question, request, how) => call("ask", [corpus, question, request], how), () => close(corpus));
  }

  /** A call about two texts: the signal stays on this side. */
  const ofTwo = <T>(method: Method) => (left: string, right: string, { signal, ...asked }: ComparisonWriterOptions = {}): Promise<T> =>
    call<T>(method, [left, right, asked], signal ? { signal } : {});

  return {
    open,
    ...writersOf({
      reportModel: (format, text, options) => call("reportModel", [format, text, options]),
      comparisonModel: (format, left, right, { signal, ...asked } = {}) => call("comparisonModel", [format, left, right, asked], signal ? { signal } : {}),
    }),
    compare: ofTwo("compare"),
    comparisonToMarkdown: ofTwo("comparisonToMarkdown"),
    comparisonToHtml: ofTwo("comparisonToHtml"),
    comparisonToCsv: ofTwo("comparisonToCsv"),
    analyze: async (text, options = {}) => {
      if (typeof text !== "string") throw new WenjingError("text/invalid", "The text must be a string.");
      const { signal: _signal, onProgress: _onProgress, onDocuments: _onDocuments, onSection, ...asked } = options;
      const assembly = assemble(text, options);
      return assembly.result(await call<string>("analyze", [text, asked, Boolean(onSection)], options, assembly));
    },
    tokens: (text) => call("tokens", [text]),
    stopWords: () => call("stopWords", []),
    toMarkdown: (text, options) => call("toMarkdown", [text, options]),
    toHtml: (text, options) => call("toHtml", [text, options]),
    toCsv: (text, options) => call("toCsv", [text, options]),
    version: () => call("version", []),
    close: () => failAll(new WenjingError("engine/closed", "The client was closed.")),
  };
}
