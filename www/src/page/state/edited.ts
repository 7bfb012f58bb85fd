/** A text after an edit, with the headings that its file named where they stand now. */
import type { HeadingHint } from "../../module/types.js";

interface Source {
  text: string;
  headings: HeadingHint[];
}

/**
 * Headings are lines. Where an edit keeps the number of lines (a correction), each stays in its line; else those above and below
 * what changed stay, and those within it are dropped.
 */
export function edited({ text, headings }: Source, draft: string): Source {
  if (headings.length === 0 || draft === text) return { text: draft, headings };
  const [before, after] = [text.split("\n"), draft.split("\n")];
  const shared = Math.min(before.length, after.length);
  let above = 0;
  while (above < shared && before[above] === after[above]) above++;
  let below = 0;
  while (below < shared - above && before[before.length - 1 - below] === after[after.length - 1 - below]) below++;

  const lineOf = lineFinder(before);
  const starts = startsOf(after);
  const moved = headings.flatMap((heading): HeadingHint[] => {
    const from = lineOf(heading.start);
    const isBelow = from >= before.length - below;
    if (before.length !== after.length && from >= above && !isBelow) return [];
    const line = isBelow ? from + after.length - before.length : from;
    const content = after[line] ?? "";
    const blank = content.length - content.trimStart().length;
    const start = (starts[line] as number) + blank;
    return content.trim() === "" ? [] : [{ start, end: start + content.trim().length, level: heading.level }];
  });
  return { text: draft, headings: moved };
}

function startsOf(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}

/** Which line an offset is in; offsets are asked for in ascending order. */
function lineFinder(lines: readonly string[]): (offset: number) => number {
  const starts = startsOf(lines);
  let line = 0;
  return (offset) => {
    while (line + 1 < starts.length && (starts[line + 1] as number) <= offset) line++;
    return line;
  };
}
