/** All documents at a glance: a line and a row of the table for each, what many of them say alike, what only one says. */
import { html, nothing, type TemplateResult } from "lit";
import type { CommonWord, Digest } from "../model/contract";
import { entriesOf, linesOf, type Cell, type Entry, type Line } from "../model/digest";
import { figureOf } from "../model/figures";
import { readingOf, readingView } from "../model/reading";
import { oneLine, slice } from "../model/text";
import { Answers } from "../parts/answers";
import { seal } from "../parts/signs";
import { baseName, csv, download } from "../state/export";
import { base } from "../styles/base";
import { rows } from "../styles/rows";
import { digestStyles } from "../styles/digest";
import { register } from "./view";
import { ResultView } from "./result-view";

/** Figures, problems, targets in a cell. */
const IN_CELL = 3;
/** Documents that are drawn at once. */
const AT_ONCE = 60;

export class DigestView extends ResultView {
  static override styles = [base, rows, digestStyles];

  #limit = AT_ONCE;
  #word = "";
  readonly #answers = new Answers(this);

  override render(): TemplateResult {
    const { t, store } = this;
    const entries = entriesOf(store.state.files);
    const digest = this.#digest(entries);
    if (!digest) return html`<p class="note" role="status">${t.phase["analysing"]}</p>`;
    const lines = linesOf(entries, digest);
    const limit = store.state.printing ? lines.length : this.#limit;
    return html`<header><h3>${t.digest}</h3><button class="link" @click=${() => this.#export(lines)}>${t.exportCsv}</button></header>
      <table>
        <caption class="visually-hidden">${t.digest}</caption>
        <thead><tr><th scope="col">${t.document}</th><th scope="col">${t.digestColumns.headline}</th><th scope="col">${t.digestColumns.figures}</th><th scope="col">${t.summary.problems}</th><th scope="col">${t.digestColumns.targets}</th></tr></thead>
        <tbody>${lines.slice(0, limit).map((line, i) => this.#line(line, i + 1))}</tbody>
      </table>
      ${lines.length > limit ? html`<button class="button" @click=${() => { this.#limit += 4 * AT_ONCE; this.requestUpdate(); }}>${t.restDocuments(lines.length - limit)}</button>` : nothing}
      <div class="two"><section><h3>${t.saidAlike}</h3>${digest.common.length ? html`<ul>${digest.common.map((word, i) => this.#common(word, i, entries))}</ul>` : html`<p class="note">${t.nothingAlike}</p>`}</section>
      <section><h3>${t.saidOnce}</h3>${digest.distinct.length ? html`<ul>${digest.distinct.slice(0, 2 * limit).map(({ document, point }, i) => {
        const entry = entries[document];
        return entry ? html`<li class="once"><span class="note" lang="zh-CN">${this.#name(entry)}</span>${this.#quote(entry, { key: `once:${i}`, span: point.span })}</li>` : nothing;
      })}</ul>` : html`<p class="note">${t.nothingOnce}</p>`}</section></div>`;
  }

  /** Of one compilation it came with the analysis; of several files the opened corpus is asked. */
  #digest(entries: readonly Entry[]): Digest | null {
    const { bench, store } = this;
    const [only, other] = store.state.files.filter((file) => file.analysis);
    if (only && !other) return only.analysis?.digest ?? null;
    if (!bench.corpus.available) return { lines: entries.map(() => ({ headline: null, figures: [] })), common: [], distinct: [] };
    const key = String(bench.corpus.version);
    const answer = this.#answers.get<{ digest: Digest | null; key: string }>("digest", key, async () => ({ digest: (await (await bench.corpus.open()).corpus.digest()).digest, key }));
    return answer?.key === key ? answer.digest : null;
  }

  #name({ article }: Entry): string {
    return article.name || this.t.untitled;
  }

  #line(line: Line, number: number): TemplateResult {
    const { t } = this;
    const { report, article } = line;
    return html`<tr><th scope="row"><span class="number note">${number}</span><button class="link" lang="zh-CN" @click=${() => this.#open(line)}>${this.#name(line)}</button>
        <span class="note">${t.kind[report.kind]}${report.years.review ? html`${t.dot}<span class="amount">${t.year(report.years.review)}</span>` : nothing}${article.mismatches ? html` <span class="red" title=${t.mismatches(article.mismatches)}>≠ ${article.mismatches}</span>` : nothing}</span></th>
      <td data-name=${t.digestColumns.headline}>${line.headline ? this.#quote(line, line.headline) : this.#silent()}</td>
      <td data-name=${t.digestColumns.figures}>${this.#cells(line, line.figures)}</td>
      <td data-name=${t.summary.problems}>${this.#cells(line, line.problems)}</td>
      <td data-name=${t.digestColumns.targets}>${this.#cells(line, line.targets)}</td></tr>`;
  }

  #cells(entry: Entry, cells: readonly Cell[]): TemplateResult {
    if (!cells.length) return this.#silent();
    return html`${cells.slice(0, IN_CELL).map((cell) => this.#quote(entry, cell))}${cells.length > IN_CELL
      ? html`<button class="link note" @click=${() => this.#open(entry)}>${this.t.ofFound(IN_CELL, cells.length)}</button>` : nothing}`;
  }

  #export(lines: readonly Line[]): void {
    const { t } = this;
    const words = ({ file }: Entry, cells: readonly Cell[]): string => cells.map(({ span, quantity }) => {
      const quoted = readingOf(file.text, span, file.analysis ?? { noise: [], masks: [] });
      return quantity?.indicator ? `${oneLine(slice(file.text, quantity.indicator.span))} ${quoted}` : quoted;
    }).join("；") || t.notMentioned;
    const head = [t.document, t.facts.kind, t.facts.review, t.digestColumns.headline, t.digestColumns.figures, t.summary.problems, t.digestColumns.targets];
    download(`${baseName(this.store)}-${t.digest}.csv`, "text/csv", csv([head, ...lines.map((line) => [this.#name(line), t.kind[line.report.kind], line.report.years.review,
      words(line, line.headline ? [line.headline] : []), words(line, line.figures), words(line, line.problems), words(line, line.targets)])]));
  }

  #silent(): TemplateResult {
    return html`<span class="note">${this.t.notMentioned}</span>`;
  }

  #quote(entry: Entry, { key, span, quantity }: Cell): TemplateResult {
    const { t, store } = this;
    const { file, index } = entry;
    const shown = store.state.current?.file === file.id && store.state.current.article === index;
    const { text } = file;
    const figure = quantity ? figureOf(text, quantity) : null;
    return html`<button class="result" lang="zh-CN" data-key=${shown ? key : nothing} aria-current=${shown ? store.isSelected(key) : "false"}
      @click=${() => store.selectIn(file.id, key, [span])}>${figure && quantity
        ? html`<span class="measure">${quantity.indicator ? oneLine(slice(text, quantity.indicator.span)) : t.untitledFigure}</span> <span class="amount"><b>${figure.digits}</b> <small>${figure.unit}</small></span>`
        : html`<span class="quote">${readingView(text, span, file.analysis, t.asWritten)}</span>`}</button>`;
  }

  /** Its own overview. */
  #open({ file, index }: Entry): void {
    this.store.set({ all: false });
    this.store.open(file.id, index);
  }

  #common({ role, places }: CommonWord, at: number, entries: readonly Entry[]): TemplateResult | typeof nothing {
    const { t, store } = this;
    const [first] = places;
    const entry = first && entries[first.document];
    if (!first || !entry) return nothing;
    const id = `common:${at}`;
    const open = this.#word === id || store.state.printing;
    return html`<li><button class="word" aria-expanded=${open ? "true" : "false"} @click=${() => { this.#word = open ? "" : id; this.requestUpdate(); }}>${seal(role, t)}<span lang="zh-CN">${slice(entry.file.text, first.place.span)}</span><span class="note">${t.statusArticles(places.length)}</span></button>
      ${open ? html`<span class="places">${places.map(({ document, place }) => {
        const of = entries[document];
        if (!of) return nothing;
        const key = `${id}:${document}`;
        return html`<button class="link" lang="zh-CN" aria-current=${store.isSelected(key)} @click=${() => store.selectIn(of.file.id, key, [place.span])}>${this.#name(of)}</button>`;
      })}</span>` : nothing}</li>`;
  }
}

register("wenjing-digest", DigestView);
