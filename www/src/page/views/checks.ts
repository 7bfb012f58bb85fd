/** The arithmetic: statements that can be recalculated from their own figures. What does not add up is set out in full. */
import { html, nothing, type TemplateResult } from "lit";
import type { Check } from "../model/contract";
import { parseFormula } from "../model/formula";
import { oneLine, slice } from "../model/text";
import { verdict, verdictSign } from "../parts/signs";
import { base } from "../styles/base";
import { rows, verdicts } from "../styles/rows";
import { checkStyles } from "../styles/checks";
import { register } from "./view";
import { ResultView } from "./result-view";

const ORDER = ["consistent", "rounding", "inconsistent", "partial", "not_assessable"] as const;
const FIRST = 12;

export class ChecksView extends ResultView {
  static override styles = [base, rows, verdicts, checkStyles];

  #all = false;

  override render(): TemplateResult {
    const { t } = this;
    const report = this.store.article?.report;
    if (!report) return html``;
    const checks = report.checks.map((check, index) => ({ check, index }));
    if (!checks.length) return html`<header><h3>${t.checks}</h3></header><p class="note">${t.noChecks}</p>`;
    const wrong = checks.filter(({ check }) => check.verdict === "inconsistent");
    const rest = checks.filter(({ check }) => check.verdict !== "inconsistent");
    const hidden = rest.slice(FIRST).some(({ index }) => this.store.isSelected(`check:${index}`) === "true");
    const shown = this.#all || hidden || this.store.state.printing || rest.length <= FIRST ? rest : rest.slice(0, FIRST);
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
