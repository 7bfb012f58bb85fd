/** Several documents at a glance, over all files that are open. */
import type { Digest, DocumentReport, Quantity, Span } from "./contract";
import type { Article } from "./articles";
import type { OpenFile } from "../state/files";

/** A document with its file. */
export interface Entry {
  file: OpenFile;
  article: Article;
  report: DocumentReport;
  /** The place of the article in its file. */
  index: number;
}

/** A place that a cell leads to, under the key that the same result has in its own view. */
export interface Cell {
  key: string;
  span: Span;
  /** Of a figure, what it measures. */
  quantity?: Quantity;
}

export interface Line extends Entry {
  headline: Cell | null;
  figures: Cell[];
  problems: Cell[];
  targets: Cell[];
}

/** The documents of all files, in the order in which the opened corpus numbers them. */
export function entriesOf(files: readonly OpenFile[]): Entry[] {
  return files.filter((file) => file.analysis).flatMap((file) => file.articles.flatMap((article, index) => (article.report ? [{ file, article, report: article.report, index }] : [])));
}

export function linesOf(entries: readonly Entry[], digest: Digest): Line[] {
  return entries.map((entry, at) => {
    const { report } = entry;
    const { overview, achievements, problems, plans } = report.summary;
    const figure = (index: number): Cell[] => {
      const quantity = report.quantities[index];
      return quantity ? [{ key: `figure:${index}`, span: quantity.span, quantity }] : [];
    };
    const line = digest.lines[at];
    const found = ([["overview", overview], ["achievements", achievements], ["plans", plans]] as const)
      .flatMap(([list, points]) => points.map(({ span }, i) => ({ key: `${list}:${i}`, span })))
      .find(({ span }) => span.start === line?.headline?.span.start);
    return {
      ...entry,
      headline: found ?? (line?.headline ? { key: "headline", span: line.headline.span } : null),
      figures: (line?.figures ?? []).flatMap(figure),
      problems: problems.map(({ span }, i) => ({ key: `problems:${i}`, span })),
      targets: report.targets.flatMap(({ quantity }) => figure(quantity)),
    };
  });
}
