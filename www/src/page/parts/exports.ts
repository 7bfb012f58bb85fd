/** The export menu. */
import type { Messages } from "../i18n";
import { lengthOptions } from "../model/length";
import { baseName, copy, download, figuresCsv, hintsCsv, json, keywordsCsv, outlineText, summaryText } from "../state/export";
import { saveSession } from "../state/session";
import type { Options } from "../model/contract";
import type { EngineError } from "../state/engine";
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
  const items: Export[] = [];
  const { toMarkdown, toHtml, toDocx, toXlsx } = bench.engine();
  if (toDocx) items.push({ label: t.exportDocx, run: () => void written(bench, t, `${name}.docx`, DOCX, toDocx) });
  if (toXlsx) items.push({ label: t.exportXlsx, run: () => void written(bench, t, `${name}.xlsx`, XLSX, toXlsx) });
  if (toHtml) items.push({ label: t.exportHtml, run: () => void written(bench, t, `${name}.html`, "text/html", toHtml) });
  if (toMarkdown) items.push({ label: t.exportMarkdown, run: () => void written(bench, t, `${name}.md`, "text/markdown", toMarkdown) });
  if (report) {
    items.push(
      { label: t.exportCsvFigures, run: () => download(`${name}-${t.tabs.figures}.csv`, "text/csv", figuresCsv(store)) },
      { label: t.exportCsvKeywords, run: () => download(`${name}-${t.tabs.keywords}.csv`, "text/csv", keywordsCsv(store)) },
      { label: t.exportHints, run: () => download(`${name}-${t.tabs.proof}.csv`, "text/csv", hintsCsv(store)) },
    );
  }
  items.push({ label: t.exportJson, run: () => download(`${name}.json`, "application/json", json(store)) });
  if (store.file?.changes.length) items.push({ label: t.exportText, run: () => download(`${name}.txt`, "text/plain", store.text) });
  if (report && store.analysis) {
    items.push(
      { label: t.copySummary, group: true, run: () => copy(store, t, summaryText(store)) },
      { label: t.copyOutline, run: () => copy(store, t, outlineText(store.text, report.outline, store.analysis?.noise ?? [])) },
    );
  }
  items.push({ label: t.exportSession, group: true, run: () => saveSession(bench) }, { label: t.printPage, group: true, run: () => { store.set({ printPage: true }); print(); } }, { label: t.print, run: () => print() });
  return items;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Reports are written by the core, at the length that is shown; what the reader took out of the keywords is no word for it either. */
async function written(bench: Workbench, t: Messages, name: string, type: string, write: (text: string, options?: Partial<Options>) => Promise<BlobPart>): Promise<void> {
  const { store } = bench;
  const { added, excluded, keepMasks, length } = store.state;
  try {
    download(name, type, await write(store.text, { userWords: added, stopWords: excluded, keepMasks, headings: store.file?.headings ?? [], ...lengthOptions(length) }));
  } catch (error) {
    store.toast(t.errors[(error as EngineError).code ?? ""] ?? `${t.errorOther} ${(error as EngineError).message}`);
  }
}
