/** The files that are open as one corpus in the worker: opened with the first question, again when a text or a word list changes. */
import type { Corpus, CorpusInput, OpenOptions } from "../../module/corpus.js";
import type { Store } from "./store";
import type { OpenFile } from "./files";

export interface Opener {
  open?(inputs: readonly CorpusInput[], options?: OpenOptions): Promise<Corpus>;
}

export interface OpenedCorpus {
  corpus: Corpus;
  /** The files by the index that answers call them by. */
  files: readonly OpenFile[];
}

export class CorpusDesk {
  #texts: readonly string[] = [];
  #words: unknown[] = [];
  #opened: Promise<OpenedCorpus> | null = null;
  #version = 0;

  constructor(readonly store: Store, readonly engine: () => Opener) {}

  get available(): boolean {
    return this.engine().open !== undefined;
  }

  /** Names what the next answer belongs to: it changes when what was asked about changes. */
  get version(): number {
    this.#refresh();
    return this.#version;
  }

  #refresh(): void {
    const { files, added, excluded, keepMasks } = this.store.state;
    const texts = analysed(files).map((file) => file.text);
    const words = [added, excluded, keepMasks];
    if (texts.length === this.#texts.length && texts.every((text, i) => text === this.#texts[i]) && words.every((list, i) => list === this.#words[i])) return;
    this.#texts = texts;
    this.#words = words;
    this.#version++;
    const old = this.#opened;
    this.#opened = null;
    void old?.then(({ corpus }) => corpus.close(), () => undefined);
  }

  open(): Promise<OpenedCorpus> {
    this.#refresh();
    const { open } = this.engine();
    if (!open) return Promise.reject(new Error("the engine opens no corpus"));
    const files = analysed(this.store.state.files);
    const { added, excluded, keepMasks } = this.store.state;
    this.#opened ??= open(files.map(({ text, headings }) => ({ text, headings })), { userWords: added, stopWords: excluded, keepMasks }).then((corpus) => ({ corpus, files }));
    return this.#opened;
  }

  /** The number by which the corpus knows an article. */
  documentOf(file: OpenFile, article: number): number | null {
    let before = 0;
    for (const other of analysed(this.store.state.files)) {
      if (other.id === file.id) {
        const document = file.articles[article]?.document ?? null;
        return document === null ? null : before + document;
      }
      before += other.analysis?.documents.length ?? 0;
    }
    return null;
  }
}

function analysed(files: readonly OpenFile[]): OpenFile[] {
  return files.filter((file) => file.analysis);
}
