/** The one action that a tab offers at the end of its bar. */
import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../i18n";
import { baseName, copy, download, figuresCsv, hintsCsv, keywordsCsv, outlineText, summaryText } from "../state/export";
import { icon, type IconName } from "./icons";
import type { Workbench } from "../state/workbench";

export function tabAction(bench: Workbench, t: Messages): TemplateResult | typeof nothing {
  const { store } = bench;
  const report = store.article?.report;
  if (!report || (!store.analysis && store.state.tab !== "structure")) return nothing;
  const action = (name: IconName, label: string, run: () => void): TemplateResult =>
    html`<button aria-label=${label} title=${label} @click=${run}>${icon(name)}<span>${label}</span></button>`;
  const save = (name: string, content: () => string) => action("share", t.exportCsv, () => download(`${baseName(store)}-${name}.csv`, "text/csv", content()));
  switch (store.state.tab) {
    case "overview": return store.state.all ? nothing : action("clipboard", t.copy, () => copy(store, t, summaryText(store)));
    case "structure": return action("clipboard", t.copyOutline, () => copy(store, t, outlineText(store.text, report.outline, store.known?.noise ?? [])));
    case "figures": return save(t.tabs.figures, () => figuresCsv(store));
    case "keywords": return save(t.tabs.keywords, () => keywordsCsv(store));
    case "proof": return save(t.tabs.proof, () => hintsCsv(store));
    case "compare": return nothing;
  }
}
