/** What every chart has: title, its data as a table and as CSV, itself as SVG and PNG. */
import { css, html, nothing, type LitElement, type TemplateResult } from "lit";
import type { Messages } from "../i18n";
import { csv, download } from "../state/export";
import { pictureOf, toPng } from "./picture";

export interface ChartData {
  title: string;
  note?: string;
  head: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

export class ChartFrames {
  readonly #tables = new Set<string>();

  constructor(readonly view: LitElement) {}

  frame(id: string, data: ChartData, t: Messages, body: TemplateResult, beside: TemplateResult | typeof nothing = nothing): TemplateResult {
    const table = this.#tables.has(id);
    const toggle = (): void => {
      if (table) this.#tables.delete(id);
      else this.#tables.add(id);
      this.view.requestUpdate();
    };
    return html`<figure class="framed ${id}">
      <figcaption><h3>${data.title}</h3>${data.note ? html`<span class="note">${data.note}</span>` : nothing}${beside}
        <span class="chart-tools">
          <button aria-pressed=${table ? "true" : "false"} aria-label="${t.chartTable}${t.colon}${data.title}" @click=${toggle}>${t.chartTable}</button>
          <button aria-label="CSV${t.colon}${data.title}" @click=${() => download(`${fileName(data.title)}.csv`, "text/csv", csv([data.head, ...data.rows]))}>CSV</button>
          <button ?disabled=${table} aria-label="SVG${t.colon}${data.title}" @click=${(e: Event) => save(e, data.title, "svg")}>SVG</button>
          <button ?disabled=${table} aria-label="PNG${t.colon}${data.title}" @click=${(e: Event) => save(e, data.title, "png")}>PNG</button>
        </span></figcaption>
      ${table ? dataTable(data) : body}
    </figure>`;
  }
}

function dataTable(data: ChartData): TemplateResult {
  return html`<div class="chart-table" tabindex="0" role="region" aria-label=${data.title}><table>
    <caption class="visually-hidden">${data.title}</caption>
    <thead><tr>${data.head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${data.rows.map((row) => html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row" lang="zh-CN">${cell}</th>`
      : html`<td class=${typeof cell === "number" ? "number" : ""}>${cell ?? "—"}</td>`))}</tr>`)}</tbody>
  </table></div>`;
}

function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|“”\s]+/g, "-");
}

function save(event: Event, title: string, kind: "svg" | "png"): void {
  const figure = (event.currentTarget as Element).closest("figure");
  const picture = figure && pictureOf(figure, title);
  if (!picture) return;
  if (kind === "svg") download(`${fileName(title)}.svg`, "image/svg+xml", picture.svg);
  else void toPng(picture).then((blob) => download(`${fileName(title)}.png`, "image/png", blob));
}

export const chartFrameStyles = css`
  .framed figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
    padding-block: 8px 6px;
  }

  .framed figcaption h3 {
    font-weight: 700;
  }

  .framed figcaption select {
    border: 0;
    border-block-end: 1px solid var(--edge);
    border-radius: 0;
    background: none;
    min-height: 24px;
    max-width: 240px;
  }

  .chart-tools {
    display: flex;
    gap: 2px;
    margin-inline-start: auto;
  }

  .chart-tools button {
    min-height: 24px;
    min-width: 24px;
    padding: 0 6px;
    font-size: 12px;
    color: var(--ink-2);
  }

  .chart-tools button:hover:not(:disabled) {
    background: var(--wash);
  }

  .chart-tools button[aria-pressed="true"] {
    color: var(--ink);
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  .chart-table {
    max-height: 380px;
    overflow: auto;
  }

  .chart-table th[scope="row"] {
    font: 400 14px/20px var(--serif);
    color: var(--ink);
    border-color: var(--rule);
    white-space: normal;
  }

  @media print {
    .chart-tools { display: none; }
    .chart-table { max-height: none; }
  }

  @container viewer (max-width: 767px) {
    .chart-tools { margin-inline-start: 0; width: 100%; }
    .chart-tools button { min-height: 44px; min-width: 44px; }
  }
`;
