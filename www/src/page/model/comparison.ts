/**
 * The core's comparison of two documents, laid out for reading: paragraphs that belong together in one row, each cut into the sentences
 * that the core paired, and beside them the figures and targets that stand there.
 */
import type { Alteration, Comparison, Edit, FigureChange, SentenceChange, Span, TargetOutcome } from "./contract";
import type { Article } from "./articles";
import type { OpenFile } from "../state/files";
import { blocksOf, type Block } from "./blocks";
import { cut, lowerBound } from "./figures";
import { oneLine, overlaps, slice } from "./text";

export interface Side {
  file: OpenFile;
  /** Index into file.articles. */
  index: number;
  article: Article;
  text: string;
}

export interface Compared {
  comparison: Comparison;
  left: Side;
  right: Side;
}

/** A stretch of a paragraph: a sentence with what became of it, or what stands between sentences. */
export interface Piece {
  span: Span;
  /** Index into comparison.sentences; null between sentences and in headings without a change. */
  change: number | null;
}

export interface Paragraph {
  block: Block;
  pieces: Piece[];
  /** Of a heading, or of a paragraph whose sentences all fared alike. */
  whole: Alteration | null;
  moved: boolean;
}

export interface Row {
  left: Paragraph[];
  right: Paragraph[];
  figures: FigureChange[];
  targets: TargetOutcome[];
  /** Every sentence at both sides is the same. */
  same: boolean;
  /** … and it is a stock phrase of the genre. */
  stock: boolean;
}

export type Place = "left" | "right";

/** The span of one side of a change. */
export function spanOf(change: { left: Span | null; right: Span | null }, place: Place): Span | null {
  return place === "left" ? change.left : change.right;
}

export function rowsOf({ comparison, left, right }: Compared): Row[] {
  const lefts = paragraphsOf(left, comparison, "left");
  const rights = paragraphsOf(right, comparison, "right");
  const rows: Row[] = [];
  let l = 0;
  let r = 0;
  const take = (toLeft: number, toRight: number): void => {
    if (l < toLeft || r < toRight) rows.push(rowOf(lefts.slice(l, toLeft), rights.slice(r, toRight), comparison));
    l = toLeft;
    r = toRight;
  };
  for (const group of groupsOf(linksOf(comparison, lefts, rights))) {
    take(group.left.start, group.right.start);
    take(group.left.end, group.right.end);
  }
  take(lefts.length, rights.length);
  attach(rows, comparison);
  return rows;
}

function paragraphsOf(side: Side, comparison: Comparison, place: Place): Paragraph[] {
  const { article, file, text } = side;
  if (!file.analysis) return [];
  const changes = comparison.sentences.map((change, index) => ({ span: spanOf(change, place), change, index }))
    .filter((one): one is { span: Span; change: SentenceChange; index: number } => one.span !== null)
    // Of several counterparts the closest counts, and one that stayed in its place before one that moved.
    .sort((a, b) => a.span.start - b.span.start || Number(a.change.moved) - Number(b.change.moved) || b.change.similarity - a.change.similarity);
  const headings = new Map(comparison.sections.flatMap((section) => { const span = spanOf(section, place); return span ? [[span.start, section] as const] : []; }));
  let next = 0;
  return blocksOf(text, article.span, article.report, file.analysis).filter((block) => block.kind !== "noise").map((block): Paragraph => {
    const heading = headings.get(block.span.start);
    const pieces: Piece[] = [];
    let at = block.span.start;
    while (next < changes.length && (changes[next]?.span.end ?? 0) <= block.span.start) next++;
    for (let i = next; i < changes.length; i++) {
      const { span, index } = changes[i] as { span: Span; index: number };
      if (span.start >= block.span.end) break;
      const start = Math.max(at, span.start);
      const end = Math.min(span.end, block.span.end);
      if (end <= start) continue;
      if (start > at) pieces.push({ span: { start: at, end: start }, change: null });
      pieces.push({ span: { start, end }, change: index });
      at = end;
    }
    if (at < block.span.end) pieces.push({ span: { start: at, end: block.span.end }, change: null });
    const fates = pieces.flatMap((piece) => (piece.change === null ? [] : [comparison.sentences[piece.change] as SentenceChange]));
    const first = heading ?? fates[0];
    const alike = first !== undefined && fates.every((one) => one.alteration === first.alteration && one.moved === first.moved);
    return { block, pieces, whole: alike ? first.alteration : null, moved: alike && first.moved };
  });
}

interface Link {
  left: number;
  right: number;
}

/** Which paragraphs belong together, in the order of both texts: what moved ties nothing. */
function linksOf(comparison: Comparison, lefts: readonly Paragraph[], rights: readonly Paragraph[]): Link[] {
  const starts = (list: readonly Paragraph[]): number[] => list.map(({ block }) => block.span.start);
  const [atLeft, atRight] = [starts(lefts), starts(rights)];
  const links: Link[] = [];
  for (const { left, right, moved } of [...comparison.sections, ...comparison.sentences]) {
    if (!left || !right || moved) continue;
    const link = { left: lowerBound(atLeft, left.start + 1) - 1, right: lowerBound(atRight, right.start + 1) - 1 };
    if (link.left >= 0 && link.right >= 0) links.push(link);
  }
  links.sort((a, b) => a.right - b.right || a.left - b.left);
  let last = -1;
  return links.filter((link) => { const kept = link.left >= last; if (kept) last = link.left; return kept; });
}

interface Group {
  left: Span;
  right: Span;
}

/** Links that share a paragraph are one group: where a paragraph was divided, its parts stand beside the whole. */
function groupsOf(links: readonly Link[]): Group[] {
  const groups: Group[] = [];
  for (const { left, right } of links) {
    const group = groups[groups.length - 1];
    if (group && (left < group.left.end || right < group.right.end)) {
      group.left.end = Math.max(group.left.end, left + 1);
      group.right.end = Math.max(group.right.end, right + 1);
    } else groups.push({ left: { start: left, end: left + 1 }, right: { start: right, end: right + 1 } });
  }
  return groups;
}

function rowOf(left: Paragraph[], right: Paragraph[], comparison: Comparison): Row {
  const body = [...left, ...right].filter(({ block }) => block.kind === "text" || block.kind === "continued");
  const same = left.length > 0 && right.length > 0 && body.length > 0 && body.every((one) => one.whole === "same");
  const spans = right.map(({ block }) => block.span);
  const stock = same && comparison.passages.some((passage) => passage.stock && spans.some((span) => overlaps(span, passage.right)));
  return { left, right, figures: [], targets: [], same, stock };
}

/** Gives each figure to the row that has its place in the later text, each target to the one that has it in the earlier. */
function attach(rows: readonly Row[], comparison: Comparison): void {
  const home = (place: Place): ((at: number) => Row | undefined) => {
    const filled = rows.filter((row) => row[place].length);
    const starts = filled.map((row) => row[place][0]?.block.span.start ?? 0);
    return (at) => filled[lowerBound(starts, at + 1) - 1];
  };
  const [atLeft, atRight] = [home("left"), home("right")];
  for (const figure of comparison.figures) if (figure.difference !== 0) atRight(figure.right.span.start)?.figures.push(figure);
  for (const target of comparison.targets) atLeft(target.target.span.start)?.targets.push(target);
}

/** What a reader is told first. */
export interface Tally {
  figures: number;
  added: number;
  dropped: number;
  reworded: number;
  moved: number;
  same: number;
  stock: number;
}

export function tallyOf({ sentences, figures, passages }: Comparison): Tally {
  const count = (kind: Alteration): number => sentences.filter((one) => one.alteration === kind && !one.moved).length;
  return {
    figures: figures.filter((figure) => figure.difference !== 0).length, added: count("added"), dropped: count("dropped"), reworded: count("reworded"),
    moved: sentences.filter((one) => one.moved).length, same: count("same"), stock: passages.filter((one) => one.stock).length,
  };
}

/** What a figure measures: its indicator in the later text, else in the earlier. */
export function measureOf({ left, right }: { left: { indicator: Span | null } | null; right: { indicator: Span | null } | null }, texts: Compared): string {
  if (right?.indicator) return oneLine(slice(texts.right.text, right.indicator));
  return left?.indicator ? oneLine(slice(texts.left.text, left.indicator)) : "";
}

/** Digits and unit as the text has them. */
export function written(text: string, span: Span): { digits: string; unit: string } {
  return cut(slice(text, span));
}

/** What differs within a stretch, in its order, for marking. */
export function editsWithin(edits: readonly Edit[], place: Place, span: Span): Span[] {
  return edits.map((edit) => edit[place]).filter((edit) => edit.end > edit.start && edit.start >= span.start && edit.end <= span.end).sort((a, b) => a.start - b.start);
}
