/** Keywords: the table with its measures, the cloud, review against plan, where a term stands, and in what company. */
import { html, nothing, type TemplateResult } from "lit";
import type { Analysis } from "../model/contract";
import type { Article } from "../model/articles";
import { articleAt } from "../model/articles";
import { concordance, partsOf, roleStretches, shifts, termsOf, type Context, type Term } from "../model/words";
import { findAll } from "../model/find";
import { cloud } from "../charts/cloud";
import { slope } from "../charts/slope";
import { positionStrip } from "../charts/strip";
import { seal } from "../parts/signs";
import { addTerm, restoreTerms, takeOut } from "../state/terms";
import { base, rows } from "../styles/base";
import { keywordStyles } from "../styles/keywords";
import { chartStyles } from "../styles/charts";
import { register } from "./view";
import { ResultView } from "./result-view";

type Column = "term" | "count" | "density" | "score" | "dispersion";
const COLUMNS: readonly Column[] = ["term", "count", "density", "score", "dispersion"];
const MOST_LINES = 200;
type LineSort = "place" | "left" | "right";

export class KeywordsView extends ResultView {
  static override styles = [base, rows, chartStyles, keywordStyles];

  #scope: "all" | "article" = "all";
  #sort: Column = "score";
  #down = true;
  #lineSort: LineSort = "place";
  #allLines = false;
  #cache: { key: unknown[]; terms: Term[] } = { key: [], terms: [] };

  override render(): TemplateResult {
    const { t, store } = this;
    const { analysis, article, file } = store;
    if (!analysis || !article || !file) return html``;
    const several = file.articles.filter((a) => a.report).length > 1;
    const only = several && this.#scope === "all" ? null : article.report ? article : null;
    const terms = this.#terms(analysis, only, file.articles);
    const excluded = new Set(store.state.excluded);
    const counted = terms.filter(({ term }) => !excluded.has(term));
    if (!terms.length) return this.nothingFound(t.noKeywords, t.noKeywordsWhy);
    const chosen = store.state.term && (terms.some((x) => x.term === store.state.term) || store.text.includes(store.state.term)) ? store.state.term : counted[0]?.term ?? "";
    const scope = only?.span ?? { start: 0, end: store.text.length };
    const places = terms.find((x) => x.term === chosen)?.spans ?? findAll(store.text, chosen, scope);
    const inScope = only ? [only] : file.articles;
    return html`<div class="left">
        <div class="head">
          ${several ? html`<div class="switch" role="group">
            ${(["all", "article"] as const).map((name) => html`<button aria-pressed=${(this.#scope === name) ? "true" : "false"}
              @click=${() => { this.#scope = name; this.requestUpdate(); }}>${name === "all" ? t.scopeAll(file.articles.filter((a) => a.report).length) : t.scopeArticle}</button>`)}
          </div>` : nothing}
          <form class="add" @submit=${this.#add}><input name="word" aria-label=${t.addWord} placeholder=${t.addWordPlaceholder} autocomplete="off" />
            <button class="button">${t.add}</button></form>
        </div>
        ${this.#table(terms, excluded, chosen)}
        ${excluded.size ? html`<p class="note">${t.takenOut(excluded.size)}${t.comma}<button class="link" @click=${() => restoreTerms(this.bench)}>${t.restoreAll}</button></p>` : nothing}
        <p class="note">${t.keywordNote}</p>
        ${this.#masks(analysis)}
      </div>
      <div class="right">
        <div class="charts">
          ${cloud(counted.slice(0, 40), chosen, t, (term) => this.#choose(term))}
          ${slope(shifts(store.text, counted.slice(0, 10), inScope), chosen, t, (term) => this.#choose(term))}
        </div>
        ${chosen ? html`
          ${this.#positions(chosen, places, inScope, file.articles)}
          ${this.#lines(chosen, places, file.articles)}` : nothing}
      </div>`;
  }

  /** The switch for masked words, where the text has any. */
  #masks(analysis: Analysis): TemplateResult | typeof nothing {
    const { t, store } = this;
    const { keepMasks } = store.state;
    if (!keepMasks && !analysis.keywords.some(({ masked }) => masked.length)) return nothing;
    return html`<div class="masks"><span id="masks">${t.restoreMasks}</span>
      <button class="button" role="switch" aria-labelledby="masks" aria-checked=${keepMasks ? "false" : "true"}
        @click=${() => this.bench.setKeepMasks(!keepMasks)}>${keepMasks ? t.off : t.on}</button></div>`;
  }

  #terms(analysis: Analysis, only: Article | null, articles: readonly Article[]): Term[] {
    const { added } = this.store.state;
    const key = [analysis, only, added];
    if (key.some((part, i) => part !== this.#cache.key[i])) {
      const scope = only?.span ?? { start: 0, end: this.store.text.length };
      const keywords = only?.report?.keywords ?? analysis.keywords;
      this.#cache = { key, terms: termsOf(this.store.text, keywords, partsOf(this.store.text, articles, only), scope, added) };
    }
    return this.#cache.terms;
  }

  #choose(term: string): void {
    this.#allLines = false;
    this.store.set({ term });
  }

  #add(event: SubmitEvent): void {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem("word") as HTMLInputElement;
    if (addTerm(this.bench, input.value.trim())) input.value = "";
  }

  #table(terms: readonly Term[], excluded: ReadonlySet<string>, chosen: string): TemplateResult {
    const { t } = this;
    const sorted = [...terms].sort((a, b) => {
      const order = this.#sort === "term" ? a.term.localeCompare(b.term, "zh-CN") : a[this.#sort] - b[this.#sort];
      return this.#down ? -order : order;
    });
    return html`<table>
      <caption class="visually-hidden">${t.tabs.keywords}</caption>
      <thead><tr><th class="take"><span class="visually-hidden">${t.keywordColumns.take}</span></th>${COLUMNS.map((column) => html`<th scope="col" class=${column === "term" ? "" : "number"}
        aria-sort=${this.#sort !== column ? "none" : this.#down ? "descending" : "ascending"}><button title=${t.sortBy(t.keywordColumns[column])}
        @click=${() => this.#sortBy(column)}>${t.keywordColumns[column]}${this.#sort === column ? (this.#down ? " ↓" : " ↑") : ""}</button></th>`)}</tr></thead>
      <tbody>${sorted.map((term) => this.#row(term, excluded.has(term.term), term.term === chosen))}</tbody>
    </table>`;
  }

  #sortBy(column: Column): void {
    if (this.#sort === column) this.#down = !this.#down;
    else {
      this.#sort = column;
      this.#down = column !== "term";
    }
    this.requestUpdate();
  }

  #row(term: Term, out: boolean, chosen: boolean): TemplateResult {
    const { t } = this;
    const digits = (value: number, places: number): string => value.toLocaleString("en", { minimumFractionDigits: places, maximumFractionDigits: places });
    return html`<tr class="result ${out ? "out" : ""}" aria-current=${chosen ? "true" : "false"} @click=${() => this.#choose(term.term)}>
      <td class="take"><label @click=${(e: Event) => e.stopPropagation()}><input type="checkbox" aria-label="${t.keywordColumns.take} ${term.term}" .checked=${!out}
        @change=${() => takeOut(this.bench, term.term, !out)} /></label></td>
      <td class="term"><button lang="zh-CN">${term.term}</button></td>
      <td class="number">${term.count.toLocaleString("en")}</td><td class="number">${digits(term.density, 1)}</td>
      <td class="number">${digits(term.score, term.score >= 100 ? 0 : 2)}</td><td class="number">${digits(term.dispersion, 2)}</td>
    </tr>`;
  }

  #positions(term: string, places: Term["spans"], inScope: readonly Article[], articles: readonly Article[]): TemplateResult {
    const { t, store } = this;
    const withTerm = new Set(places.map((span) => articleAt(articles, span.start)));
    const stretches = roleStretches(inScope);
    const roles = [...new Set(stretches.map(({ role }) => role))].filter((role) => role !== "other");
    const reports = inScope.filter((article) => article.report);
    return html`<section class="positions">
      <header><h3 lang="zh-CN">${t.positionsOf(term)}</h3>
        <span class="note">${t.positionsNote(places.length)}${reports.length > 1 ? html`${t.comma}${t.positionsArticles(withTerm.size)}` : nothing}</span>
        <ul class="legend">${roles.map((role) => html`<li>${seal(role, t)}<span class="note">${t.role[role]}</span></li>`)}</ul>
      </header>
      ${positionStrip(places, inScope, stretches, store.state.selection?.spans[0] ?? null, t, (span) => store.select(null, [span]))}
    </section>`;
  }

  #lines(term: string, places: Term["spans"], articles: readonly Article[]): TemplateResult {
    const { t, store } = this;
    const contexts = concordance(store.text, this.#allLines ? places : places.slice(0, MOST_LINES), articles);
    if (this.#lineSort === "left") contexts.sort((a, b) => reversed(a.left).localeCompare(reversed(b.left), "zh-CN"));
    if (this.#lineSort === "right") contexts.sort((a, b) => a.right.localeCompare(b.right, "zh-CN"));
    const numbers = articles.map((article, i) => (article.report ? articles.slice(0, i + 1).filter((a) => a.report).length : 0));
    const several = articles.filter((a) => a.report).length > 1;
    return html`<section class="lines">
      <header><h3>${t.concordance}</h3><span class="note">${t.concordanceNote(places.length)}</span>
        <select aria-label=${t.concordance} @change=${(e: Event) => { this.#lineSort = (e.target as HTMLSelectElement).value as LineSort; this.requestUpdate(); }}>
          ${(["place", "left", "right"] as const).map((name) => html`<option value=${name} ?selected=${this.#lineSort === name}>${t.concordanceSort[name]}</option>`)}
        </select></header>
      <ol lang="zh-CN">${contexts.map((context) => this.#line(term, context, several ? numbers[context.article] ?? 0 : 0))}</ol>
      ${contexts.length < places.length ? html`<button class="link" @click=${() => { this.#allLines = true; this.requestUpdate(); }}>${t.showAll}</button>` : nothing}
    </section>`;
  }

  #line(term: string, context: Context, article: number): TemplateResult {
    const key = `word:${term}@${context.span.start}`;
    return html`<li><button class="line result" data-key=${key} aria-current=${this.store.isSelected(key)} @click=${this.choose(key, [context.span])}
      @pointerenter=${this.enter([context.span])} @pointerleave=${this.leave}>
      <span class="before"><bdi>${context.left}</bdi></span><b>${context.node}</b><span class="after">${context.right}</span><span class="note">${article || ""}</span>
    </button></li>`;
  }
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}

register("wenjing-keywords", KeywordsView);
