/** The line between source and analysis, moved by pointer or arrow keys; a double click folds the source. */
import { html, type TemplateResult } from "lit";
import type { Messages } from "../page/i18n";
import type { Layout } from "../page/state/layout";
import type { Store } from "../page/state/store";

/** A character of the source, in pixels. */
const STEP = 17;

export function splitter(store: Store, layout: Layout, width: number, t: Messages): TemplateResult {
  return html`<div class="splitter" role="separator" tabindex="0" aria-orientation="vertical" aria-label=${t.resize} aria-valuemin="340"
    aria-valuemax=${Math.max(340, width - 404)} aria-valuenow=${layout.sourceWidth} @keydown=${(e: KeyboardEvent) => resizeBy(store, e, layout)}
    @pointerdown=${(e: PointerEvent) => resizeFrom(store, e, layout)} @dblclick=${() => store.choosePane({ source: false })}></div>`;
}

function resizeBy(store: Store, event: KeyboardEvent, layout: Layout): void {
  const by = event.key === "ArrowLeft" ? -STEP : event.key === "ArrowRight" ? STEP : 0;
  if (!by) return;
  event.preventDefault();
  event.stopPropagation();
  store.choosePane({ width: layout.sourceWidth + by });
}

function resizeFrom(store: Store, event: PointerEvent, layout: Layout): void {
  const target = event.currentTarget as HTMLElement;
  const from = event.clientX;
  target.setPointerCapture(event.pointerId);
  const move = (e: PointerEvent): void => store.choosePane({ width: layout.sourceWidth + e.clientX - from });
  target.addEventListener("pointermove", move);
  for (const end of ["pointerup", "pointercancel"]) target.addEventListener(end, () => target.removeEventListener("pointermove", move), { once: true });
}
