/** The words that the later document uses more than the earlier, and less: by log-likelihood, drawn as a slope. */
import { css, html, type TemplateResult } from "lit";
import type { Keyness } from "../model/contract";
import type { Compared } from "../model/comparison";
import type { Shift } from "../model/words";
import { slope } from "../charts/slope";
import { Answers } from "../parts/answers";
import { ChartFrames, chartFrameStyles } from "../parts/chart-frame";
import { base, rows } from "../styles/base";
import { chartStyles } from "../styles/charts";
import { compareTableStyles } from "../styles/compare-tables";
import { register } from "./view";
import { ResultView } from "./result-view";

interface Riser extends Shift {
  counts: readonly [number, number];
  logLikelihood: number;
  p: number;
}

const EACH = 12;

export class CompareTermsView extends ResultView {
  static override styles = [base, rows, chartStyles, chartFrameStyles, compareTableStyles, css`.slope-lines { max-width: 440px; }
    table { table-layout: fixed; }
    th.number { width: 76px; }`];

  compared!: Compared;
  readonly #answers = new Answers(this);
  readonly #frames = new ChartFrames(this);

  override render(): TemplateResult {
    const { t, bench, compared } = this;
    const { corpus } = bench;
    const { left, right } = compared;
    const documents = [corpus.documentOf(left.file, left.index), corpus.documentOf(right.file, right.index)] as const;
    const words = this.#answers.get<{ rising: Riser[]; falling: Riser[] }>("terms", `${corpus.version}:${documents.join()}`, async () => {
      const opened = await corpus.open();
      const ask = (target: number | null, reference: number | null): Promise<Keyness> => opened.corpus.keyness({ target: { documents: [target ?? 0] }, reference: { documents: [reference ?? 0] }, minimum: 2, limit: EACH });
      const [rising, falling] = await Promise.all([ask(documents[1], documents[0]), ask(documents[0], documents[1])]);
      return { rising: shiftsOf(rising, false), falling: shiftsOf(falling, true) };
    });
    if (!words) return html``;
    const { rising, falling } = words;
    if (!rising.length && !falling.length) return this.nothingFound(t.noShifts, t.noShiftsWhy);
    const drawn = [...rising.slice(0, 8), ...falling.slice(0, 8)];
    const choose = (term: string): void => this.store.set({ term });
    return html`<div class="two">
      <section>${this.#table(t.risen, rising)}${this.#table(t.fallen, falling)}<p class="note">${t.shiftsNote}</p></section>
      <section>${this.#frames.frame("risers", {
        title: t.shifts, note: t.slopeNote, head: [t.keywordColumns.term, t.earlier, t.later, "LL", "p"],
        rows: [...rising, ...falling].map((one) => [one.term, Number(one.review.toFixed(1)), Number(one.plan.toFixed(1)), Number(one.logLikelihood.toFixed(1)), Number(one.p.toPrecision(2))]),
      }, t, slope(drawn, this.store.state.term ?? "", t, choose, [t.earlier, t.later]) as TemplateResult)}</section>
    </div>`;
  }

  #table(title: string, list: readonly Riser[]): TemplateResult {
    const { t, store } = this;
    return html`<header><h3>${title}</h3></header>${list.length ? html`<table><caption class="visually-hidden">${title}</caption>
      <thead><tr><th scope="col">${t.keywordColumns.term}</th><th scope="col" class="number">${t.earlier}</th><th scope="col" class="number">${t.later}</th><th scope="col" class="number">LL</th><th scope="col" class="number">p</th></tr></thead>
      <tbody>${list.map((one) => html`<tr class="result" aria-current=${one.term === store.state.term ? "true" : "false"} @click=${() => store.set({ term: one.term })}>
        <td class="heading"><button lang="zh-CN">${one.term}</button></td><td class="number">${one.counts[0]}</td><td class="number">${one.counts[1]}</td><td class="number">${one.logLikelihood.toFixed(1)}</td><td class="number">${one.p < 0.0001 ? "<.0001" : one.p.toFixed(4).replace(/^0/, "")}</td></tr>`)}</tbody></table>`
      : html`<p class="note">${t.noShifts}</p>`}`;
  }
}

function shiftsOf({ rows: list, targetTokens, referenceTokens }: Keyness, falling: boolean): Riser[] {
  const density = (count: number, tokens: number): number => (count / Math.max(1, tokens)) * 10_000;
  return list.filter((row) => row.logLikelihoodTwoTerm > 0).map((row) => {
    const [target, reference] = [density(row.target, targetTokens), density(row.reference, referenceTokens)];
    const [review, plan] = falling ? [target, reference] : [reference, target];
    return { term: row.term, review, plan, counts: falling ? [row.target, row.reference] : [row.reference, row.target], logLikelihood: row.logLikelihoodTwoTerm, p: row.p };
  });
}

register("wenjing-compare-terms", CompareTermsView);
