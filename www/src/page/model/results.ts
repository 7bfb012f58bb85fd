/**
 * Every result of an article with its places in the source: the index that leads from a place back to the result.
 * A key names a result within its article: `achievement:2`, `section:0.1`, `figure:17`, `check:3`, `hint:12`, `word:转化`.
 */
import type { Analysis, DocumentReport, Keyword, Section, Span } from "./contract";
import { answerKey } from "./answers";
import type { Article } from "./articles";
import { overlaps } from "./text";

export type Tab = "overview" | "structure" | "figures" | "keywords" | "proof" | "compare";
export const TABS: readonly Tab[] = ["overview", "structure", "figures", "keywords", "proof", "compare"];

export interface Result {
  key: string;
  tab: Tab;
  /** What is marked in the source; the first one is scrolled to. */
  spans: Span[];
  /** The places that lead back to the result, where they are more than what is marked: a section's body. */
  covers?: Span;
}

export function resultsOf(article: Article, analysis: Analysis): Result[] {
  const results: Result[] = [];
  const report = article.report;
  if (report) {
    summaryResults(report, results);
    answerResults(report, results);
    sectionResults(report.outline, "", results);
    report.quantities.forEach((q, i) => results.push({ key: `figure:${i}`, tab: "figures", spans: [q.span] }));
    report.checks.forEach((c, i) => results.push({ key: `check:${i}`, tab: "figures", spans: [c.span] }));
  }
  analysis.diagnostics.forEach((d, i) => {
    if (overlaps(d.span, article.span) || d.span.start === article.span.start) results.push({ key: `hint:${i}`, tab: "proof", spans: [d.span] });
  });
  return results;
}

export const SUMMARY_LISTS = ["overview", "achievements", "problems", "plans"] as const;

function summaryResults(report: DocumentReport, results: Result[]): void {
  for (const list of SUMMARY_LISTS) {
    report.summary[list].forEach((point, i) => results.push({ key: `${list}:${i}`, tab: "overview", spans: [point.span] }));
  }
}

function answerResults(report: DocumentReport, results: Result[]): void {
  const answers = (report.answers as DocumentReport["answers"] | undefined) ?? [];
  answers.forEach((answer, i) => answer.measures.forEach((measure, m) => results.push({ key: answerKey(i, m), tab: "overview", spans: [measure.span] })));
}

function sectionResults(sections: readonly Section[], prefix: string, results: Result[]): void {
  sections.forEach((section, i) => {
    const key = prefix ? `${prefix}.${i}` : String(i);
    results.push({ key: `section:${key}`, tab: "structure", spans: [section.heading.end > section.heading.start ? section.heading : section.span], covers: section.span });
    sectionResults(section.children, key, results);
  });
}

/** The narrowest result at a place: of the tab that is shown where it has one, of any other otherwise. */
export function resultAt(results: readonly Result[], tab: Tab, offset: number): Result | null {
  let best: Result | null = null;
  let bestRank = Infinity;
  for (const result of results) {
    for (const span of result.covers ? [result.covers] : result.spans) {
      if (offset < span.start || offset > span.end) continue;
      const rank = (result.tab === tab ? 0 : 1e9) + (span.end - span.start);
      if (rank < bestRank) {
        best = result;
        bestRank = rank;
      }
    }
  }
  return best;
}

/** The longest keyword that is written at a place. */
export function keywordAt(keywords: readonly Keyword[], offset: number): { term: string; span: Span } | null {
  let best: { term: string; span: Span } | null = null;
  for (const { term, spans, masked } of keywords) {
    for (const list of [spans, masked]) {
      const span = list.find((one) => one.start <= offset && offset < one.end);
      if (span && (!best || span.end - span.start > best.span.end - best.span.start)) best = { term, span };
    }
  }
  return best;
}
