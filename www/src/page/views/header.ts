/** The letterhead: name, document, what runs where, export, language, theme, help. */
import { css, html, nothing, type TemplateResult } from "lit";
import { icon, type IconName } from "../parts/icons";
import type { Theme } from "../state/store";
import { base } from "../styles/base";
import { register, View } from "./view";

const NEXT: Record<Theme, Theme> = { auto: "light", light: "dark", dark: "auto" };
const ICONS: Record<Theme, IconName> = { auto: "auto", light: "sun", dark: "moon" };

export class HeaderView extends View {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 20px;
        height: 52px;
        padding: 0 18px 0 20px;
        background: var(--desk);
        border-block-end: 1.5px solid var(--head);
      }

      .brand {
        display: flex;
        align-items: baseline;
        gap: 8px;
        font: 700 22px/1 var(--serif);
        letter-spacing: 0.06em;
        flex: none;
      }

      .brand small {
        font: 400 13px/1 var(--sans);
        letter-spacing: 0;
        color: var(--ink-2);
      }

      .document {
        flex: 1;
        min-width: 0;
        font: 400 14px/20px var(--serif);
        color: var(--ink-2);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .tools {
        display: flex;
        align-items: center;
        gap: 10px;
        flex: none;
        margin-inline-start: auto;
      }

      .badge {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 28px;
        padding: 0 6px;
      }

      .count { color: var(--ink-3); font-size: 12px; white-space: pre; margin-inline-start: -8px; }

      .short { display: none; }

      .language {
        min-height: 28px;
        padding: 0 6px;
        color: var(--ink-2);
        white-space: nowrap;
      }

      .language b { color: var(--ink); }

      @container viewer (max-width: 767px) {
        :host { gap: 8px; padding: 0 8px 0 16px; }
        .document, .long, .brand small { display: none; }
        .short { display: inline; font-size: 12px; }
        .tools { gap: 0; }
        .badge, .language { min-height: 44px; }
        .icon-button { min-width: 36px; height: 44px; }
        .export { border: 0; background: none; min-width: 36px; min-height: 44px; padding: 0; }
        .export .word { display: none; }
      }

      @container viewer (max-width: 359px) {
        .badge .short { display: none; }
      }
    `,
  ];

  override render(): TemplateResult {
    const { t, store } = this;
    const { state, file } = store;
    const chinese = state.locale === "zh-CN";
    const exportable = Boolean(file?.analysis);
    return html`<p class="brand" lang="zh-CN">文镜${chinese ? nothing : html`<small lang="en">Wenjing</small>`}</p>
      ${file ? html`<h1 class="document" lang="zh-CN">${file.name ?? t.pastedName}</h1>` : nothing}
      <div class="tools">
        <button class="badge quiet" aria-haspopup="dialog" title="${t.localBadge}${t.dot}${t.badgeRequests(state.requests)}" @click=${() => store.set({ overlay: "local" })}>${icon("laptop")}<span class="long">${t.localBadge}</span><span class="long count">${t.dot}${t.badgeRequests(state.requests)}</span><span class="short">${t.localBadgeShort}</span></button>
        ${exportable ? html`<button class="button export" aria-haspopup="dialog" aria-label=${t.export} @click=${() => store.set({ overlay: "export" })}>${icon("share")}<span class="word">${t.export}</span></button>` : nothing}
        <button class="language quiet" aria-label="${chinese ? "中 / EN" : "EN / 中"} ${t.language}" title=${t.language}
          @click=${() => store.set({ locale: chinese ? "en" : "zh-CN" })}>${chinese ? html`<b>中</b> / EN` : html`<b>EN</b> / 中`}</button>
        <button class="icon-button" aria-label="${t.theme}${t.colon}${t.themeName[state.theme]}" title="${t.theme}${t.colon}${t.themeName[state.theme]}"
          @click=${() => store.set({ theme: NEXT[state.theme] })}>${icon(ICONS[state.theme])}</button>
        <button class="icon-button" aria-label=${t.help} title="${t.help} ?" @click=${() => store.set({ overlay: "help" })}>${icon("help")}</button>
      </div>`;
  }
}

register("wenjing-header", HeaderView);
