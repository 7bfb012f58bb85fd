/** The source: the document as it is read, with the places of all results marked in it. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { blocksOf } from "../model/blocks";
import { pathAt, type Article } from "../model/articles";
import { oneLine, overlaps, slice } from "../model/text";
import type { Analysis, Span } from "../model/contract";
import { Marks } from "../parts/highlights";
import { Finder } from "../parts/finder";
import { icon } from "../parts/icons";
import { reveal } from "../parts/reveal";
import { Paper } from "../parts/paper";
import { Notes } from "../parts/notes";
import { Positions } from "../parts/positions";
import { base } from "../styles/base";
import { notes } from "../styles/notes";
import { paper } from "../styles/paper";
import { sourceStyles } from "../styles/source";
import { visibleHints } from "../model/hints";
import { findAll } from "../model/find";
import { register, View } from "./view";

const SIZES = [17, 19, 22, 15];
const EDIT_PAUSE = 150;

export class SourceView extends View {
  static override styles = [base, paper, notes, sourceStyles];

  #article: Article | null = null;
  #noise: Analysis["noise"] | null = null;
  #locale = "";
  #paper: Paper | null = null;
  readonly #marks = new Marks();
  readonly #notes = new Notes(this);
  readonly #positions = new Positions(this);
  #turn = -1;
  #where = "";
  #perLine = 28;
  #pointerAt = 0;
  #observer: ResizeObserver | null = null;
  readonly #finder = new Finder(this, () => this.#article?.span.start ?? 0);
  #editTimer: ReturnType<typeof setTimeout> | undefined;
  #marked = "";

  readonly #onSelectionChange = (): void => this.#followCaret();

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("selectionchange", this.#onSelectionChange);
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("selectionchange", this.#onSelectionChange);
    this.#observer?.disconnect();
    this.#marks.clear();
    this.#article = null;
    this.#marked = "";
  }

  override render(): TemplateResult {
    const { t } = this;
    const { state } = this.store;
    return html`<div class="bar">
        <span class="where" lang="zh-CN" title=${this.#where}>${this.#where}</span>
        ${this.#notes.bar(t)}
        <span class="note per-line">${t.perLine(this.#perLine)}</span>
        <button class="icon-button" aria-label=${t.textSize} title=${t.textSize} @click=${this.#resizeText}><span class="size" aria-hidden="true">文</span></button>
        <button class="icon-button" aria-label=${state.editing ? t.editDone : t.edit} title=${state.editing ? t.editDone : t.edit}
          aria-pressed=${state.editing ? "true" : "false"} ?disabled=${!this.#article}
          @click=${() => this.store.set({ editing: !state.editing })}>${icon("edit")}</button>
        <button class="icon-button" aria-label=${t.search} title=${t.search} aria-expanded=${state.searching ? "true" : "false"}
          @click=${() => this.store.set({ searching: !state.searching })}>${icon("search")}</button>
      </div>
      ${state.searching ? this.#finder.bar(t) : nothing}
      <div class="body">
        ${state.editing
          ? html`<textarea class="editor" lang="zh-CN" aria-label=${t.editLabel} spellcheck="false" @input=${this.#onEdit}></textarea>`
          : html`<div class="scroller" tabindex="0" role="region" aria-label=${t.source} @scroll=${this.#onScroll} @click=${this.#onClick}
              @copy=${this.#onCopy}>
              <div class="columns"><div class="text"></div>${this.#notes.column()}</div>
            </div>${this.#positions.strip(this.#article, this.#paper)}`}
      </div>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const { state } = this.store;
    this.style.setProperty("--text-size", `${state.textSize}px`);
    const article = this.store.article;
    const host = this.renderRoot.querySelector(".text");
    // More is known of the same document, or its summary has another length: the same lines, other places to mark.
    if (article && this.#article && article !== this.#article && article.span.start === this.#article.span.start && this.store.known?.noise === this.#noise
      && article.report?.outline === this.#article.report?.outline) {
      this.#article = article;
      this.#marked = "";
    }
    if (host && (article !== this.#article || state.locale !== this.#locale || !host.firstChild)) this.#build(host, article);
    if (!state.searching) this.#finder.clear();
    if (this.#paper) {
      this.#mark();
      this.#notes.update(this.#paper);
    }
    const { selection } = state;
    if (selection && selection.turn !== this.#turn && this.#paper) {
      this.#turn = selection.turn;
      if (selection.from === "result") this.#reveal(selection.spans[0]);
    }
    const editor = this.renderRoot.querySelector<HTMLTextAreaElement>(".editor");
    if (editor && !editor.dataset["filled"]) {
      // Once, on entry: what is typed must never be overwritten by a result that comes in.
      editor.dataset["filled"] = "yes";
      editor.value = this.#editText();
      editor.focus();
    }
    if (state.searching) this.#finder.focus();
  }

  #build(host: Element, article: Article | null): void {
    const { known: analysis, text, state } = this.store;
    const same = article && this.#article && article.span.start === this.#article.span.start && article.document === this.#article.document;
    this.#article = article;
    this.#noise = analysis?.noise ?? null;
    this.#locale = state.locale;
    this.#marked = "";
    const scroller = this.#scroller;
    if (!article || !analysis) {
      this.#paper = null;
      host.replaceChildren();
      return;
    }
    this.#paper = new Paper(text, blocksOf(text, article.span, article.report, analysis), this.t);
    host.replaceChildren(this.#paper.element);
    this.#growOn(this.#paper);
    if (scroller && !same) scroller.scrollTop = 0;
    this.#measure();
  }

  /** The rest of a long document, in turns: one at a time, so that the page answers in between. */
  #growOn(paper: Paper): void {
    if (paper.complete) return;
    setTimeout(() => {
      if (paper !== this.#paper) return;
      paper.grow();
      if (paper.complete) {
        this.#marked = "";
        this.requestUpdate();
      } else this.#growOn(paper);
    });
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(".scroller");
  }

  /** Puts every layer of marks into the text; those of an article only when it, the tab or the hints change. */
  #mark(): void {
    const paper = this.#paper;
    const { article, state, results } = this.store;
    if (!paper || !article) return;
    const hints = visibleHints(this.store);
    const key = `${state.tab} ${hints.length} ${state.term} ${this.#finder.query}`;
    if (key !== this.#marked) {
      this.#marked = key;
      const quotedTab = state.tab === "figures" ? "figure:" : null;
      const quoted = results.filter((r) => (quotedTab ? r.key.startsWith(quotedTab) : r.tab === "overview"));
      this.#marks.set("quoted", paper.marks(quoted.flatMap((r) => r.spans)));
      const wrong = article.report?.checks.filter((c) => c.verdict === "inconsistent").map((c) => c.span) ?? [];
      this.#marks.set("wrong", paper.marks(wrong));
      const shown = state.tab === "proof" || state.tab === "structure" ? hints : [];
      for (const kind of ["error", "warning", "info"] as const) {
        this.#marks.set(kind, paper.marks(shown.filter((h) => h.diagnostic.severity === kind).map((h) => h.diagnostic.span)));
      }
      const term = state.tab === "keywords" && state.term ? findAll(this.store.text, state.term, article.span) : [];
      this.#marks.set("term", paper.marks(term));
      this.#marks.set("search", paper.marks(this.#finder.found.filter((span) => overlaps(span, article.span))));
    }
    this.#marks.set("hover", paper.marks(state.hover));
    // What is selected is made, wherever it stands.
    if (state.selection?.spans[0]) paper.range(state.selection.spans[0]);
    this.#marks.set("selected", paper.marks(state.selection?.spans ?? []));
  }

  #reveal(span: Span | undefined): void {
    const scroller = this.#scroller;
    if (span && scroller) reveal(scroller, () => this.#paper?.range(span)?.getBoundingClientRect() ?? null);
  }

  #onClick(event: MouseEvent): void {
    const selection = document.getSelection();
    if (selection && selection.type === "Range" && String(selection).trim()) return;
    const offset = this.#offsetAt(event.clientX, event.clientY);
    this.#pointerAt = event.timeStamp;
    if (offset !== null) this.store.caret(offset);
  }

  #offsetAt(x: number, y: number): number | null {
    const root = this.renderRoot as ShadowRoot;
    const position = document.caretPositionFromPoint?.(x, y, { shadowRoots: [root] });
    if (position) return this.#paper?.offset(position.offsetNode, position.offset) ?? null;
    const range = document.caretRangeFromPoint?.(x, y);
    return range ? (this.#paper?.offset(range.startContainer, range.startOffset) ?? null) : null;
  }

  /** The caret of caret browsing, or of a script. */
  #followCaret(): void {
    const selection = document.getSelection();
    if (!selection || performance.now() - this.#pointerAt < 500) return;
    const root = this.renderRoot as ShadowRoot;
    const range = selection.getComposedRanges?.({ shadowRoots: [root] })[0];
    if (!range || range.startContainer !== range.endContainer || range.startOffset !== range.endOffset) return;
    const offset = this.#paper?.offset(range.startContainer, range.startOffset) ?? null;
    if (offset !== null) this.store.caret(offset);
  }

  /** What is copied is the source, with its line breaks and indents, not the layout. */
  #onCopy(event: ClipboardEvent): void {
    const root = this.renderRoot as ShadowRoot;
    const range = document.getSelection()?.getComposedRanges?.({ shadowRoots: [root] })[0];
    if (!range || !this.#paper || !event.clipboardData) return;
    const start = this.#paper.offset(range.startContainer, range.startOffset);
    const end = this.#paper.offset(range.endContainer, range.endOffset);
    if (start === null || end === null || start === end) return;
    event.clipboardData.setData("text/plain", this.store.text.slice(Math.min(start, end), Math.max(start, end)));
    event.preventDefault();
  }

  #onScroll(): void {
    const scroller = this.#scroller;
    const article = this.#article;
    const paper = this.#paper;
    if (!scroller || !paper || !article) return;
    this.#positions.move(scroller);
    const pane = scroller.getBoundingClientRect();
    const offset = this.#offsetAt(pane.left + 64 + 60, pane.top + 40) ?? article.span.start;
    const path = article.report ? pathAt(article.report.outline, offset) : [];
    const where = path.filter((s) => s.kind === "heading").slice(0, 2).map((s) => oneLine(slice(this.store.text, s.heading)).slice(0, 24)).join(" › ");
    if (where !== this.#where) {
      this.#where = where;
      this.requestUpdate();
    }
  }

  #measure(): void {
    const text = this.renderRoot.querySelector(".text");
    if (!text) return;
    const perLine = Math.floor((text.clientWidth + 1) / this.store.state.textSize);
    this.toggleAttribute("roomy", this.clientWidth >= 780);
    if (perLine !== this.#perLine && perLine > 0) {
      this.#perLine = Math.min(28, perLine);
    }
    this.requestUpdate();
    requestAnimationFrame(() => this.#onScroll());
  }

  #resizeText(): void {
    const { textSize } = this.store.state;
    this.store.set({ textSize: SIZES[(SIZES.indexOf(textSize) + 1) % SIZES.length] as number });
    requestAnimationFrame(() => this.#measure());
  }

  // Editing.

  #editText(): string {
    const { article } = this.store;
    return article ? slice(this.store.text, article.span) : "";
  }

  #onEdit(event: Event): void {
    clearTimeout(this.#editTimer);
    const value = (event.target as HTMLTextAreaElement).value;
    const file = this.store.file;
    const article = this.store.article;
    if (!file || !article) return;
    this.#editTimer = setTimeout(() => {
      const now = this.store.article ?? article;
      const text = this.store.text;
      this.bench.again(file.id, { draft: text.slice(0, now.span.start) + value + text.slice(now.span.end) });
    }, EDIT_PAUSE);
  }
}

register("wenjing-source", SourceView);
