/** What a reader can do with documents: put them in, stop, take out, put back. Analyses run one after another in the worker. */
import { articlesOf, type Article } from "../model/articles";
import type { Analysis } from "../model/contract";
import { lengthOptions } from "../model/length";
import { countCharacters } from "../model/text";
import { CorpusDesk } from "./corpus";
import type { Engine, EngineError } from "./engine";
import { LARGEST, nextId, type Failure, type OpenFile } from "./files";
import { edited } from "./edited";
import { readDocuments } from "./read";
import { openSession, parseSession } from "./session";
import type { Store } from "./store";
import { messages } from "../i18n";

/** So many keywords are asked for: words that the reader takes out stay in the table, struck through, and others move up. */
const KEYWORDS = 80;

/** Texts of fewer characters are not interrupted by their next version. */
const SHORT = 400_000;

export interface Incoming {
  name: string | null;
  text?: string;
  bytes?: Uint8Array;
}

export class Workbench {
  #queue: Promise<void> = Promise.resolve();
  #running = new Map<number, AbortController>();
  /** Files whose text changed while it was analysed. */
  readonly #next = new Set<number>();

  /** The open files as one corpus, for the questions of the keywords tab. */
  readonly corpus: CorpusDesk;
  #wordsTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly store: Store, readonly engine: () => Engine) {
    this.corpus = new CorpusDesk(store, engine);
  }

  /** The reader's words changed: texts are cut again, in the background. */
  recut(): void {
    clearTimeout(this.#wordsTimer);
    this.#wordsTimer = setTimeout(() => { for (const file of this.store.state.files) if (file.phase === "done") this.again(file.id, { draft: file.text }); }, 150);
  }

  /** Adds documents and shows the first of them as soon as its result is there. */
  add(incoming: readonly Incoming[]): number[] {
    const added = incoming.map((item): OpenFile => ({
      id: nextId(), name: item.name, text: item.text ?? "", draft: null, bytes: item.bytes ?? null, encoding: null, readAs: null, asFormat: null, format: null, headings: [], phase: "reading", progress: null,
      failure: null, analysis: null, early: null, articles: [], elapsed: 0, characters: 0, changes: [],
    }));
    const first = added[0];
    if (!first) return [];
    const { files } = this.store.state;
    this.store.set({ files: [...files, ...added], current: { file: first.id, article: 0 }, selection: null, side: "analysis", editing: false });
    for (const file of added) this.#enqueue(file.id);
    return added.map((file) => file.id);
  }

  async addFiles(files: readonly File[]): Promise<void> {
    const incoming: Incoming[] = [];
    const refused: OpenFile[] = [];
    for (const file of files) {
      if (file.name.endsWith(".wenjing")) await this.#openSession(file);
      else if (file.size > LARGEST) refused.push(failed(file.name, { code: "ingest/too-large", message: "" }));
      else {
        try {
          incoming.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
        } catch (error) {
          refused.push(failed(file.name, { code: "file/unreadable", message: String(error) }));
        }
      }
    }
    if (refused.length) {
      const state = this.store.state;
      this.store.set({ files: [...state.files, ...refused], current: state.current ?? { file: (refused[0] as OpenFile).id, article: 0 } });
    }
    this.add(incoming);
  }

  async #openSession(file: File): Promise<void> {
    const session = parseSession(await file.text());
    if (session) openSession(this, session);
    else this.store.toast(messages(this.store.state.locale).errors["session/invalid"] ?? "");
  }

  /**
   * Analyses a document again, for instance in another encoding or after an edit. Of a text that is being analysed the result is waited for
   * where it is not long: ending the worker and warming up another takes longer, and while one types results go on coming in.
   */
  again(id: number, patch: Partial<OpenFile> = {}): void {
    const file = this.store.state.files.find((other) => other.id === id);
    if (file?.phase === "analysing" && patch.draft && patch.draft.length < SHORT) {
      this.#next.add(id);
      this.store.updateFile(id, patch);
      return;
    }
    this.#next.delete(id);
    this.store.updateFile(id, { ...patch, phase: "reading", failure: null });
    this.#running.get(id)?.abort();
    this.#enqueue(id);
  }

  /** Counts masked words as written, or as the words they stand for; what was analysed is analysed again. */
  setKeepMasks(keepMasks: boolean): void {
    this.store.set({ keepMasks });
    for (const file of this.store.state.files) if (file.analysis) this.again(file.id, { draft: file.draft ?? file.text });
  }

  /** Stops what runs or waits; what is ready stays. */
  stop(): boolean {
    const busy = this.store.state.files.filter((file) => file.phase === "reading" || file.phase === "analysing");
    for (const file of busy) {
      this.#next.delete(file.id);
      this.#running.get(file.id)?.abort();
      this.store.updateFile(file.id, { phase: "stopped", progress: null });
    }
    return busy.length > 0;
  }

  remove(id: number): void {
    const { files, current } = this.store.state;
    const index = files.findIndex((file) => file.id === id);
    const file = files[index];
    if (!file) return;
    this.#running.get(id)?.abort();
    const rest = files.filter((other) => other.id !== id);
    const next = rest[Math.min(index, rest.length - 1)];
    const gone = current?.file === id;
    this.store.set({ files: rest, current: gone ? (next ? { file: next.id, article: 0 } : null) : current, selection: gone ? null : this.store.state.selection });
    const t = messages(this.store.state.locale);
    this.store.toast(t.removed(file.name ?? t.pastedName), {
      label: t.undo,
      run: () => {
        const now = this.store.state.files;
        const back = [...now.slice(0, index), file, ...now.slice(index)];
        this.store.set({ files: back, current: { file: id, article: gone ? current?.article ?? 0 : 0 } });
        if (file.phase === "reading" || file.phase === "analysing") this.again(id);
      },
    });
  }

  move(id: number, by: -1 | 1): void {
    const files = [...this.store.state.files];
    const from = files.findIndex((file) => file.id === id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= files.length) return;
    files.splice(to, 0, ...files.splice(from, 1));
    this.store.set({ files });
  }

  #enqueue(id: number): void {
    this.#queue = this.#queue.then(() => this.#run(id));
  }

  /** The text of a file. An archive is replaced in the list by its documents: then null. */
  async #read(file: OpenFile, signal: AbortSignal): Promise<Pick<OpenFile, "text" | "headings"> | null> {
    const documents = await readDocuments(file, this.engine(), signal);
    const [first] = documents;
    if (documents.length === 1 && first) {
      if ("failure" in first) throw Object.assign(new Error(first.failure.message), { code: first.failure.code });
      this.store.updateFile(file.id, { readAs: first.encoding, format: first.format });
      return first;
    }
    const inside = documents.map((document): OpenFile => "failure" in document
      ? failed(document.name ?? "", document.failure)
      : { ...failed(document.name ?? "", null), text: document.text, readAs: document.encoding, format: document.format, headings: document.headings, phase: "reading" });
    const { files, current } = this.store.state;
    const shown = inside.find((other) => other.phase === "reading") ?? inside[0];
    this.store.set({
      files: files.flatMap((other) => (other.id === file.id ? inside : [other])),
      current: current?.file === file.id && shown ? { file: shown.id, article: 0 } : current,
    });
    for (const other of inside) if (other.phase === "reading") this.#enqueue(other.id);
    return null;
  }

  /** Shows what is known of a file: its documents, and of them the one that is looked at or else the first. */
  #show(id: number, known: Analysis, text: string, patch: Partial<OpenFile>): void {
    const before: readonly Article[] = this.store.state.files.find((other) => other.id === id)?.articles ?? [];
    const articles = articlesOf(known, text);
    this.store.updateFile(id, { ...patch, articles, characters: countCharacters(text) });
    const shown = this.store.state.current;
    if (shown?.file !== id) return;
    // The matter before the first document is shown only to whom has chosen it.
    const chosen = shown.article > 0 || before[0]?.report === null;
    const article = chosen && shown.article < articles.length ? shown.article : Math.max(0, articles.findIndex(({ report }) => report));
    if (article !== shown.article) this.store.set({ current: { file: id, article } });
  }

  async #run(id: number): Promise<void> {
    const file = this.store.state.files.find((other) => other.id === id);
    if (!file || file.phase !== "reading") return;
    const controller = new AbortController();
    this.#running.set(id, controller);
    const current = (): boolean => this.#running.get(id) === controller && !controller.signal.aborted;
    try {
      const source = file.draft === null ? (file.bytes ? await this.#read(file, controller.signal) : file) : edited(file, file.draft);
      if (!current() || source === null) return;
      const { text, headings } = source;
      if (text.trim() === "") throw Object.assign(new Error("empty"), { code: "ingest/empty" });
      // A text that is shown stays until the result of the new one is there: the spans on the page belong to it.
      this.store.updateFile(id, { ...(file.analysis ?? file.early ? {} : { text, headings }), phase: "analysing", progress: { phase: "analysing", done: 0, total: 0 } });
      const { added, keepMasks, length } = this.store.state;
      const start = performance.now();
      const analysis = await this.engine().analyze(text, {
        signal: controller.signal, keywordSpans: true, keywordLimit: KEYWORDS, userWords: added, keepMasks, headings, ...lengthOptions(length),
        // Steps are told where they take a while. A short text that is analysed again shows what it had.
        onProgress: (progress) => { if (current() && (!file.analysis || text.length > SHORT)) this.store.updateFile(id, { progress }); },
        // Of a text that has a result already, the old one is shown until the new one is whole.
        ...(!file.analysis && { onSection: (section: string, early: Analysis) => { if (current() && section === "structure") this.#show(id, early, text, { text, headings, early }); } }),
      });
      if (!current()) return;
      const elapsed = performance.now() - start;
      // The length of the summaries may have been changed meanwhile.
      const again = this.#next.delete(id) || this.store.state.length !== length;
      const { draft = null } = this.store.state.files.find((other) => other.id === id) ?? {};
      this.#show(id, analysis, text, { text, headings, draft: again ? draft ?? text : null, analysis, early: null, elapsed, phase: again ? "reading" : "done", progress: null });
      if (again) this.#enqueue(id);
    } catch (error) {
      if (controller.signal.aborted) return;
      if (this.#next.delete(id)) {
        this.store.updateFile(id, { phase: "reading" });
        this.#enqueue(id);
        return;
      }
      const { code, message } = error as EngineError;
      this.store.updateFile(id, { ...(file.analysis ? {} : { early: null, articles: [] }), phase: "failed", progress: null, failure: { code: code ?? "engine/crashed", message: message ?? String(error) } });
    } finally {
      if (this.#running.get(id) === controller) this.#running.delete(id);
    }
  }
}

function failed(name: string, failure: Failure | null): OpenFile {
  return {
    id: nextId(), name, text: "", draft: null, bytes: null, encoding: null, readAs: null, asFormat: null, format: null, headings: [], phase: "failed", progress: null, failure, analysis: null, early: null, articles: [],
    elapsed: 0, characters: 0, changes: [],
  };
}
