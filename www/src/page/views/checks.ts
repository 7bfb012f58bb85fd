/** The arithmetic: statements that can be recalculated from their own figures. What does not add up is set out in full. */
import { css, html, nothing, type TemplateResult } from "lit";
import type { Check } from "../model/contract";
import { parseFormula } from "../model/formula";
import { oneLine, slice } from "../model/text";
import { verdict, verdictSign } from "../parts/signs";
import { base, rows, verdicts } from "../styles/base";
import { register } from "./view";
import { ResultView } from "./result-view";

const ORDER = ["consistent", "rounding", "inconsistent", "partial", "not_assessable"] as const;
const FIRST = 12;

export class ChecksView extends ResultView {
  static override styles = [
    base,
    rows,
    verdicts,
    css`
      :host {
        display: block;
        border-block-start: 2px solid var(--ink);
        padding-block-start: 10px;
      }

      header {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        margin-block-end: 6px;
        color: var(--ink-2);
      }

      h3 {
        font-weight: 700;
        color: var(--ink);
      }

      button.result {
        display: block;
        width: calc(100% + 16px);
        margin-inline: -8px;
        padding: 5px 8px;
        border-radius: 0;
      }

      .wrong {
        border-block-end: 1px solid var(--rule);
        padding-block: 8px 12px;
      }

      .wrong .quote {
        font-size: 14px;
        line-height: 22px;
        color: var(--ink-2);
        display: block;
      }

      .formula {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 14px;
        font: 400 19px/26px var(--serif);
        padding: 8px 0 0 14px;
      }

      .fraction {
        display: inline-grid;
        text-align: center;
      }

      .fraction > :first-child {
        border-block-end: 1px solid var(--ink);
        padding-inline: 8px;
      }

      .fraction > :last-child {
        padding-inline: 8px;
      }

      .says {
        font: 400 12px/18px var(--sans);
        color: var(--ink-2);
      }

      .line {
        display: grid !important;
        grid-template-columns: 18px 1fr auto;
        gap: 6px;
        border-block-end: 1px solid var(--rule);
        min-height: 31px;
        align-items: center;
      }

      .line .says {
        text-align: end;
      }

      .line .place {
        color: var(--ink-2);
        margin-inline-start: 10px;
        font-family: var(--serif);
      }
    `,
  ];

  #all = false;

  override render(): TemplateResult {
    const { t } = this;
    const report = this.store.article?.report;
    if (!report) return html``;
    const checks = report.checks.map((check, index) => ({ check, index }));
    if (!checks.length) return html`<header><h3>${t.checks}</h3></header><p class="note">${t.noChecks}</p>`;
    const wrong = checks.filter(({ check }) => check.verdict === "inconsistent");
    const rest = checks.filter(({ check }) => check.verdict !== "inconsistent");
    const shown = this.#all || this.store.state.printing || rest.length <= FIRST ? rest : rest.slice(0, FIRST);
    return html`<header><h3>${t.checks}</h3><span>${t.checkCount(checks.length)}</span>
        ${ORDER.map((kind) => {
          const count = checks.filter(({ check }) => check.verdict === kind).length;
          return count ? html`<span class=${kind === "inconsistent" ? "red" : ""}>${verdict(kind, t)} ${count}</span>` : nothing;
        })}</header>
      ${wrong.map(({ check, index }) => this.#wrong(check, index))}
      ${shown.map(({ check, index }) => this.#line(check, index))}
      ${shown.length < rest.length ? html`<button class="link" @click=${() => { this.#all = true; this.requestUpdate(); }}>${t.showAll}</button>` : nothing}`;
  }

  #wrong(check: Check, index: number): TemplateResult {
    const { t, store } = this;
    const key = `check:${index}`;
    const formula = parseFormula(check.formula);
    return html`<button class="result wrong" data-key=${key} aria-current=${store.isSelected(key)} @click=${this.choose(key, [check.span])}
      @pointerenter=${this.enter([check.span])} @pointerleave=${this.leave}>
      <span class="quote" lang="zh-CN">“${oneLine(slice(store.text, check.span))}”</span>
      <span class="formula" lang="zh-CN">
        ${formula ? html`${formula.divisor !== null
            ? html`<span class="fraction"><span>${formula.left}</span><span class="visually-hidden">÷</span><span>${formula.divisor}</span></span>`
            : html`<span>${formula.left}</span>`}
          ${formula.computed ? html`<span>${formula.sign}</span><span>${formula.computed}</span>` : nothing}
          <span class="red">≠</span><span class="red">${formula.stated}</span>` : html`<span>${check.formula}</span>`}
        ${formula ? html`<span class="says">${t.textSays(formula.stated)}${this.#distance(check, formula.stated)}</span>` : nothing}
      </span>
    </button>`;
  }

  #distance(check: Check, stated: string): TemplateResult | typeof nothing {
    const { t } = this;
    if (check.stated === null || check.computed === null) return nothing;
    const distance = Math.abs(check.stated - check.computed);
    const percent = stated.includes("%");
    const digits = distance >= 100 ? 0 : distance >= 1 ? 2 : 4;
    const number = Number(distance.toFixed(percent ? 1 : digits)).toLocaleString(this.store.state.locale);
    return html`<br />${t.differsBy(percent ? `${number} ${t.percentagePoints}` : number)}`;
  }

  #line(check: Check, index: number): TemplateResult {
    const { t, store } = this;
    const key = `check:${index}`;
    return html`<button class="result line" data-key=${key} aria-current=${store.isSelected(key)} @click=${this.choose(key, [check.span])}
      title=${oneLine(slice(store.text, check.span))} @pointerenter=${this.enter([check.span])} @pointerleave=${this.leave}>
      <span class="verdict ${check.verdict}" aria-hidden="true">${verdictSign(check.verdict)}</span>
      <span lang="zh-CN">${check.formula || html`<span class="quote">${oneLine(slice(store.text, check.span)).slice(0, 40)}</span>`}</span>
      <span class="says">${t.verdict[check.verdict]}</span>
    </button>`;
  }
}

register("wenjing-checks", ChecksView);
