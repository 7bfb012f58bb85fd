/** One page for a reader who has a minute: what it is, what does not add up, what was achieved, what is wrong, what is planned. */
import { html, nothing, type TemplateResult } from "lit";
import type { DocumentReport, Located, Role, Span } from "../model/contract";
import { figureOf, leadingFigure } from "../model/figures";
import { readingView } from "../model/reading";
import { oneLine, slice } from "../model/text";
import { answersAt } from "../model/answers";
import { brief, distinct } from "../model/summary";
import { seal } from "../parts/signs";
import { progressView } from "../parts/progress";
import { failureText } from "../parts/failure";
import { base, rows } from "../styles/base";
import { overviewStyles } from "../styles/overview";
import { register } from "./view";
import { ResultView } from "./result-view";

/** Measures beside one problem. */
const MOST_ANSWERS = 2;

/** Of more points than this some are always left. */
const CERTAIN = 400;

type List = "overview" | "achievements" | "problems" | "plans";
const SEALS: Record<List, Role | null> = { overview: null, achievements: "review", problems: "problems", plans: "plan" };

export class OverviewView extends ResultView {
  static override styles = [base, rows, overviewStyles];

  #open = new Set<List>();
  #openFor: DocumentReport | null = null;

  override render(): TemplateResult {
    const { t } = this;
    const { file, article, analysis } = this.store;
    if (file?.failure) {
      return html`<div class="empty" role="alert"><h3><span aria-hidden="true">× </span>${file.name ?? t.pastedName}</h3><p>${failureText(t, file)}</p>
        <p class="note">${t.errorCode(file.failure.code)}</p>
        <button class="button" @click=${() => this.bench.again(file.id)}>${t.retry}</button></div>`;
    }
    if (!analysis || !article) return file ? progressView(this.bench, file) : html``;
    const busy = file && (file.phase === "reading" || file.phase === "analysing") ? progressView(this.bench, file) : nothing;
    const report = article.report;
    if (!report) return html`${busy}${this.#front()}`;
    if (report !== this.#openFor) {
      this.#openFor = report;
      this.#open.clear();
    }
    return html`${busy}<div class="inner">
      ${file?.phase === "stopped" ? html`<p class="note">${t.stopped}${t.dot}${t.stoppedNote}</p>` : nothing}
      ${this.#facts(report)} ${this.#mismatch(report)}
      ${(["overview", "achievements", "problems", "plans"] as const).map((list) => this.#list(report, list))}
    </div>`;
  }

  #facts(report: DocumentReport): TemplateResult {
    const { t } = this;
    const quoted = (located: Located | null): string => (located ? oneLine(slice(this.store.text, located.span)) : "");
    const facts: [string, string, boolean][] = [
      [t.facts.kind, t.kind[report.kind], false],
      [t.facts.issuer, quoted(report.issuer), true],
      [t.facts.addressee, quoted(report.addressee), true],
      [t.facts.number, quoted(report.documentNumber), true],
      [t.facts.copies, quoted(report.copies), true],
      [t.facts.attachments, report.attachments.map(quoted).join("；"), true],
      [t.facts.review, report.years.review ? t.year(report.years.review) : "", false],
      [t.facts.plan, report.years.plan ? t.year(report.years.plan) : "", false],
      [t.facts.date, report.date ? t.date(report.date.iso) : "", false],
    ];
    return html`<dl class="facts">${facts.filter(([, value]) => value).map(([name, value, chinese]) =>
      html`<div><dt>${name}</dt><dd lang=${chinese ? "zh-CN" : nothing}>${value}</dd></div>`)}</dl>`;
  }

  #mismatch(report: DocumentReport): TemplateResult | typeof nothing {
    const { t } = this;
    const index = report.checks.findIndex((check) => check.verdict === "inconsistent");
    const check = report.checks[index];
    if (!check) return nothing;
    const count = report.checks.filter((c) => c.verdict === "inconsistent").length;
    return html`<div class="mismatch"><span class="sign" aria-hidden="true">≠</span>
      <p>${t.overviewMismatch(count)}${t.colon}<span lang="zh-CN">${check.formula}</span>${this.store.state.locale === "en" ? ". " : "。"}<button class="link"
        @click=${() => { this.store.setTab("figures"); this.store.select(`check:${index}`, [check.span]); }}>${t.seeCheck}</button></p></div>`;
  }

  #list(report: DocumentReport, list: List): TemplateResult | typeof nothing {
    const { t } = this;
    const points = report.summary[list];
    const found = list === "overview" ? points.length : report.summary.found[list];
    const role = SEALS[list];
    const name = list === "plans" && report.years.plan ? t.plansFor(report.years.plan) : t.summary[list];
    if (!points.length) {
      if (list === "problems" && report.kind !== "plan" && report.kind !== "policy") {
        return html`<section><header>${role ? seal(role, t) : nothing}<h3>${name}</h3></header>
          ${this.nothingFound(t.noProblems, t.noProblemsWhy)}</section>`;
      }
      return nothing;
    }
    const open = this.#open.has(list) || (this.store.state.printing && !this.store.state.printPage);
    const led = this.store.state.selection?.from === "source" ? /^(\w+):(\d+)$/.exec(this.store.state.selection.key ?? "") : null;
    if (led?.[1] === list && !open && !brief(report, list, this.store.text).some(({ index }) => index === Number(led[2]))) {
      this.#open.add(list);
      return this.#list(report, list);
    }
    const shown = open ? distinct(report, list, this.store.text) : brief(report, list, this.store.text);
    const most = Math.max(found, points.length);
    const figures = shown.some(({ point }) => leadingFigure(report, this.#starts(report), point.span));
    return html`<section>
      <header>${role ? seal(role, t) : nothing}<h3>${name}</h3>
        <span class="note">${most > shown.length ? t.ofFound(shown.length, most) : list === "overview" ? "" : t.points(shown.length)}</span>
        ${open || this.#more(report, list, shown.length) ? html`<button class="link" aria-expanded=${open ? "true" : "false"}
          @click=${() => { open ? this.#open.delete(list) : this.#open.add(list); this.requestUpdate(); }}>${open ? t.collapse : t.showAll}</button>` : nothing}
      </header>
      <ul class=${figures ? "" : "plain"}>${shown.map(({ point, index }) => this.#point(report, `${list}:${index}`, point.span))}</ul>
    </section>`;
  }

  /** Whether there is more to show. Of a very long list that is certain; of others it is known only without the points that say the same. */
  #more(report: DocumentReport, list: List, shown: number): boolean {
    const { length } = report.summary[list];
    return length > shown && (length > CERTAIN || distinct(report, list, this.store.text).length > shown);
  }

  #point(report: DocumentReport, key: string, span: { start: number; end: number }): TemplateResult {
    const { text } = this.store;
    const quantity = leadingFigure(report, this.#starts(report), span);
    const figure = quantity ? figureOf(text, quantity) : null;
    return html`<li><button class="point result" data-key=${key} aria-current=${this.store.isSelected(key)}
      @click=${this.choose(key, [span])} @pointerenter=${this.enter([span])} @pointerleave=${this.leave}>
      <span class="digits ${figure && figure.digits.length > 6 ? "long" : ""}" lang="zh-CN">${figure?.digits ?? ""}</span><span class="unit" lang="zh-CN">${figure?.unit ?? ""}</span>
      <span class="quote" lang="zh-CN">${readingView(text, span, this.store.analysis, this.t.asWritten)}</span></button>${key.startsWith("problems:") && !this.store.state.printPage ? this.#answers(report, span) : nothing}</li>`;
  }

  /** What of the plan answers a problem: the measures that speak of the same matter, the best of them. */
  #answers(report: DocumentReport, problem: Span): TemplateResult | typeof nothing {
    const { t, store } = this;
    const answers = answersAt(report, problem).slice(0, MOST_ANSWERS);
    if (!answers.length) return nothing;
    return html`<ul class="answers" aria-label=${t.answers}>${answers.map(({ measure, key }) => html`<li><button class="result" data-key=${key} aria-current=${store.isSelected(key)} title="${t.answers}${t.colon}${measure.terms.join("、")}"
      @click=${this.choose(key, [measure.span])} @pointerenter=${this.enter([measure.span])} @pointerleave=${this.leave}>${seal("plan", t)}<span class="quote" lang="zh-CN">${readingView(store.text, measure.span, store.analysis, t.asWritten)}</span></button></li>`)}</ul>`;
  }

  #startsFor: DocumentReport | null = null;
  #startsList: number[] = [];

  #starts(report: DocumentReport): number[] {
    if (report !== this.#startsFor) {
      this.#startsFor = report;
      this.#startsList = report.quantities.map((q) => q.span.start);
    }
    return this.#startsList;
  }

  /** Cover and contents: the entries lead to their articles. */
  #front(): TemplateResult {
    const { t } = this;
    const { analysis, file, text } = this.store;
    const entries = analysis?.contents.filter((entry) => entry.document !== null) ?? [];
    return html`<div class="inner">
      <p class="note">${t.frontMatter}</p>
      ${entries.length ? html`<section class="contents"><header><h3>${t.contents}</h3></header><ol>
        ${entries.map((entry) => html`<li><button class="result" @click=${() => {
          const article = file?.articles.findIndex((a) => a.document === entry.document) ?? -1;
          if (file && article >= 0) this.store.open(file.id, article);
        }}><span lang="zh-CN" class="quote">${entry.title ?? oneLine(slice(text, entry.span))}</span>
        ${entry.page !== null ? html`<span class="note">${t.page(entry.page)}</span>` : nothing}</button></li>`)}
      </ol></section>` : nothing}
    </div>`;
  }
}

register("wenjing-overview", OverviewView);
