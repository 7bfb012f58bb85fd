/** The words that the later document uses more than the earlier, and less: by log-likelihood, drawn as a slope. */
import { css, html, type PropertyValues, type TemplateResult } from "lit";
import type { Slope, SlopeRow } from "../model/contract";
import { findAll } from "../model/find";
import { slope, slopeTable, SLOPES_ASKED, telling } from "../charts/slope";
import { Answers } from "../parts/answers";
import { ChartFrames, chartFrameStyles } from "../parts/chart-frame";
import { base } from "../styles/base";
import { rows } from "../styles/rows";
import { chartStyles } from "../styles/charts";
import { compareTableStyles } from "../styles/compare-tables";
import { register } from "./view";
import { ComparePart } from "./compare-part";

/** Words that rose, and words that fell: in the tables, and in the chart. */
const EACH = 12;
const DRAWN = 8;
/** Places of a word that are marked. */
const MARKED = 500;

export class CompareTermsView extends ComparePart {
  static override styles = [base, rows, chartStyles, chartFrameStyles, compareTableStyles, css`.slope-lines { max-width: 440px; }
    table { table-layout: fixed; }
    th.number { width: 76px; }
    @container viewer (max-width: 767px) { th.number { width: 50px; padding-inline: 4px; } }`];

  readonly #answers = new Answers(this);
  readonly #frames = new ChartFrames(this);

  override render(): TemplateResult {
    const { t, bench, compared } = this;
    const { corpus } = bench;
    const { left, right } = compared;
    const documents = [corpus.documentOf(left.file, left.index), corpus.documentOf(right.file, right.index)] as const;
    const found = this.#answers.get<Slope>("terms", `${corpus.version}:${documents.join()}`, async () => {
      const opened = await corpus.open();
      return opened.corpus.slope({ left: { documents: [documents[0] ?? 0] }, right: { documents: [documents[1] ?? 0] }, minimum: 2, limit: SLOPES_ASKED });
    });
    if (!found) return html``;
    const { risen: rising, fallen: falling } = telling(found.rows, EACH);
    if (!rising.length && !falling.length) return this.nothingFound(t.noShifts, t.noShiftsWhy);
    this.#listed = [...rising, ...falling].map(({ term }) => term).sort((a, b) => b.length - a.length);
    const drawn = [...rising.slice(0, DRAWN), ...falling.slice(0, DRAWN)];
    return html`<div class="two">
      <section>${this.#table(t.risen, rising)}${this.#table(t.fallen, falling)}<p class="note">${t.shiftsNote}</p></section>
      <section>${this.#frames.frame("risers", {
        title: t.shifts, note: t.slopeNote, head: [t.keywordColumns.term, t.earlier, t.later, "LL", "p"],
        rows: slopeTable([...rising, ...falling]),
      }, t, slope(drawn, this.store.state.term ?? "", t, this.#choose, [t.earlier, t.later]))}</section>
    </div>`;
  }

  /** Marks a word in the source of the later document, or of the earlier where the later has none of it. */
  readonly #choose = (term: string): void => {
    this.store.set({ term });
    const { left, right } = this.compared;
    for (const side of [right, left]) {
      const places = findAll(side.text, term, side.article.span, MARKED);
      if (!places.length) continue;
      this.pin(left, right);
      this.store.choosePane({ source: true });
      this.store.selectIn(side.file.id, `term:${term}`, places);
      return;
    }
  };

  #followed = -1;

  /** The caret stands in a word of the tables: it is the chosen one. */
  protected override willUpdate(_changed: PropertyValues): void {
    const { selection, term } = this.store.state;
    const at = selection?.spans[0]?.start;
    if (selection?.from !== "source" || at === undefined || selection.turn === this.#followed) return;
    this.#followed = selection.turn;
    const { text } = this.store;
    const found = this.#listed.find((word) => text.slice(Math.max(0, at - word.length + 1), at + word.length).includes(word));
    if (found && found !== term) this.store.set({ term: found });
  }

  #listed: readonly string[] = [];

  #table(title: string, list: readonly SlopeRow[]): TemplateResult {
    const { t, store } = this;
    return html`<header><h3>${title}</h3></header>${list.length ? html`<table><caption class="visually-hidden">${title}</caption>
      <thead><tr><th scope="col">${t.keywordColumns.term}</th><th scope="col" class="number">${t.earlier}</th><th scope="col" class="number">${t.later}</th><th scope="col" class="number">LL</th><th scope="col" class="number">p</th></tr></thead>
      <tbody>${list.map((one) => html`<tr class="result" aria-current=${one.term === store.state.term ? "true" : "false"} @click=${() => this.#choose(one.term)}>
        <td class="heading"><button lang="zh-CN">${one.term}</button></td><td class="number">${one.left}</td><td class="number">${one.right}</td><td class="number">${Math.abs(one.logLikelihood).toFixed(1)}</td><td class="number">${one.p < 0.0001 ? "<.0001" : one.p.toFixed(4).replace(/^0/, "")}</td></tr>`)}</tbody></table>`
      : html`<p class="note">${t.noShifts}</p>`}`;
  }
}

register("wenjing-compare-terms", CompareTermsView);
