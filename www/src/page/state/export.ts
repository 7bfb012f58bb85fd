/** Writers of what is on the page. Files are made in the browser and handed to it as downloads. */
import { hintMessage, messages, type Messages } from "../i18n";
import type { Analysis, Keyword, Section } from "../model/contract";
import { bounded, figureOf, figureRows, worst } from "../model/figures";
import { pathAt } from "../model/articles";
import { visibleHints } from "../model/hints";
import { readingOf } from "../model/reading";
import { SUMMARY_LISTS } from "../model/results";
import { headingOver, shownOf } from "../model/summary";
import { oneLine, slice } from "../model/text";
import type { Store } from "./store";

export function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export function baseName(store: Store): string {
  const t = messages(store.state.locale);
  return (store.file?.name ?? t.pastedName).replace(/\.[^.]+$/, "").replace(/[\\/:*?"<>|]/g, "_");
}

/** RFC 4180; a byte order mark for Excel; a cell that begins like a formula is quoted as text. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return "";
    if (typeof value === "number") return String(value);
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return "\ufeff" + rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

export function figuresCsv(store: Store): string {
  const t = messages(store.state.locale);
  const report = store.article?.report;
  const c = t.columns;
  const head = [c.indicator, c.value, c.unit, c.change, c.period, c.role, c.check, c.place];
  if (!report) return csv([head]);
  return csv([head, ...figureRows(report).map((row) => {
    const { quantity, growth } = row;
    const figure = figureOf(store.text, quantity);
    const change = quantity.change ?? growth?.change;
    const sign = worst(row.checks);
    return [
      quantity.indicator ? oneLine(slice(store.text, quantity.indicator.span)) : "",
      quantity.bound === "redacted" ? t.redacted : bounded(quantity, figure.digits), figure.unit,
      change ? `${t.direction[change.direction]} ${growth ? oneLine(slice(store.text, growth.span)) : ""}`.trim() : "",
      quantity.period ? oneLine(slice(store.text, quantity.period.span)) : "", t.role[quantity.role], sign ? t.verdict[sign] : "",
      pathAt(report.outline, quantity.span.start).map((section) => oneLine(slice(store.text, section.heading))).join(" › "),
    ];
  })]);
}

export function hintsCsv(store: Store): string {
  const t = messages(store.state.locale);
  return csv([[t.hintFilter, t.hintsShort, t.source, t.changeTo("…"), t.columns.place], ...visibleHints(store).map(({ diagnostic }) => [
    t.severityName[diagnostic.severity], hintMessage(t, diagnostic.code, diagnostic.args), slice(store.text, diagnostic.span), diagnostic.fix ?? "",
    oneLine(store.text.slice(Math.max(0, diagnostic.span.start - 15), diagnostic.span.end + 15)),
  ])]);
}

export function outlineText(text: string, outline: readonly Section[], noise: Analysis["noise"], bullet = ""): string {
  const lines: string[] = [];
  const walk = (sections: readonly Section[], depth: number): void => {
    for (const section of sections) {
      if (section.heading.end > section.heading.start) lines.push(`${"  ".repeat(depth)}${bullet}${readingOf(text, section.heading, { noise, masks: [] })}`);
      walk(section.children, depth + 1);
    }
  };
  walk(outline, 0);
  return lines.join("\n");
}

/** The points of the overview as they are shown, each under its heading, with the subject that it lacks. */
export function summaryText(store: Store): string {
  const t = messages(store.state.locale);
  const { article, text, analysis, state } = store;
  const report = article?.report;
  if (!report || !analysis) return "";
  const lines: string[] = [report.titleSpan ? oneLine(slice(text, report.titleSpan)) : article.name];
  for (const list of SUMMARY_LISTS) {
    const points = shownOf(report, list, text, state.length);
    if (points.length) lines.push("", t.summary[list]);
    points.forEach(({ point }, i) => {
      const heading = headingOver(points, i);
      if (heading) lines.push(readingOf(text, heading.span, analysis));
      lines.push(`${readingOf(text, point.span, analysis)}${point.context ? t.contextOf(readingOf(text, point.context.span, analysis)) : ""}`);
    });
  }
  return lines.join("\n");
}

/** The analysis as the contract has it, with the text in it. Words that the reader took out are no keywords. */
export function json(store: Store): string {
  const { analysis, text } = store;
  if (!analysis) return "";
  const documents = analysis.documents.map((report) => ({ ...report, keywords: countedKeywords(store, report.keywords) }));
  return JSON.stringify({ ...analysis, keywords: countedKeywords(store, analysis.keywords), documents, text }, null, 1);
}

function countedKeywords(store: Store, keywords: readonly Keyword[]): Keyword[] {
  const out = new Set(store.state.excluded);
  return keywords.filter(({ term }) => !out.has(term));
}

export function keywordsCsv(store: Store): string {
  const c = messages(store.state.locale).keywordColumns;
  return csv([[c.term, c.count, c.score], ...countedKeywords(store, store.analysis?.keywords ?? []).map(({ term, count, score }) => [term, count, score])]);
}

/** Puts words on the clipboard, and says so. */
export function copy(store: Store, t: Messages, text: string): void {
  void navigator.clipboard.writeText(text).then(() => store.toast(t.copied), () => undefined);
}
