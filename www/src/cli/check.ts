/** `wenjing check`: the proofreading hints of files, a line each, as compilers print theirs. */
import type { WenjingError } from "../module/errors.js";
import type { Analysis, Diagnostic } from "../module/types.js";
import { analyzeFiles, complain, type Services } from "./files.js";
import { write } from "./output.js";

/** Longer quotations are cut: the place is given. */
const QUOTED = 24;

const quote = (text: string): string => `“${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}”`.replaceAll(/\s/g, " ");

/** Where the lines of a text begin. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** “FILE:LINE:COLUMN: SEVERITY CODE “quoted””; columns are UTF-16 units, from 1. */
function* describe(name: string, { text, diagnostics }: Analysis): Generator<string> {
  const starts = lineStarts(text);
  let line = 0;
  for (const { severity, code, span, fix } of [...diagnostics].sort((a, b) => a.span.start - b.span.start)) {
    while (line + 1 < starts.length && (starts[line + 1] as number) <= span.start) line++;
    const column = span.start - (starts[line] as number) + 1;
    const mend = fix === null ? "" : ` → ${quote(fix)}`;
    yield `${name}:${line + 1}:${column}: ${severity} ${code} ${quote(text.slice(span.start, span.end))}${mend}\n`;
  }
}

/** What must be mended; an info may stay. */
const counts = ({ severity }: Diagnostic): boolean => severity !== "info";

/** Prints the hints; the exit status: 0 where nothing is to be mended, else 1. */
export async function check(names: string[], services: Services): Promise<number> {
  let status = 0;
  for await (const outcome of analyzeFiles(names, services)) {
    if ("error" in outcome) {
      complain(outcome.name, outcome.error satisfies WenjingError);
      status = 1;
      continue;
    }
    await write([...describe(outcome.name, outcome.analysis)].join(""));
    if (outcome.analysis.diagnostics.some(counts)) status = 1;
  }
  return status;
}
