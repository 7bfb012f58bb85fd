/**
 * Which rows of a long table are put into the document: those in view and some around them. Rows have one height.
 * Up to 200 rows are all there, so that native find and copying work; printing takes all.
 */
import type { LitElement } from "lit";

const ALL = 200;
const AROUND = 20;

export interface Window {
  from: number;
  to: number;
  /** Heights of what is left out, in pixels. */
  before: number;
  after: number;
}

export class VirtualRows {
  #pane: HTMLElement | null = null;
  #from = 0;
  #count = 0;
  #printing = false;

  /** `height` is what a row has until one has been measured: on a phone rows are higher. */
  constructor(readonly view: LitElement, public height: number) {}

  window(count: number): Window {
    this.#count = count;
    if (count <= ALL || this.#printing) return { from: 0, to: count, before: 0, after: 0 };
    const visible = Math.ceil((this.#pane?.clientHeight ?? 900) / this.height);
    const from = Math.max(0, Math.min(this.#from, count - visible) - AROUND);
    const to = Math.min(count, from + visible + 2 * AROUND);
    return { from, to, before: from * this.height, after: (count - to) * this.height };
  }

  #measure(table: Element): void {
    const height = table.querySelector<HTMLElement>("tr:not(.spacer)")?.offsetHeight;
    if (!height || height === this.height) return;
    this.height = height;
    this.view.requestUpdate();
  }

  /** Scrolls so that a row is in the document: for a row that the source led to. */
  show(index: number): void {
    if (this.#count <= ALL || !this.#pane) return;
    const table = this.view.renderRoot.querySelector("tbody");
    if (!table) return;
    this.#measure(table);
    const top = table.getBoundingClientRect().top - this.#pane.getBoundingClientRect().top + this.#pane.scrollTop;
    this.#pane.scrollTop = top + index * this.height - this.#pane.clientHeight / 2;
    this.#follow();
  }

  readonly #follow = (): void => {
    if (this.#count <= ALL || !this.#pane) return;
    const table = this.view.renderRoot.querySelector("tbody");
    if (!table) return;
    this.#measure(table);
    const from = Math.max(0, Math.floor((this.#pane.getBoundingClientRect().top - table.getBoundingClientRect().top) / this.height));
    if (Math.abs(from - this.#from) < AROUND / 2) return;
    this.#from = from;
    this.view.requestUpdate();
  };

  readonly #print = (event: Event): void => {
    this.#printing = event.type === "beforeprint";
    this.view.requestUpdate();
  };

  connect(): void {
    this.#pane = scrollParent(this.view);
    this.#pane?.addEventListener("scroll", this.#follow, { passive: true });
    addEventListener("beforeprint", this.#print);
    addEventListener("afterprint", this.#print);
  }

  disconnect(): void {
    this.#pane?.removeEventListener("scroll", this.#follow);
    removeEventListener("beforeprint", this.#print);
    removeEventListener("afterprint", this.#print);
  }
}

function scrollParent(element: Element): HTMLElement | null {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof HTMLElement && node.classList.contains("panel")) return node;
  }
  return null;
}
