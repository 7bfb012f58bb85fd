/** What of a summary's points is shown at once: a page is read in a minute, the rest is a click away. */
import type { DocumentReport, Located, Point, Span } from "./contract";
import { pathAt } from "./articles";
import type { Length } from "./length";
import { lowerBound } from "./figures";
import { overlaps, slice } from "./text";

type List = "overview" | "achievements" | "problems" | "plans";

const AT_ONCE: Record<List, number> = { overview: 4, achievements: 9, problems: 6, plans: 7 };

export interface Chosen {
  point: Point;
  /** Its place in the list of the report. */
  index: number;
}

/** What is shown: of one page the briefest choice, of any other length all that the core chose for it. */
export function shownOf(report: DocumentReport, list: List, text: string, length: Length, open = false): Chosen[] {
  return length === "page" && !open ? brief(report, list, text) : distinct(report, list, text);
}

/** The heading of a point, where the point before it stands under another. */
export function headingOver(points: readonly Chosen[], at: number): Located | null {
  const [heading, above] = [points[at]?.point.heading ?? null, points[at - 1]?.point.heading ?? null];
  return heading && heading.span.start !== above?.span.start ? heading : null;
}

/** What was chosen of a report stays what it is: the same question is asked with every drawing. */
const known = new WeakMap<DocumentReport, Map<string, Chosen[]>>();

function once(report: DocumentReport, name: string, make: () => Chosen[]): Chosen[] {
  const of = known.get(report) ?? new Map<string, Chosen[]>();
  known.set(report, of);
  const before = of.get(name);
  if (before) return before;
  const made = make();
  of.set(name, made);
  return made;
}

/** Points that were said, found again by the pairs of characters that they have. */
class Said {
  readonly #points: { span: Span; pairs: Set<string> }[] = [];
  readonly #byPair = new Map<string, number[]>();

  add(span: Span, pairs: Set<string>): void {
    const at = this.#points.push({ span, pairs }) - 1;
    for (const pair of pairs) {
      const list = this.#byPair.get(pair);
      if (list) list.push(at);
      else this.#byPair.set(pair, [at]);
    }
  }

  has(span: Span, pairs: Set<string>): boolean {
    const shared = new Map<number, number>();
    // A pair that very many points have says nothing, and would make this quadratic.
    for (const pair of pairs) for (const at of this.#usual(pair)) shared.set(at, (shared.get(at) ?? 0) + 1);
    for (const [at, count] of shared) {
      const other = this.#points[at];
      if (!other) continue;
      if (overlaps(other.span, span)) return true;
      if (count >= (ALIKE / 2) * Math.min(other.pairs.size, pairs.size) && alike(other.pairs, pairs)) return true;
    }
    return false;
  }

  #usual(pair: string): readonly number[] {
    const list = this.#byPair.get(pair) ?? [];
    return list.length <= COMMON ? list : [];
  }
}

const COMMON = 200;

/**
 * A list without what the page says already: a point of the overview is not told again among the achievements, nor one point twice.
 * Two points are the same where they overlap in the text, or share most of their pairs of characters.
 */
export function distinct(report: DocumentReport, list: List, text: string): Chosen[] {
  return once(report, `distinct ${list}`, () => {
    const said = new Said();
    if (list !== "overview") for (const point of report.summary.overview) said.add(point.span, pairsOf(text, point));
    const kept: Chosen[] = [];
    report.summary[list].forEach((point, index) => {
      const pairs = pairsOf(text, point);
      if (said.has(point.span, pairs)) return;
      said.add(point.span, pairs);
      kept.push({ point, index });
    });
    return kept;
  });
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
  return once(report, `brief ${list}`, () => chooseBrief(report, list, text));
}

function chooseBrief(report: DocumentReport, list: List, text: string): Chosen[] {
  const most = AT_ONCE[list];
  const points = report.summary[list];
  if (points.length <= most) return distinct(report, list, text);
  const starts = report.quantities.map((quantity) => quantity.span.start);
  const hasFigure = ({ point }: Chosen): boolean => {
    const next = starts[lowerBound(starts, point.span.start)];
    return next !== undefined && next < point.span.end;
  };
  const groups = new Map<unknown, Chosen[]>();
  points.forEach((point, index) => {
    const section = pathAt(report.outline, point.span.start).slice(0, 2).at(-1) ?? null;
    const group = groups.get(section);
    if (group) group.push({ point, index });
    else groups.set(section, [{ point, index }]);
  });
  const queues = [...groups.values()].map((group) => [...group.filter(hasFigure), ...group.filter((chosen) => !hasFigure(chosen))][Symbol.iterator]());
  // Only what is picked is compared with what was said: of thousands of points most are never looked at.
  const said = new Said();
  if (list !== "overview") for (const point of report.summary.overview) said.add(point.span, pairsOf(text, point));
  const picked: Chosen[] = [];
  for (let open = queues; open.length && picked.length < most;) {
    open = open.filter((queue) => {
      for (let next = queue.next(); picked.length < most && !next.done; next = queue.next()) {
        const pairs = pairsOf(text, next.value.point);
        if (said.has(next.value.point.span, pairs)) continue;
        said.add(next.value.point.span, pairs);
        picked.push(next.value);
        return true;
      }
      return false;
    });
  }
  return picked.sort((a, b) => a.index - b.index);
}
