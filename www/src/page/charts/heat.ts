/** Keywords by section: five inks from the rarest to the densest, the number in each field, so that ink is not the only sign. */
import { html, svg, type TemplateResult } from "lit";

export interface Heat {
  columns: readonly { name: string; open: () => void }[];
  rows: readonly { term: string; values: readonly { density: number; count: number }[] }[];
}

const LEFT = 128;
const FIELD = 30;
const HEAD = 74;

export function heatMap(heat: Heat, chosen: string, label: string, choose: (term: string) => void): TemplateResult {
  const width = Math.max(38, Math.min(92, Math.floor(600 / Math.max(1, heat.columns.length))));
  const total = LEFT + width * heat.columns.length + 52;
  const height = HEAD + FIELD * heat.rows.length + 2;
  const most = Math.max(1e-9, ...heat.rows.flatMap((row) => row.values.map((value) => value.density)));
  const rank = (density: number): number => (density <= 0 ? 0 : Math.min(5, Math.ceil(Math.sqrt(density / most) * 5)));
  const short = (name: string, length: number): string => (name.length > length ? `${name.slice(0, length - 1)}…` : name);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}><svg class="chart heat" width=${total} height=${height} viewBox="0 0 ${total} ${height}" role="group" aria-label=${label}>
    ${heat.columns.map((column, i) => svg`<g transform="translate(${LEFT + i * width + width / 2} ${HEAD - 8}) rotate(-32)"><text class="column" lang="zh-CN" role="button" tabindex="0" @click=${column.open} @keydown=${(e: KeyboardEvent) => { if (e.key === "Enter") column.open(); }}>${short(column.name, 9)}<title>${column.name}</title></text></g>`)}
    ${heat.rows.map((row, r) => svg`<g class="term" role="button" tabindex="0" aria-current=${row.term === chosen ? "true" : "false"} aria-label=${`${row.term} ${row.values.map((v, i) => `${heat.columns[i]?.name ?? ""} ${v.count}`).join("; ")}`}
        @click=${() => choose(row.term)} @keydown=${(e: KeyboardEvent) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); choose(row.term); } }}>
      <text class="name" x=${LEFT - 10} y=${HEAD + r * FIELD + 19} text-anchor="end" lang="zh-CN">${short(row.term, 8)}<title>${row.term}</title></text>
      ${row.values.map((value, i) => svg`<rect class="h${rank(value.density)}" x=${LEFT + i * width + 1} y=${HEAD + r * FIELD + 1} width=${width - 2} height=${FIELD - 2} />
        <text class="n${rank(value.density)}" x=${LEFT + i * width + width / 2} y=${HEAD + r * FIELD + 19} text-anchor="middle">${value.count || ""}</text>`)}
    </g>`)}
  </svg></div>`;
}
