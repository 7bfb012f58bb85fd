/** What the command line asks for. */
import { parseArgs } from "node:util";

import { FORMATS, type Format } from "./files.js";

export const USAGE = `Reads Chinese official documents and work reports: structure, figures, keywords, summaries, proofreading.

usage: wenjing [--format FORMAT] FILE…
       wenjing check FILE…
       wenjing --batch
       wenjing --tokens

  FILE             a file to analyse; - is standard input
  --format FORMAT  ${FORMATS.join(", ")} (default json): json is one Analysis, or a list for several files;
                   jsonl is one Analysis a line; markdown is the report for people; csv its figures, one a row
  check            proofreading: “FILE:LINE:COLUMN: SEVERITY CODE”, a line each; a file named check is ./check
  --batch          one JSON object a line in, {"id", "text"}; one a line out, {"id", "analysis"} or {"id", "error"}, in order
  --tokens         the words of each line of standard input, separated by two spaces
  --version        the version
  --help           this

Exit status: 0; 1 when a file could not be analysed, or check found what is to be mended; 2 for wrong usage. Errors are printed as “wenjing: FILE: CODE: what to do”.
Nothing is sent anywhere.
`;

export type Command =
  | { kind: "help" }
  | { kind: "version" }
  | { kind: "batch" }
  | { kind: "tokens" }
  | { kind: "check"; names: string[] }
  | { kind: "files"; names: string[]; format: Format };

/** Wrong usage: the message says what. */
export class UsageError extends Error {}

const OPTIONS = {
  format: { type: "string", default: "json" },
  batch: { type: "boolean", default: false },
  tokens: { type: "boolean", default: false },
  version: { type: "boolean", short: "V", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  } catch (thrown) {
    throw new UsageError((thrown as Error).message);
  }
}

export function readCommand(argv: string[], inputIsTerminal: boolean): Command {
  const { values, positionals } = parse(argv);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  if (values.batch && values.tokens) throw new UsageError("--batch and --tokens exclude each other.");
  if (values.batch || values.tokens) {
    if (positionals.length > 0) throw new UsageError("--batch and --tokens read standard input and take no file.");
    return { kind: values.batch ? "batch" : "tokens" };
  }
  const format = FORMATS.find((name) => name === values.format);
  if (!format) throw new UsageError(`--format takes ${FORMATS.join(", ")}, not “${values.format}”.`);
  if (positionals[0] === "check") {
    if (positionals.length === 1) throw new UsageError("check takes the files to proofread.");
    return { kind: "check", names: positionals.slice(1) };
  }
  // In a pipe, no file means standard input; at a terminal it would only seem to hang.
  if (positionals.length === 0 && inputIsTerminal) throw new UsageError("No file is given.");
  return { kind: "files", format, names: positionals.length > 0 ? positionals : ["-"] };
}
