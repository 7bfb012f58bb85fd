/** Every layer of marks in the source: what is quoted, does not add up, is a hint, a word, found, hovered, selected. */
import { findAll } from "../model/find";
import { visibleHints } from "../model/hints";
import { overlaps } from "../model/text";
import type { Store } from "../state/store";
import type { Finder } from "./finder";
import { Marks } from "./highlights";
import type { Paper } from "./paper";

export class SourceMarks {
  readonly #marks = new Marks();
  #made = "";

  /** Those of an article are made again only when it, the tab, the hints or the words change. */
  update(store: Store, paper: Paper, finder: Finder): void {
    const { article, state, results } = store;
    if (!article) return;
    const set = this.#marks;
    const hints = visibleHints(store);
    const key = `${state.tab} ${hints.length} ${state.term} ${finder.query}`;
    if (key !== this.#made) {
      this.#made = key;
      const quoted = results.filter((r) => (state.tab === "figures" ? r.key.startsWith("figure:") : r.tab === "overview"));
      set.set("quoted", paper.marks(quoted.flatMap((r) => r.spans)));
      set.set("wrong", paper.marks(article.report?.checks.filter((c) => c.verdict === "inconsistent").map((c) => c.span) ?? []));
      const shown = state.tab === "proof" || state.tab === "structure" ? hints : [];
      for (const kind of ["error", "warning", "info"] as const) {
        set.set(kind, paper.marks(shown.filter((h) => h.diagnostic.severity === kind).map((h) => h.diagnostic.span)));
      }
      set.set("term", paper.marks(state.tab === "keywords" && state.term ? findAll(store.text, state.term, article.span) : []));
      set.set("search", paper.marks(finder.found.filter((span) => overlaps(span, article.span))));
    }
    set.set("hover", paper.marks(state.hover));
    // What is selected is made, wherever it stands.
    if (state.selection?.spans[0]) paper.range(state.selection.spans[0]);
    set.set("selected", paper.marks(state.selection?.spans ?? []));
  }

  /** The paper or the article is another one. */
  forget(): void {
    this.#made = "";
  }

  clear(): void {
    this.#marks.clear();
    this.forget();
  }
}
