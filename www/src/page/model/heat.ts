/** Keywords by section, from the places that the core gives: the sections of a document, or the documents of a compilation. */
import type { Article } from "./articles";
import type { Section, Span } from "./contract";
import type { Term } from "./words";
import { lowerBound } from "./figures";
import { countCharacters, oneLine, slice } from "./text";

export interface HeatColumn {
  name: string;
  span: Span;
  characters: number;
  /** What a click on it opens. */
  article: Article;
}

export interface HeatData {
  columns: HeatColumn[];
  rows: { term: string; values: { count: number; density: number }[] }[];
}

const MOST_COLUMNS = 20;

export function heatOf(text: string, terms: readonly Term[], articles: readonly Article[]): HeatData {
  const reports = articles.filter((article) => article.report);
  const columns = (reports.length > 1 ? reports.map((article) => column(text, article.name, article.span, article))
    : reports.flatMap((article) => sectionsOf(article).map((section) => column(text, oneLine(slice(text, section.heading)), section.span, article)))).slice(0, MOST_COLUMNS);
  const rows = terms.map(({ term, spans }) => {
    const starts = spans.map((span) => span.start);
    return { term, values: columns.map(({ span, characters }) => {
      const count = lowerBound(starts, span.end) - lowerBound(starts, span.start);
      return { count, density: (count / Math.max(1, characters)) * 10_000 };
    }) };
  });
  return { columns, rows };
}

function column(text: string, name: string, span: Span, article: Article): HeatColumn {
  return { name, span, characters: countCharacters(text, span), article };
}

/** Sections of the first rank; of the second where there are only one or two of the first. */
function sectionsOf(article: Article): Section[] {
  const outline = (article.report?.outline ?? []).filter((section) => section.kind === "heading");
  const below = outline.flatMap((section) => { const children = section.children.filter((child) => child.kind === "heading"); return children.length ? children : [section]; });
  return outline.length < 4 && below.length <= MOST_COLUMNS ? below : outline;
}
