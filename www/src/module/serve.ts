/** The worker's side: answers calls, one after the other, with one engine. */
import { closed } from "./corpus.js";
import { createEngine, type AnalyzeOptions, type CoreCorpus, type CoreSource, type Progress } from "./engine.js";
import { asWenjingError } from "./errors.js";
import type { FromWorker, ToWorker } from "./protocol.js";
import type { Analysis, HeadingHint, Options } from "./types.js";

/** So many characters of documents go into one message at least. */
const PART = 60_000;

interface Port {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
}

/** Serves on a port. `load` gives the core where the client does not send one. */
export function serve(port: Port, load?: () => CoreSource | Promise<CoreSource>): void {
  let deliver: (core: CoreSource) => void = () => {};
  const sent = new Promise<CoreSource>((resolve) => (deliver = resolve));
  const engine = createEngine(() => load?.() ?? sent);

  async function start(core: CoreSource | null): Promise<void> {
    if (core) deliver(core);
    port.postMessage({ type: "started", module: await engine.compiled() });
  }

  /** The corpora of this worker, by the numbers that the client gave them. */
  const corpora = new Map<number, Promise<CoreCorpus>>();

  async function openTexts(corpus: number, texts: string[], options: Partial<Options>, headings?: HeadingHint[][]): Promise<void> {
    const opening = engine.openTexts(texts, options, headings);
    corpora.set(corpus, opening);
    await opening;
  }

  /** With the texts where this worker does not hold the corpus, because an earlier one did. */
  async function ask(corpus: number, question: string, request: string, texts?: string[], options: Partial<Options> = {}, headings?: HeadingHint[][]): Promise<unknown> {
    if (texts) await openTexts(corpus, texts, options, headings);
    const opened = await corpora.get(corpus);
    if (!opened) throw closed();
    return opened.ask(question, request);
  }

  async function closeCorpus(corpus: number): Promise<void> {
    const opened = corpora.get(corpus);
    corpora.delete(corpus);
    (await opened)?.free();
  }

  /**
   * An analysis crosses as its JSON: read on the other side, it costs less than being read here, copied, and built anew there. The documents
   * of a long one are sent ahead, some at a time, so that none of the tasks there is long; what is left of it is given.
   */
  function inParts(id: number, text: string, json: string): Analysis | string {
    if (text.length < PART) return json;
    const analysis = JSON.parse(json) as Analysis;
    const { documents } = analysis;
    let from = 0;
    let length = 0;
    documents.forEach(({ span }, at) => {
      length += span.end - span.start;
      if (length < PART || at === documents.length - 1) return;
      port.postMessage({ type: "part", id, first: from === 0, documents: documents.slice(from, at + 1) });
      from = at + 1;
      length = 0;
    });
    return from ? { ...analysis, documents: documents.slice(from) } : analysis;
  }

  async function answer(message: Extract<ToWorker, { type: "call" }>): Promise<void> {
    const { id, method, args } = message;
    const onProgress = (progress: Progress): void => port.postMessage({ type: "progress", id, progress });
    // The client has the text, so it fills in the slices itself.
    const analyze = (text: string, options?: AnalyzeOptions) => engine.analyzeUnfilled(text, { ...options, onProgress });
    const call = { ...engine, analyze, openTexts, ask, closeCorpus }[method] as (...args: unknown[]) => Promise<unknown>;
    const value = await call(...args);
    port.postMessage({ type: "result", id, value: method === "analyze" ? inParts(id, args[0] as string, value as string) : value });
  }

  port.onmessage = ({ data }) => {
    const id = data.type === "call" ? data.id : null;
    const done = data.type === "start" ? start(data.core as CoreSource) : answer(data);
    done.catch((thrown: unknown) => {
      const { code, message } = asWenjingError(thrown);
      port.postMessage({ type: "error", id, error: { code, message } });
    });
  };
  if (load) void start(null).catch(() => {});
}
