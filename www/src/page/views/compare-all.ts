/** How alike all documents are: a matrix of what they share word for word and one of their words; and the passages they share. */
import { html, type TemplateResult } from "lit";
import type { Similarity, Span } from "../model/contract";
import type { Side } from "../model/comparison";
import { matrix } from "../charts/matrix";
import { oneLine, overlaps, slice, wholeBrackets } from "../model/text";
import { Answers } from "../parts/answers";
import { ChartFrames, chartFrameStyles } from "../parts/chart-frame";
import { base } from "../styles/base";
import { rows } from "../styles/rows";
import { chartStyles } from "../styles/charts";
import { compareTableStyles } from "../styles/compare-tables";
import { register } from "./view";
import { ResultView } from "./result-view";

/** Documents in a matrix, and passages in the list, at most. */
const MOST = 40;
const PASSAGES = 60;

export class CompareAllView extends ResultView {
  static override styles = [base, rows, chartStyles, chartFrameStyles, compareTableStyles];

  sides: readonly Side[] = [];
  open: (left: Side, right: Side) => void = () => undefined;
  #by: "shared" | "words" = "words";
  #stock = false;
  readonly #answers = new Answers(this);
  readonly #frames = new ChartFrames(this);

  override render(): TemplateResult {
    const { t, bench, sides } = this;
    const key = `${bench.corpus.version}`;
    const answer = this.#answers.get<{ similarity: Similarity; key: string }>("similarity", key, async () => ({ similarity: await (await bench.corpus.open()).corpus.similarity(), key }));
    if (!answer || answer.key !== key) return html`<p class="note" role="status">${t.phase["analysing"]}</p>`;
    const { similarity } = answer;
    const shown = sides.slice(0, MOST);
    const numbers = shown.map((side) => bench.corpus.documentOf(side.file, side.index) ?? 0);
    const values = numbers.map((row) => numbers.map((column) => similarity[this.#by][row]?.[column] ?? 0));
    const names = shown.map((side) => side.article.name || t.untitled);
    const title = t.similarityOf[this.#by];
    const picker = html`<span class="switch" role="group" aria-label=${t.similarity}>${(["words", "shared"] as const).map((by) => html`<button aria-pressed=${this.#by === by ? "true" : "false"} @click=${() => { this.#by = by; this.requestUpdate(); }}>${t.similarityBy[by]}</button>`)}</span>`;
    return html`${this.#frames.frame("similarity", {
        title, note: t.similarityNote[this.#by], head: [t.document, ...names], rows: values.map((row, i) => [names[i] ?? "", ...row.map((value) => Number(value.toFixed(3)))]),
      }, t, matrix(names, values, title, (row, column) => { const [a, b] = [shown[Math.min(row, column)], shown[Math.max(row, column)]]; if (a && b && a !== b) this.open(a, b); }), picker)}
      ${sides.length > MOST ? html`<p class="note">${t.restOf(sides.length - MOST)}</p>` : ""}
      ${this.#passages(similarity, numbers, shown)}`;
  }

  #passages(similarity: Similarity, numbers: readonly number[], shown: readonly Side[]): TemplateResult {
    const { t, store } = this;
    const { selection, current } = store.state;
    const here = (side: Side, span: Span): boolean => selection?.from === "source" && current?.file === side.file.id && selection.spans.some((one) => overlaps(one, span));
    const all = similarity.passages.filter((passage) => this.#stock || !passage.stock);
    const stock = similarity.passages.filter((passage) => passage.stock).length;
    return html`<header><h3>${t.sharedPassages}</h3><span class="note">${t.points(all.length)}</span>
        ${stock ? html`<label class="end"><input type="checkbox" .checked=${this.#stock} @change=${() => { this.#stock = !this.#stock; this.requestUpdate(); }} /> ${t.withStock(stock)}</label>` : ""}</header>
      ${all.length ? html`<ul class="passages">${all.slice(0, PASSAGES).map((passage, i) => {
        const [left, right] = [shown[numbers.indexOf(passage.leftDocument)], shown[numbers.indexOf(passage.rightDocument)]];
        if (!left || !right) return "";
        const mark = (side: Side, span: { start: number; end: number }, place: string): TemplateResult => {
          const key = `passage:${i}:${place}`;
          return html`<button class="result" data-key=${key} aria-current=${here(side, span) ? "true" : store.isSelected(key)} @click=${() => { store.choosePane({ source: true }); store.selectIn(side.file.id, key, [span]); }}><span class="note" lang="zh-CN">${side.article.name || t.untitled}</span><span class="quote" lang="zh-CN">${oneLine(slice(side.text, wholeBrackets(side.text, span))).slice(0, 120)}</span></button>`;
        };
        return html`<li class=${passage.stock ? "stock" : ""}>${mark(left, passage.left, "left")}${mark(right, passage.right, "right")}<span class="share">${Math.round(passage.similarity * 100)}%${passage.stock ? html`<br /><span class="note">${t.stockPhrase}</span>` : ""}</span></li>`;
      })}</ul>${all.length > PASSAGES ? html`<p class="note">${t.restOf(all.length - PASSAGES)}</p>` : ""}` : html`<p class="note">${t.noSharedPassages}</p>`}`;
  }
}

register("wenjing-compare-all", CompareAllView);
