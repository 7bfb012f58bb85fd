/** What the command line asks for. */
import { parseArgs } from "node:util";

import { COMPARISONS, type CompareCommand } from "./compare.js";
import { AGAINST, BY, TABLES, type AskCommand, type KeywordsCommand, type Vocabulary } from "./corpus.js";
import { FORMATS, type Format } from "./files.js";
import { OFFICE, type OfficeCommand, type OfficeFormat } from "./office.js";

export const USAGE = `Reads Chinese official documents and work reports: structure, figures, keywords, summaries, proofreading.

usage: wenjing [--format FORMAT] FILE…
       wenjing --format ${OFFICE.join("|")} -o OUT FILE
       wenjing check FILE…
       wenjing keywords [--by PART] [--against REFERENCE] [--format ${TABLES.join("|")}] FILE…
       wenjing compare [--format ${COMPARISONS.join("|")}] [-o OUT] EARLIER LATER
       wenjing ask QUESTION [--request JSON] FILE…
       wenjing --batch
       wenjing --tokens

  FILE             a file to analyse; a folder stands for the documents in it, a pattern ("reports/**/*.docx") for what
                   it matches; - is standard input
  --format FORMAT  ${FORMATS.join(", ")} (default json): json is one Analysis, or a list for several files, a folder, a ZIP;
                   jsonl is one Analysis a line; markdown is the report for people; csv its figures, one a row
                   docx is the report as GB/T 9704 sets a document, xlsx its tables, html a page of it and the text; each takes one file and
                   -o OUT (- is standard output)
  check            proofreading: “FILE:LINE:COLUMN: SEVERITY CODE”, a line each; a file named check is ./check, and so on
  keywords         the words that set the input apart, by log-likelihood; of each part with --by ${BY.join(", ")}; against the
                   background of the genre, or with --against rest against all else; --limit N a part (default 30), --minimum N
                   the lowest count (default 3)
  compare          two versions, or two years of a report: sentences and headings added, dropped, moved, reworded; figures that changed;
                   targets met, missed or not mentioned (default markdown; json is the module's Comparison with the two texts)
  ask              one question to the files opened together, answered in JSON: words, keyness, spread, distribution, concordance,
                   collocates, clusters, network, terms, properNames, newWords, overview, parts. The request is the module's, e.g. '{"term":"财政"}'
  --user-words FILE, --stop-words FILE
                   with keywords and ask: words that are kept whole, words that do not count, a line each; --only-user-words
                   counts no others, --presegmented takes the words as the blanks part them
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
  | ({ kind: "keywords" } & KeywordsCommand)
  | ({ kind: "ask" } & AskCommand)
  | ({ kind: "compare" } & CompareCommand)
  | ({ kind: "office" } & OfficeCommand)
  | { kind: "files"; names: string[]; format: Format };

/** Wrong usage: the message says what. */
export class UsageError extends Error {}

const OPTIONS = {
  format: { type: "string" },
  output: { type: "string", short: "o" },
  by: { type: "string" },
  against: { type: "string" },
  limit: { type: "string" },
  minimum: { type: "string" },
  request: { type: "string" },
  "user-words": { type: "string" },
  "stop-words": { type: "string" },
  "only-user-words": { type: "boolean" },
  presegmented: { type: "boolean" },
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

type Values = ReturnType<typeof parse>["values"];

/** The options of each command beside --format; an option of another command is wrong usage. */
const OWN = {
  keywords: ["by", "against", "limit", "minimum", "user-words", "stop-words", "only-user-words", "presegmented"],
  compare: ["output"],
  ask: ["request", "user-words", "stop-words", "only-user-words", "presegmented"],
  files: ["output"],
} as const;

function only(command: keyof typeof OWN, values: Values): void {
  const allowed: readonly string[] = OWN[command];
  const all = new Set(Object.values(OWN).flat());
  const stray = [...all].find((name) => values[name] !== undefined && !allowed.includes(name));
  if (stray) throw new UsageError(command === "files" ? `--${stray} belongs to keywords or ask.` : `${command} takes no --${stray}.`);
}

/** One of the values that an option takes. */
function choice<T extends string>(name: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (!found) throw new UsageError(`--${name} takes ${choices.join(", ")}, not “${value}”.`);
  return found;
}

function count(name: string, value: string | undefined, normal: number): number {
  if (value === undefined) return normal;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`--${name} takes a number from 1, not “${value}”.`);
  return Number(value);
}

const vocabularyOf = (values: Values): Vocabulary => ({
  userWords: values["user-words"],
  stopWords: values["stop-words"],
  onlyUserWords: values["only-user-words"] ?? false,
  presegmented: values.presegmented ?? false,
});

function keywords(names: string[], values: Values): Command {
  only("keywords", values);
  if (names.length === 0) throw new UsageError("keywords takes the files whose words are counted.");
  const by = choice("by", values.by, BY);
  const against = choice("against", values.against, AGAINST) ?? "background";
  if (against === "rest" && !by) throw new UsageError("--against rest needs --by: the whole input has no rest.");
  const format = choice("format", values.format, TABLES) ?? "table";
  const [limit, minimum] = [count("limit", values.limit, 30), count("minimum", values.minimum, 3)];
  return { kind: "keywords", names, by, against, format, limit, minimum, ...vocabularyOf(values) };
}

function ask([question, ...names]: string[], values: Values): Command {
  only("ask", values);
  if (values.format !== undefined) throw new UsageError("ask takes no --format: its answer is JSON.");
  if (question === undefined || names.length === 0) throw new UsageError("ask takes a question and the files.");
  return { kind: "ask", question, names, request: values.request ?? "{}", ...vocabularyOf(values) };
}

function compare(names: string[], values: Values): Command {
  only("compare", values);
  const [left, right] = names;
  if (left === undefined || right === undefined || names.length > 2) throw new UsageError("compare takes two files, the earlier one first.");
  if (left === "-" && right === "-") throw new UsageError("compare reads one of its files from standard input, not both.");
  const format = choice("format", values.format, COMPARISONS) ?? "markdown";
  return { kind: "compare", names: [left, right], format, output: outputOf(values, format) };
}

const isOffice = (format: string): format is OfficeFormat => (OFFICE as readonly string[]).includes(format);

/** Where a file of its own goes; anything else goes to standard output. */
function outputOf({ output }: Values, format: string): string | undefined {
  if (isOffice(format) && !output) throw new UsageError(`--format ${format} needs -o OUT: the file that is written.`);
  if (!isOffice(format) && output !== undefined) throw new UsageError(`-o belongs to --format ${OFFICE.join(", ")}.`);
  return output;
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
  if (positionals[0] === "keywords") return keywords(positionals.slice(1), values);
  if (positionals[0] === "compare") return compare(positionals.slice(1), values);
  if (positionals[0] === "ask") return ask(positionals.slice(1), values);
  only("files", values);
  const format = choice("format", values.format, [...FORMATS, ...OFFICE]) ?? "json";
  const output = outputOf(values, format);
  if (isOffice(format)) {
    const [name, ...more] = positionals.length > 0 ? positionals : ["-"];
    if (name === undefined || more.length > 0 || name === "check") throw new UsageError(`--format ${format} takes one file.`);
    return { kind: "office", name, format, output: output ?? "-" };
  }
  if (positionals[0] === "check") {
    if (positionals.length === 1) throw new UsageError("check takes the files to proofread.");
    return { kind: "check", names: positionals.slice(1) };
  }
  // In a pipe, no file means standard input; at a terminal it would only seem to hang.
  if (positionals.length === 0 && inputIsTerminal) throw new UsageError("No file is given.");
  return { kind: "files", format, names: positionals.length > 0 ? positionals : ["-"] };
}
