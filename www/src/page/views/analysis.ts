/** The right-hand pane: six tabs, the tab's own action, and the view of the chosen one. */
import { html, nothing, type TemplateResult } from "lit";
import { TABS, type Tab } from "../model/results";
import { figureRows } from "../model/figures";
import { hintsOf, visibleHints } from "../model/hints";
import { flatten } from "../model/articles";
import { base } from "../styles/base";
import { analysisStyles } from "../styles/analysis";
import { register, View } from "./view";
import { progressView } from "../parts/progress";
import { tabAction } from "../parts/tab-action";
import "./overview";
import "./structure";
import "./figures";
import "./keywords";
import "./proof";
import "./compare";

export class AnalysisView extends View {
  static override styles = [base, analysisStyles];

  override render(): TemplateResult {
    const { t } = this;
    const { tab } = this.store.state;
    return html`<div class="bar">
        <div role="tablist" aria-label=${t.analysis} @keydown=${this.#onKey}>
          ${TABS.map((name) => this.#tab(name))}
        </div>
        <div class="actions">${tabAction(this.bench, t)}</div>
      </div>
      <div class="panel ${tab === "compare" ? "fill" : this.store.file?.early ? "early" : ""}" id="panel" role="tabpanel" aria-labelledby="tab-${tab}" tabindex="0">${this.#panel(tab)}</div>`;
  }

  #tab(name: Tab): TemplateResult {
    const { t } = this;
    const selected = this.store.state.tab === name;
    const wrong = name === "figures" && (this.store.article?.mismatches ?? 0) > 0;
    const count = this.#count(name);
    return html`<button role="tab" id="tab-${name}" aria-selected=${selected ? "true" : "false"} aria-controls="panel" tabindex=${selected ? 0 : -1}
      @click=${() => this.store.setTab(name)}>${t.tabs[name]}${count ? html`<span class="count">${count}</span>` : nothing}${
        wrong ? html`<span class="red" role="img" aria-label=${t.tabMismatch}>≠</span>` : nothing}</button>`;
  }

  #count(name: Tab): string {
    const { article, analysis, file } = this.store;
    if (name === "structure" && article?.report) return String(flatten(article.report.outline).length);
    if (!article || !analysis) return file && !file.failure && name !== "overview" && name !== "compare" ? "…" : "";
    const report = article.report;
    if (name === "figures" && report) return String(figureRows(report).length);
    if (name === "proof") return String(article.report ? visibleHints(this.store).length : hintsOf(analysis, article).length);
    return "";
  }

  #panel(tab: Tab): TemplateResult {
    const { file, analysis, article } = this.store;
    // The overview and the outline show what is known before the rest; the others have nothing to show yet.
    const waits = tab === "structure" ? !article : tab === "figures" || tab === "keywords" || tab === "proof";
    if (file && !file.failure && !analysis && waits) return progressView(this.bench, file);
    // What could not be read has nothing but its error, whatever was looked at before; a comparison is of others.
    switch (file?.failure && !analysis && tab !== "compare" ? "overview" : tab) {
      case "overview": return html`<wenjing-overview .bench=${this.bench}></wenjing-overview>`;
      case "structure": return html`<wenjing-structure .bench=${this.bench}></wenjing-structure>`;
      case "figures": return html`<wenjing-figures .bench=${this.bench}></wenjing-figures>`;
      case "keywords": return html`<wenjing-keywords .bench=${this.bench}></wenjing-keywords>`;
      case "proof": return html`<wenjing-proof .bench=${this.bench}></wenjing-proof>`;
      case "compare": return html`<wenjing-compare .bench=${this.bench}></wenjing-compare>`;
    }
  }

  /** Arrow keys move between the tabs, Home and End to the ends: the ARIA pattern. */
  #onKey(event: KeyboardEvent): void {
    const at = TABS.indexOf(this.store.state.tab);
    const to = event.key === "ArrowRight" ? (at + 1) % TABS.length
      : event.key === "ArrowLeft" ? (at + TABS.length - 1) % TABS.length
      : event.key === "Home" ? 0 : event.key === "End" ? TABS.length - 1 : -1;
    const tab = TABS[to];
    if (!tab || event.altKey) return;
    event.preventDefault();
    this.store.setTab(tab);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`)?.focus());
  }

  #shown: Tab | null = null;

  /** The tab comes into view when it is chosen, and only then: scrolling lays out the page. */
  protected override updated(): void {
    const { tab } = this.store.state;
    if (tab === this.#shown) return;
    const first = this.#shown === null;
    this.#shown = tab;
    if (!first || tab !== TABS[0]) this.renderRoot.querySelector(`#tab-${tab}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

register("wenjing-analysis", AnalysisView);
