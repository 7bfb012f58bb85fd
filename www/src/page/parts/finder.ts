/** Searching in the source: the field, the places that were found, the way from one to the next. */
import { html, type TemplateResult } from "lit";
import type { Messages } from "../i18n";
import type { Span } from "../model/contract";
import { findAll } from "../model/find";
import type { View } from "../views/view";
import { icon } from "./icons";

export class Finder {
  query = "";
  found: Span[] = [];
  #at = 0;

  /** `from` is where the article that is shown begins: the first place that is shown lies in it or after it. */
  constructor(readonly view: View, readonly from: () => number) {}

  bar(t: Messages): TemplateResult {
    return html`<form class="search" role="search" @submit=${(e: Event) => { e.preventDefault(); this.#goTo(this.#at + 1); }}>
      <input type="search" aria-label=${t.search} .value=${this.query} @input=${(e: Event) => this.#search((e.target as HTMLInputElement).value)} />
      <span class="note" role="status">${this.query ? t.searchCount(this.found.length ? this.#at + 1 : 0, this.found.length) : ""}</span>
      <button type="button" class="icon-button" aria-label=${t.previous} @click=${() => this.#goTo(this.#at - 1)}>${icon("up")}</button>
      <button class="icon-button" aria-label=${t.next}>${icon("down")}</button>
      <button type="button" class="icon-button" aria-label=${t.close} @click=${() => this.view.store.set({ searching: false })}>${icon("close")}</button>
    </form>`;
  }

  clear(): void {
    if (!this.query) return;
    this.query = "";
    this.found = [];
  }

  focus(): void {
    const input = this.view.renderRoot.querySelector<HTMLInputElement>(".search input");
    if (input && !this.query && this.view.shadowRoot?.activeElement !== input) input.focus();
  }

  #search(query: string): void {
    this.query = query;
    this.found = query ? findAll(this.view.store.text, query) : [];
    const index = this.found.findIndex((span) => span.start >= this.from());
    this.#goTo(index < 0 ? 0 : index);
  }

  #goTo(index: number): void {
    const count = this.found.length;
    this.#at = count ? (index + count) % count : 0;
    const span = this.found[this.#at];
    if (span) this.view.store.select(null, [span]);
    this.view.requestUpdate();
  }
}
