/**
 * The state of one viewer and the ways to change it. Views read it and are drawn again after each change; nobody
 * writes to it but through these methods.
 */
import { articleAt, type Article } from "../model/articles";
import { keywordAt, resultAt, resultsOf, type Result, type Tab } from "../model/results";
import type { Analysis, Span } from "../model/contract";
import type { Length } from "../model/length";
import type { Locale } from "../i18n";
import type { OpenFile } from "./files";

export type Theme = "auto" | "light" | "dark";

export interface Selection {
  key: string | null;
  spans: Span[];
  /** Who selected: the source scrolls when a result did, the results when the source did. */
  from: "result" | "source";
  /** Grows with each selection, so that selecting the same thing again scrolls again. */
  turn: number;
}

export interface Toast {
  text: string;
  action: { label: string; run: () => void } | null;
}

/** What the reader did to the panes of a tab; what he did not touch follows the tab's proposal. */
export interface PaneChoice {
  list?: boolean;
  source?: boolean;
  width?: number;
}

export interface State {
  locale: Locale;
  theme: Theme;
  files: OpenFile[];
  current: { file: number; article: number } | null;
  tab: Tab;
  /** The overview is of all documents at a glance, not of the current one. */
  all: boolean;
  /** How long summaries are. */
  length: Length;
  /** Below 768 px: which of the two panes is shown. */
  side: "source" | "analysis";
  selection: Selection | null;
  hover: Span[];
  term: string | null;
  panes: Partial<Record<Tab, PaneChoice>>;
  textSize: number;
  searching: boolean;
  editing: boolean;
  /** The browser prints: all tabs one after another, nothing left out. */
  printing: boolean;
  /** Only the overview is printed, on one page. */
  printPage: boolean;
  /** The one key that is a single character can be switched off (WCAG 2.1.4). */
  questionKey: boolean;
  toast: Toast | null;
  overlay: "help" | "local" | "export" | "clear" | null;
  requests: number;
  offline: boolean;
  stored: number | null;
  remember: boolean;
  /** Hints that the reader put aside, as `code@start` per file id. */
  ignored: Record<number, string[]>;
  excluded: string[];
  added: string[];
  /** Masked words (D for 党) are counted as written instead of as the words they stand for. */
  keepMasks: boolean;
}

export class Store {
  readonly #listeners = new Set<() => void>();
  #turn = 0;
  #scheduled = false;
  #resultsFor: Article | null = null;
  #results: Result[] = [];

  state: State = {
    locale: "zh-CN", theme: "auto", files: [], current: null, tab: "overview", all: false, length: "page", side: "analysis", selection: null, hover: [],
    term: null, panes: {}, textSize: 17, searching: false, editing: false, printing: false, printPage: false, questionKey: true, toast: null, overlay: null, requests: 0, offline: false,
    stored: null, remember: false, ignored: {}, excluded: [], added: [],
    keepMasks: false,
  };

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(patch: Partial<State>): void {
    this.state = { ...this.state, ...patch };
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      for (const listener of [...this.#listeners]) listener();
    });
  }

  get file(): OpenFile | null {
    const id = this.state.current?.file;
    return this.state.files.find((file) => file.id === id) ?? null;
  }

  get analysis(): Analysis | null {
    return this.file?.analysis ?? null;
  }

  /** The analysis, or what is known of it already. */
  get known(): Analysis | null {
    return this.file?.analysis ?? this.file?.early ?? null;
  }

  get article(): Article | null {
    return this.file?.articles[this.state.current?.article ?? 0] ?? null;
  }

  get text(): string {
    return this.file?.text ?? "";
  }

  /** The results of the current article, computed once for each. */
  get results(): Result[] {
    const article = this.article;
    const analysis = this.known;
    if (!article || !analysis) return [];
    if (article !== this.#resultsFor) {
      this.#resultsFor = article;
      this.#results = resultsOf(article, analysis);
    }
    return this.#results;
  }

  updateFile(id: number, patch: Partial<OpenFile>): void {
    this.set({ files: this.state.files.map((file) => (file.id === id ? { ...file, ...patch } : file)) });
  }

  open(file: number, article: number): void {
    this.set({ current: { file, article }, selection: null, hover: [], editing: false });
  }

  /** A result was chosen: its places are marked, the first one is scrolled to; another article is opened where it lies there. */
  select(key: string | null, spans: Span[], from: "result" | "source" = "result"): void {
    const { current } = this.state;
    const file = this.file;
    const first = spans[0];
    let target = current;
    if (file && first && current) {
      const article = articleAt(file.articles, first.start);
      if (article !== current.article) target = { file: file.id, article };
    }
    this.set({
      current: target, selection: { key, spans, from, turn: ++this.#turn }, hover: [],
      side: from === "result" ? "source" : this.state.side,
    });
  }

  /** A place in any of the files: its file is opened first. */
  selectIn(id: number, key: string | null, spans: Span[]): void {
    const file = this.state.files.find((other) => other.id === id);
    if (!file || !spans[0]) return;
    if (id !== this.state.current?.file) this.open(id, articleAt(file.articles, spans[0].start));
    this.select(key, spans);
  }

  /** The caret stands at a place of the source: the narrowest result there is marked. */
  caret(offset: number): void {
    const word = this.state.tab === "keywords" && this.analysis ? keywordAt(this.analysis.keywords, offset) : null;
    if (word) {
      this.set({ term: word.term, selection: { key: `word:${word.term}`, spans: [word.span], from: "source", turn: ++this.#turn }, hover: [] });
      return;
    }
    if (this.state.tab === "compare") {
      // Its pages mark what holds the place; the end of a line belongs to the line.
      const start = offset > 0 && /\s/.test(this.text[offset] ?? "\n") ? offset - 1 : offset;
      this.set({ selection: { key: null, spans: [{ start, end: start + 1 }], from: "source", turn: ++this.#turn }, hover: [] });
      return;
    }
    const result = resultAt(this.results, this.state.tab, offset);
    if (!result) {
      if (this.state.selection) this.set({ selection: null });
      return;
    }
    this.set({ selection: { key: result.key, spans: result.spans, from: "source", turn: ++this.#turn }, hover: [] });
  }

  isSelected(key: string): "true" | "false" {
    return this.state.selection?.key === key ? "true" : "false";
  }

  setTab(tab: Tab): void {
    this.set({ tab, editing: false, side: "analysis" });
  }

  choosePane(patch: PaneChoice): void {
    const { tab, panes } = this.state;
    this.set({ panes: { ...panes, [tab]: { ...panes[tab], ...patch } } });
  }

  toast(text: string, action: Toast["action"] = null): void {
    this.set({ toast: { text, action } });
  }
}
