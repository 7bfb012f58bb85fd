/** What floats: the popover about privacy, the export menu, the list of keys, the question before clearing, the toast. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../parts/icons";
import { exportsOf } from "../parts/exports";
import { base } from "../styles/base";
import { overlayStyles } from "../styles/overlays";
import { clearAll, setRemember } from "../state/storage";
import { size } from "./status";
import { register, View } from "./view";

export class OverlaysView extends View {
  static override styles = [base, overlayStyles];

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
