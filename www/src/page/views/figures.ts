/** Every figure with what it measures; below, the arithmetic recalculated and the targets against the results. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { DocumentReport, Role } from "../model/contract";
import { bounded, figureOf, figureRows, worst, type FigureRow } from "../model/figures";
import { COLUMNS, nameOf, ROLE_ORDER, shownRows, type Column, type Sort } from "../model/figure-table";
import { doubtOf } from "../model/doubt";
import { visibleHints } from "../model/hints";
import { reducedMotion } from "../parts/motion";
import { pathAt } from "../model/articles";
import { oneLine, slice } from "../model/text";
import { seal, verdict } from "../parts/signs";
import { VirtualRows } from "../parts/virtual-rows";
import { base } from "../styles/base";
import { rows, verdicts } from "../styles/rows";
import { figureStyles } from "../styles/figures";
import { register } from "./view";
import { ResultView } from "./result-view";
import "./checks";
import "./targets";
import "./by-document";

const ROW_HEIGHT = 31;
/** What stands below the table, with the key of its name. */
const JUMPS = [["wenjing-checks", "checks"], ["wenjing-targets", "targets"], ["wenjing-by-document", "byDocument"]] as const;

export class FiguresView extends ResultView {
  static override styles = [base, rows, verdicts, figureStyles];

  #sort: Sort | null = null;
  #role: Role | "doubt" | null = null;
  #doubts = new Map<FigureRow, number>();
  #query = "";
  #ledTo = -1;
  #for: DocumentReport | null = null;
  #rows: readonly FigureRow[] = [];
  readonly #virtual = new VirtualRows(this, ROW_HEIGHT);

  override render(): TemplateResult {
    const { t } = this;
    const { article } = this.store;
    const report = article?.report;
    if (!article) return html``;
    if (!report) return html`<p class="note">${t.frontMatter}</p>`;
    if (report !== this.#for) {
      this.#for = report;
      this.#rows = figureRows(report);
      this.#doubts.clear();
      if (this.#role && this.#role !== "doubt" && !this.#rows.some((row) => row.quantity.role === this.#role)) this.#role = null;
    }
    this.#weigh();
    if (!this.#rows.length) return this.nothingFound(t.noFigures, t.noFiguresWhy);
    const shown = this.#visible();
    return html`${this.#filters()}
      ${shown.length ? this.#table(report, shown) : html`<div class="empty"><h3>${t.noMatch}</h3>
        <button class="button" @click=${() => { this.#query = ""; this.#role = null; this.requestUpdate(); }}>${t.clearFilter}</button></div>`}
      <div class="below ${report.targets.length ? "" : "single"}">
        <wenjing-checks .bench=${this.bench}></wenjing-checks>
        ${report.targets.length ? html`<wenjing-targets .bench=${this.bench}></wenjing-targets>` : nothing}
        ${this.store.state.printing ? nothing : html`<wenjing-by-document .bench=${this.bench}></wenjing-by-document>`}
      </div>`;
  }

  /** The hints may have changed: what was put aside raises no doubt any more. */
  #weigh(): void {
    const hints = visibleHints(this.store);
    const starts = hints.map(({ diagnostic }) => diagnostic.span.start);
    this.#doubts = new Map(this.#rows.flatMap((row) => { const doubt = doubtOf(row, hints, starts); return doubt > 0 ? [[row, doubt] as const] : []; }));
    if (this.#role === "doubt" && !this.#doubts.size) this.#role = null;
  }

  /** Brings a part below the table into view. */
  #jump(tag: string): void {
    this.renderRoot.querySelector(tag)?.scrollIntoView({ block: "start", behavior: reducedMotion() ? "auto" : "smooth" });
  }

  #filters(): TemplateResult {
    const { t } = this;
    const counts = new Map<Role, number>();
    for (const row of this.#rows) counts.set(row.quantity.role, (counts.get(row.quantity.role) ?? 0) + 1);
    const pick = (role: Role | "doubt" | null) => (): void => { this.#role = role; this.requestUpdate(); };
    return html`<div class="filters" role="group" aria-label=${t.columns.role}>
      <button class="filter quiet" aria-pressed=${this.#role === null ? "true" : "false"} @click=${pick(null)}>${t.allFigures} ${this.#rows.length}</button>
      ${this.#doubts.size ? html`<button class="filter quiet" aria-pressed=${this.#role === "doubt" ? "true" : "false"} title=${t.doubtfulNote}
        @click=${pick("doubt")}><span class="red" aria-hidden="true">≠</span><span>${t.doubtful} ${this.#doubts.size}</span></button>` : nothing}
      ${ROLE_ORDER.filter((role) => counts.has(role)).map((role) => html`<button class="filter quiet" aria-pressed=${this.#role === role ? "true" : "false"}
        @click=${pick(role)}>${seal(role, t)}<span>${t.role[role]} ${counts.get(role)}</span></button>`)}
      <input class="find" type="search" placeholder=${t.filterFigures} aria-label=${t.filterFigures} .value=${this.#query}
        @input=${(e: Event) => { this.#query = (e.target as HTMLInputElement).value.trim(); this.requestUpdate(); }} />
      <span class="jumps">${JUMPS.filter(([tag]) => this.#has(tag)).map(([tag, name]) => html`<button class="link" @click=${() => this.#jump(tag)}>${t[name]}</button>`)}</span>
    </div>`;
  }

  #has(tag: string): boolean {
    const report = this.store.article?.report;
    const documents = this.store.state.files.reduce((sum, file) => sum + file.articles.filter((article) => article.report).length, 0);
    return tag === "wenjing-by-document" ? documents > 1 : tag === "wenjing-targets" ? Boolean(report?.targets.length) : Boolean(report?.checks.length);
  }

  #visible(): FigureRow[] {
    return shownRows(this.#rows, { text: this.store.text, role: this.#role, doubts: this.#doubts, query: this.#query, sort: this.#sort });
  }

  #name(row: FigureRow): string {
    return nameOf(row, this.store.text);
  }

  #table(report: DocumentReport, shown: FigureRow[]): TemplateResult {
    const { t } = this;
    const window = this.#virtual.window(shown.length);
    return html`<div class="frame"><table aria-rowcount=${shown.length + 1}>
      <caption class="visually-hidden">${t.tabs.figures}</caption>
      <colgroup>${COLUMNS.map((column) => html`<col class=${column} />`)}</colgroup>
      <thead><tr>${COLUMNS.map((column) => this.#head(column))}</tr></thead>
      <tbody>
        ${window.before ? html`<tr class="spacer"><td colspan="8"><svg width="1" height=${window.before} aria-hidden="true"></svg></td></tr>` : nothing}
        ${shown.slice(window.from, window.to).map((row) => this.#row(report, row))}
        ${window.after ? html`<tr class="spacer"><td colspan="8"><svg width="1" height=${window.after} aria-hidden="true"></svg></td></tr>` : nothing}
      </tbody>
    </table></div>`;
  }

  #head(column: Column): TemplateResult {
    const { t } = this;
    const sorted = this.#sort?.column === column ? (this.#sort.down ? "descending" : "ascending") : "none";
    return html`<th class="${column} ${column === "value" ? "number" : ""}" scope="col" aria-sort=${sorted}>
      ${this.store.state.printing ? t.columns[column] : html`<button title=${t.sortBy(t.columns[column])} @click=${() => this.#sortBy(column)}>${t.columns[column]}${
        sorted === "descending" ? " ↓" : sorted === "ascending" ? " ↑" : ""}</button>`}</th>`;
  }

  /** Numbers begin with the largest, words with the first; the third click is the order of the text again. */
  #sortBy(column: Column): void {
    const first = column === "value" || column === "change";
    if (this.#sort?.column !== column) this.#sort = { column, down: first };
    else if (this.#sort.down === first) this.#sort = { column, down: !first };
    else this.#sort = null;
    this.requestUpdate();
  }

  #row(report: DocumentReport, row: FigureRow): TemplateResult {
    const { t, store } = this;
    const { quantity, growth, index } = row;
    const key = `figure:${index}`;
    const spans = growth ? [quantity.span, growth.span] : [quantity.span];
    const figure = figureOf(store.text, quantity);
    const own = quantity.change ? quantity : growth;
    const sign = worst(row.checks);
    const path = pathAt(report.outline, quantity.span.start).filter((s) => s.kind === "heading").slice(0, 2);
    const selected = store.state.selection?.key === key || (growth && store.state.selection?.key === `figure:${row.growthIndex}`) ? "true" : "false";
    const change = own?.change ? this.#change(own.change.direction, own === growth ? oneLine(slice(store.text, growth.span)) : own.change.basis ?? t.direction[own.change.direction]) : "";
    const period = quantity.period ? oneLine(slice(store.text, quantity.period.span)) : "";
    return html`<tr class="result ${sign === "inconsistent" ? "wrong" : ""}" data-key=${key} aria-current=${selected}
      @click=${this.choose(key, spans)} @pointerenter=${this.enter(spans)} @pointerleave=${this.leave}>
      <td class="indicator" lang="zh-CN"><button title=${this.#name(row)}>${this.#name(row) || "—"}</button><span class="rest">${[change, period].map((one) => one && html`<span>${one}</span>`)}</span></td>
      <td class="number" lang="zh-CN" title=${slice(store.text, quantity.span)}>${quantity.bound === "redacted" ? html`<span class="redacted">${t.redacted}</span>` : bounded(quantity, figure.digits)}</td>
      <td class="unit" lang="zh-CN">${figure.unit}</td>
      <td class="change">${change || "—"}</td>
      <td class="period" lang="zh-CN">${period || "—"}</td>
      <td class="role">${seal(quantity.role, t)}</td>
      <td class="check">${sign ? verdict(sign, t) : nothing}</td>
      <td class="place" lang="zh-CN">${path.map((s) => oneLine(slice(store.text, { start: s.heading.start, end: s.heading.start + s.marker.length })).replace(/[、．.]$/, "")).join("")}</td>
    </tr>`;
  }

  #change(direction: "up" | "down" | "flat", words: string): TemplateResult {
    return html`<span class="arrow" role="img" aria-label=${this.t.direction[direction]}>${direction === "up" ? "↑" : direction === "down" ? "↓" : "→"}</span> <span lang="zh-CN">${words}</span>`;
  }

  /** The source led to a figure: its row is put into the document first, without the filter that hides it. */
  protected override updated(changed: PropertyValues): void {
    const { selection } = this.store.state;
    const at = selection?.from === "source" && selection.turn !== this.#ledTo ? /^figure:(\d+)$/.exec(selection.key ?? "")?.[1] : undefined;
    if (selection) this.#ledTo = selection.turn;
    if (at !== undefined) this.#lead(Number(at));
    super.updated(changed);
  }

  #lead(index: number): void {
    const isIt = (row: FigureRow): boolean => row.index === index || row.growthIndex === index;
    let at = this.#visible().findIndex(isIt);
    if (at < 0) {
      this.#role = null;
      this.#query = "";
      at = this.#visible().findIndex(isIt);
      this.requestUpdate();
    }
    this.#virtual.show(at);
    void this.updateComplete.then(() => this.renderRoot.querySelector('tr[aria-current="true"]')?.scrollIntoView({ block: "nearest" }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#virtual.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#virtual.disconnect();
  }
}

register("wenjing-figures", FiguresView);
