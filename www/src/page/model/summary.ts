/** What of a summary's points is shown at once: a page is read in a minute, the rest is a click away. */
import type { DocumentReport, Located } from "./contract";
import { pathAt } from "./articles";
import { lowerBound } from "./figures";
import { overlaps, slice } from "./text";

type List = "overview" | "achievements" | "problems" | "plans";

const AT_ONCE: Record<List, number> = { overview: 4, achievements: 9, problems: 6, plans: 7 };

export interface Chosen {
  point: Located;
  /** Its place in the list of the report. */
  index: number;
}

/**
 * A list without what the page says already: a point of the overview is not told again among the achievements, nor one point twice.
 * Two points are the same where they overlap in the text, or share most of their pairs of characters.
 */
export function distinct(report: DocumentReport, list: List, text: string): Chosen[] {
  const above = list === "overview" ? [] : report.summary.overview;
  const said = above.map((point) => ({ span: point.span, pairs: pairsOf(text, point) }));
  const kept: Chosen[] = [];
  report.summary[list].forEach((point, index) => {
    const pairs = pairsOf(text, point);
    if (said.some((other) => overlaps(other.span, point.span) || alike(other.pairs, pairs))) return;
    said.push({ span: point.span, pairs });
    kept.push({ point, index });
  });
  return kept;
}

const ALIKE = 0.7;

function pairsOf(text: string, point: Located): Set<string> {
  const plain = slice(text, point.span).replace(/[\s\p{P}]+/gu, "");
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= plain.length; i++) pairs.add(plain.slice(i, i + 2));
  return pairs;
}

/** Whether the shorter one is, for the most part, in the longer. Figures tell statements of one pattern apart. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < 6) return false;
  let shared = 0;
  for (const pair of small) {
    if (large.has(pair)) shared++;
    else if (/\d\d/.test(pair)) return false;
  }
  return shared / small.size >= ALIKE;
}

/**
 * At most so many points, spread over the sections in turn, so that no part of the report is passed over; within a
 * section those with figures first. In the order of the text.
 */
export function brief(report: DocumentReport, list: List, text: string): Chosen[] {
  const all = distinct(report, list, text);
  const most = AT_ONCE[list];
  if (all.length <= most) return all;
  const starts = report.quantities.map((quantity) => quantity.span.start);
  const hasFigure = ({ point }: Chosen): boolean => {
    const next = starts[lowerBound(starts, point.span.start)];
    return next !== undefined && next < point.span.end;
  };
  const groups = new Map<unknown, Chosen[]>();
  for (const chosen of all) {
    const section = pathAt(report.outline, chosen.point.span.start).slice(0, 2).at(-1) ?? null;
    const group = groups.get(section);
    if (group) group.push(chosen);
    else groups.set(section, [chosen]);
  }
  const turns = [...groups.values()].map((group) => [...group.filter(hasFigure), ...group.filter((chosen) => !hasFigure(chosen))]);
  const picked: Chosen[] = [];
  for (let turn = 0; picked.length < most; turn++) {
    for (const group of turns) {
      const chosen = group[turn];
      if (chosen && picked.length < most) picked.push(chosen);
    }
  }
  return picked.sort((a, b) => a.index - b.index);
}
