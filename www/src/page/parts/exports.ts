/** The export menu. */
import type { Messages } from "../i18n";
import { baseName, download, figuresCsv, hintsCsv, json, keywordsCsv, markdown } from "../state/export";
import { saveSession } from "../state/session";
import type { Engine, EngineError } from "../state/engine";
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
  const { toDocx, toXlsx } = bench.engine();
  if (toDocx) items.push({ label: t.exportDocx, run: () => void office(bench, t, `${name}.docx`, DOCX, toDocx) });
  if (toXlsx) items.push({ label: t.exportXlsx, run: () => void office(bench, t, `${name}.xlsx`, XLSX, toXlsx) });
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

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Files of Office are written by the core; what the reader took out of the keywords is no word for it either. */
async function office(bench: Workbench, t: Messages, name: string, type: string, write: NonNullable<Engine["toDocx"]>): Promise<void> {
  const { store } = bench;
  const { added, excluded, keepMasks } = store.state;
  try {
    download(name, type, await write(store.text, { userWords: added, stopWords: excluded, keepMasks }));
  } catch (error) {
    store.toast(t.errors[(error as EngineError).code ?? ""] ?? `${t.errorOther} ${(error as EngineError).message}`);
  }
}
