/**
 * Targets against results. The result is the origin and the axis is the growth that is asked for, so that measures of
 * different units can be compared. Only pairs of the same measure are drawn; related ones are listed.
 */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { DocumentReport, Quantity, Span } from "../model/contract";
import { cut } from "../model/figures";
import { oneLine, slice } from "../model/text";
import { ChartFrames, chartFrameStyles } from "../parts/chart-frame";
import { base } from "../styles/base";
import { rows } from "../styles/rows";
import { targetStyles } from "../styles/targets";
import { register } from "./view";
import { ResultView } from "./result-view";

interface Pair {
  index: number;
  result: Quantity;
  target: Quantity;
  /** Target over result minus one; null where it cannot be compared. */
  growth: number | null;
}

const LEFT = 150;
const WIDTH = 400;
const ROW = 38;
const TOP = 26;

export class TargetsView extends ResultView {
  static override styles = [base, rows, chartFrameStyles, targetStyles];

  readonly #frames = new ChartFrames(this);

  override render(): TemplateResult {
    const { t } = this;
    const report = this.store.article?.report;
    if (!report) return html``;
    const { drawn, listed, unpaired } = this.#pairs(report);
    const { review, plan } = report.years;
    const year = (of: number | null): string => (of ? t.year(of) + (this.store.state.locale === "en" ? " " : "") : "");
    const legend = html`<ul class="legend"><li><span class="seal-dot dot-result" aria-hidden="true">●</span> ${t.targetResult(year(review))}</li>
      <li><span class="seal-dot dot-target" aria-hidden="true">◇</span> ${t.targetTarget(year(plan))}</li></ul>`;
    return html`${drawn.length ? this.#frames.frame("targets", {
        title: t.targets, head: [t.columns.indicator, t.targetResult(year(review)), t.targetTarget(year(plan)), t.columns.change],
        rows: drawn.map((pair) => [this.#name(pair), slice(this.store.text, pair.result.span), slice(this.store.text, pair.target.span), percentOf(pair.growth ?? 0)]),
      }, t, this.#chart(drawn), legend) : html`<h3>${t.targets}</h3><p class="note">${t.noTargets}</p>`}
      ${listed.length ? html`<h4>${t.relatedTargets}</h4><ul>${listed.map((pair) => this.#listed(pair))}</ul>` : nothing}
      ${unpaired ? html`<p class="note">${t.targetsUnpaired(unpaired)}</p>` : nothing}`;
  }

  #pairs(report: DocumentReport): { drawn: Pair[]; listed: Pair[]; unpaired: number } {
    const drawn: Pair[] = [];
    const listed: Pair[] = [];
    let unpaired = 0;
    report.targets.forEach((target, index) => {
      const wanted = report.quantities[target.quantity];
      const result = target.achieved ? report.quantities[target.achieved.quantity] : undefined;
      if (!wanted || !result) {
        unpaired++;
        return;
      }
      const growth = result.value && wanted.value !== null && result.value > 0 ? wanted.value / result.value - 1 : null;
      const same = target.achieved?.relation === "same_measure" && growth !== null && Math.abs(growth) < 4 && result.unit === wanted.unit;
      (same ? drawn : listed).push({ index, result, target: wanted, growth });
    });
    return { drawn, listed, unpaired };
  }

  #name(pair: Pair): string {
    const indicator = pair.result.indicator ?? pair.target.indicator;
    return indicator ? oneLine(slice(this.store.text, indicator.span)) : "";
  }

  #values(pair: Pair): string {
    const from = cut(slice(this.store.text, pair.result.span));
    const to = cut(slice(this.store.text, pair.target.span));
    return from.unit === to.unit ? `${from.digits} → ${to.digits} ${to.unit}` : `${from.digits}${from.unit} → ${to.digits}${to.unit}`;
  }

  #chart(pairs: Pair[]): TemplateResult {
    const { t } = this;
    const growths = pairs.map((pair) => pair.growth ?? 0);
    const step = niceStep(Math.max(0.05, ...growths) - Math.min(0, ...growths));
    const low = Math.min(0, Math.floor(Math.min(...growths) / step) * step);
    const high = Math.max(step, Math.ceil(Math.max(...growths) / step) * step);
    const x = (growth: number): number => LEFT + 12 + ((growth - low) / (high - low)) * (WIDTH - LEFT - 64);
    const ticks: number[] = [];
    for (let tick = low; tick <= high + step / 2; tick += step) ticks.push(Math.round(tick / step) * step);
    const height = TOP + pairs.length * ROW + 4;
    return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label=${t.targets}>
      ${ticks.map((tick) => svg`<path class=${Math.abs(tick) < 1e-9 ? "base" : "grid"} d="M${x(tick)} ${TOP - 6}V${height}" />
        <text x=${x(tick)} y=${TOP - 12} text-anchor="middle">${Math.abs(tick) < 1e-9 ? "0" : percentOf(tick)}</text>`)}
      ${pairs.map((pair, i) => {
        const y = TOP + i * ROW + ROW / 2;
        const growth = pair.growth ?? 0;
        const key = `target:${pair.index}`;
        const spans: Span[] = [pair.target.span, pair.result.span];
        const name = this.#name(pair);
        return svg`<g class="bar" role="button" tabindex="0" data-key=${key} aria-current=${this.store.isSelected(key)} @click=${this.choose(key, spans)} @keydown=${pressed(this.choose(key, spans))}
            @pointerenter=${this.enter(spans)} @pointerleave=${this.leave}>
          <rect class="ground" x="0" y=${y - ROW / 2} width=${WIDTH} height=${ROW} />
          <text class="name" x="0" y=${y - 2}>${name.length > 11 ? `${name.slice(0, 10)}…` : name}<title>${name}</title></text>
          <text x="0" y=${y + 13}>${this.#values(pair)}</text>
          <path class="stem ${growth < 0 ? "down" : ""}" d="M${x(0)} ${y}H${x(growth)}" />
          <circle class="result-dot" cx=${x(0)} cy=${y} r="4" />
          <path class="target-dot" d="M${x(growth)} ${y - 6}l6 6-6 6-6-6z" />
          <text x=${x(growth) + (growth < 0 ? -10 : 10)} y=${y + 4} text-anchor=${growth < 0 ? "end" : "start"}>${percentOf(growth)}</text>
        </g>`;
      })}
    </svg>`;
  }

  #listed(pair: Pair): TemplateResult {
    const key = `target:${pair.index}`;
    const spans = [pair.target.span, pair.result.span];
    return html`<li><button class="result" data-key=${key} aria-current=${this.store.isSelected(key)} @click=${this.choose(key, spans)}
      @pointerenter=${this.enter(spans)} @pointerleave=${this.leave}>
      <span class="quote" lang="zh-CN">${this.#name(pair) || "—"}</span><span lang="zh-CN">${this.#values(pair)}</span></button></li>`;
  }
}

function percentOf(growth: number): string {
  return `${growth > 0 ? "+" : growth < 0 ? "−" : ""}${(Math.abs(growth) * 100).toLocaleString("en", { maximumFractionDigits: 1 })}%`;
}

/** 1, 2 or 5 times a power of ten: about four steps over the range. */
function niceStep(range: number): number {
  const rough = range / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10) * power;
}

export function pressed(run: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    run();
  };
}

register("wenjing-targets", TargetsView);
