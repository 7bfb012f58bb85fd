/** The table of keywords with their measures; ticks take a term out; the reader's own words and stop words. */
import { html, nothing, type TemplateResult } from "lit";
import type { Keyness, Selection, Spread } from "../model/contract";
import type { Scope } from "../model/scope";
import { partsOf, termsOf, type Term } from "../model/words";
import { Answers } from "../parts/answers";
import { addStopWords, addTerm, removeTerm, restoreTerms, takeOut } from "../state/terms";
import { base, rows } from "../styles/base";
import { wordTableStyles } from "../styles/word-table";
import { register, View } from "./view";

export interface Row extends Term {
  logLikelihood: number | null;
  p: number | null;
  logRatio: number | null;
}

type Column = "term" | "count" | "density" | "score" | "logLikelihood" | "p" | "dispersion";
const COLUMNS: readonly Column[] = ["term", "count", "density", "score", "logLikelihood", "p", "dispersion"];
const MINIMA = [1, 2, 3, 5, 10];
const LISTED = 120;

/** What a table shows for a scope: shared by the table, the charts and the export. */
export class WordRows {
  readonly #answers: Answers;
  reference: "background" | "rest" = "background";
  minimum = 2;
  #cache: { key: unknown[]; terms: Term[] } = { key: [], terms: [] };

  constructor(readonly view: View) {
    this.#answers = new Answers(view);
  }

  rows(scope: Scope): Row[] {
    const { store, bench } = this.view;
    const reference = scope.only ? this.reference : "background";
    const keyness = bench.corpus.available ? this.#answers.get<Keyness>("keyness", `${scope.key}:${reference}:${this.minimum}`, async () => {
      const rest: Selection | null = reference === "rest" ? { ...scope.selection, rest: true } : null;
      return (await bench.corpus.open()).corpus.keyness({ target: scope.selection, reference: rest, minimum: this.minimum, limit: 4000 });
    }) : null;
    const byTerm = new Map((keyness?.rows ?? []).map((row) => [row.term, row]));
    const terms = scope.severalFiles || reference === "rest"
      ? (keyness?.rows ?? []).slice(0, LISTED).map((row): Term => ({ term: row.term, count: row.target, score: 0, density: row.target / Math.max(1, keyness?.targetTokens ?? 1) * 10_000, dispersion: 0, spans: [] }))
      : this.#terms(scope).filter((term) => term.count >= this.minimum || store.state.added.includes(term.term));
    const spread = bench.corpus.available ? this.#answers.get<Map<string, Spread>>("spread", `${scope.key}:${reference}:${this.minimum}:${terms.length}`, async () => {
      const { corpus } = await bench.corpus.open();
      const over = scope.only ? "sections" as const : "documents" as const;
      return new Map(await Promise.all(terms.map(async ({ term }) => [term, await corpus.spread({ term, selection: scope.selection, over })] as const)));
    }) : null;
    return terms.map((term) => {
      const key = byTerm.get(term.term);
      return { ...term, logLikelihood: key?.logLikelihoodTwoTerm ?? null, p: key?.p ?? null, logRatio: key?.logRatioSmoothed ?? null, dispersion: spread?.get(term.term)?.dp ?? term.dispersion };
    });
  }

  #terms(scope: Scope): Term[] {
    const { store } = this.view;
    const { added } = store.state;
    const key = [store.analysis, scope.only, added];
    if (key.some((part, i) => part !== this.#cache.key[i])) {
      const keywords = scope.only?.report?.keywords ?? store.analysis?.keywords ?? [];
      this.#cache = { key, terms: termsOf(store.text, keywords, partsOf(store.text, scope.file.articles, scope.only), scope.span, added) };
    }
    return this.#cache.terms;
  }
}

export class WordTableView extends View {
  static override styles = [base, rows, wordTableStyles];

  words!: WordRows;
  scope!: Scope;
  list: readonly Row[] = [];
  chosen = "";
  choose: (term: string) => void = () => undefined;
  changed: () => void = () => undefined;
  #sort: Column = "score";
  #down = true;

  override render(): TemplateResult {
    const { t, store, words } = this;
    const { excluded, added } = store.state;
    const out = new Set(excluded);
    return html`<div class="options">
        <form class="add" @submit=${this.#add}><input name="word" aria-label=${t.addWord} placeholder=${t.addWordPlaceholder} autocomplete="off" /><button class="button">${t.add}</button></form>
        <label>${t.minimum} <select @change=${(e: Event) => { words.minimum = Number((e.target as HTMLSelectElement).value); this.changed(); }}>
          ${MINIMA.map((value) => html`<option value=${value} ?selected=${words.minimum === value}>${value}</option>`)}</select></label>
        ${this.scope.only && store.state.files.some((file) => file.articles.filter((a) => a.report).length > 1) ? html`<label>${t.reference} <select @change=${(e: Event) => { words.reference = (e.target as HTMLSelectElement).value as WordRows["reference"]; this.changed(); }}>
          ${(["background", "rest"] as const).map((name) => html`<option value=${name} ?selected=${words.reference === name}>${t.referenceName[name]}</option>`)}</select></label>` : nothing}
      </div>
      ${this.#table(out)}
      ${this.#lists(added, excluded)}
      ${this.#masks()}
      <p class="note">${t.keywordNote}</p>`;
  }

  /** The switch for masked words, where the text has any. */
  #masks(): TemplateResult | typeof nothing {
    const { t, store } = this;
    const { keepMasks } = store.state;
    if (!keepMasks && !store.analysis?.keywords.some(({ masked }) => masked.length)) return nothing;
    return html`<div class="masks"><span id="masks">${t.restoreMasks}</span>
      <button class="button" role="switch" aria-labelledby="masks" aria-checked=${keepMasks ? "false" : "true"}
        @click=${() => this.bench.setKeepMasks(!keepMasks)}>${keepMasks ? t.off : t.on}</button></div>`;
  }

  #table(out: ReadonlySet<string>): TemplateResult {
    const { t } = this;
    const sort = this.list.some((row) => row.score > 0) ? this.#sort : this.#sort === "score" ? "logLikelihood" : this.#sort;
    const value = (row: Row): number => (sort === "term" ? 0 : row[sort] ?? -Infinity);
    const sorted = [...this.list].sort((a, b) => {
      const order = sort === "term" ? a.term.localeCompare(b.term, "zh-CN") : value(a) - value(b);
      return this.#down ? -order : order;
    });
    return html`<div class="frame" tabindex="0" role="region" aria-label=${t.tabs.keywords}><table>
      <caption class="visually-hidden">${t.tabs.keywords}</caption>
      <thead><tr><th class="take"><span class="visually-hidden">${t.keywordColumns.take}</span></th>${COLUMNS.map((column) => html`<th scope="col" class="${column} ${column === "term" ? "" : "number"}"
        aria-sort=${sort !== column ? "none" : this.#down ? "descending" : "ascending"}><button title=${t.sortBy(t.keywordColumns[column])}
        @click=${() => this.#sortBy(column)}>${t.keywordColumns[column]}${sort === column ? (this.#down ? " ↓" : " ↑") : ""}</button></th>`)}</tr></thead>
      <tbody>${sorted.map((row) => this.#row(row, out.has(row.term)))}</tbody>
    </table></div>`;
  }

  #sortBy(column: Column): void {
    if (this.#sort === column) this.#down = !this.#down;
    else {
      this.#sort = column;
      this.#down = column !== "term" && column !== "p";
    }
    this.requestUpdate();
  }

  #row(row: Row, out: boolean): TemplateResult {
    const { t } = this;
    const digits = (value: number | null, places: number): string => (value === null ? "—" : value.toLocaleString("en", { minimumFractionDigits: places, maximumFractionDigits: places }));
    return html`<tr class="result ${out ? "out" : ""}" aria-current=${row.term === this.chosen ? "true" : "false"} @click=${() => this.choose(row.term)}>
      <td class="take"><label @click=${(e: Event) => e.stopPropagation()}><input type="checkbox" aria-label="${t.keywordColumns.take} ${row.term}" .checked=${!out}
        @change=${() => takeOut(this.bench, row.term, !out)} /></label></td>
      <td class="term"><button lang="zh-CN">${row.term}</button></td>
      <td class="number">${row.count.toLocaleString("en")}</td><td class="number density">${digits(row.density, 1)}</td>
      <td class="number score">${row.score ? digits(row.score, row.score >= 100 ? 0 : 2) : "—"}</td><td class="number logLikelihood">${digits(row.logLikelihood, 1)}</td>
      <td class="number p">${row.p === null ? "—" : row.p < 0.0001 ? "<.0001" : row.p.toFixed(4).replace(/^0/, "")}</td><td class="number dispersion">${digits(row.dispersion, 2)}</td>
    </tr>`;
  }

  /** The two lists: words that the reader added, words that do not count. */
  #lists(added: readonly string[], excluded: readonly string[]): TemplateResult {
    const { t } = this;
    const chip = (word: string, label: string, run: () => void): TemplateResult => html`<li><span lang="zh-CN">${word}</span><button aria-label="${label} ${word}" title=${label} @click=${run}>×</button></li>`;
    return html`<details class="lists"><summary>${t.wordLists}<span class="note">${t.wordListCounts(added.length, excluded.length)}</span></summary>
      <h4>${t.ownWords}</h4>
      ${added.length ? html`<ul class="chips">${added.map((word) => chip(word, t.remove, () => removeTerm(this.bench, word)))}</ul>` : html`<p class="note">${t.noOwnWords}</p>`}
      <h4>${t.stopWords}</h4>
      <form class="add" @submit=${this.#stop}><input name="words" aria-label=${t.addStopWords} placeholder=${t.stopWordsPlaceholder} autocomplete="off" /><button class="button">${t.add}</button></form>
      ${excluded.length ? html`<ul class="chips">${excluded.map((word) => chip(word, t.restore, () => takeOut(this.bench, word, false)))}</ul>
        <button class="link" @click=${() => restoreTerms(this.bench)}>${t.restoreAll}</button>` : html`<p class="note">${t.noStopWords}</p>`}
    </details>
    ${excluded.length ? html`<p class="note">${t.takenOut(excluded.length)}${t.comma}<button class="link" @click=${() => restoreTerms(this.bench)}>${t.restoreAll}</button></p>` : nothing}`;
  }

  #add(event: SubmitEvent): void {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem("word") as HTMLInputElement;
    if (addTerm(this.bench, input.value.trim())) input.value = "";
  }

  #stop(event: SubmitEvent): void {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem("words") as HTMLInputElement;
    if (addStopWords(this.bench, input.value)) input.value = "";
  }
}

register("wenjing-word-table", WordTableView);
