/**
 * Hints beside the text: notes to the right, in line with their place, pushed down where they would touch, joined by an
 * elbow. Only where the pane is wide enough; elsewhere the list in the proofreading tab shows them.
 */
import { html, nothing, svg, type TemplateResult } from "lit";
import { hintMessage, type Messages } from "../i18n";
import { visibleHints, type Hint } from "../model/hints";
import { slice } from "../model/text";
import { adopt, ignore } from "../state/corrections";
import type { View } from "../views/view";
import type { Paper } from "./paper";
import { severity } from "./signs";

/** More notes than this beside one article help nobody: the list has them all. */
const MOST = 120;
const GAP = 6;

interface Placed {
  hint: Hint;
  /** Where the place is, and where the note is, in pixels from the top of the column. */
  anchor: number;
  top: number;
}

export class Notes {
  #placed: Placed[] = [];
  #key = "";

  constructor(readonly view: View) {}

  get #on(): boolean {
    const { state } = this.view.store;
    return (state.tab === "proof" || state.tab === "structure") && this.view.hasAttribute("roomy") && !state.editing;
  }

  #hints(): Hint[] {
    return this.#on ? visibleHints(this.view.store).slice(0, MOST) : [];
  }

  /** Counts by severity, and the button that takes over all certain corrections. */
  bar(t: Messages): TemplateResult | typeof nothing {
    // The tab of the hints has counts and button itself.
    if (!this.#on || this.view.store.state.tab === "proof") return nothing;
    const hints = visibleHints(this.view.store);
    const fixable = hints.filter((h) => h.diagnostic.fix !== null);
    return html`<span class="counts">${(["error", "warning", "info"] as const).map((kind) => {
        const count = hints.filter((h) => h.diagnostic.severity === kind).length;
        return count ? html`<span class="count">${severity(kind, t)} ${count}</span>` : nothing;
      })}</span>
      ${fixable.length ? html`<button class="button adopt" @click=${() => adopt(this.view.bench, fixable)}>${t.adopt(fixable.length)}</button>` : nothing}`;
  }

  column(): TemplateResult | typeof nothing {
    const hints = this.#hints();
    const { t, store } = this.view;
    // Before they are known their room is kept, so that the text does not break its lines anew when they come.
    if (!hints.length) return this.#on && store.file?.early ? html`<div class="notes"></div>` : nothing;
    const height = Math.max(0, ...this.#placed.map((p) => Math.max(p.anchor, p.top) + 60));
    return html`<aside class="notes" aria-label=${t.tabs.proof}>
      <svg class="elbows" width="30" height=${height} aria-hidden="true">
        ${this.#placed.map((p) => svg`<path class=${store.state.selection?.key === p.hint.key ? "current" : ""}
          d=${Math.abs(p.anchor - p.top) < 3 ? `M2 ${p.anchor + 9}H22` : `M2 ${p.anchor + 9}H9L15 ${p.top + 9}H22`} />`)}
      </svg>
      ${hints.map((hint) => this.#note(hint, t))}
    </aside>`;
  }

  #note(hint: Hint, t: Messages): TemplateResult {
    const { store, bench } = this.view;
    const { diagnostic } = hint;
    return html`<div class="hint" data-key=${hint.key} aria-current=${store.isSelected(hint.key)}
        @pointerenter=${() => store.set({ hover: [diagnostic.span] })} @pointerleave=${() => store.set({ hover: [] })}>
      ${severity(diagnostic.severity, t)}
      <div>
        <button class="say" @click=${() => store.select(hint.key, [diagnostic.span])}>${hintMessage(t, diagnostic.code, diagnostic.args)}</button>
        <p class="do">
          ${diagnostic.fix !== null ? html`<button class="link" @click=${() => adopt(bench, [hint])}
            title="${slice(store.text, diagnostic.span)} → ${diagnostic.fix}">${t.changeTo(diagnostic.fix)}</button>` : nothing}
          <button class="put-aside" @click=${() => ignore(bench, hint)}>${t.ignore}</button>
        </p>
      </div>
    </div>`;
  }

  /** Measures the places and sets the notes beside them: reads first, then writes. */
  update(paper: Paper): void {
    const column = this.view.renderRoot.querySelector<HTMLElement>(".notes");
    if (!column) {
      this.#placed = [];
      this.#key = "";
      return;
    }
    const hints = this.#hints();
    const origin = column.getBoundingClientRect().top;
    const notes = [...column.querySelectorAll<HTMLElement>(".hint")];
    const heights = notes.map((note) => note.offsetHeight);
    let free = 0;
    const placed = hints.map((hint, i): Placed => {
      const { span } = hint.diagnostic;
      const box = paper.range(span.end > span.start ? span : { start: span.start, end: span.start + 1 })?.getClientRects()[0];
      const anchor = box ? box.top - origin + box.height / 2 - 9 : free;
      const top = Math.max(anchor, free);
      free = top + (heights[i] ?? 0) + GAP;
      return { hint, anchor, top };
    });
    const key = placed.map((p) => `${p.hint.key}:${Math.round(p.anchor)}:${Math.round(p.top)}`).join();
    if (key === this.#key) return;
    this.#key = key;
    this.#placed = placed;
    placed.forEach((p, i) => notes[i]?.style.setProperty("top", `${p.top}px`));
    this.view.requestUpdate();
  }
}
