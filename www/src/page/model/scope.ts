/** What the keywords tab looks at: everything that is open, or the current document. */
import type { Selection, Span } from "./contract";
import type { Article } from "./articles";
import type { OpenFile } from "../state/files";
import type { Workbench } from "../state/workbench";

export interface Scope {
  /** The only article, null for everything. */
  only: Article | null;
  /** The articles of the current file that are looked at. */
  articles: readonly Article[];
  file: OpenFile;
  /** Several files are looked at as one. */
  severalFiles: boolean;
  /** How the opened corpus names it. */
  selection: Selection;
  /** In the current text. */
  span: Span;
  /** Changes with what is looked at. */
  key: string;
}

export function scopeOf(bench: Workbench, wanted: "all" | "article"): Scope | null {
  const { store, corpus } = bench;
  const { file, article, analysis } = store;
  if (!file || !article || !analysis) return null;
  const reports = store.state.files.flatMap((other) => other.articles.filter((one) => one.report)).length;
  const only = reports > 1 && wanted === "all" ? null : article.report ? article : null;
  const document = only ? corpus.documentOf(file, file.articles.indexOf(only)) : null;
  return {
    only, articles: only ? [only] : file.articles, file, severalFiles: !only && store.state.files.filter((other) => other.analysis).length > 1,
    selection: document === null ? {} : { documents: [document] }, span: only?.span ?? { start: 0, end: file.text.length },
    key: `${corpus.version}:${document ?? "all"}`,
  };
}
