/** Figures as a reader sees them: the digits, the unit, the bound, the movement. */
import type { Check, DocumentReport, Quantity, Span } from "./contract";
import { contains, overlaps, slice } from "./text";

export interface Figure {
  /** The digits as written, with what stands before them: "第4", "18.6", "百分之九十". */
  digits: string;
  /** Multiplier and unit as written: 亿元, 万人次. */
  unit: string;
}

const NUMERALS = /[\d０-９][\d０-９.,，．]*|[〇零一二三四五六七八九十百千两]+|[XxＸ×*＊○]+/;
const APPROXIMATORS = /^(?:约|近|超过|超|达到|达|突破|逾|不低于|不少于|不高于|不超过|至少|至多|共|共计|累计|大约)/;
const AFTER = /^(?:余|多|几|来)|(?<=^[万亿])(?:余|多)/;

/** Cuts a quantity, as the text has it, into digits and unit. */
export function figureOf(text: string, quantity: Quantity): Figure {
  return cut(slice(text, quantity.span));
}

export function cut(written: string): Figure {
  const percent = /^百分之(.+)$/.exec(written);
  if (percent) return { digits: percent[1] ?? "", unit: "%" };
  const match = NUMERALS.exec(written);
  if (!match) return { digits: written, unit: "" };
  const before = written.slice(0, match.index).replace(APPROXIMATORS, "");
  let rest = written.slice(match.index + match[0].length).replace(AFTER, "");
  let digits = before + match[0];
  const range = /^(?:—|-|–|~|～|至|到)+([\d０-９][\d０-９.,]*)(.*)$/.exec(rest);
  if (range) {
    digits += "–" + (range[1] ?? "");
    rest = range[2] ?? "";
  }
  return { digits, unit: rest.replace(/(?:以上|以下|左右|以内)$/, "") };
}

/** The digits as a table shows them: 260+, ≤ 3, ~40. */
export function bounded(quantity: Quantity, digits: string): string {
  switch (quantity.bound) {
    case "over":
    case "at_least": return `${digits}+`;
    case "under": return `<${digits}`;
    case "at_most": return `≤${digits}`;
    case "about": return `~${digits}`;
    default: return digits;
  }
}

/** A row of the figures table: a figure, and the growth that the text states of the same measure right behind it. */
export interface FigureRow {
  index: number;
  quantity: Quantity;
  growth: Quantity | null;
  growthIndex: number;
  checks: Check[];
}

/** Rows in order of the text: a growth that shares its indicator with the figure before it joins that figure's row. */
export function figureRows(report: DocumentReport): readonly FigureRow[] {
  let rows = known.get(report);
  if (!rows) known.set(report, (rows = rowsOf(report)));
  return rows;
}

const known = new WeakMap<DocumentReport, readonly FigureRow[]>();

function rowsOf(report: DocumentReport): FigureRow[] {
  const rows: FigureRow[] = [];
  report.quantities.forEach((quantity, index) => {
    const last = rows[rows.length - 1];
    if (last && !last.growth && !last.quantity.change && quantity.change && (quantity.level === last.index || sameIndicator(last.quantity, quantity))) {
      last.growth = quantity;
      last.growthIndex = index;
      return;
    }
    rows.push({ index, quantity, growth: null, growthIndex: -1, checks: [] });
  });
  attachChecks(rows, report.checks);
  return rows;
}

function sameIndicator(a: Quantity, b: Quantity): boolean {
  return a.indicator !== null && b.indicator !== null && a.indicator.span.start === b.indicator.span.start
    && a.indicator.span.end === b.indicator.span.end;
}

/** Gives each row the checks that one of its figures is part of. Linear: rows and operands are in order of the text. */
function attachChecks(rows: FigureRow[], checks: readonly Check[]): void {
  const operands = checks
    .flatMap((check) => (check.operands.length ? check.operands : [check.span]).map((span) => ({ span, check })))
    .sort((a, b) => a.span.start - b.span.start);
  const starts = operands.map((operand) => operand.span.start);
  for (const row of rows) {
    for (const quantity of row.growth ? [row.quantity, row.growth] : [row.quantity]) {
      let at = lowerBound(starts, quantity.span.start - 40);
      for (; at < operands.length; at++) {
        const operand = operands[at];
        if (!operand || operand.span.start >= quantity.span.end) break;
        if (overlaps(operand.span, quantity.span) && !row.checks.includes(operand.check)) row.checks.push(operand.check);
      }
    }
  }
}

export function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first figure in a passage that carries the passage's measure. */
export function leadingFigure(report: DocumentReport, starts: readonly number[], span: Span): Quantity | null {
  for (let i = lowerBound(starts, span.start); i < report.quantities.length; i++) {
    const quantity = report.quantities[i];
    if (!quantity || quantity.span.start >= span.end) return null;
    if (quantity.indicator && contains(span, quantity.span) && quantity.bound !== "redacted" && !quantity.change) return quantity;
  }
  return null;
}

/** The worst verdict of a row's checks, which its sign shows. */
export function worst(checks: readonly Check[]): Check["verdict"] | null {
  for (const verdict of ["inconsistent", "rounding", "consistent", "partial", "not_assessable"] as const) {
    if (checks.some((check) => check.verdict === verdict)) return verdict;
  }
  return null;
}
