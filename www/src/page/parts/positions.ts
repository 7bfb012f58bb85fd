/** The strip at the right edge of the source: a tick for each result, the selected one in red, the part in view. */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Article } from "../model/articles";
import { lowerBound } from "../model/figures";
import { overlaps } from "../model/text";
import type { View } from "../views/view";
import type { Paper } from "./paper";
import { movement, scrollTo } from "./motion";

/** Of longer texts the places are told from their offsets, not from the layout. */
const LAID_OUT = 300;

export class Positions {
  constructor(readonly view: View) {}

  get #scroller(): HTMLElement | null {
    return this.view.renderRoot.querySelector<HTMLElement>(".scroller");
  }

  strip(article: Article | null, paper: Paper | null): TemplateResult | typeof nothing {
    if (!article) return nothing;
    const { state, results } = this.view.store;
    const tab = state.tab === "compare" || state.tab === "keywords" ? "overview" : state.tab;
    const place = (offset: number): number => Math.round(this.#share(offset, article, paper) * 1000);
    const ticks = new Set<number>();
    for (const result of results) if (result.tab === tab && result.spans[0]) ticks.add(place(result.spans[0].start));
    const selected = state.selection?.spans[0];
    return html`<svg class="strip" viewBox="0 0 14 1000" preserveAspectRatio="none" aria-hidden="true" @click=${this.#onClick}>
      <rect class="window" x="0" width="14" y="0" height="0" />
      ${[...ticks].map((y) => svg`<path d="M4 ${y}h7" />`)}
      ${selected && overlaps(selected, article.span) ? svg`<path class="current" d="M2 ${place(selected.start)}h11" />` : nothing}
    </svg>`;
  }

  /** The part in view moved. */
  move(scroller: HTMLElement): void {
    const box = this.view.renderRoot.querySelector(".window");
    const height = scroller.scrollHeight || 1;
    box?.setAttribute("y", String((scroller.scrollTop / height) * 1000));
    box?.setAttribute("height", String((scroller.clientHeight / height) * 1000));
  }

  /** How far down the article a place is, 0 to 1. */
  #share(offset: number, article: Article, paper: Paper | null): number {
    const scroller = this.#scroller;
    if (paper && scroller && paper.source.length < LAID_OUT && scroller.scrollHeight > 0) {
      const block = paper.block(offset);
      if (block) {
        const index = lowerBound(paper.blockStarts, offset + 1) - 1;
        const start = paper.blockStarts[Math.max(0, index)] ?? 0;
        const within = (offset - start) / Math.max(1, block.textContent?.length ?? 1);
        return (block.offsetTop + within * block.offsetHeight) / scroller.scrollHeight;
      }
    }
    return (offset - article.span.start) / Math.max(1, article.span.end - article.span.start);
  }

  readonly #onClick = (event: MouseEvent): void => {
    const scroller = this.#scroller;
    if (!scroller) return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const { signal, finish } = movement(scroller);
    void scrollTo(scroller, ((event.clientY - box.top) / box.height) * scroller.scrollHeight - scroller.clientHeight / 2, signal).then(finish);
  };
}
