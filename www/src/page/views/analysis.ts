/** The right-hand pane: six tabs, the tab's own action, and the view of the chosen one. */
import { css, html, nothing, type TemplateResult } from "lit";
import { TABS, type Tab } from "../model/results";
import { hintsOf, visibleHints } from "../model/hints";
import { flatten } from "../model/articles";
import { base } from "../styles/base";
import { register, View } from "./view";
import { tabAction } from "../parts/tab-action";
import "./overview";
import "./structure";
import "./figures";
import "./keywords";
import "./proof";
import "./compare";

export class AnalysisView extends View {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-width: 0;
        min-height: 0;
        background: var(--sheet);
      }

      .bar {
        display: flex;
        align-items: stretch;
        height: 44px;
        flex: none;
        border-block-end: 1px solid var(--rule);
      }

      [role="tablist"] {
        display: flex;
        flex: 1;
        min-width: 0;
        padding-inline-start: 12px;
        overflow: auto hidden;
        scrollbar-width: none;
      }

      [role="tab"] {
        flex: none;
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 0 12px;
        font-size: 14px;
        color: var(--ink-2);
        position: relative;
        border-radius: 0;
        white-space: nowrap;
      }

      [role="tab"]:hover {
        color: var(--ink);
        background: var(--wash);
      }

      [role="tab"][aria-selected="true"] {
        color: var(--ink);
        font-weight: 700;
      }

      [role="tab"][aria-selected="true"]::after {
        content: "";
        position: absolute;
        inset: auto 12px -1px;
        height: 3px;
        background: var(--ink);
      }

      [role="tab"]:focus-visible {
        outline-offset: -3px;
      }

      .count {
        font-size: 12px;
        font-weight: 400;
        color: var(--ink-3);
      }

      .actions {
        display: flex;
        align-items: center;
        gap: 16px;
        padding: 0 24px 0 8px;
        flex: none;
      }

      .actions button {
        min-height: 28px;
        padding: 0 4px;
      }

      .actions button:hover {
        text-decoration: underline;
        text-underline-offset: 4px;
      }

      .panel {
        flex: 1;
        min-height: 0;
        overflow: auto;
        position: relative;
      }

      .panel:focus-visible {
        outline-offset: -2px;
      }

      .panel > * {
        min-height: 100%;
      }

      .panel.fill {
        overflow: hidden;
      }

      .panel.fill > * {
        height: 100%;
      }

      @container viewer (max-width: 767px) {
        [role="tablist"] { padding-inline-start: 4px; }
        .actions { display: none; }
        .panel.fill { overflow: auto; }
        .panel.fill > * { height: auto; }
      }
    `,
  ];

  override render(): TemplateResult {
    const { t } = this;
    const { tab } = this.store.state;
    return html`<div class="bar">
        <div role="tablist" aria-label=${t.analysis} @keydown=${this.#onKey}>
          ${TABS.map((name) => this.#tab(name))}
        </div>
        <div class="actions">${tabAction(this.bench, t)}</div>
      </div>
      <div class="panel ${tab === "compare" ? "fill" : ""}" id="panel" role="tabpanel" aria-labelledby="tab-${tab}" tabindex="0">${this.#panel(tab)}</div>`;
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
    if (!article || !analysis) return file && !file.failure && name !== "overview" && name !== "compare" ? "…" : "";
    const report = article.report;
    if (name === "structure" && report) return String(flatten(report.outline).length);
    if (name === "figures" && report) return String(report.quantities.length);
    if (name === "proof") return String(article.report ? visibleHints(this.store).length : hintsOf(analysis, article).length);
    return "";
  }

  #panel(tab: Tab): TemplateResult {
    switch (tab) {
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

  protected override updated(): void {
    this.renderRoot.querySelector(`#tab-${this.store.state.tab}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

register("wenjing-analysis", AnalysisView);
