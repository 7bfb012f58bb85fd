/** Proofreading hints as the page shows them: of the current article, without those that the reader put aside. */
import type { Analysis, Diagnostic } from "./contract";
import type { Article } from "./articles";
import type { Store } from "../state/store";

export interface Hint {
  key: string;
  index: number;
  diagnostic: Diagnostic;
}

export function hintsOf(analysis: Analysis, article: Article): Hint[] {
  const hints: Hint[] = [];
  analysis.diagnostics.forEach((diagnostic, index) => {
    if (diagnostic.span.start >= article.span.start && diagnostic.span.start < article.span.end) hints.push({ key: `hint:${index}`, index, diagnostic });
  });
  return hints;
}

/** Names a hint beyond one analysis, as long as the text before it does not change. */
export function hintName(diagnostic: Diagnostic): string {
  return `${diagnostic.code}@${diagnostic.span.start}`;
}

export function visibleHints(store: Store): Hint[] {
  const { analysis, article, file } = store;
  if (!analysis || !article || !file) return [];
  const ignored = new Set(store.state.ignored[file.id] ?? []);
  return hintsOf(analysis, article).filter((hint) => !ignored.has(hintName(hint.diagnostic)));
}
