/** The export menu. */
import type { Messages } from "../i18n";
import { baseName, download, figuresCsv, hintsCsv, json, keywordsCsv, markdown } from "../state/export";
import { saveSession } from "../state/session";
import type { Workbench } from "../state/workbench";

export interface Export {
  label: string;
  /** Begins a group of the menu. */
  group?: boolean;
  run: () => void;
}

export function exportsOf(bench: Workbench, t: Messages): Export[] {
  const { store } = bench;
  const name = baseName(store);
  const report = store.article?.report;
  const items: Export[] = [
    { label: t.exportMarkdown, run: () => download(`${name}.md`, "text/markdown", markdown(store)) },
    { label: t.exportJson, run: () => download(`${name}.json`, "application/json", json(store)) },
  ];
  if (report) {
    items.push(
      { label: t.exportCsvFigures, run: () => download(`${name}-${t.tabs.figures}.csv`, "text/csv", figuresCsv(store)) },
      { label: t.exportCsvKeywords, run: () => download(`${name}-${t.tabs.keywords}.csv`, "text/csv", keywordsCsv(store)) },
      { label: t.exportHints, run: () => download(`${name}-${t.tabs.proof}.csv`, "text/csv", hintsCsv(store)) },
    );
  }
  if (store.file?.changes.length) items.push({ label: t.exportText, run: () => download(`${name}.txt`, "text/plain", store.text) });
  items.push({ label: t.exportSession, group: true, run: () => saveSession(bench) }, { label: t.printPage, group: true, run: () => { store.set({ printPage: true }); print(); } }, { label: t.print, run: () => print() });
  return items;
}
