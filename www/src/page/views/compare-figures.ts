/** The figures that both documents give, with how they moved, and what the later one says of the targets of the earlier. */
import { html, nothing, type TemplateResult } from "lit";
import type { FigureChange, Outcome, TargetOutcome } from "../model/contract";
import { written } from "../model/comparison";
import { oneLine, slice } from "../model/text";
import { bars, type Bar } from "../charts/bars";
import { seal } from "../parts/signs";
import { ChartFrames, chartFrameStyles } from "../parts/chart-frame";
import { baseName, csv, download } from "../state/export";
import { base } from "../styles/base";
import { rows, verdicts } from "../styles/rows";
import { chartStyles } from "../styles/charts";
import { compareTableStyles } from "../styles/compare-tables";
import { ComparePart } from "./compare-part";
import { register } from "./view";

const OUTCOMES: readonly Outcome[] = ["missed", "met", "mentioned", "not_mentioned"];
const MOST_BARS = 20;
type Order = "text" | "percent";

export class CompareFiguresView extends ComparePart {
  static override styles = [base, rows, verdicts, chartStyles, chartFrameStyles, compareTableStyles];

  #order: Order = "text";
  readonly #frames = new ChartFrames(this);

  override render(): TemplateResult {
    const { t, compared } = this;
    const { figures, targets } = compared.comparison;
    if (!figures.length && !targets.length) return this.nothingFound(t.compareNoFigures, t.compareNoFiguresWhy);
    return html`<div class="two">
      <section>${this.#figures(figures)}</section>
      <section>${this.#targets(targets)}${this.#chart(figures)}</section>
    </div>`;
  }

  #figures(all: readonly FigureChange[]): TemplateResult {
    const { t } = this;
    const figures = this.#order === "text" ? all : [...all].sort((a, b) => Math.abs(b.percent ?? 0) - Math.abs(a.percent ?? 0));
    const head = (order: Order, label: string, kind = ""): TemplateResult => html`<th scope="col" class=${kind} aria-sort=${this.#order === order && order === "percent" ? "descending" : "none"}>
      <button title=${t.sortBy(label)} @click=${() => { this.#order = order; this.requestUpdate(); }}>${label}${this.#order === order && order === "percent" ? " ↓" : ""}</button></th>`;
    return html`<header><h3>${t.comparedFigures}</h3>${all.length ? html`<span class="note">${t.points(all.length)}</span>` : nothing}
        ${all.length ? html`<button class="link end" @click=${() => this.#export(all)}>${t.exportCsv}</button>` : nothing}</header>
      ${all.length ? html`<div class="frame" tabindex="0" role="region" aria-label=${t.comparedFigures}><table>
        <caption class="visually-hidden">${t.comparedFigures}</caption>
        <thead><tr><th scope="col"></th>${head("text", t.columns.indicator)}<th scope="col" class="number">${t.earlier}</th><th scope="col" class="number">${t.later}</th><th scope="col">${t.columns.unit}</th>${head("percent", t.columns.change, "number")}</tr></thead>
        <tbody>${figures.map((figure) => this.#figure(figure))}</tbody></table></div>` : html`<p class="note">${t.compareNoFigures}</p>`}`;
  }

  #figure(figure: FigureChange): TemplateResult {
    const { compared } = this;
    const key = `changed:${figure.right.span.start}`;
    const from = written(compared.left.text, figure.left.span);
    const to = written(compared.right.text, figure.right.span);
    return html`<tr class="result" data-key=${key} aria-current=${this.isChosen(key, { left: figure.left.span, right: figure.right.span })} @click=${() => this.chooseIn(key, { left: figure.left.span, right: figure.right.span })}>
      <td>${seal(figure.role, this.t)}</td><td class="heading" lang="zh-CN"><button title=${oneLine(slice(compared.right.text, figure.right.span))}>${this.measure(figure)}</button></td>
      <td class="number" lang="zh-CN">${from.digits}${from.unit === to.unit ? "" : html`<small>${from.unit}</small>`}</td><td class="number" lang="zh-CN"><b>${to.digits}</b></td><td class="unit" lang="zh-CN">${to.unit}</td><td class="number move ${figure.difference < 0 ? "falls" : ""}">${this.moved(figure)}</td></tr>`;
  }

  #targets(targets: readonly TargetOutcome[]): TemplateResult {
    const { t } = this;
    const told = targets.filter((one) => one.outcome !== "not_mentioned").sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
    const silent = targets.filter((one) => one.outcome === "not_mentioned");
    return html`<header><h3>${t.earlierTargets}</h3>${OUTCOMES.map((name) => { const count = targets.filter((one) => one.outcome === name).length; return count ? html`<span>${this.outcome(name)} ${count}</span>` : nothing; })}</header>
      ${told.length ? html`<ul>${told.map((target) => this.#target(target))}</ul>` : nothing}
      ${silent.length ? html`<details ?open=${!told.length || this.store.state.printing || silent.some((one) => this.store.isSelected(aimKey(one)) === "true")}><summary>${t.outcome.not_mentioned} ${silent.length}</summary><ul>${silent.map((target) => this.#target(target))}</ul></details>` : nothing}
      ${targets.length ? nothing : html`<p class="note">${t.noEarlierTargets}</p>`}`;
  }

  #target(target: TargetOutcome): TemplateResult {
    const key = aimKey(target);
    return html`<li><button class="aim result" data-key=${key} aria-current=${this.isChosen(key, { left: target.target.span, right: target.reported?.span ?? target.statement })} @click=${() => this.chooseIn(key, { left: target.target.span, right: target.reported?.span ?? target.statement })}>
      <span class="quote" lang="zh-CN">${this.targetMeasure(target)}</span><span class="values" lang="zh-CN">${this.values(target.target.span, target.reported?.span ?? target.statement)}</span>${this.outcome(target.outcome)}</button></li>`;
  }

  /** What moved most, in per cent. */
  #chart(figures: readonly FigureChange[]): TemplateResult | typeof nothing {
    const { t } = this;
    const most = figures.filter((figure) => figure.percent !== null && figure.percent !== 0).sort((a, b) => Math.abs(b.percent ?? 0) - Math.abs(a.percent ?? 0)).slice(0, MOST_BARS);
    if (most.length < 2) return nothing;
    const list = most.map((figure): Bar => {
      const key = `changed:${figure.right.span.start}`;
      return { name: this.measure(figure), value: figure.percent ?? 0, written: this.moved(figure), current: this.store.isSelected(key) === "true", open: () => this.chooseIn(key, { left: figure.left.span, right: figure.right.span }) };
    });
    return this.#frames.frame("moved", { title: t.movedMost, note: t.movedMostNote, head: [t.columns.indicator, t.earlier, t.later, t.columns.change], rows: most.map((figure) => [this.measure(figure), figure.left.value, figure.right.value, this.moved(figure)]) }, t, bars(list, t.movedMost, this.clientWidth > 1000 ? this.clientWidth / 2 - 50 : this.clientWidth - 48));
  }

  #export(figures: readonly FigureChange[]): void {
    const { t, compared } = this;
    download(`${baseName(this.store)}-${t.comparedFigures}.csv`, "text/csv", csv([[t.columns.indicator, compared.left.article.name, compared.right.article.name, t.columns.unit, t.difference, "%", t.columns.role],
      ...figures.map((figure) => [this.measure(figure), figure.left.value, figure.right.value, figure.right.unit, figure.difference, figure.percent === null ? null : Number(figure.percent.toFixed(2)), t.role[figure.role]])]));
  }
}

function aimKey(target: TargetOutcome): string {
  return `aim:${target.target.span.start}`;
}

register("wenjing-compare-figures", CompareFiguresView);
