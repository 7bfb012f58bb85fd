/** Keywords: the table, the cloud, review against plan, where a term stands and in what company, keywords by section. */
import { html, nothing, type LitElement, type PropertyValues, type TemplateResult } from "lit";
import { articleAt } from "../model/articles";
import { heatOf } from "../model/heat";
import { scopeOf, type Scope } from "../model/scope";
import { roleStretches } from "../model/words";
import { cloud } from "../charts/cloud";
import { heatMap } from "../charts/heat";
import { slope, slopeTable, SLOPES_ASKED, telling } from "../charts/slope";
import { positionStrip } from "../charts/strip";
import { Answers } from "../parts/answers";
import { ChartFrames, chartFrameStyles } from "../parts/chart-frame";
import { seal } from "../parts/signs";
import { base } from "../styles/base";
import { keywordStyles } from "../styles/keywords";
import { chartStyles } from "../styles/charts";
import type { Role, Slope, Span } from "../model/contract";
import { register } from "./view";
import { ResultView } from "./result-view";
import { WordRows, type Row } from "../parts/word-rows";
import "./word-table";
import "./word-lines";
import "./word-company";

const MOST_PLACES = 20_000;
const REVIEW: Role[] = ["review", "active_disclosure", "requested_disclosure"];
/** Words that rose, and words that fell. */
const SLOPES = 6;

export class KeywordsView extends ResultView {
  static override styles = [base, chartStyles, chartFrameStyles, keywordStyles];

  #scope: "all" | "article" = "all";
  readonly #words = new WordRows(this);
  readonly #answers = new Answers(this);
  readonly #frames = new ChartFrames(this);
  readonly #choose = (term: string): void => this.store.set({ term });
  readonly #changed = (): void => this.requestUpdate();

  override render(): TemplateResult {
    const { t, store, bench } = this;
    const scope = scopeOf(bench, this.#scope);
    if (!scope) return html``;
    const reports = store.state.files.reduce((sum, file) => sum + file.articles.filter((a) => a.report).length, 0);
    const rows = this.#words.rows(scope);
    const excluded = new Set(store.state.excluded);
    const counted = rows.filter(({ term }) => !excluded.has(term)).sort((a, b) => b.score - a.score || (b.logLikelihood ?? 0) - (a.logLikelihood ?? 0));
    if (!rows.length && !store.analysis?.keywords.length) return this.nothingFound(t.noKeywords, t.noKeywordsWhy);
    const asked = store.state.term;
    const chosen = asked && (rows.some((row) => row.term === asked) || store.text.includes(asked)) ? asked : counted[0]?.term ?? "";
    return html`<div class="left">
        ${reports > 1 ? html`<div class="head"><div class="switch" role="group" aria-label=${t.scope}>
          ${(["all", "article"] as const).map((name) => html`<button aria-pressed=${this.#scope === name ? "true" : "false"}
            @click=${() => { this.#scope = name; this.requestUpdate(); }}>${name === "all" ? t.scopeAll(reports) : t.scopeArticle}</button>`)}</div></div>` : nothing}
        <wenjing-word-table .bench=${bench} .words=${this.#words} .scope=${scope} .list=${rows} .chosen=${chosen} .choose=${this.#choose} .changed=${this.#changed}></wenjing-word-table>
      </div>
      <div class="right">
        <div class="charts">${this.#cloud(counted, chosen)}${this.#slope(scope, chosen)}</div>
        ${chosen ? html`${this.#positions(chosen, rows, scope)}
          <wenjing-word-lines .bench=${bench} .term=${chosen} .scope=${scope}></wenjing-word-lines>
          <wenjing-word-company .bench=${bench} .term=${chosen} .scope=${scope} .choose=${this.#choose}></wenjing-word-company>` : nothing}
        ${this.#heat(counted, scope, chosen)}
      </div>`;
  }

  #cloud(counted: readonly Row[], chosen: string): TemplateResult {
    const { t } = this;
    const words = counted.slice(0, 40).map((row) => ({ ...row, score: row.score || row.logLikelihood || row.count }));
    return this.#frames.frame("words", {
      title: t.cloud, head: [t.keywordColumns.term, t.keywordColumns.count, t.keywordColumns.score], rows: words.map((row) => [row.term, row.count, Number(row.score.toFixed(2))]),
    }, t, cloud(words, chosen, t, this.#choose));
  }

  /** The words that the plan uses more than the review, and less. */
  #slope(scope: Scope, chosen: string): TemplateResult | typeof nothing {
    const { t, bench } = this;
    if (!bench.corpus.available) return nothing;
    const found = this.#answers.get<Slope>("slope", scope.key, async () => {
      const { corpus } = await bench.corpus.open();
      return corpus.slope({ left: { ...scope.selection, roles: REVIEW }, right: { ...scope.selection, roles: ["plan"] }, limit: SLOPES_ASKED });
    });
    if (!found?.leftTokens || !found.rightTokens) return nothing;
    const { risen, fallen } = telling(found.rows, SLOPES);
    const list = [...risen, ...fallen];
    if (list.length < 2) return nothing;
    return this.#frames.frame("slope", {
      title: t.slope, note: t.slopeNote, head: [t.keywordColumns.term, t.role.review, t.role.plan, "LL", "p"], rows: slopeTable(list),
    }, t, slope(list, chosen, t, this.#choose, [t.role.review, t.role.plan]));
  }

  #positions(term: string, rows: readonly Row[], scope: Scope): TemplateResult {
    const { t, store } = this;
    const known = rows.find((row) => row.term === term)?.spans ?? [];
    const places: readonly Span[] = known.length ? known : this.#places(term, scope);
    const { articles } = scope.file;
    const withTerm = new Set(places.map((span) => articleAt(articles, span.start)));
    const stretches = roleStretches(scope.articles);
    const roles = [...new Set(stretches.map(({ role }) => role))].filter((role) => role !== "other");
    const reports = scope.articles.filter((article) => article.report);
    const title = t.positionsOf(term);
    const note = `${t.positionsNote(places.length)}${reports.length > 1 ? `${t.comma}${t.positionsArticles(withTerm.size)}` : ""}`;
    const counts = reports.map((article) => [article.name, places.filter((span) => span.start >= article.span.start && span.start < article.span.end).length] as const);
    return this.#frames.frame("positions", { title, note, head: [t.document, t.keywordColumns.count], rows: counts }, t,
      positionStrip(places, scope.articles, stretches, store.state.selection?.spans[0] ?? null, t, (span) => store.select(null, [span])),
      html`<ul class="legend">${roles.map((role) => html`<li>${seal(role, t)}<span class="note">${t.role[role]}</span></li>`)}</ul>`);
  }

  /** The places of a word that is no keyword, as the corpus finds them: whole words, in the current text. */
  #places(term: string, scope: Scope): readonly Span[] {
    const { corpus } = this.bench;
    if (!corpus.available) return [];
    return this.#answers.get<Span[]>("places", `${scope.key}:${term}`, async () => {
      const opened = await corpus.open();
      const { lines } = await opened.corpus.concordance({ term, selection: scope.selection, limit: MOST_PLACES, width: 1 });
      return lines.filter((line) => opened.files[line.text]?.id === scope.file.id).map((line) => line.node.span);
    }) ?? [];
  }

  /** What is handed down changes with answers of the corpus, not only with the store. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    for (const part of this.renderRoot.querySelectorAll<LitElement>("wenjing-word-table, wenjing-word-lines, wenjing-word-company")) part.requestUpdate();
  }

  #heat(counted: readonly Row[], scope: Scope, chosen: string): TemplateResult | typeof nothing {
    const { t, store } = this;
    const heat = heatOf(store.text, counted.filter((row) => row.spans.length).slice(0, 14), scope.articles);
    if (heat.columns.length < 2 || !heat.rows.length) return nothing;
    return this.#frames.frame("heat-map", {
      title: t.heat, note: t.heatNote, head: [t.keywordColumns.term, ...heat.columns.map((column) => column.name)], rows: heat.rows.map((row) => [row.term, ...row.values.map((value) => value.count)]),
    }, t, heatMap({
      columns: heat.columns.map((column) => ({ name: column.name, open: () => this.store.open(scope.file.id, scope.file.articles.indexOf(column.article)) })), rows: heat.rows,
    }, chosen, t.heat, this.#choose));
  }
}

register("wenjing-keywords", KeywordsView);
