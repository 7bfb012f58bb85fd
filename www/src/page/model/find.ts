import type { Span } from "./contract";

/** All places of a string, in order, without overlaps; within a span where one is given. */
export function findAll(text: string, what: string, within: Span = { start: 0, end: text.length }, most = 20_000): Span[] {
  const found: Span[] = [];
  if (!what) return found;
  for (let at = text.indexOf(what, within.start); at >= 0 && at + what.length <= within.end; at = text.indexOf(what, at + what.length)) {
    found.push({ start: at, end: at + what.length });
    if (found.length >= most) break;
  }
  return found;
}
