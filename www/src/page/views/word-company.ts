/** The company a term keeps: its collocates with their measures, and the network of the words that share sentences. */
import { html, type TemplateResult } from "lit";
import type { CollocateOrder, Collocates, Network } from "../model/contract";
import type { Scope } from "../model/scope";
import { networkChart } from "../charts/network";
import { Answers } from "../parts/answers";
import { ChartFrames, chartFrameStyles } from "../parts/chart-frame";
import { base } from "../styles/base";
import { rows } from "../styles/rows";
import { chartStyles } from "../styles/charts";
import { companyStyles } from "../styles/company";
import { register, View } from "./view";

const ORDERS: readonly CollocateOrder[] = ["log_dice", "log_likelihood", "mi", "t_score", "count"];
const WINDOWS = [3, 5, 10, 0];

export class WordCompanyView extends View {
  static override styles = [base, rows, chartStyles, chartFrameStyles, companyStyles];

  term = "";
  scope!: Scope;
  choose: (term: string) => void = () => undefined;
  #order: CollocateOrder = "log_dice";
  #window = 5;
  #minimum = 2;
  readonly #answers = new Answers(this);
  readonly #frames = new ChartFrames(this);

  override render(): TemplateResult {
    const { bench } = this;
    if (!bench.corpus.available) return html``;
    return html`<section class="collocates">${this.#collocates()}</section><section>${this.#network()}</section>`;
  }

  #collocates(): TemplateResult {
    const { t, bench, term, scope } = this;
    const answer = this.#answers.get<Collocates>("collocates", `${scope.key}:${term}:${this.#order}:${this.#window}:${this.#minimum}`, async () => (await bench.corpus.open()).corpus
      .collocates({ term, selection: scope.selection, left: this.#window, right: this.#window, order: this.#order, minimum: this.#minimum, limit: 20 }));
    const number = (value: number | null, places: number): string => (value === null ? "—" : value.toFixed(places));
    return html`<header><h3>${t.collocates}</h3>
        <label><span class="visually-hidden">${t.window}</span><select @change=${(e: Event) => { this.#window = Number((e.target as HTMLSelectElement).value); this.requestUpdate(); }}>
          ${WINDOWS.map((size) => html`<option value=${size} ?selected=${size === this.#window}>${size ? t.windowOf(size) : t.windowSentence}</option>`)}</select></label>
        <label>${t.minimum} <select @change=${(e: Event) => { this.#minimum = Number((e.target as HTMLSelectElement).value); this.requestUpdate(); }}>
          ${[2, 3, 5].map((value) => html`<option value=${value} ?selected=${value === this.#minimum}>${value}</option>`)}</select></label>
      </header>
      ${answer?.rows.length ? html`<table><caption class="visually-hidden">${t.collocates}</caption>
        <thead><tr><th scope="col">${t.keywordColumns.term}</th><th scope="col" class="number">${t.sides}</th>${ORDERS.map((order) => html`<th scope="col" class="number ${order}" aria-sort=${order === this.#order ? "descending" : "none"}>
          <button title=${t.sortBy(t.collocateMeasure[order])} @click=${() => { this.#order = order; this.requestUpdate(); }}>${t.collocateMeasure[order]}${order === this.#order ? " ↓" : ""}</button></th>`)}</tr></thead>
        <tbody>${answer.rows.map((row) => html`<tr class="result" @click=${() => this.choose(row.term)}>
          <td class="term"><button lang="zh-CN">${row.term}</button></td><td class="number">${row.left} · ${row.right}</td>
          <td class="number">${number(row.logDice, 2)}</td><td class="number log_likelihood">${number(row.logLikelihood, 1)}</td><td class="number mi">${number(row.mi, 2)}</td>
          <td class="number t_score">${number(row.tScore, 2)}</td><td class="number">${row.together}</td></tr>`)}</tbody></table>`
        : html`<p class="note">${answer ? t.noCollocates : ""}</p>`}`;
  }

  #network(): TemplateResult {
    const { t, bench, term, scope } = this;
    const network = this.#answers.get<Network>("network", scope.key, async () => (await bench.corpus.open()).corpus.network({ selection: scope.selection, nodes: 26, minimum: 2, limit: 70 }));
    if (!network) return html``;
    if (!network.edges.length) return html`<header><h3>${t.network}</h3></header><p class="note">${t.noNetwork}</p>`;
    return this.#frames.frame("network", {
      title: t.network, note: t.networkNote, head: [t.keywordColumns.term, t.keywordColumns.term, t.sharedSentences, "Jaccard"],
      rows: network.edges.map((edge) => [network.nodes[edge.from]?.term ?? "", network.nodes[edge.to]?.term ?? "", edge.sentences, Number(edge.jaccard.toFixed(3))]),
    }, t, networkChart(network, term, t.network, this.choose));
  }
}

register("wenjing-word-company", WordCompanyView);
