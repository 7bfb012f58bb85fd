/** What of a summary's points is shown at once: a page is read in a minute, the rest is a click away. */
import type { DocumentReport, Located } from "./contract";
import { pathAt } from "./articles";
import { lowerBound } from "./figures";

type List = "overview" | "achievements" | "problems" | "plans";

const AT_ONCE: Record<List, number> = { overview: 4, achievements: 9, problems: 6, plans: 7 };

export interface Chosen {
  point: Located;
  /** Its place in the list of the report. */
  index: number;
}

/**
 * At most so many points, spread over the sections in turn, so that no part of the report is passed over; within a
 * section those with figures first. In the order of the text.
 */
export function brief(report: DocumentReport, list: List): Chosen[] {
  const all = report.summary[list].map((point, index) => ({ point, index }));
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
