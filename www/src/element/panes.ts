/**
 * List, source and analysis side by side; what is folded is a strip with its name; on a phone one pane at a time. A pane that is not shown stays
 * as it is, out of sight: who comes back finds his filter, his page and his place.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../page/i18n";
import { icon } from "../page/parts/icons";
import type { Layout } from "../page/state/layout";
import type { Store } from "../page/state/store";
import type { Workbench } from "../page/state/workbench";
import { picker } from "./picker";
import { splitter } from "./splitter";

export function panes(bench: Workbench, layout: Layout, width: number, page: boolean, t: Messages): TemplateResult {
  const { store } = bench;
  const { state } = store;
  const several = state.files.reduce((sum, file) => sum + Math.max(1, file.articles.length), 0) > 1;
  return html`${layout.mode === "phone" && several ? picker(store, t) : nothing}
    <div role=${page ? "main" : nothing} class="panes ${layout.mode}" data-list=${layout.list} data-source=${layout.source} data-analysis=${layout.analysis}>
      ${layout.list === "open" ? html`<nav part="list" aria-label=${t.files}><wenjing-list .bench=${bench}></wenjing-list></nav>`
        : layout.list === "strip" ? strip(t.files, () => store.choosePane({ list: true }), t) : nothing}
      ${layout.source === "strip" ? strip(t.source, () => unfold(store, "source", layout), t) : nothing}
      ${layout.source === "open" || layout.mode === "phone" ? html`<section part="source" class="source ${layout.source}" aria-label=${t.source}><wenjing-source .bench=${bench}></wenjing-source></section>` : nothing}
      ${layout.source === "open" && layout.analysis === "open" ? splitter(store, layout, width, t) : nothing}
      <section part="analysis" class="analysis ${layout.analysis}" aria-label=${t.analysis}><wenjing-analysis .bench=${bench}></wenjing-analysis></section>
      ${layout.analysis === "strip" ? strip(t.analysis, () => unfold(store, "analysis", layout), t) : nothing}
      ${layout.mode === "phone" && layout.source === "open" && state.selection?.from === "result" && !state.editing ? html`<button class="back"
        @click=${() => store.set({ side: "analysis" })}>${icon("left")}${t.backTo(t.tabs[state.tab])}</button>` : nothing}
    </div>`;
}

/** A folded pane: its name set vertically. */
function strip(name: string, open: () => void, t: Messages): TemplateResult {
  return html`<div class="fold"><button class="quiet" aria-label=${t.unfold(name)} title=${t.unfold(name)} @click=${open}>${icon("right")}<span aria-hidden="true">${name}</span></button></div>`;
}

function unfold(store: Store, side: "source" | "analysis", layout: Layout): void {
  if (layout.mode === "narrow") store.set({ side });
  store.choosePane({ source: side === "source" });
}

/** On a phone: which of the two panes is shown. */
export function sides(store: Store, t: Messages): TemplateResult {
  return html`<div class="sides" role="group">${(["source", "analysis"] as const).map((side) => html`<button
    aria-pressed=${store.state.side === side ? "true" : "false"} @click=${() => store.set({ side })}>${side === "source" ? t.source : t.analysis}</button>`)}</div>`;
}
