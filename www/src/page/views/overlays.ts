/** What floats: the popover about privacy, the export menu, the list of keys, the question before clearing, the toast. */
import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "../parts/icons";
import { exportsOf } from "../parts/exports";
import { base } from "../styles/base";
import { clearAll, setRemember } from "../state/storage";
import { size } from "./status";
import { register, View } from "./view";

export class OverlaysView extends View {
  static override styles = [
    base,
    css`
      dialog {
        position: fixed;
        inset: 0;
        margin: auto;
        border: 1px solid var(--edge);
        border-radius: 2px;
        background: var(--paper);
        color: var(--ink);
        box-shadow: var(--float);
        padding: 20px 24px;
        width: min(440px, calc(100vw - 32px));
        max-height: calc(100vh - 32px);
        overflow: auto;
      }

      dialog.corner {
        inset: 58px 18px auto auto;
        margin: 0;
      }

      dialog.narrow {
        width: 260px;
        padding: 8px 0;
      }

      dialog::backdrop {
        background: rgb(31 29 26 / 0.2);
      }

      dialog.corner::backdrop {
        background: transparent;
      }

      h2 {
        font: 700 16px/26px var(--serif);
        margin-block-end: 4px;
        padding-inline-end: 28px;
      }

      .close {
        position: absolute;
        inset: 14px 14px auto auto;
      }

      .policy {
        color: var(--ink-2);
        border-block-end: 1px solid var(--rule);
        padding-block-end: 12px;
        margin-block-end: 8px;
      }

      .setting {
        display: flex;
        justify-content: space-between;
        align-items: center;
        min-height: 32px;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
        margin-block-start: 14px;
      }

      .row.end {
        justify-content: end;
      }

      .verify {
        margin-block-start: 12px;
        color: var(--ink-2);
      }

      .menu button {
        display: block;
        width: 100%;
        padding: 6px 20px;
        min-height: 32px;
        border-radius: 0;
      }

      .menu button:hover {
        background: var(--wash);
      }

      .menu button:focus-visible {
        outline-offset: -2px;
      }

      .menu .first {
        border-block-start: 1px solid var(--rule);
        margin-block-start: 4px;
        padding-block-start: 4px;
      }

      .keys {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 6px 24px;
        margin-block: 12px;
      }

      kbd {
        font: 400 12px/20px var(--sans);
        border: 1px solid var(--rule);
        border-radius: 2px;
        padding: 1px 6px;
        white-space: nowrap;
        justify-self: start;
      }

      .toast {
        position: fixed;
        inset: auto 0 46px;
        margin-inline: auto;
        width: fit-content;
        max-width: calc(100vw - 32px);
        min-height: 44px;
        display: flex;
        align-items: center;
        gap: 28px;
        padding: 8px 18px;
        background: var(--ink);
        color: var(--paper);
        border-radius: 2px;
        font-size: 14px;
        z-index: 5;
      }

      .toast:not(:has(*)) {
        display: none;
      }

      .toast button {
        text-decoration: underline;
        text-underline-offset: 4px;
        min-height: 28px;
        white-space: nowrap;
      }

      .toast :focus-visible {
        outline-color: var(--paper);
      }

      .toast .dismiss {
        text-decoration: none;
        margin-inline-start: -12px;
      }

      @container viewer (max-width: 767px) {
        .toast { inset-block-end: 76px; }
        dialog.corner { inset-inline: 8px; width: auto; }
        .menu button, .row .button, .toast button { min-height: 44px; }
      }
    `,
  ];

  #verify = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #toastText: unknown = null;
  #held = false;

  override render(): TemplateResult {
    const { overlay } = this.store.state;
    return html`${overlay === "local" ? this.#local() : overlay === "export" ? this.#export() : overlay === "help" ? this.#help()
      : overlay === "clear" ? this.#clear() : nothing} ${this.#toast()}`;
  }

  #local(): TemplateResult {
    const { t, store } = this;
    const { state } = store;
    return this.#dialog("corner", t.localTitle, html`
      <p class="policy">${t.localRequests(state.requests)}${t.localPolicy}</p>
      <div class="setting"><span id="remember">${t.localRemember}</span>
        <button class="button" role="switch" aria-labelledby="remember" aria-checked=${state.remember ? "true" : "false"}
          @click=${() => void setRemember(this.bench, !state.remember)}>${state.remember ? t.on : t.off}</button></div>
      <div class="setting"><span>${t.localStorage}</span><span class="note">${size(state.stored ?? 0)}</span></div>
      <div class="row"><button class="button" aria-expanded=${this.#verify ? "true" : "false"} @click=${() => { this.#verify = !this.#verify; this.requestUpdate(); }}>${t.localVerify}</button>
        <button class="button" @click=${() => store.set({ overlay: "clear" })}>${t.localClear}</button></div>
      ${this.#verify ? html`<p class="verify">${t.localVerifyText}</p>` : nothing}`);
  }

  #export(): TemplateResult {
    const { t } = this;
    return html`<dialog class="corner narrow" aria-label=${t.export} @close=${this.#close} @click=${this.#outside}>
      <ul class="menu">${exportsOf(this.bench, t).map((item, i) => html`<li class=${item.group && i ? "first" : ""}><button
        @click=${() => { this.store.set({ overlay: null }); item.run(); }}>${item.label}</button></li>`)}</ul>
    </dialog>`;
  }

  #help(): TemplateResult {
    const { t } = this;
    return this.#dialog("", t.helpTitle, html`<dl class="keys">${t.keys.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>
      <p class="note">${t.helpNote}</p>
      <div class="setting"><span id="question">${t.questionKey}</span><button class="button" role="switch" aria-labelledby="question" aria-checked=${this.store.state.questionKey ? "true" : "false"}
        @click=${() => this.store.set({ questionKey: !this.store.state.questionKey })}>${this.store.state.questionKey ? t.on : t.off}</button></div>`);
  }

  #clear(): TemplateResult {
    const { t, store } = this;
    return this.#dialog("", t.clearTitle, html`<p>${t.clearText(store.state.files.length)}</p>
      <div class="row end"><button class="button" autofocus @click=${() => store.set({ overlay: null })}>${t.cancel}</button>
        <button class="button danger" @click=${() => void clearAll(this.bench)}>${t.clear}</button></div>`);
  }

  #dialog(kind: string, title: string, body: TemplateResult): TemplateResult {
    const { t } = this;
    return html`<dialog class=${kind} aria-labelledby="title" @close=${this.#close} @click=${this.#outside}>
      <h2 id="title">${title}</h2>${body}
      <button class="icon-button close" aria-label=${t.close} title=${t.close} @click=${() => this.store.set({ overlay: null })}>${icon("close")}</button>
    </dialog>`;
  }

  readonly #close = (): void => this.store.set({ overlay: null });

  /** A click on the ground beside the dialog closes it. */
  readonly #outside = (event: MouseEvent): void => {
    if (event.target instanceof HTMLDialogElement) {
      const box = event.target.getBoundingClientRect();
      const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
      if (!inside) this.store.set({ overlay: null });
    }
  };

  #toast(): TemplateResult {
    const { t } = this;
    const { toast } = this.store.state;
    return html`<div class="toast" role="status" @pointerenter=${this.#hold} @focusin=${this.#hold} @pointerleave=${this.#release} @focusout=${this.#release}>${toast ? html`<span>${toast.text}</span>
      ${toast.action ? html`<button @click=${() => { const run = toast.action?.run; this.store.set({ toast: null }); run?.(); }}>${toast.action.label}</button>` : nothing}
      <button class="dismiss" aria-label=${t.close} @click=${() => this.store.set({ toast: null })}>${icon("close")}</button>` : nothing}</div>`;
  }

  readonly #hold = (): void => {
    this.#held = true;
    clearTimeout(this.#timer);
  };

  readonly #release = (): void => {
    this.#held = false;
    this.#start();
  };

  #start(): void {
    clearTimeout(this.#timer);
    if (!this.#held) this.#timer = setTimeout(() => this.store.set({ toast: null }), 8000);
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector("dialog");
    if (dialog && !dialog.open) dialog.showModal();
    if (!dialog) this.#verify = false;
    const { toast } = this.store.state;
    if (toast !== this.#toastText) {
      this.#toastText = toast;
      this.#held = false;
      if (toast) this.#start();
    }
  }
}

register("wenjing-overlays", OverlaysView);
