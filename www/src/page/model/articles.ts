/**
 * The parts of an input as the list shows them. The articles are a partition of the text: what stands before the first
 * document (cover, table of contents) is an article without a report, what follows a document belongs to it, so that
 * every character of the source can be read.
 */
import type { Analysis, DocumentReport, Section, Span } from "./contract";
import { countCharacters, slice, trim, oneLine } from "./text";

export interface Article {
  span: Span;
  /** Index into Analysis.documents; null for the matter before the first document. */
  document: number | null;
  report: DocumentReport | null;
  /** The name in the list: the issuing body where it is known, the title otherwise. */
  name: string;
  characters: number;
  /** Statements that do not add up. */
  mismatches: number;
}

export function articlesOf(analysis: Analysis, text: string): Article[] {
  const documents = analysis.documents;
  const articles: Article[] = [];
  const first = documents[0];
  if (!first) return [article(text, { start: 0, end: text.length }, null, null)];
  const front = trim(text, { start: 0, end: first.span.start });
  const hasFront = front.end > front.start;
  if (hasFront) articles.push(article(text, { start: 0, end: first.span.start }, null, null));
  documents.forEach((report, index) => {
    const start = index === 0 && !hasFront ? 0 : report.span.start;
    const end = documents[index + 1]?.span.start ?? text.length;
    articles.push(article(text, { start, end }, index, report));
  });
  return articles;
}

function article(text: string, span: Span, document: number | null, report: DocumentReport | null): Article {
  const title = report?.titleSpan ? oneLine(slice(text, report.titleSpan)) : "";
  const issuer = report?.issuer ? oneLine(slice(text, report.issuer.span)) : "";
  return {
    span, document, report,
    name: issuer || title || (report ? firstLine(text, span) : ""),
    characters: countCharacters(text, report?.span ?? span),
    mismatches: report ? report.checks.filter((check) => check.verdict === "inconsistent").length : 0,
  };
}

function firstLine(text: string, span: Span): string {
  const { start, end } = trim(text, span);
  const line = text.slice(start, Math.min(end, start + 40)).split(/[\r\n]/)[0] ?? "";
  return oneLine(line);
}

/** The sections in order of the text, parents before their children. */
export function flatten(outline: readonly Section[]): Section[] {
  const flat: Section[] = [];
  const walk = (sections: readonly Section[]): void => {
    for (const section of sections) {
      flat.push(section);
      walk(section.children);
    }
  };
  walk(outline);
  return flat;
}

/** The chain of sections that holds a place, outermost first. */
export function pathAt(outline: readonly Section[], offset: number): Section[] {
  const path: Section[] = [];
  for (let next = siblingAt(outline, offset); next; next = siblingAt(next.children, offset)) path.push(next);
  return path;
}

/** The one of some siblings that holds a place. Binary search: they are in order and do not overlap. */
export function siblingAt(siblings: readonly Section[], offset: number): Section | null {
  let low = 0;
  let high = siblings.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const section = siblings[middle] as Section;
    if (offset < section.span.start) high = middle - 1;
    else if (offset >= section.span.end) low = middle + 1;
    else return section;
  }
  return null;
}

/** The index of the article that holds a place. */
export function articleAt(articles: readonly Article[], offset: number): number {
  const index = articles.findIndex((a) => offset >= a.span.start && offset < a.span.end);
  return index < 0 ? Math.max(0, articles.length - 1) : index;
}
