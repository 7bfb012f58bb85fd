/** The source: the document as it is read, with the places of all results marked in it. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { blocksOf } from "../model/blocks";
import { pathAt, type Article } from "../model/articles";
import { oneLine, slice } from "../model/text";
import type { Analysis, Span } from "../model/contract";
import { SourceMarks } from "../parts/source-marks";
import { caretOffset, copySource, offsetAt } from "../parts/caret";
import { Editor } from "../parts/editor";
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
import { register, View } from "./view";

const SIZES = [17, 19, 22, 15];

export class SourceView extends View {
  static override styles = [base, paper, notes, sourceStyles];

  #article: Article | null = null;
  #noise: Analysis["noise"] | null = null;
  #locale = "";
  #paper: Paper | null = null;
  readonly #marks = new SourceMarks();
  readonly #notes = new Notes(this);
  readonly #positions = new Positions(this);
  #turn = -1;
  #where = "";
  #perLine = 28;
  #pointerAt = 0;
  #observer: ResizeObserver | null = null;
  readonly #finder = new Finder(this, () => this.#article?.span.start ?? 0);
  readonly #editor = new Editor(this);

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
  }

  override render(): TemplateResult {
    const { t } = this;
    const { state } = this.store;
    return html`<div class="bar">
        <span class="where" lang="zh-CN" title=${this.#where}>${this.#where}</span>
        ${this.#notes.bar(t)}
        <span class="note per-line">${t.perLine(this.#perLine)}</span>
        <button class="icon-button" aria-label=${t.textSize} title=${t.textSize} @click=${this.#resizeText}><span class="size" aria-hidden="true">文</span></button>
        ${state.editing ? html`<button class="button" @click=${() => this.store.set({ editing: false })}>${icon("edit")}${t.editDone}</button>`
          : html`<button class="icon-button" aria-label=${t.edit} title=${t.edit} ?disabled=${!this.#article} @click=${() => this.store.set({ editing: true })}>${icon("edit")}</button>`}
        <button class="icon-button" aria-label=${t.search} title=${t.search} aria-expanded=${state.searching ? "true" : "false"}
          @click=${() => this.store.set({ searching: !state.searching })}>${icon("search")}</button>
      </div>
      ${state.searching ? this.#finder.bar(t) : nothing}
      <div class="body">
        ${state.editing
          ? this.#editor.field(t)
          : html`<div class="scroller" tabindex="0" role="region" aria-label=${t.source} @scroll=${this.#onScroll} @click=${this.#onClick}
              @copy=${(e: ClipboardEvent) => copySource(e, this.#root, this.#paper)}>
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
      this.#marks.forget();
    }
    if (host && (article !== this.#article || state.locale !== this.#locale || !host.firstChild)) this.#build(host, article);
    if (!state.searching) this.#finder.clear();
    if (this.#paper) {
      this.#marks.update(this.store, this.#paper, this.#finder);
      this.#notes.update(this.#paper);
    }
    const { selection } = state;
    if (selection && selection.turn !== this.#turn && this.#paper) {
      this.#turn = selection.turn;
      if (selection.from === "result") this.#reveal(selection.spans[0]);
    }
    this.#editor.fill();
    if (state.searching) this.#finder.focus();
  }

  #build(host: Element, article: Article | null): void {
    const { known: analysis, text, state } = this.store;
    const same = article && this.#article && article.span.start === this.#article.span.start && article.document === this.#article.document;
    this.#article = article;
    this.#noise = analysis?.noise ?? null;
    this.#locale = state.locale;
    this.#marks.forget();
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
        this.#marks.forget();
        this.requestUpdate();
      } else this.#growOn(paper);
    });
  }

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(".scroller");
  }

  #reveal(span: Span | undefined): void {
    const scroller = this.#scroller;
    if (span && scroller) void reveal(scroller, () => this.#paper?.range(span)?.getBoundingClientRect() ?? null);
  }

  #onClick(event: MouseEvent): void {
    const selection = document.getSelection();
    if (selection && selection.type === "Range" && String(selection).trim()) return;
    const offset = offsetAt(this.#root, this.#paper, event.clientX, event.clientY);
    this.#pointerAt = event.timeStamp;
    if (offset !== null) this.store.caret(offset);
  }

  /** The caret of caret browsing, or of a script. */
  #followCaret(): void {
    if (performance.now() - this.#pointerAt < 500) return;
    const offset = caretOffset(this.#root, this.#paper);
    if (offset !== null) this.store.caret(offset);
  }

  #onScroll(): void {
    const scroller = this.#scroller;
    const article = this.#article;
    const paper = this.#paper;
    if (!scroller || !paper || !article) return;
    this.#positions.move(scroller);
    const pane = scroller.getBoundingClientRect();
    const offset = offsetAt(this.#root, paper, pane.left + 64 + 60, pane.top + 40) ?? article.span.start;
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
}

register("wenjing-source", SourceView);
