/** Figures by document: how many each has, or one measure that several of them report in the same unit. */
import { css, html, nothing, type TemplateResult } from "lit";
import { bars, type Bar } from "../charts/bars";
import { figureOf } from "../model/figures";
import { sharedMeasures, type Measured } from "../model/measures";
import type { Article } from "../model/articles";
import type { OpenFile } from "../state/files";
import { ChartFrames, chartFrameStyles } from "../parts/chart-frame";
import { base } from "../styles/base";
import { rows } from "../styles/rows";
import { chartStyles } from "../styles/charts";
import { register, View } from "./view";

export class ByDocumentView extends View {
  static override styles = [base, rows, chartStyles, chartFrameStyles, css`:host { display: block; border-block-start: 1.5px solid var(--ink); }`];

  #measure = "";
  #cache: { files: readonly OpenFile[] | null; measures: Map<string, Measured[]> } = { files: null, measures: new Map() };
  readonly #frames = new ChartFrames(this);

  override render(): TemplateResult {
    const { t, store } = this;
    const { files, current } = store.state;
    const documents = files.filter((file) => file.analysis).flatMap((file) => file.articles.flatMap((article, index) => (article.report ? [{ file, article, index }] : [])));
    if (documents.length < 2) return html``;
    if (files !== this.#cache.files) this.#cache = { files, measures: sharedMeasures(documents) };
    const measured = this.#cache.measures.get(this.#measure);
    const bar = (file: OpenFile, article: Article, index: number, value: number, written: string, key: string | null, span?: { start: number; end: number }): Bar => ({
      name: article.name, value, written, current: current?.file === file.id && current.article === index,
      open: () => { store.open(file.id, index); if (span) store.select(key, [span]); },
    });
    const list = measured
      ? measured.map(({ file, article, index, quantity, at }) => {
        const figure = figureOf(file.text, quantity);
        return bar(file, article, index, quantity.value ?? 0, `${figure.digits} ${figure.unit}`, `figure:${at}`, quantity.span);
      })
      : documents.map(({ file, article, index }) => bar(file, article, index, article.report?.quantities.length ?? 0,
        `${article.report?.quantities.length ?? 0}${article.mismatches ? `　≠ ${article.mismatches}` : ""}`, null));
    const title = measured ? this.#measure.split("|")[0] ?? "" : t.byDocument;
    const picker = this.#cache.measures.size ? html`<select aria-label=${t.measure} @change=${(e: Event) => { this.#measure = (e.target as HTMLSelectElement).value; this.requestUpdate(); }}>
      <option value="">${t.countOfFigures}</option>
      ${[...this.#cache.measures].map(([key, all]) => html`<option lang="zh-CN" value=${key} ?selected=${key === this.#measure}>${key.replace("|", " · ")}（${all.length}）</option>`)}</select>` : nothing;
    return this.#frames.frame("by-document", { title, head: [t.document, t.columns.value], rows: list.map((one) => [one.name, one.written]) }, t, bars(list, title, this.clientWidth), picker);
  }
}

register("wenjing-by-document", ByDocumentView);
