/**
 * A quotation as it is read: on one line, without noise that stands within (a page number between two lines of a paragraph), with masked
 * words restored and marked as restored. The text itself is not changed: what is read here is shown in lists, the source as it is.
 */
import { html, type TemplateResult } from "lit";

import type { Analysis, Span } from "./contract";
import { oneLine } from "./text";

/** A piece of a quotation; written is what the source has where the words are restored. */
export interface Piece {
  words: string;
  written: string | null;
}

/** The first index of a list in order whose item ends after a place. */
function firstAfter(items: readonly { span: Span }[], place: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function within<Item extends { span: Span }>(items: readonly Item[], span: Span): Item[] {
  const found: Item[] = [];
  for (let at = firstAfter(items, span.start); at < items.length; at++) {
    const item = items[at] as Item;
    if (item.span.end > span.end) break;
    if (item.span.start >= span.start) found.push(item);
  }
  return found;
}

/** A line that ended between two characters of Chinese leaves no blank. */
const JOINED = /([\u3001-\u3003\u3008-\u3011\u3400-\u9fff\uff01-\uff60“”])[ \t]*[\r\n][\s\u200b\ufeff]*(?=[\u3001-\u3003\u3008-\u3011\u3400-\u9fff\uff01-\uff60“”])/g;

/** The pieces of a quotation, in order; without restored words it is one. */
export function reading(text: string, span: Span, analysis: Pick<Analysis, "noise" | "masks">): Piece[] {
  // A quotation of noise itself is not emptied.
  const noise = within(analysis.noise, span).filter((n) => n.span.start > span.start && n.span.end < span.end);
  const masks = within(analysis.masks, span).filter((mask) => mask.restored !== null);
  // Noise goes with the line ends beside it.
  const own = (start: number, end: number): string => {
    let words = "";
    for (const { span: out } of noise) {
      if (out.start < start || out.end > end) continue;
      words += text.slice(start, out.start);
      start = out.end;
    }
    return words + text.slice(start, end);
  };
  const pieces: Piece[] = [];
  let at = span.start;
  for (const mask of masks) {
    pieces.push({ words: own(at, mask.span.start), written: null });
    pieces.push({ words: mask.restored ?? "", written: text.slice(mask.span.start, mask.span.end) });
    at = mask.span.end;
  }
  pieces.push({ words: own(at, span.end), written: null });
  return pieces.map((piece, i) => ({ ...piece, words: spaced(piece.words, i === 0, i === pieces.length - 1) })).filter((piece) => piece.words);
}

/** On one line; what stands beside another piece keeps the blank between them. */
function spaced(words: string, first: boolean, last: boolean): string {
  const line = words.replace(JOINED, "$1").replace(/[\s\u200b\ufeff]+/g, " ");
  return first && last ? oneLine(line) : first ? line.trimStart() : last ? line.trimEnd() : line;
}

/** The quotation as a string, masked words restored. */
export function readingOf(text: string, span: Span, analysis: Pick<Analysis, "noise" | "masks">): string {
  return reading(text, span, analysis).map((piece) => piece.words).join("");
}

/** The quotation for a page: restored words are marked, and say what is written. */
export function readingView(text: string, span: Span, analysis: Pick<Analysis, "noise" | "masks"> | null, written: (words: string) => string): TemplateResult {
  const pieces = analysis ? reading(text, span, analysis) : [{ words: oneLine(text.slice(span.start, span.end)), written: null }];
  return html`${pieces.map((piece) => (piece.written === null ? piece.words : html`<abbr class="restored" title=${written(piece.written)}>${piece.words}</abbr>`))}`;
}
