/** Small readings of the text: slices, characters, clipped quotations. */
import type { Span } from "./contract";

export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Characters as a writer counts them: everything but white space; a surrogate pair is one. */
export function countCharacters(text: string, span: Span = { start: 0, end: text.length }): number {
  let count = 0;
  for (let i = span.start; i < span.end; i++) {
    const c = text.charCodeAt(i);
    if (isBlank(c) || (c >= 0xdc00 && c <= 0xdfff)) continue;
    count++;
  }
  return count;
}

/** White space as it occurs in pasted documents, zero-width space and byte order mark included. */
export function isBlank(unit: number): boolean {
  return (
    unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0x3000 || unit === 0xa0 || unit === 0x200b || unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x85
  );
}

/** The span without white space at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** A quotation on one line: runs of white space become one space. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, " ").trim();
}

/** A passage that begins inside a bracket is shown with the whole of it; the beginning of one at its end is left out. */
export function wholeBrackets(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const [open, close] = [words.search(/[（(]/), words.search(/[）)]/)];
  const from = close >= 0 && (open < 0 || close < open) && /[（(]/.test(text[start - 1] ?? "") ? start - 1 : start;
  const last = Math.max(words.lastIndexOf("（"), words.lastIndexOf("("));
  return { start: from, end: last > 0 && last > Math.max(words.lastIndexOf("）"), words.lastIndexOf(")")) ? start + last : end };
}
