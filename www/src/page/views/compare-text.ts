/** Side by side: what both share recedes, what is new or gone keeps full ink, what changed stands between. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { FigureChange, SentenceChange, TargetOutcome } from "../model/contract";
import { editsWithin, rowsOf, spanOf, tallyOf, type Compared, type Paragraph, type Piece, type Place, type Row } from "../model/comparison";
import { overlaps, slice } from "../model/text";
import { phrasesOf } from "../model/title";
import { csv, baseName, download } from "../state/export";
import { base } from "../styles/base";
import { rows, verdicts } from "../styles/rows";
import { compareTextStyles } from "../styles/compare-text";
import { ComparePart } from "./compare-part";
import { register } from "./view";

type Only = "figures" | "added" | "dropped" | "reworded" | "moved";
const FILTERS: readonly Only[] = ["figures", "added", "dropped", "reworded", "moved"];

/** Rows that are drawn at once; more come as the reader scrolls. */
const FIRST = 80;

export class CompareTextView extends ComparePart {
  static override styles = [base, rows, verdicts, compareTextStyles];

  #only: Only | null = null;
  #for: Compared | null = null;
  #rows: Row[] = [];
  #limit = FIRST;
  #shownTurn = -1;

  override render(): TemplateResult {
    const { t, compared } = this;
    if (compared !== this.#for) {
      this.#for = compared;
      this.#rows = rowsOf(compared);
      this.#limit = FIRST;
      this.#only = null;
    }
    const tally = tallyOf(compared.comparison);
    const shown = this.#rows.filter((row) => this.#only === null || this.#has(row, this.#only));
    const chosen = shown.findIndex((row) => this.#isChosen(row));
    const limit = this.store.state.printing ? shown.length : Math.max(this.#limit, chosen + 10);
    return html`<div class="filters" role="group" aria-label=${t.hintFilter}>
        ${FILTERS.map((only) => (tally[only] ? html`<button class="filter" aria-pressed=${this.#only === only ? "true" : "false"}
          @click=${() => { this.#only = this.#only === only ? null : only; this.#limit = FIRST; this.requestUpdate(); }}>${only === "figures" ? nothing : this.#mark(only)}${t.compareCount[only](tally[only])}</button>` : nothing))}
        <button class="link export" @click=${() => this.#export()}>${t.exportComparison}</button>
      </div>
      ${compared.comparison.similarity < 0.01 ? html`<p class="note unlike" role="status">${t.compareUnlike}</p>` : nothing}
      <div class="sheet" tabindex="0" role="region" aria-label=${t.compareTitle} @scroll=${this.#more}>
        ${shown.slice(0, limit).map((row) => this.#row(row))}
      </div>`;
  }

  #has(row: Row, only: Only): boolean {
    if (only === "figures") return row.figures.length > 0;
    const fits = (one: { alteration: string; moved: boolean }): boolean => (only === "moved" ? one.moved : one.alteration === only && !one.moved);
    return [...row.left, ...row.right].some((paragraph) => paragraph.pieces.some((piece) => { const change = this.#change(piece); return change !== null && fits(change); }));
  }

  #change(piece: Piece): SentenceChange | null {
    return piece.change === null ? null : this.compared.comparison.sentences[piece.change] ?? null;
  }

  #isChosen(row: Row): boolean {
    const key = this.store.state.selection?.key ?? "";
    return [...row.left, ...row.right].some((paragraph) => paragraph.pieces.some((piece) => this.#isCurrent(piece, "right") || `change:${piece.change}` === key));
  }

  #more(event: Event): void {
    const sheet = event.currentTarget as HTMLElement;
    if (sheet.scrollTop + 3 * sheet.clientHeight < sheet.scrollHeight || this.#limit >= this.#rows.length) return;
    this.#limit += FIRST;
    this.requestUpdate();
  }

  #mark(kind: Exclude<Only, "figures">): TemplateResult {
    return html`<span class="mark ${kind}" lang="zh-CN" role="img" aria-label=${this.t.compareMark[kind]} title=${this.t.compareMark[kind]}>${this.t.compareSeal[kind]}</span>`;
  }

  #row(row: Row): TemplateResult {
    const { t } = this;
    const figures = row.figures.map((figure) => this.#figure(figure));
    return html`<div class="row ${row.same ? "same" : ""}">
      <div class="column left" data-name=${t.earlier}>${row.left.map((one) => this.#paragraph(one, "left"))}</div>
      <div class="middle">
        ${row.same ? html`<p class="shared ${row.stock ? "stock" : ""}"><span>${row.stock ? t.sameStock : t.sameTwice}</span></p>` : nothing}
        ${figures}${row.targets.map((target) => this.#target(target))}
      </div>
      <div class="column right" data-name=${t.later}>${row.right.map((one) => this.#paragraph(one, "right"))}</div>
    </div>`;
  }

  #paragraph(paragraph: Paragraph, place: Place): TemplateResult {
    const { block, whole, moved } = paragraph;
    const lone = place === "left" ? "dropped" : "added";
    const seal = moved ? "moved" : whole === lone ? lone : null;
    return html`<div class="block">${seal ? this.#mark(seal) : nothing}<p lang="zh-CN" class=${block.kind}>${block.kind === "title" && paragraph.pieces.every((piece) => piece.change === null)
      ? phrasesOf(slice(this.compared[place].text, block.span)).map((phrase) => html`<span class="phrase">${phrase}</span>`) : paragraph.pieces.map((piece) => this.#piece(piece, place, seal !== null))}</p></div>`;
  }

  #piece(piece: Piece, place: Place, sealed: boolean): TemplateResult | string {
    const text = this.compared[place].text;
    const change = this.#change(piece);
    if (!change) return slice(text, piece.span);
    const key = `change:${piece.change}`;
    const kind = change.moved ? "moved" : change.alteration;
    const inline = !sealed && (kind === "added" || kind === "dropped" || kind === "moved") ? this.#mark(kind) : nothing;
    const choose = (): void => this.#choose(key, change, place);
    return html`${inline}<span class="piece ${kind}" data-key=${key} data-place=${place} aria-current=${this.#isCurrent(piece, place) ? "true" : "false"} @click=${choose}>${this.#words(piece, change, place)}</span>`;
  }

  /** A sentence is marked where it is the one that was chosen, or where the place that is selected in the source lies in it. */
  #isCurrent(piece: Piece, place: Place): boolean {
    const { selection, current } = this.store.state;
    if (!selection) return false;
    if (selection.key?.startsWith("change:")) return selection.key === `change:${piece.change}`;
    const side = this.compared[place];
    return selection.spans.some((span) => current?.file === side.file.id && overlaps(span, piece.span));
  }

  #words(piece: Piece, change: SentenceChange, place: Place): (TemplateResult | string)[] {
    const { text } = this.compared[place];
    const parts: (TemplateResult | string)[] = [];
    let at = piece.span.start;
    for (const edit of editsWithin(change.edits, place, piece.span)) {
      if (edit.start < at) continue;
      parts.push(text.slice(at, edit.start), html`<span class="edit">${slice(text, edit)}</span>`);
      at = edit.end;
    }
    parts.push(text.slice(at, piece.span.end));
    return parts;
  }

  /** Chosen, a sentence is marked at both sides; what moved is brought into view where it went. */
  #choose(key: string, change: SentenceChange, place: Place): void {
    this.chooseIn(key, change, false);
    if (!change.moved) return;
    const other = place === "left" ? "right" : "left";
    void this.updateComplete.then(() => this.renderRoot.querySelector(`[data-key="${key}"][data-place="${other}"]`)?.scrollIntoView({ block: "center" }));
  }

  #figure(figure: FigureChange): TemplateResult {
    const key = `changed:${figure.right.span.start}`;
    return html`<button class="pair result" data-key=${key} aria-current=${this.store.isSelected(key)} @click=${() => this.chooseIn(key, { left: figure.left.span, right: figure.right.span }, false)}>
      <span class="name" lang="zh-CN">${this.measure(figure)}</span>
      <span class="values" lang="zh-CN">${this.values(figure.left.span, figure.right.span)}</span>
      <span class="move">${this.moved(figure)}</span>
    </button>`;
  }

  #target(target: TargetOutcome): TemplateResult {
    const key = `aim:${target.target.span.start}`;
    return html`<button class="pair result" data-key=${key} aria-current=${this.store.isSelected(key)} @click=${() => this.chooseIn(key, { left: target.target.span, right: target.reported?.span ?? target.statement }, false)}>
      <span class="name" lang="zh-CN">${this.t.lastTarget(this.targetMeasure(target))}</span>
      <span class="values" lang="zh-CN">${this.values(target.target.span, target.reported?.span ?? target.statement)}</span>
      <span class="move">${this.outcome(target.outcome)}</span>
    </button>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { selection } = this.store.state;
    if (!selection || selection.turn === this.#shownTurn) return;
    this.#shownTurn = selection.turn;
    const place = this.renderRoot.querySelector('.piece[aria-current="true"], .pair[aria-current="true"]');
    place?.scrollIntoView({ block: "nearest" });
  }

  #export(): void {
    const { t, compared } = this;
    const { left, right, comparison } = compared;
    const lines = comparison.sentences.map((change) => {
      const text = (place: Place): string => { const span = spanOf(change, place); return span ? slice(compared[place].text, span).trim() : ""; };
      return [text("left"), `${t.alteration[change.alteration]}${change.moved ? `${t.comma}${t.compareMark.moved}` : ""}`, Number(change.similarity.toFixed(2)), text("right")];
    });
    download(`${baseName(this.store)}-${t.tabs.compare}.csv`, "text/csv", csv([[left.article.name, t.columns.change, t.similarity, right.article.name], ...lines]));
  }
}

register("wenjing-compare-text", CompareTextView);
