/** One bar a document. The value stands at its end; the current document is the red one. */
import { html, svg, type TemplateResult } from "lit";

export interface Bar {
  name: string;
  value: number;
  /** The value as the document writes it. */
  written: string;
  current: boolean;
  open: () => void;
}

const WIDTH = 620;
const LEFT = 176;
const ROW = 28;

export function bars(list: readonly Bar[], label: string): TemplateResult {
  const most = Math.max(1e-9, ...list.map((bar) => Math.abs(bar.value)));
  const height = list.length * ROW + 4;
  return html`<svg class="chart bars" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label=${label}>
    <path class="axis" d="M${LEFT} 0V${height}" />
    ${list.map((bar, i) => {
      const y = i * ROW + 4;
      const width = (Math.abs(bar.value) / most) * (WIDTH - LEFT - 90);
      return svg`<g class="document" role="button" tabindex="0" aria-current=${bar.current ? "true" : "false"} aria-label="${bar.name} ${bar.written}" @click=${bar.open}
          @keydown=${(e: KeyboardEvent) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); bar.open(); } }}>
        <rect class="ground" x="0" y=${y - 2} width=${WIDTH} height=${ROW - 2} />
        <text x=${LEFT - 10} y=${y + 15} text-anchor="end" lang="zh-CN">${bar.name.length > 13 ? `${bar.name.slice(0, 12)}…` : bar.name}<title>${bar.name}</title></text>
        <rect class="bar" x=${LEFT} y=${y + 4} width=${Math.max(1, width).toFixed(1)} height="12" />
        <text x=${LEFT + width + 8} y=${y + 15} lang="zh-CN">${bar.written}</text></g>`;
    })}
  </svg>`;
}
