/** The one action that a tab offers at the end of its bar. */
import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../i18n";
import { baseName, download, figuresCsv, hintsCsv, keywordsCsv, outlineText, summaryText } from "../state/export";
import type { Workbench } from "../state/workbench";

export function tabAction(bench: Workbench, t: Messages): TemplateResult | typeof nothing {
  const { store } = bench;
  const report = store.article?.report;
  if (!report || (!store.analysis && store.state.tab !== "structure")) return nothing;
  const copy = (text: string): void => {
    void navigator.clipboard.writeText(text).then(() => store.toast(t.copied), () => undefined);
  };
  const save = (name: string, content: string): void => download(`${baseName(store)}-${name}.csv`, "text/csv", content);
  switch (store.state.tab) {
    case "overview": return store.state.all ? nothing : html`<button @click=${() => copy(summaryText(store))}>${t.copy}</button>`;
    case "structure": return html`<button @click=${() => copy(outlineText(store.text, report.outline, store.known?.noise ?? []))}>${t.copyOutline}</button>`;
    case "figures": return html`<button @click=${() => save(t.tabs.figures, figuresCsv(store))}>${t.exportCsv}</button>`;
    case "keywords": return html`<button @click=${() => save(t.tabs.keywords, keywordsCsv(store))}>${t.exportCsv}</button>`;
    case "proof": return html`<button @click=${() => save(t.tabs.proof, hintsCsv(store))}>${t.exportCsv}</button>`;
    case "compare": return nothing;
  }
}
