/**
 * The reading layout of an article: lines of the source as paragraphs, with the rank of their headings and the role of
 * their part. White space at the ends of a line is not shown (the indent is set by the style sheet); every other
 * character is, in order.
 */
import type { Analysis, DocumentReport, Role, Section, Span } from "./contract";
import { flatten, siblingAt } from "./articles";
import { trim } from "./text";

export type BlockKind = "title" | "h1" | "h2" | "h3" | "text" | "continued" | "noise" | "addressee" | "signature";

export interface Block {
  span: Span;
  kind: BlockKind;
  role: Role | null;
  /** Headings that run into the paragraph, in order: set in the face of their rank. */
  runIn: { span: Span; kind: "h1" | "h2" | "h3" }[];
}

/** Beyond this many characters a line is shown as several, cut at sentence ends: one huge paragraph stalls the layout. */
const LONGEST = 2000;

export function blocksOf(text: string, article: Span, report: DocumentReport | null, analysis: Analysis): Block[] {
  const sections = report ? flatten(report.outline) : [];
  const headings = sections.filter((s) => s.kind === "heading" && s.heading.end > s.heading.start);
  const roleAt = roleFinder(report?.outline ?? []);
  const noise = analysis.noise.filter((n) => n.span.end > article.start && n.span.start < article.end);
  const blocks: Block[] = [];
  let heading = 0;
  let noisy = 0;
  let at = article.start;
  while (at < article.end) {
    const end = lineEnd(text, at, article.end);
    const span = trim(text, { start: at, end });
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
    if (span.start === span.end) continue;
    while (noisy < noise.length && (noise[noisy]?.span.end ?? 0) <= span.start) noisy++;
    const runIn: Block["runIn"] = [];
    let kind: BlockKind = "text";
    while (heading < headings.length && (headings[heading] as Section).heading.start < span.end) {
      const section = headings[heading++] as Section;
      if (section.heading.start < span.start) continue;
      const rank = rankOf(section);
      if (section.heading.start === span.start && section.heading.end >= span.end - 1) kind = rank;
      else runIn.push({ span: { start: section.heading.start, end: Math.min(section.heading.end, span.end) }, kind: rank });
    }
    if (kind === "text") kind = special(report, span) ?? kind;
    if (kind === "text" && noise[noisy] && (noise[noisy]?.span.start ?? Infinity) <= span.start && (noise[noisy]?.span.end ?? 0) >= span.end) kind = "noise";
    const role = kind === "title" || kind === "noise" ? null : roleAt(span.start);
    cutLong(text, span).forEach((piece, i) => {
      blocks.push({ span: piece, kind: i === 0 ? kind : "continued", role, runIn: runIn.filter((r) => r.span.start >= piece.start && r.span.start < piece.end) });
    });
  }
  return blocks;
}

function lineEnd(text: string, start: number, limit: number): number {
  for (let i = start; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13 || c === 0x2028 || c === 0x2029) return i;
  }
  return limit;
}

function rankOf(section: Section): "h1" | "h2" | "h3" {
  const rank = section.level ?? section.depth;
  return rank <= 1 ? "h1" : rank === 2 ? "h2" : "h3";
}

function special(report: DocumentReport | null, line: Span): BlockKind | null {
  if (!report) return null;
  const within = (span: Span | undefined | null): boolean => !!span && line.start >= span.start && line.end <= span.end;
  if (within(report.titleSpan)) return "title";
  if (report.addressee && report.addressee.span.start === line.start && line.end - report.addressee.span.end <= 1) return "addressee";
  const short = line.end - line.start <= 40;
  if (short && [report.signature?.span, report.date?.span].some((s) => s && s.start >= line.start && s.end <= line.end)
    && line.start > (report.titleSpan?.end ?? 0) + 200) return "signature";
  return null;
}

/** The role of the innermost section at a place; places must be asked for in order. */
function roleFinder(outline: readonly Section[]): (offset: number) => Role | null {
  return (offset) => {
    let role: Role | null = null;
    let level: readonly Section[] = outline;
    for (;;) {
      const next = siblingAt(level, offset);
      if (!next) return role;
      role = next.role;
      level = next.children;
    }
  };
}

/** Pieces of at most about LONGEST units that end at a sentence end, or at any place where there is none. */
function cutLong(text: string, span: Span): Span[] {
  if (span.end - span.start <= LONGEST) return [span];
  const pieces: Span[] = [];
  let start = span.start;
  while (span.end - start > LONGEST) {
    let end = start + LONGEST;
    for (let i = end; i > start + LONGEST / 2; i--) {
      if ("。！？；".includes(text.charAt(i - 1))) { end = i; break; }
    }
    if (text.charCodeAt(end) >= 0xdc00 && text.charCodeAt(end) <= 0xdfff) end--;
    pieces.push({ start, end });
    start = end;
  }
  pieces.push({ start, end: span.end });
  return pieces;
}
