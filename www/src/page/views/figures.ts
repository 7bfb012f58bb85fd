/** Every figure with what it measures; below, the arithmetic recalculated and the targets against the results. */
import { css, html, nothing, type TemplateResult } from "lit";
import type { DocumentReport, Role } from "../model/contract";
import { bounded, figureOf, figureRows, worst, type FigureRow } from "../model/figures";
import { pathAt } from "../model/articles";
import { oneLine, slice } from "../model/text";
import { seal, verdict } from "../parts/signs";
import { VirtualRows } from "../parts/virtual-rows";
import { base, rows, verdicts } from "../styles/base";
import { register } from "./view";
import { ResultView } from "./result-view";
import "./checks";
import "./targets";
import "./by-document";

type Column = "indicator" | "value" | "unit" | "change" | "period" | "role" | "check" | "place";
const COLUMNS: readonly Column[] = ["indicator", "value", "unit", "change", "period", "role", "check", "place"];
const ROLE_ORDER: readonly Role[] = ["review", "problems", "plan", "active_disclosure", "requested_disclosure", "organisation", "other"];
const ROW_HEIGHT = 31;

export class FiguresView extends ResultView {
  static override styles = [
    base,
    rows,
    verdicts,
    css`
      :host {
        display: block;
        padding: 12px 24px 48px;
      }

      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        margin-block-end: 6px;
      }

      .filter {
        display: flex;
        align-items: center;
        gap: 7px;
        min-height: 28px;
        padding: 0 8px;
      }

      .filter[aria-pressed="true"] {
        background: var(--wash);
      }

      .find {
        margin-inline-start: auto;
        width: 132px;
        height: 28px;
        padding: 0 8px;
        border: 1px solid var(--edge);
        border-radius: 2px;
        background: var(--sheet);
      }

      .frame {
        overflow-x: auto;
      }

      table {
        table-layout: fixed;
        min-width: 560px;
      }

      .indicator { width: auto; }
      col.value { width: 88px; }
      col.unit { width: 70px; }
      col.change { width: 116px; }
      col.period { width: 104px; }
      col.role { width: 48px; }
      col.check { width: 48px; }
      col.place { width: 84px; }

      td {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      td.indicator {
        font: 400 14px/20px var(--serif);
        text-autospace: no-autospace;
      }

      td.indicator button {
        display: block;
        width: 100%;
        min-height: 24px;
        overflow: hidden;
        text-overflow: ellipsis;
        font: inherit;
      }

      td.role .seal {
        vertical-align: middle;
      }

      td.role, td.check, th.role, th.check {
        text-align: center;
      }

      td.check {
        font-size: 14px;
      }

      th.unit { padding-inline-start: 0; }

      td.place,
      .redacted {
        color: var(--ink-3);
        font-family: var(--serif);
        font-size: 13px;
      }

      tr.wrong td.number {
        color: var(--red);
      }

      .spacer td {
        padding: 0;
        border: 0;
      }

      .below {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 24px 32px;
        margin-block-start: 20px;
        align-items: start;
      }

      .below.single { grid-template-columns: 1fr; }

      wenjing-by-document { grid-column: 1 / -1; }

      .arrow { font-family: var(--sans); }

      @container pane (max-width: 1100px) {
        .below { grid-template-columns: 1fr; }
      }

      @container viewer (max-width: 767px) {
        :host { padding-inline: 16px; }
        table { min-width: 0; }
        col.change, col.period, col.role, col.place,
        .change, .period, .role, .place { display: none; visibility: collapse; }
        th.change, td.change, th.period, td.period, th.role, td.role, th.place, td.place { display: none; }
        col.value { width: 76px; }
        col.unit { width: 56px; }
        td { height: 44px; }
        .filter { min-height: 44px; }
        .find { width: 100%; height: 44px; margin: 0; }
      }
    `,
  ];

  #sort: { column: Column; down: boolean } | null = null;
  #role: Role | null = null;
  #query = "";
  #for: DocumentReport | null = null;
  #rows: FigureRow[] = [];
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
      if (this.#role && !this.#rows.some((row) => row.quantity.role === this.#role)) this.#role = null;
    }
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

  #filters(): TemplateResult {
    const { t } = this;
    const counts = new Map<Role, number>();
    for (const row of this.#rows) counts.set(row.quantity.role, (counts.get(row.quantity.role) ?? 0) + 1);
    const pick = (role: Role | null) => (): void => { this.#role = role; this.requestUpdate(); };
    return html`<div class="filters" role="group" aria-label=${t.columns.role}>
      <button class="filter quiet" aria-pressed=${this.#role === null ? "true" : "false"} @click=${pick(null)}>${t.allFigures} ${this.#rows.length}</button>
      ${ROLE_ORDER.filter((role) => counts.has(role)).map((role) => html`<button class="filter quiet" aria-pressed=${this.#role === role ? "true" : "false"}
        @click=${pick(role)}>${seal(role, t)}<span>${t.role[role]} ${counts.get(role)}</span></button>`)}
      <input class="find" type="search" placeholder=${t.filterFigures} aria-label=${t.filterFigures} .value=${this.#query}
        @input=${(e: Event) => { this.#query = (e.target as HTMLInputElement).value.trim(); this.requestUpdate(); }} />
    </div>`;
  }

  #visible(): FigureRow[] {
    const { text } = this.store;
    const filtered = this.#rows.filter((row) => (!this.#role || row.quantity.role === this.#role)
      && (!this.#query || this.#name(row).includes(this.#query) || slice(text, row.quantity.span).includes(this.#query)));
    const sort = this.#sort;
    if (!sort) return filtered;
    const value = (row: FigureRow): string | number => this.#sortValue(row, sort.column);
    const keyed = filtered.map((row) => ({ row, value: value(row) }));
    keyed.sort((a, b) => {
      const order = typeof a.value === "number" && typeof b.value === "number" ? a.value - b.value : String(a.value).localeCompare(String(b.value), "zh-CN");
      return (sort.down ? -order : order) || a.row.index - b.row.index;
    });
    return keyed.map(({ row }) => row);
  }

  #sortValue(row: FigureRow, column: Column): string | number {
    const quantity = row.quantity;
    switch (column) {
      case "indicator": return this.#name(row);
      case "value": return quantity.value ?? -Infinity;
      case "unit": return figureOf(this.store.text, quantity).unit;
      case "change": { const q = row.growth ?? (quantity.change ? quantity : null); return q ? (q.change?.direction === "down" ? -1 : 1) * (q.value ?? 0) : -Infinity; }
      case "period": return quantity.period?.from ?? "";
      case "role": return ROLE_ORDER.indexOf(quantity.role);
      case "check": { const v = worst(row.checks); return v ? ["inconsistent", "rounding", "consistent", "partial", "not_assessable"].indexOf(v) : 9; }
      case "place": return row.index;
    }
  }

  #name(row: FigureRow): string {
    const { indicator } = row.quantity;
    return indicator ? oneLine(slice(this.store.text, indicator.span)) : "";
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
      <button title=${t.sortBy(t.columns[column])} @click=${() => this.#sortBy(column)}>${t.columns[column]}${
        sorted === "descending" ? " ↓" : sorted === "ascending" ? " ↑" : ""}</button></th>`;
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
    return html`<tr class="result ${sign === "inconsistent" ? "wrong" : ""}" data-key=${key} aria-current=${selected}
      @click=${this.choose(key, spans)} @pointerenter=${this.enter(spans)} @pointerleave=${this.leave}>
      <td class="indicator" lang="zh-CN"><button title=${this.#name(row)}>${this.#name(row) || "—"}</button></td>
      <td class="number" lang="zh-CN" title=${slice(store.text, quantity.span)}>${quantity.bound === "redacted" ? html`<span class="redacted">${t.redacted}</span>` : bounded(quantity, figure.digits)}</td>
      <td class="unit" lang="zh-CN">${figure.unit}</td>
      <td class="change">${own?.change ? this.#change(own.change.direction, own === growth ? oneLine(slice(store.text, growth.span)) : own.change.basis ?? t.direction[own.change.direction]) : "—"}</td>
      <td class="period" lang="zh-CN">${quantity.period ? oneLine(slice(store.text, quantity.period.span)) : "—"}</td>
      <td class="role">${seal(quantity.role, t)}</td>
      <td class="check">${sign ? verdict(sign, t) : nothing}</td>
      <td class="place" lang="zh-CN">${path.map((s) => oneLine(slice(store.text, { start: s.heading.start, end: s.heading.start + s.marker.length })).replace(/[、．.]$/, "")).join("")}</td>
    </tr>`;
  }

  #change(direction: "up" | "down" | "flat", words: string): TemplateResult {
    return html`<span class="arrow" role="img" aria-label=${this.t.direction[direction]}>${direction === "up" ? "↑" : direction === "down" ? "↓" : "→"}</span> <span lang="zh-CN">${words}</span>`;
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
