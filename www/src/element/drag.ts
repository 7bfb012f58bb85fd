/** Files and text that are dragged over the page: a sheet over everything says that they may be let go. */
import { html, nothing, type LitElement, type TemplateResult } from "lit";
import type { Messages } from "../page/i18n";
import { drop } from "../page/state/input";
import type { Workbench } from "../page/state/workbench";

/** After so many milliseconds without a word of it a drag is over. */
const GONE = 1500;
const EVENTS = ["dragenter", "dragleave", "dragover"] as const;

export class Drag {
  #on = false;
  #files = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly view: LitElement, readonly bench: Workbench) {}

  listen(): void {
    for (const name of EVENTS) addEventListener(name, this.#over);
    addEventListener("drop", this.#drop);
  }

  leave(): void {
    for (const name of EVENTS) removeEventListener(name, this.#over);
    removeEventListener("drop", this.#drop);
  }

  sheet(t: Messages): TemplateResult | typeof nothing {
    return this.#on ? html`<div class="drop" aria-hidden="true"><p>${this.#files ? t.release(this.#files) : t.releaseSome}</p></div>` : nothing;
  }

  readonly #over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.some((type) => type === "Files" || type === "text/plain")) return;
    event.preventDefault();
    clearTimeout(this.#timer);
    // Where the pointer only went on to another element, that one is named.
    if (event.type === "dragleave") {
      if (!event.relatedTarget) this.#set(false);
      return;
    }
    this.#files = [...event.dataTransfer.items].filter((item) => item.kind === "file").length;
    this.#set(true);
    // A drag that is over somewhere else says nothing; one that is here says so several times a second.
    this.#timer = setTimeout(() => this.#set(false), GONE);
  };

  #set(on: boolean): void {
    if (on === this.#on) return;
    this.#on = on;
    this.view.requestUpdate();
  }

  readonly #drop = (event: DragEvent): void => {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#set(false);
    if (event.dataTransfer) void drop(this.bench, event.dataTransfer);
  };
}
