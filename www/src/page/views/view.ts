/** The base of all views: reads the store, is drawn again when it changes. */
import { LitElement } from "lit";
import { messages, type Messages } from "../i18n";
import type { Store } from "../state/store";
import type { Workbench } from "../state/workbench";

export abstract class View extends LitElement {
  /** Set by the parent before the view is connected. */
  bench!: Workbench;
  #leave: (() => void) | null = null;

  get store(): Store {
    return this.bench.store;
  }

  get t(): Messages {
    return messages(this.store.state.locale);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = this.store.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = null;
  }
}

/** Registers a view's tag once, however often the module is loaded. */
export function register(tag: string, view: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, view);
}
