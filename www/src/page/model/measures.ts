/** Measures that several documents report: the same indicator in the same unit. */
import type { Quantity } from "./contract";
import type { Article } from "./articles";
import type { OpenFile } from "../state/files";
import { oneLine, slice } from "./text";

export interface Measured {
  file: OpenFile;
  article: Article;
  index: number;
  quantity: Quantity;
  /** Its place in the report's list. */
  at: number;
}

const MOST = 60;

/** By `indicator|unit`, those of most documents first; of each document the first that is not planned. */
export function sharedMeasures(documents: readonly { file: OpenFile; article: Article; index: number }[]): Map<string, Measured[]> {
  const all = new Map<string, Measured[]>();
  for (const { file, article, index } of documents) {
    const seen = new Set<string>();
    article.report?.quantities.forEach((quantity, at) => {
      if (quantity.value === null || !quantity.indicator || quantity.role === "plan" || quantity.change) return;
      const name = oneLine(slice(file.text, quantity.indicator.span)).replace(/[\s“”]/g, "");
      const key = `${name}|${quantity.unit}`;
      if (name.length < 2 || seen.has(key)) return;
      seen.add(key);
      const list = all.get(key);
      if (list) list.push({ file, article, index, quantity, at });
      else all.set(key, [{ file, article, index, quantity, at }]);
    });
  }
  return new Map([...all].filter(([, list]) => list.length > 1).sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, MOST));
}
