/** One page for a reader who has a minute: what it is, what does not add up, what was achieved, what is wrong, what is planned. */
import { html, nothing, type TemplateResult } from "lit";
import type { DocumentReport, Located, Point, Role, Span } from "../model/contract";
import { figureOf, leadingFigure } from "../model/figures";
import { readingOf, readingView } from "../model/reading";
import { oneLine, slice } from "../model/text";
import { answersAt } from "../model/answers";
import { LENGTHS, type Length } from "../model/length";
import { SUMMARY_LISTS } from "../model/results";
import { brief, distinct, headingOver, shownOf } from "../model/summary";
import type { OpenFile } from "../state/files";
import { setLength } from "../state/length";
import { seal } from "../parts/signs";
import { progressView } from "../parts/progress";
import { contents } from "../parts/contents";
import { failureText } from "../parts/failure";
import { base } from "../styles/base";
import { rows } from "../styles/rows";
import { overviewStyles } from "../styles/overview";
import { register } from "./view";
import "./digest";
import { ResultView } from "./result-view";

/** Measures beside one problem. */
const MOST_ANSWERS = 2;

/** Points of a list that are drawn at once: half of a long document has thousands. */
const AT_ONCE = 150;

const PLAIN = { noise: [], masks: [] };

/** Of more points than this some are always left. */
const CERTAIN = 400;

type List = "overview" | "achievements" | "problems" | "plans";
const SEALS: Record<List, Role | null> = { overview: null, achievements: "review", problems: "problems", plans: "plan" };

export class OverviewView extends ResultView {
  static override styles = [base, rows, overviewStyles];

  #open = new Set<List>();
  readonly #limits = new Map<List, number>();
  #openFor: DocumentReport | null = null;

  override render(): TemplateResult {
    const { t } = this;
    const { file, article, analysis } = this.store;
    if (file?.failure) {
      return html`<div class="empty" role="alert"><h3><span aria-hidden="true">× </span>${file.name ?? t.pastedName}</h3><p>${failureText(t, file)}</p>
        <p class="note">${t.errorCode(file.failure.code)}</p>
        <button class="button" @click=${() => this.bench.again(file.id)}>${t.retry}</button></div>`;
    }
    if (!file) return html``;
    if (!analysis || !article) return this.#early(file);
    const busy = file && (file.phase === "reading" || file.phase === "analysing") ? progressView(this.bench, file) : nothing;
    const report = article.report;
    const several = this.#several();
    if (this.store.state.all && several !== nothing) return html`${busy}<div class="wide">${several}<wenjing-digest .bench=${this.bench}></wenjing-digest></div>`;
    if (!report) return html`${busy}<div class="inner">${several}${contents(this.bench, t)}</div>`;
    if (report !== this.#openFor) {
      this.#openFor = report;
      this.#open.clear();
      this.#limits.clear();
    }
    const bare = !SUMMARY_LISTS.some((list) => this.#figured(report, this.#shown(report, list)));
    return html`${busy}<div class="inner ${this.store.state.printPage ? "compact" : ""} ${bare ? "bare" : ""}">${this.store.state.printing ? nothing : several}
      ${file?.phase === "stopped" ? html`<p class="note">${t.stopped}${t.dot}${t.stoppedNote}</p>` : nothing}
      ${this.#facts(report)} ${this.#mismatch(report)} ${this.#length(report)}
      ${SUMMARY_LISTS.map((list) => this.#list(report, list))}
    </div>`;
  }

  /** What is known before the rest: which documents there are, and what the current one is. All else comes below it. */
  #early(file: OpenFile): TemplateResult {
    const { article, state } = this.store;
    const several = article ? this.#several() : nothing;
    if (!article || (state.all && several !== nothing)) return html`<div class="wide">${several}${progressView(this.bench, file)}</div>`;
    return article.report ? html`<div class="inner">${several}${this.#facts(article.report)}${progressView(this.bench, file)}</div>`
      : html`<div class="inner">${several}${contents(this.bench, this.t)}</div>${progressView(this.bench, file)}`;
  }

  /** From five lines to half of the document: the slider, its step in words, and how much that is. */
  #length(report: DocumentReport): TemplateResult {
    const { t, store } = this;
    const { length } = store.state;
    const quoted = SUMMARY_LISTS.flatMap((list) => this.#shown(report, list)).reduce((sum, { point }) => sum + point.span.end - point.span.start, 0);
    return html`<p class="length"><label for="length">${t.summaryLength}</label>
      <input id="length" type="range" min="0" max=${LENGTHS.length - 1} .value=${String(LENGTHS.indexOf(length))} aria-valuetext=${t.lengths[length]}
        @input=${(e: Event) => setLength(this.bench, LENGTHS[Number((e.target as HTMLInputElement).value)] as Length)} />
      <output for="length">${t.lengths[length]}<span class="note">${t.about(quoted)}</span></output></p>`;
  }

  #isOpen(list: List): boolean {
    return this.#open.has(list) || (this.store.state.printing && !this.store.state.printPage);
  }

  #shown(report: DocumentReport, list: List): ReturnType<typeof shownOf> {
    return shownOf(report, list, this.store.text, this.store.state.length, this.#isOpen(list));
  }

  /** The switch between this document and all of them; nothing where there is but one. */
  #several(): TemplateResult | typeof nothing {
    const { t, store } = this;
    const count = store.state.files.reduce((sum, file) => sum + file.articles.filter((article) => article.report).length, 0);
    if (count < 2) return nothing;
    return html`<div class="switch" role="group" aria-label=${t.digest}>${[false, true].map((all) => html`<button aria-pressed=${all === store.state.all ? "true" : "false"}
      @click=${() => store.set({ all })}>${all ? t.scopeAll(count) : t.scopeArticle}</button>`)}</div>`;
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
        @click=${() => { this.store.setTab("figures"); this.store.select(`check:${index}`, [check.span]); this.store.set({ side: "analysis" }); }}>${t.seeCheck}</button></p></div>`;
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
    const open = this.#isOpen(list);
    const onePage = this.store.state.length === "page";
    const led = this.store.state.selection?.from === "source" ? /^(\w+):(\d+)$/.exec(this.store.state.selection.key ?? "") : null;
    if (led?.[1] === list && onePage && !open && !brief(report, list, this.store.text).some(({ index }) => index === Number(led[2]))) {
      this.#open.add(list);
      return this.#list(report, list);
    }
    const shown = this.#shown(report, list);
    const most = Math.max(found, points.length);
    // Where the source leads to a point, the list goes as far.
    const ledTo = led?.[1] === list ? shown.findIndex(({ index }) => index === Number(led[2])) + 1 : 0;
    const limit = this.store.state.printing ? shown.length : Math.max(this.#limits.get(list) ?? AT_ONCE, ledTo);
    return html`<section>
      <header>${role ? seal(role, t) : nothing}<h3>${name}</h3>
        <span class="note">${!shown.length ? t.toldAbove : most > shown.length ? t.ofFound(shown.length, most) : list === "overview" ? "" : t.points(shown.length)}</span>
        ${onePage && (open || this.#more(report, list, shown.length)) ? html`<button class="link" aria-expanded=${open ? "true" : "false"}
          @click=${() => { open ? this.#open.delete(list) : this.#open.add(list); this.requestUpdate(); }}>${open ? t.collapse : t.showAll}</button>` : nothing}
      </header>
      <ul class=${this.#figured(report, shown) ? "" : "plain"}>${shown.slice(0, limit).map(({ point, index }, i) => this.#point(report, `${list}:${index}`, point, headingOver(shown, i)))}</ul>
      ${shown.length > limit ? html`<button class="button" @click=${() => { this.#limits.set(list, limit + 4 * AT_ONCE); this.requestUpdate(); }}>${t.moreLines(Math.min(4 * AT_ONCE, shown.length - limit))}</button>` : nothing}
    </section>`;
  }

  /** Whether any of these points has a figure to stand before it. */
  #figured(report: DocumentReport, shown: ReturnType<typeof shownOf>): boolean {
    return shown.some(({ point }) => leadingFigure(report, this.#starts(report), point.span));
  }

  /** Whether there is more to show. Of a very long list that is certain; of others it is known only without the points that say the same. */
  #more(report: DocumentReport, list: List, shown: number): boolean {
    const { length } = report.summary[list];
    return length > shown && (length > CERTAIN || distinct(report, list, this.store.text).length > shown);
  }

  #point(report: DocumentReport, key: string, { span, context }: Point, heading: Located | null): TemplateResult {
    const { text, analysis } = this.store;
    const { t } = this;
    const quantity = leadingFigure(report, this.#starts(report), span);
    const figure = quantity ? figureOf(text, quantity) : null;
    return html`<li>${heading ? html`<p class="under" lang="zh-CN">${readingView(text, heading.span, analysis, t.asWritten)}</p>` : nothing}<button class="point result" data-key=${key} aria-current=${this.store.isSelected(key)}
      @click=${this.choose(key, [span])} @pointerenter=${this.enter([span])} @pointerleave=${this.leave}>
      <span class="digits ${figure && figure.digits.length > 6 ? "long" : ""}" lang="zh-CN">${figure?.digits ?? ""}</span><span class="unit" lang="zh-CN">${figure?.unit ?? ""}</span>
      <span class="said"><span class="quote" lang="zh-CN">${readingView(text, span, analysis, t.asWritten)}</span>${
        context ? html` <span class="context" lang="zh-CN">${t.contextOf(readingOf(text, context.span, analysis ?? PLAIN))}</span>` : nothing}</span></button>${key.startsWith("problems:") && !this.store.state.printPage ? this.#answers(report, span) : nothing}</li>`;
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
}

register("wenjing-overview", OverviewView);
