/** The status bar: how much, how fast, how many requests; what is kept. */
import { css, html, nothing, type TemplateResult } from "lit";
import { base } from "../styles/base";
import { register, View } from "./view";

export class StatusView extends View {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 22px;
        height: 30px;
        padding: 0 20px;
        background: var(--desk);
        border-block-start: 1px solid var(--rule);
        color: var(--ink-2);
        font-size: 12px;
        overflow: hidden;
        white-space: nowrap;
      }

      [role="status"]:empty { margin-inline-end: -22px; }

      .end {
        margin-inline-start: auto;
        display: flex;
        gap: 22px;
      }

      .stop {
        color: var(--ink);
        text-decoration: underline;
        text-underline-offset: 3px;
        min-height: 24px;
      }
    `,
  ];

  override render(): TemplateResult {
    const { t, store } = this;
    const { state, file, article } = store;
    const busy = state.files.some((f) => f.phase === "reading" || f.phase === "analysing");
    const count = file?.articles.filter((a) => a.report).length ?? 0;
    const parts = article && file ? [
      t.statusArticle(article.characters),
      ...(count > 1 ? [t.statusWhole(file.characters), t.statusArticles(count)] : []),
    ] : [];
    return html`<span role="status">${busy ? html`${t.phase[file?.progress?.phase ?? "reading"] ?? t.phase["analysing"]} ` : parts.join(t.dot)}</span>
      ${busy ? html`<button class="stop" @click=${() => this.bench.stop()}>${t.stop}</button>` : nothing}
      ${file?.phase === "stopped" ? html`<span>${t.stopped}</span>` : nothing}
      ${article && file?.elapsed ? html`<span class="time">${t.statusTime(Math.max(1, Math.round(file.elapsed)))}</span>` : nothing}
      <span class="requests">${t.statusRequests(state.requests)}</span>
      <span class="end">${state.offline ? html`<span>${t.statusOffline}</span>` : nothing}
      <span>${state.stored ? t.statusStored(size(state.stored)) : t.statusNothingStored}</span></span>`;
  }
}

export function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

register("wenjing-status", StatusView);
