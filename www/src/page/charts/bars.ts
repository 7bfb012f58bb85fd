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

const [NARROWEST, WIDEST] = [300, 860];
/** The column of the names at most, a character of them, what is left for the value. */
const NAMES = 176;
const CHARACTER = 13;
const VALUE = 90;
const ROW = 28;

/** `room` is the width of the pane in pixels: the chart is drawn for it, so that its letters keep their size. */
export function bars(list: readonly Bar[], label: string, room: number): TemplateResult {
  const width = Math.min(WIDEST, Math.max(NARROWEST, room));
  const left = Math.min(NAMES, Math.round(width * 0.34));
  const longest = Math.floor((left - 10) / CHARACTER);
  const most = Math.max(1e-9, ...list.map((bar) => Math.abs(bar.value)));
  const height = list.length * ROW + 4;
  return html`<svg class="chart bars" viewBox="0 0 ${width} ${height}" role="group" aria-label=${label}>
    <path class="axis" d="M${left} 0V${height}" />
    ${list.map((bar, i) => {
      const y = i * ROW + 4;
      const long = (Math.abs(bar.value) / most) * (width - left - VALUE);
      return svg`<g class="document" role="button" tabindex="0" aria-current=${bar.current ? "true" : "false"} aria-label="${bar.name} ${bar.written}" @click=${bar.open}
          @keydown=${(e: KeyboardEvent) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); bar.open(); } }}>
        <rect class="ground" x="0" y=${y - 2} width=${width} height=${ROW - 2} />
        <text x=${left - 10} y=${y + 15} text-anchor="end" lang="zh-CN">${bar.name.length > longest ? `${bar.name.slice(0, longest - 1)}…` : bar.name}<title>${bar.name}</title></text>
        <rect class="bar" x=${left} y=${y + 4} width=${Math.max(1, long).toFixed(1)} height="12" />
        <text x=${left + long + 8} y=${y + 15} lang="zh-CN">${bar.written}</text></g>`;
    })}
  </svg>`;
}
