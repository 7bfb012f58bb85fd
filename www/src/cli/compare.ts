/** `wenjing compare`: what became of one document in another. */
import { basename } from "node:path";

import type { Engine } from "../module/engine.js";
import { asWenjingError } from "../module/errors.js";
import { readFile } from "../module/read/index.js";
import { bytesOf, complain } from "./files.js";
import { OFFICE, put } from "./office.js";
import { write } from "./output.js";

export const COMPARISONS = ["markdown", "json", "csv", ...OFFICE] as const;

export interface CompareCommand {
  /** The earlier file, the later one. */
  names: [string, string];
  format: (typeof COMPARISONS)[number];
  /** Where a file of its own goes. */
  output: string | undefined;
}

/** The text of a file; null where it cannot be read, which is complained of. */
async function textOf(name: string): Promise<string | null> {
  try {
    return (await readFile(await bytesOf(name), name === "-" ? {} : { name })).text;
  } catch (thrown) {
    complain(name, asWenjingError(thrown));
    return null;
  }
}

/** The names under which documents without a title are told of: of the files, without their folders where that tells them apart. */
function shortened(names: [string, string]): [string, string] {
  const [left, right] = [basename(names[0]), basename(names[1])];
  return left === right ? names : [left, right];
}

/** Prints the comparison; the exit status. */
export async function printComparison({ names: paths, format, output = "-" }: CompareCommand, engine: Engine): Promise<number> {
  const [left, right] = [await textOf(paths[0]), await textOf(paths[1])];
  const names = shortened(paths);
  if (left === null || right === null) return 1;
  switch (format) {
    case "markdown":
      await write(await engine.comparisonToMarkdown(left, right, { names }));
      break;
    case "csv":
      await write(await engine.comparisonToCsv(left, right));
      break;
    case "docx":
      await put(output, await engine.comparisonToDocx(left, right, { names }));
      break;
    case "xlsx":
      await put(output, await engine.comparisonToXlsx(left, right, { names }));
      break;
    case "html":
      await put(output, await engine.comparisonToHtml(left, right, { names }));
      break;
    case "json":
      await write(`${JSON.stringify({ names: paths, texts: [left, right], ...(await engine.compare(left, right)) })}\n`);
  }
  return 0;
}
