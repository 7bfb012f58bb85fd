/**
 * Marks in the source by the CSS Custom Highlight API: no element is put into the text, so that native find, selection
 * and screen readers see the document as it is. The registry belongs to the page, hence the layers are shared by all
 * viewers of a page; each viewer adds and takes out its own ranges.
 */
export const LAYERS = ["quoted", "info", "warning", "error", "wrong", "term", "search", "hover", "selected"] as const;
export type Layer = (typeof LAYERS)[number];

const supported = typeof Highlight === "function" && typeof CSS !== "undefined" && "highlights" in CSS;

function layer(name: Layer): Highlight {
  const key = `wenjing-${name}`;
  let highlight = CSS.highlights.get(key);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = LAYERS.indexOf(name);
    CSS.highlights.set(key, highlight);
  }
  return highlight;
}

/** The ranges of one viewer in every layer. */
export class Marks {
  #ranges = new Map<Layer, AbstractRange[]>();

  set(name: Layer, ranges: AbstractRange[]): void {
    if (!supported) return;
    const highlight = layer(name);
    for (const range of this.#ranges.get(name) ?? []) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    this.#ranges.set(name, ranges);
  }

  clear(): void {
    for (const name of LAYERS) this.set(name, []);
  }
}
