/** Keywords with their measures, from their places: density, dispersion, review against plan, neighbours. */
import type { Keyword, Role, Section, Span } from "./contract";
import { articleAt, type Article } from "./articles";
import { findAll } from "./find";
import { lowerBound } from "./figures";
import { countCharacters } from "./text";

export interface Term {
  term: string;
  count: number;
  score: number;
  /** Occurrences per 10,000 characters. */
  density: number;
  /** Deviation of proportions (Gries 2008): 0 spread as the parts are long, towards 1 all in one part. */
  dispersion: number | null;
  spans: readonly Span[];
}

export interface Part {
  span: Span;
  characters: number;
}

export function termsOf(text: string, keywords: readonly Keyword[], parts: readonly Part[], scope: Span, added: readonly string[]): Term[] {
  const characters = parts.reduce((sum, part) => sum + part.characters, 0) || 1;
  const own = added.filter((word) => !keywords.some((k) => k.term === word)).map((term): Keyword => {
    const spans = findAll(text, term, scope);
    return { term, count: spans.length, score: 0, spans, masked: [] };
  });
  return [...own, ...keywords].map((keyword) => {
    const known = [...keyword.spans, ...keyword.masked].sort((a, b) => a.start - b.start);
    const spans = known.length ? known : findAll(text, keyword.term, scope);
    return {
      term: keyword.term, count: keyword.count, score: keyword.score, density: (keyword.count / characters) * 10_000,
      dispersion: dispersion(spans, parts, characters), spans,
    };
  });
}

/** The keywords of several files as one list: counts and scores add up; places are those of the text that is shown. */
export function together(files: readonly { keywords: readonly Keyword[]; shown: boolean }[]): Keyword[] {
  const merged = new Map<string, Keyword>();
  for (const { keywords, shown } of files) {
    for (const one of keywords) {
      const known = merged.get(one.term);
      const places = shown ? { spans: one.spans, masked: one.masked } : { spans: [], masked: [] };
      merged.set(one.term, {
        ...one, count: one.count + (known?.count ?? 0), score: one.score + (known?.score ?? 0),
        spans: [...(known?.spans ?? []), ...places.spans], masked: [...(known?.masked ?? []), ...places.masked],
      });
    }
  }
  return [...merged.values()].sort((a, b) => b.score - a.score);
}

function dispersion(spans: readonly Span[], parts: readonly Part[], characters: number): number {
  if (!spans.length || parts.length < 2) return 0;
  const starts = spans.map((span) => span.start);
  let sum = 0;
  for (const part of parts) {
    const inside = lowerBound(starts, part.span.end) - lowerBound(starts, part.span.start);
    sum += Math.abs(inside / spans.length - part.characters / characters);
  }
  return sum / 2;
}

/** The parts that dispersion is measured over: the articles of a compilation, the sections of a single one. */
export function partsOf(text: string, articles: readonly Article[], only: Article | null): Part[] {
  const reports = articles.filter((article) => article.report);
  if (!only && reports.length > 1) return reports.map((a) => ({ span: a.span, characters: a.characters }));
  const article = only ?? reports[0];
  const sections = article?.report?.outline ?? [];
  const leaves: Section[] = [];
  for (const section of sections) leaves.push(...(section.children.some((c) => c.kind === "heading") ? section.children : [section]));
  return leaves.map((section) => ({ span: section.span, characters: countCharacters(text, section.span) }));
}

/** The stretches of the text that have a role, from the outermost sections; in order. */
export function roleStretches(articles: readonly Article[]): { span: Span; role: Role }[] {
  return articles.flatMap((article) => (article.report?.outline ?? []).map((section) => ({ span: section.span, role: section.role })));
}

export interface Context {
  span: Span;
  left: string;
  node: string;
  right: string;
  article: number;
}

/** A line of the concordance for each place. Line breaks become a mark-free space. */
export function concordance(text: string, spans: readonly Span[], articles: readonly Article[], around = 34): Context[] {
  const clean = (part: string): string => part.replace(/[\s\u3000\u200b]+/g, " ");
  return spans.map((span) => ({
    span,
    left: clean(text.slice(Math.max(0, span.start - around), span.start)).trimStart(),
    node: text.slice(span.start, span.end),
    right: clean(text.slice(span.end, span.end + around)).trimEnd(),
    article: articleAt(articles, span.start),
  }));
}
