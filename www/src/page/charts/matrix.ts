/** Documents against documents: the share in each field as a number and as one of five inks. A field opens its pair. */
import { html, svg, type TemplateResult } from "lit";

const LEFT = 150;
const HEAD = 84;
const FIELD = 30;

export function matrix(names: readonly string[], values: readonly (readonly number[])[], label: string, open: (row: number, column: number) => void): TemplateResult {
  const width = Math.max(38, Math.min(76, Math.floor(680 / Math.max(1, names.length))));
  const total = LEFT + width * names.length + 60;
  const height = HEAD + FIELD * names.length + 4;
  const off = values.flatMap((row, r) => row.filter((_, c) => c !== r));
  const most = Math.max(0.05, ...off);
  const rank = (value: number): number => (value <= 0.0005 ? 0 : Math.min(5, Math.max(1, Math.ceil((value / most) * 5))));
  const short = (name: string, length: number): string => (name.length > length ? `${name.slice(0, length - 1)}…` : name);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}><svg class="chart heat matrix" width=${total} height=${height} viewBox="0 0 ${total} ${height}" role="group" aria-label=${label}>
    ${names.map((name, i) => svg`<g transform="translate(${LEFT + i * width + width / 2} ${HEAD - 8}) rotate(-32)"><text class="column" lang="zh-CN">${short(name, 9)}<title>${name}</title></text></g>`)}
    ${values.map((row, r) => svg`<text class="name" x=${LEFT - 10} y=${HEAD + r * FIELD + 19} text-anchor="end" lang="zh-CN">${short(names[r] ?? "", 9)}<title>${names[r]}</title></text>
      ${row.map((value, c) => (c === r
        ? svg`<path class="self" d="M${LEFT + c * width + 1} ${HEAD + r * FIELD + 1}h${width - 2}v${FIELD - 2}z" />`
        : svg`<g class="field" role="button" tabindex=${c < r ? 0 : -1} aria-label="${names[r]}, ${names[c]}: ${Math.round(value * 100)}%" @click=${() => open(r, c)}
            @keydown=${(e: KeyboardEvent) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); open(r, c); } }}>
          <rect class="h${rank(value)}" x=${LEFT + c * width + 1} y=${HEAD + r * FIELD + 1} width=${width - 2} height=${FIELD - 2} />
          <text class="n${rank(value)}" x=${LEFT + c * width + width / 2} y=${HEAD + r * FIELD + 19} text-anchor="middle">${value > 0.0005 ? (value < 0.01 ? "<1" : Math.round(value * 100)) : ""}</text></g>`))}`)}
  </svg></div>`;
}
