/** The worker's side: answers calls, one after the other, with one engine. */
import { closed } from "./corpus.js";
import { createEngine, type AnalyzeOptions, type CoreCorpus, type CoreSource, type OnPieces, type Progress } from "./engine.js";
import { asWenjingError } from "./errors.js";
import type { FromWorker, ToWorker } from "./protocol.js";
import type { HeadingHint, Options, ResultSection } from "./types.js";

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
   * Sends sections ahead where they are wanted, and the documents of a long analysis, some at a time; gives what is left of it. JSON crosses between
   * threads as it is, several times cheaper than its objects.
   */
  async function analyze(id: number, text: string, options: AnalyzeOptions, sections: boolean): Promise<string> {
    const onProgress = (progress: Progress): void => port.postMessage({ type: "progress", id, progress });
    /** The last piece is the caller's. */
    const sendParts = (section: ResultSection | null, pieces: string[]): string => {
      const last = pieces.pop() as string;
      for (const documents of pieces) port.postMessage({ type: "part", id, section, documents });
      return last;
    };
    const onPieces: OnPieces = (section, pieces) => port.postMessage({ type: "section", id, section, analysis: sendParts(section, pieces) });
    return sendParts(null, await engine.analyzeJson(text, { ...options, onProgress }, PART, sections ? onPieces : undefined));
  }

  async function answer(message: Extract<ToWorker, { type: "call" }>): Promise<void> {
    const { id, method, args } = message;
    const own = { analyze: (text: string, options: AnalyzeOptions, sections: boolean) => analyze(id, text, options, sections), openTexts, ask, closeCorpus };
    const call = { ...engine, ...own }[method] as (...args: unknown[]) => Promise<unknown>;
    port.postMessage({ type: "result", id, value: await call(...args) });
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
