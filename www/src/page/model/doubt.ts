/** Which figures a reader should look at first: those that do not add up, then those a hint is about, then those that agree only by rounding. */
import type { FigureRow } from "./figures";
import type { Hint } from "./hints";
import { lowerBound, worst } from "./figures";

/** 0 for none; the larger, the more doubtful. */
export function doubtOf(row: FigureRow, hints: readonly Hint[], starts: readonly number[]): number {
  const verdict = worst(row.checks);
  if (verdict === "inconsistent") return 4 + distance(row);
  const hint = severityAt(row, hints, starts);
  if (hint === "error") return 3;
  if (hint === "warning") return 2;
  return verdict === "rounding" ? 1 : 0;
}

/** How far what comes out is from what is stated, as a share of it, below 1. */
function distance(row: FigureRow): number {
  const far = row.checks.filter((check) => check.verdict === "inconsistent" && check.stated !== null && check.computed !== null)
    .map((check) => Math.abs((check.computed ?? 0) - (check.stated ?? 0)) / Math.max(1e-9, Math.abs(check.stated ?? 0)));
  const most = Math.max(0, ...far);
  return most / (1 + most);
}

function severityAt(row: FigureRow, hints: readonly Hint[], starts: readonly number[]): "error" | "warning" | null {
  const { span } = row.quantity;
  let found: "error" | "warning" | null = null;
  for (let i = Math.max(0, lowerBound(starts, span.start) - 1); i < hints.length; i++) {
    const diagnostic = hints[i]?.diagnostic;
    if (!diagnostic || diagnostic.span.start >= span.end) break;
    if (diagnostic.span.end <= span.start || diagnostic.severity === "info") continue;
    if (diagnostic.severity === "error") return "error";
    found = "warning";
  }
  return found;
}
