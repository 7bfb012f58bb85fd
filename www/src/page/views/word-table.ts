/** The table of keywords with their measures; ticks take a term out; the reader's own words and stop words. */
import { html, nothing, type TemplateResult } from "lit";
import type { Scope } from "../model/scope";
import type { Row, Sort, WordRows } from "../parts/word-rows";
import { addStopWords, addTerm, removeTerm, restoreTerms, takeOut } from "../state/terms";
import { base } from "../styles/base";
import { rows } from "../styles/rows";
import { wordTableStyles } from "../styles/word-table";
import { register, View } from "./view";

type Column = "term" | "count" | "density" | "score" | "logLikelihood" | "p" | "logRatio" | "dispersion";
const COLUMNS: Record<Sort, readonly Column[]> = {
  terms: ["term", "count", "density", "score", "dispersion"], words: ["term", "count", "density", "logLikelihood", "p", "logRatio", "dispersion"],
};
const MINIMA = [1, 2, 3, 5, 10];

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
  #shown = "";

  override render(): TemplateResult {
    const { t, store, words } = this;
    const { excluded, added } = store.state;
    const out = new Set(excluded);
    return html`<div class="options">
        <form class="add" @submit=${this.#add}><input name="word" aria-label=${t.addWord} placeholder=${t.addWordPlaceholder} autocomplete="off" /><button class="button">${t.add}</button></form>
        <div class="switch" role="group" aria-label=${t.keywordKind}>${(["terms", "words"] as const).map((name) => html`<button aria-pressed=${words.sort === name ? "true" : "false"}
          title=${t.keywordKindNote[name]} @click=${() => { words.sort = name; this.#sort = name === "terms" ? "score" : "logLikelihood"; this.#down = true; this.changed(); }}>${t.keywordKinds[name]}</button>`)}</div>
        <label>${t.minimum} <select @change=${(e: Event) => { words.minimum = Number((e.target as HTMLSelectElement).value); this.changed(); }}>
          ${MINIMA.map((value) => html`<option value=${value} ?selected=${words.minimum === value}>${value}</option>`)}</select></label>
        ${words.sort === "words" && this.scope.only && store.state.files.some((file) => file.articles.filter((a) => a.report).length > 1) ? html`<label>${t.reference} <select @change=${(e: Event) => { words.reference = (e.target as HTMLSelectElement).value as WordRows["reference"]; this.changed(); }}>
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
    if (!keepMasks && !store.analysis?.masks.some(({ restored }) => restored !== null)) return nothing;
    return html`<div class="masks"><span id="masks">${t.restoreMasks}</span>
      <button class="button" role="switch" aria-labelledby="masks" aria-checked=${keepMasks ? "false" : "true"}
        @click=${() => this.bench.setKeepMasks(!keepMasks)}>${keepMasks ? t.off : t.on}</button></div>`;
  }

  #table(out: ReadonlySet<string>): TemplateResult {
    const { t } = this;
    const columns = COLUMNS[this.list.some((row) => row.logLikelihood !== null) ? "words" : "terms"];
    const sort = columns.includes(this.#sort) ? this.#sort : columns[3] as Column;
    const value = (row: Row): number => (sort === "term" ? 0 : row[sort] ?? -Infinity);
    const sorted = [...this.list].sort((a, b) => {
      const order = sort === "term" ? a.term.localeCompare(b.term, "zh-CN") : value(a) - value(b);
      return this.#down ? -order : order;
    });
    return html`<div class="frame" tabindex="0" role="region" aria-label=${t.tabs.keywords}><table>
      <caption class="visually-hidden">${t.tabs.keywords}</caption>
      <thead><tr><th class="take"><span class="visually-hidden">${t.keywordColumns.take}</span></th>${columns.map((column) => html`<th scope="col" class="${column} ${column === "term" ? "" : "number"}"
        aria-sort=${sort !== column ? "none" : this.#down ? "descending" : "ascending"}><button title=${t.sortBy(t.keywordColumns[column])}
        @click=${() => this.#sortBy(column)}>${t.keywordColumns[column]}${sort === column ? (this.#down ? " ↓" : " ↑") : ""}</button></th>`)}</tr></thead>
      <tbody>${sorted.map((row) => this.#row(row, out.has(row.term), columns))}</tbody>
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

  #row(row: Row, out: boolean, columns: readonly Column[]): TemplateResult {
    const { t } = this;
    const digits = (value: number | null, places: number): string => (value === null ? "—" : value.toLocaleString("en", { minimumFractionDigits: places, maximumFractionDigits: places }));
    const cell = (column: Column): string => {
      switch (column) {
        case "count": return row.count.toLocaleString("en");
        case "p": return row.p === null ? "—" : row.p < 0.0001 ? "<.0001" : row.p.toFixed(4).replace(/^0/, "");
        case "score": return digits(row.score, row.score >= 100 ? 0 : 2);
        case "dispersion":
        case "logRatio": return digits(row[column], 2);
        default: return digits(row[column as "density"], 1);
      }
    };
    return html`<tr class="result ${out ? "out" : ""}" data-key="word:${row.term}" aria-current=${row.term === this.chosen ? "true" : "false"} @click=${() => this.choose(row.term)}>
      <td class="take"><label @click=${(e: Event) => e.stopPropagation()}><input type="checkbox" aria-label="${t.keywordColumns.take} ${row.term}" .checked=${!out}
        @change=${() => takeOut(this.bench, row.term, !out)} /></label></td>
      <td class="term"><button lang="zh-CN">${row.term}</button></td>
      ${columns.slice(1).map((column) => html`<td class="number ${column}">${cell(column)}</td>`)}
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

  /** A term that was chosen elsewhere, in the source or a chart, comes into view. */
  protected override updated(): void {
    if (this.chosen === this.#shown) return;
    this.#shown = this.chosen;
    const row = this.renderRoot.querySelector<HTMLElement>('tr[aria-current="true"]');
    const frame = this.renderRoot.querySelector<HTMLElement>(".frame");
    if (!row || !frame) return;
    const top = row.offsetTop - frame.scrollTop;
    if (top < 40 || top + row.offsetHeight > frame.clientHeight) frame.scrollTop = row.offsetTop - frame.clientHeight / 2;
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
