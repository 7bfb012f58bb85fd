/** What the table of keywords shows for a scope: whole terms with their counts, or single words against a reference. */
import type { Keyness, Spread } from "../model/contract";
import type { Scope } from "../model/scope";
import { partsOf, termsOf, together, type Term } from "../model/words";
import type { View } from "../views/view";
import { Answers } from "./answers";

/** Single words that are listed. */
const LISTED = 120;

export interface Row extends Term {
  logLikelihood: number | null;
  p: number | null;
  logRatio: number | null;
}

/** terms: what the documents are about, whole terms by keyness. words: single words against a reference, with significance. */
export type Sort = "terms" | "words";

/** What a table shows for a scope: shared by the table and the charts. */
export class WordRows {
  readonly #answers: Answers;
  sort: Sort = "terms";
  reference: "background" | "rest" = "background";
  minimum = 2;
  #cache: { key: unknown[]; terms: Term[] } = { key: [], terms: [] };

  constructor(readonly view: View) {
    this.#answers = new Answers(view);
  }

  rows(scope: Scope): Row[] {
    const { store, bench } = this.view;
    const list = this.sort === "words" ? this.#single(scope)
      : this.#terms(scope).filter((term) => term.count >= this.minimum || store.state.added.includes(term.term)).map((term): Row => ({ ...term, logLikelihood: null, p: null, logRatio: null }));
    if (!bench.corpus.available || !list.length) return list;
    const over = scope.only ? "sections" as const : "documents" as const;
    const spread = this.#answers.get<Map<string, Spread>>("spread", `${scope.key}:${list.length}:${list[0]?.term}:${list[list.length - 1]?.term}`, async () => {
      const { corpus } = await bench.corpus.open();
      return new Map(await Promise.all(list.map(async ({ term }) => [term, await corpus.spread({ term, selection: scope.selection, over })] as const)));
    });
    return list.map((row) => ({ ...row, dispersion: spread?.get(row.term)?.dp ?? row.dispersion }));
  }

  /** Single words against the built-in background of official texts, or against the other documents. */
  #single(scope: Scope): Row[] {
    const { bench } = this.view;
    const rest = scope.only !== null && this.reference === "rest";
    const keyness = this.#answers.get<Keyness>("keyness", `${scope.key}:${rest}:${this.minimum}`, async () => (await bench.corpus.open()).corpus
      .keyness({ target: scope.selection, reference: rest ? { ...scope.selection, rest: true } : null, minimum: this.minimum, limit: LISTED }));
    const tokens = Math.max(1, keyness?.targetTokens ?? 1);
    return (keyness?.rows ?? []).map((row) => ({
      term: row.term, count: row.target, score: 0, density: (row.target / tokens) * 10_000, dispersion: null, spans: [],
      logLikelihood: row.logLikelihoodTwoTerm, p: row.p, logRatio: row.logRatioSmoothed,
    }));
  }

  #terms(scope: Scope): Term[] {
    const { store } = this.view;
    const { added } = store.state;
    const files = scope.severalFiles ? store.state.files.filter(({ analysis }) => analysis) : [scope.file];
    const key = [scope.only, added, ...files.flatMap((file) => [file.analysis, file === scope.file])];
    if (key.length !== this.#cache.key.length || key.some((part, i) => part !== this.#cache.key[i])) {
      const keywords = scope.only?.report?.keywords
        ?? (scope.severalFiles ? together(files.map((file) => ({ keywords: file.analysis?.keywords ?? [], shown: file === scope.file }))) : store.analysis?.keywords ?? []);
      const parts = files.flatMap((file) => partsOf(file.text, file.articles, scope.only));
      const terms = termsOf(store.text, keywords, parts, scope.span, added);
      // Places of other files are not here: over several, only the corpus can say how a term is spread.
      this.#cache = { key, terms: scope.severalFiles ? terms.map((term) => ({ ...term, dispersion: null })) : terms };
    }
    return this.#cache.terms;
  }
}
