/** Two densities of each term, joined: what the plan speaks of more often than the review does, or one year than the other, and less. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Messages } from "../i18n";
import type { SlopeRow } from "../model/contract";

const WIDTH = 340;
const LEFT = 126;
const RIGHT = 214;
const TOP = 14;
const GAP = 17;

export function slope(rows: readonly SlopeRow[], chosen: string, t: Messages, choose: (term: string) => void, ends: readonly [string, string]): TemplateResult {
  const shifts = rows.map(({ term, leftPerTenThousand: left, rightPerTenThousand: right }) => ({ term, left, right }));
  const most = Math.max(...shifts.flatMap((shift) => [shift.left, shift.right]));
  const height = Math.max(230, shifts.length * (GAP + 4) + 20);
  const y = (value: number): number => TOP + (1 - Math.sqrt(value / most)) * (height - TOP - 10);
  const lefts = apart(shifts.map((shift) => y(shift.left)), GAP, TOP, height);
  const rights = apart(shifts.map((shift) => y(shift.right)), GAP, TOP, height);
  const number = (value: number): string => value.toFixed(1);
  const short = (term: string): string => (term.length > 7 ? `${term.slice(0, 6)}…` : term);
  return html`<svg class="chart slope-lines" viewBox="0 0 ${WIDTH} ${height + 24}" role="group" aria-label="${t.slope}${t.comma}${t.slopeNote}">
      <path class="axis" d="M${LEFT} 4V${height}M${RIGHT} 4V${height}" />
      ${shifts.map((shift, i) => {
        const falling = shift.right < shift.left;
        const current = shift.term === chosen;
        return svg`<g class="line ${falling ? "falling" : "rising"}" role="button" tabindex="0" aria-current=${current ? "true" : "false"}
            @click=${() => choose(shift.term)} @keydown=${(e: KeyboardEvent) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); choose(shift.term); } }}>
          <path d="M${LEFT} ${y(shift.left)}L${RIGHT} ${y(shift.right)}" />
          <circle cx=${LEFT} cy=${y(shift.left)} r="2.5" /><circle cx=${RIGHT} cy=${y(shift.right)} r="2.5" />
          ${leader(LEFT - 4, LEFT - 12, y(shift.left), lefts[i] ?? 0)}${leader(RIGHT + 4, RIGHT + 12, y(shift.right), rights[i] ?? 0)}
          <text x=${LEFT - 14} y=${(lefts[i] ?? 0) + 4} text-anchor="end">${short(shift.term)} ${number(shift.left)} </text>
          <text x=${RIGHT + 14} y=${(rights[i] ?? 0) + 4}>${number(shift.right)} ${short(shift.term)}</text>
        </g>`;
      })}
      <text x=${LEFT} y=${height + 18} text-anchor="middle">${ends[0]}</text>
      <text x=${RIGHT} y=${height + 18} text-anchor="middle">${ends[1]}</text>
    </svg>`;
}

/** From a point to its label, where that had to give way. */
function leader(from: number, to: number, y: number, label: number): SVGTemplateResult | typeof nothing {
  return Math.abs(y - label) < 2 ? nothing : svg`<path class="leader" d="M${from} ${y}L${to} ${label}" />`;
}

/** Moves labels apart to at least a gap, in their order, within the chart. */
export function apart(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] as number) - (wanted[b] as number) || a - b);
  const placed = [...wanted];
  let free = top;
  for (const i of order) {
    placed[i] = Math.max(wanted[i] as number, free);
    free = (placed[i] as number) + gap;
  }
  let limit = bottom - 4;
  for (const i of [...order].reverse()) {
    placed[i] = Math.min(placed[i] as number, limit);
    limit = (placed[i] as number) - gap;
  }
  return placed;
}

/** More are asked for than are shown: not every word tells something. */
export const SLOPES_ASKED = 60;
/** Beyond this p a word rose or fell by chance, as far as one can tell. */
const CHANCE = 0.25;

/** The rows that tell something: words of more than one character that hardly changed by chance, so many risen and so many fallen. */
export function telling(rows: readonly SlopeRow[], each: number): { risen: SlopeRow[]; fallen: SlopeRow[] } {
  const told = rows.filter(({ term, p }) => p < CHANCE && [...term].length > 1);
  return { risen: told.filter((row) => row.logLikelihood > 0).slice(0, each), fallen: told.filter((row) => row.logLikelihood < 0).reverse().slice(0, each) };
}

/** The rows of the chart's table: term, both densities, log-likelihood, its significance. */
export function slopeTable(rows: readonly SlopeRow[]): (string | number)[][] {
  return rows.map((row) => [row.term, Number(row.leftPerTenThousand.toFixed(1)), Number(row.rightPerTenThousand.toFixed(1)), Number(row.logLikelihood.toFixed(1)), Number(row.p.toPrecision(2))]);
}
