/** The table of figures: its columns, which rows a filter leaves, and their order. */
import type { Role } from "./contract";
import { figureOf, worst, type FigureRow } from "./figures";
import { oneLine, slice } from "./text";

export type Column = "indicator" | "value" | "unit" | "change" | "period" | "role" | "check" | "place";
export const COLUMNS: readonly Column[] = ["indicator", "value", "unit", "change", "period", "role", "check", "place"];
export const ROLE_ORDER: readonly Role[] = ["review", "problems", "plan", "active_disclosure", "requested_disclosure", "organisation", "other"];

export interface Sort {
  column: Column;
  down: boolean;
}

interface Wanted {
  text: string;
  /** One part of the document, or what is doubtful; null for all. */
  role: Role | "doubt" | null;
  /** How doubtful a row is, for those that are. */
  doubts: ReadonlyMap<FigureRow, number>;
  query: string;
  /** Null for the order of the text; of what is doubtful, the most doubtful first. */
  sort: Sort | null;
}

/** What a figure measures, as the text says it; empty where it does not. */
export function nameOf({ quantity }: FigureRow, text: string): string {
  return quantity.indicator ? oneLine(slice(text, quantity.indicator.span)) : "";
}

export function shownRows(rows: readonly FigureRow[], { text, role, doubts, query, sort }: Wanted): FigureRow[] {
  const filtered = rows.filter((row) => (!role || (role === "doubt" ? doubts.has(row) : row.quantity.role === role))
    && (!query || nameOf(row, text).includes(query) || slice(text, row.quantity.span).includes(query)));
  if (!sort) return role === "doubt" ? filtered.sort((a, b) => (doubts.get(b) ?? 0) - (doubts.get(a) ?? 0)) : filtered;
  const keyed = filtered.map((row) => ({ row, value: valueOf(row, sort.column, text) }));
  keyed.sort((a, b) => {
    const order = typeof a.value === "number" && typeof b.value === "number" ? a.value - b.value : String(a.value).localeCompare(String(b.value), "zh-CN");
    return (sort.down ? -order : order) || a.row.index - b.row.index;
  });
  return keyed.map(({ row }) => row);
}

function valueOf(row: FigureRow, column: Column, text: string): string | number {
  const { quantity } = row;
  switch (column) {
    case "indicator": return nameOf(row, text);
    case "value": return quantity.value ?? -Infinity;
    case "unit": return figureOf(text, quantity).unit;
    case "change": { const q = row.growth ?? (quantity.change ? quantity : null); return q ? (q.change?.direction === "down" ? -1 : 1) * (q.value ?? 0) : -Infinity; }
    case "period": return quantity.period?.from ?? "";
    case "role": return ROLE_ORDER.indexOf(quantity.role);
    case "check": { const v = worst(row.checks); return v ? ["inconsistent", "rounding", "consistent", "partial", "not_assessable"].indexOf(v) : 9; }
    case "place": return row.index;
  }
}
