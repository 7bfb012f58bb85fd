/**
 * Two documents side by side: paragraphs that belong together, figures that changed, what is new and what is gone.
 *
 * Paragraphs are compared by their shingles of four characters, digits taken as one another, so that a sentence whose
 * figures changed is still the same sentence. Pairs must keep the order of both texts: the heaviest increasing sequence
 * of candidate pairs is taken.
 */
import type { DocumentReport, Quantity, Span } from "./contract";
import { blocksOf, type Block } from "./blocks";
import { cut } from "./figures";
import { contains, oneLine, slice } from "./text";
import type { Analysis } from "./contract";
import type { Article } from "./articles";

export interface Side {
  text: string;
  article: Article;
  analysis: Analysis;
}

export interface Row {
  left: Block[];
  right: Block[];
  /** same: nothing but figures differ; changed: reworded; loose: what stands between two pairs, gone at the left, new at the right. */
  state: "same" | "changed" | "loose";
  stock: boolean;
  figures: FigurePair[];
}

export interface FigurePair {
  name: string;
  left: Quantity;
  right: Quantity;
  /** What the earlier document planned and the later one reports. */
  target: boolean;
}

export interface Comparison {
  rows: Row[];
  changed: number;
  added: number;
  gone: number;
  same: number;
  stock: number;
}

const SHINGLE = 4;
const ALIKE = 0.35;
const SAME = 0.9;

export function compare(left: Side, right: Side): Comparison {
  const leftBlocks = blocksOf(left.text, left.article.span, left.article.report, left.analysis).filter((block) => block.kind !== "noise");
  const rightBlocks = blocksOf(right.text, right.article.span, right.article.report, right.analysis).filter((block) => block.kind !== "noise");
  const pairs = align(leftBlocks.map((b) => shingles(slice(left.text, b.span))), rightBlocks.map((b) => shingles(slice(right.text, b.span))));
  const figures = left.article.report && right.article.report ? figurePairs(left.text, left.article.report, right.text, right.article.report) : [];
  const rows: Row[] = [];
  let l = 0;
  let r = 0;
  const lone = (toLeft: number, toRight: number): void => {
    if (l < toLeft || r < toRight) rows.push(row(leftBlocks.slice(l, toLeft), rightBlocks.slice(r, toRight), "loose"));
    l = toLeft;
    r = toRight;
  };
  for (const pair of pairs) {
    lone(pair.left, pair.right);
    rows.push(row([leftBlocks[l++] as Block], [rightBlocks[r++] as Block], pair.score >= SAME ? "same" : "changed"));
  }
  lone(leftBlocks.length, rightBlocks.length);
  attach(rows, figures);
  const stock = stockSpans(left, right);
  for (const one of rows) {
    const block = one.right[0];
    if (one.state === "same" && block) one.stock = stock.some((span) => contains(block.span, span) || contains(span, block.span));
  }
  const loose = rows.filter((one) => one.state === "loose");
  const same = rows.filter((one) => one.state === "same" && one.right.some(isBody));
  return {
    rows, changed: figures.length, added: loose.flatMap((one) => one.right).filter(isBody).length, gone: loose.flatMap((one) => one.left).filter(isBody).length,
    same: same.length, stock: same.filter((one) => one.stock).length,
  };
}

export function isBody(block: Block): boolean {
  return block.kind === "text";
}

function row(left: Block[], right: Block[], state: Row["state"]): Row {
  return { left, right, state, stock: false, figures: [] };
}

function shingles(text: string): Set<string> {
  const plain = text.replace(/[\s\p{P}]+/gu, "").replace(/[0-9０-９.]+/g, "0");
  const set = new Set<string>();
  if (plain.length <= SHINGLE) return plain ? set.add(plain) : set;
  for (let i = 0; i + SHINGLE <= plain.length; i++) set.add(plain.slice(i, i + SHINGLE));
  return set;
}

interface Pair {
  left: number;
  right: number;
  score: number;
}

function align(lefts: readonly Set<string>[], rights: readonly Set<string>[]): Pair[] {
  const index = new Map<string, number[]>();
  lefts.forEach((set, i) => set.forEach((shingle) => {
    const list = index.get(shingle);
    if (list) list.push(i);
    else index.set(shingle, [i]);
  }));
  const candidates: Pair[] = [];
  rights.forEach((set, right) => {
    const shared = new Map<number, number>();
    for (const shingle of set) {
      const list = index.get(shingle);
      // A shingle of many paragraphs is a phrase of the genre and says nothing about which of them is meant.
      if (list && list.length <= 40) for (const i of list) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    const best = [...shared]
      .map(([left, count]) => ({ left, right, score: (2 * count) / ((lefts[left]?.size ?? 0) + set.size) }))
      .filter(({ score }) => score >= ALIKE)
      .sort((a, b) => b.score - a.score || a.left - b.left);
    candidates.push(...best.slice(0, 4));
  });
  return heaviestIncreasing(candidates.sort((a, b) => a.right - b.right || b.left - a.left), lefts.length);
}

/** The heaviest sequence that increases on both sides: a Fenwick tree of the best weight up to each left index. */
function heaviestIncreasing(candidates: readonly Pair[], size: number): Pair[] {
  const tree: number[] = new Array<number>(size + 1).fill(-1);
  const weight: number[] = [];
  const before: number[] = [];
  const best = (i: number): number => {
    let found = -1;
    for (; i > 0; i -= i & -i) if ((tree[i] as number) >= 0 && (found < 0 || (weight[tree[i] as number] as number) > (weight[found] as number))) found = tree[i] as number;
    return found;
  };
  candidates.forEach((pair, c) => {
    const previous = best(pair.left);
    before.push(previous);
    weight.push(pair.score + (previous < 0 ? 0 : (weight[previous] as number)));
    for (let i = pair.left + 1; i <= size; i += i & -i) if ((tree[i] as number) < 0 || (weight[tree[i] as number] as number) < (weight[c] as number)) tree[i] = c;
  });
  const chain: Pair[] = [];
  for (let c = best(size); c >= 0; c = before[c] as number) chain.push(candidates[c] as Pair);
  return chain.reverse();
}

function indicatorOf(text: string, quantity: Quantity): string {
  return quantity.indicator ? oneLine(slice(text, quantity.indicator.span)).replace(/[\s“”]/g, "") : "";
}

/** Figures of the same measure, the first of each name and unit: results against results, and targets against results. */
function figurePairs(leftText: string, left: DocumentReport, rightText: string, right: DocumentReport): FigurePair[] {
  const key = (text: string, q: Quantity): string => `${indicatorOf(text, q)}|${q.unit}|${q.change ? q.change.direction : ""}`;
  const later = new Map<string, Quantity>();
  for (const q of right.quantities) {
    if (q.role !== "plan" && q.value !== null && q.indicator && !later.has(key(rightText, q))) later.set(key(rightText, q), q);
  }
  const pairs: FigurePair[] = [];
  const seen = new Set<string>();
  for (const q of left.quantities) {
    if (q.value === null || !q.indicator) continue;
    const target = q.role === "plan";
    const name = indicatorOf(leftText, q);
    const found = later.get(key(leftText, q));
    if (!found || name.length < 2 || seen.has(`${target}${key(leftText, q)}`)) continue;
    seen.add(`${target}${key(leftText, q)}`);
    pairs.push({ name, left: q, right: found, target });
  }
  return pairs.sort((a, b) => a.right.span.start - b.right.span.start);
}

/** Gives each pair to the row that has its place: a result to the later text's, a target to the earlier text's. */
function attach(rows: Row[], figures: readonly FigurePair[]): void {
  for (const figure of figures) {
    const home = rows.find((one) => (figure.target ? one.left.some((b) => contains(b.span, figure.left.span)) : one.right.some((b) => contains(b.span, figure.right.span))));
    home?.figures.push(figure);
  }
}

/** Stock phrases that the core found between two documents of one input. */
function stockSpans(left: Side, right: Side): Span[] {
  if (left.analysis !== right.analysis) return [];
  return right.analysis.overlaps.filter((o) => o.stock).flatMap((o) => [o.left, o.right])
    .filter((side) => side.document === right.article.document).map((side) => side.span);
}

/** How a figure moved: in per cent for amounts and counts, in points for shares, in places for ranks. */
export function movement(pair: FigurePair): { kind: "percent" | "points" | "places" | "none"; value: number } {
  const from = pair.left.value ?? 0;
  const to = pair.right.value ?? 0;
  if (pair.right.kind === "rank") return { kind: "places", value: from - to };
  if (pair.right.kind === "percent" || pair.right.kind === "percentage_point") return { kind: "points", value: to - from };
  return from > 0 ? { kind: "percent", value: (to / from - 1) * 100 } : { kind: "none", value: 0 };
}

export function written(text: string, quantity: Quantity): { digits: string; unit: string } {
  return cut(slice(text, quantity.span));
}
