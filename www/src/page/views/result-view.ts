/** The base of the tabs: results that lead to the source, and the source that leads back to them. */
import { html, type PropertyValues, type TemplateResult } from "lit";
import type { Span } from "../model/contract";
import { View } from "./view";

export abstract class ResultView extends View {
  #turn = -1;

  /** What a result element needs: its key, its state, click, Enter, and the wash in the source while the pointer is over it. */
  protected choose(key: string, spans: Span[]): () => void {
    return () => this.store.select(key, spans);
  }

  protected enter(spans: Span[]): () => void {
    return () => this.store.set({ hover: spans });
  }

  protected readonly leave = (): void => {
    if (this.store.state.hover.length) this.store.set({ hover: [] });
  };

  /** The caret in the source brings the result into view. */
  protected override updated(_changed: PropertyValues): void {
    const { selection } = this.store.state;
    if (!selection || selection.turn === this.#turn) return;
    this.#turn = selection.turn;
    if (selection.from === "source" && selection.key) {
      this.renderRoot.querySelector(`[data-key="${CSS.escape(selection.key)}"]`)?.scrollIntoView({ block: "nearest" });
    }
  }

  protected nothingFound(title: string, why: string, way: TemplateResult | string = ""): TemplateResult {
    return html`<div class="empty"><h3>${title}</h3><p>${why}</p>${way}</div>`;
  }
}
