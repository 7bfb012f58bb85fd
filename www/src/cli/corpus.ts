/** `wenjing keywords` and `wenjing ask`: the opened corpus on the command line. */
import { readFile } from "node:fs/promises";

import type { Corpus } from "../module/corpus.js";
import type { Engine } from "../module/engine.js";
import { asWenjingError, WenjingError } from "../module/errors.js";
import { isRead, readFiles, type SourceText } from "../module/read/index.js";
import type { KeynessRow, Options, Role, Selection } from "../module/types.js";
import { bytesOf, complain } from "./files.js";
import { write } from "./output.js";

export const BY = ["document", "section", "role"] as const;
export const AGAINST = ["background", "rest"] as const;
export const TABLES = ["table", "json", "csv"] as const;

/** What the words are cut with: files of a word a line. */
export interface Vocabulary {
  userWords: string | undefined;
  stopWords: string | undefined;
  onlyUserWords: boolean;
  presegmented: boolean;
}

export interface KeywordsCommand extends Vocabulary {
  names: string[];
  by: (typeof BY)[number] | undefined;
  against: (typeof AGAINST)[number];
  format: (typeof TABLES)[number];
  limit: number;
  minimum: number;
}

export interface AskCommand extends Vocabulary {
  question: string;
  request: string;
  names: string[];
}

const ROLES: readonly Role[] = ["review", "problems", "plan", "active_disclosure", "requested_disclosure", "organisation", "other"];

/** The words of a file: a line each, without the lines that are empty or begin with #. */
async function wordsOf(name: string | undefined): Promise<string[]> {
  if (name === undefined) return [];
  try {
    const lines = (await readFile(name, "utf8")).split(/\r?\n/).map((line) => line.trim());
    return lines.filter((line) => line !== "" && !line.startsWith("#"));
  } catch (thrown) {
    throw new WenjingError("ingest/unreadable", `${name}: ${(thrown as Error).message}`, { cause: thrown });
  }
}

/** Opens the files that can be read, and complains of the others. */
async function opened(names: string[], vocabulary: Vocabulary, engine: Engine): Promise<{ corpus: Corpus; failures: number }> {
  const texts: SourceText[] = [];
  let failures = 0;
  for (const name of names) {
    try {
      for (const document of await readFiles(await bytesOf(name), name === "-" ? {} : { name })) {
        if (isRead(document)) texts.push(document);
        else throw new WenjingError(document.error.code, document.error.message);
      }
    } catch (thrown) {
      failures++;
      complain(name, asWenjingError(thrown));
    }
  }
  const { onlyUserWords, presegmented } = vocabulary;
  const options: Partial<Options> = { onlyUserWords, presegmented };
  options.userWords = await wordsOf(vocabulary.userWords);
  options.stopWords = await wordsOf(vocabulary.stopWords);
  return { corpus: await engine.open(texts, options), failures };
}

interface Group {
  name: string;
  selection: Selection;
}

/** The groups of words that are told apart. */
async function groupsOf(corpus: Corpus, by: KeywordsCommand["by"]): Promise<Group[]> {
  const { documents, sections } = await corpus.parts();
  switch (by) {
    case undefined:
      return [{ name: "", selection: {} }];
    case "document":
      return documents.map(({ title, text }, index) => ({ name: title?.text ?? corpus.names[text] ?? String(index + 1), selection: { documents: [index] } }));
    case "section":
      return sections.map(({ heading }, index) => ({ name: heading.text, selection: { sections: [index] } }));
    case "role":
      return ROLES.map((role) => ({ name: role, selection: { roles: [role] } }));
  }
}

type Row = { part: string } & KeynessRow;

const COLUMNS = ["part", "term", "target", "reference", "logLikelihoodTwoTerm", "p", "logRatioSmoothed", "percentDifference"] as const;

const csvField = (value: unknown): string => {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const lineOf = (fields: string[]): string => `${fields.join(",")}\r\n`;

/** Columns of a terminal: a character of Chinese takes two. */
const width = (text: string): number => [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);

function shown(value: unknown, column: (typeof COLUMNS)[number]): string {
  if (value === null) return "–";
  if (typeof value !== "number") return String(value);
  if (column === "p") return value < 0.0001 ? "<0.0001" : value.toFixed(4);
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

function tableOf(rows: Row[], columns: readonly (typeof COLUMNS)[number][]): string {
  const cells = [[...columns] as string[], ...rows.map((row) => columns.map((column) => shown(row[column], column)))];
  const widths = columns.map((_, at) => cells.reduce((most, line) => Math.max(most, width(line[at] ?? "")), 0));
  const isText = (at: number): boolean => columns[at] === "part" || columns[at] === "term";
  const cell = (text: string, at: number): string => {
    const pad = " ".repeat((widths[at] ?? 0) - width(text));
    return isText(at) ? text + pad : pad + text;
  };
  return cells.map((line) => `${line.map(cell).join("  ").trimEnd()}\n`).join("");
}

/** Prints the words that set each part apart; the exit status. */
export async function printKeywords(command: KeywordsCommand, engine: Engine): Promise<number> {
  const { corpus, failures } = await opened(command.names, command, engine);
  if (corpus.texts.length === 0) return 1;
  const rows: Row[] = [];
  for (const { name, selection } of await groupsOf(corpus, command.by)) {
    const { limit, minimum } = command;
    const request = { target: selection, limit, minimum, ...(command.against === "rest" ? { reference: { ...selection, rest: true } } : {}) };
    for (const row of (await corpus.keyness(request)).rows) rows.push({ part: name, ...row });
  }
  if (command.format === "json") await write(`${JSON.stringify(rows)}\n`);
  else if (command.format === "csv") {
    const columns = Object.keys(rows[0] ?? Object.fromEntries(COLUMNS.map((name) => [name, null]))) as (keyof Row)[];
    await write(lineOf(columns) + rows.map((row) => lineOf(columns.map((column) => csvField(row[column])))).join(""));
  } else await write(tableOf(rows, command.by ? COLUMNS : COLUMNS.slice(1)));
  return failures > 0 ? 1 : 0;
}

/** Puts one question to the files, as `Corpus.ask` of the core takes it, and prints the answer; the exit status. */
export async function printAnswer(command: AskCommand, engine: Engine): Promise<number> {
  let request: unknown;
  try {
    request = JSON.parse(command.request);
  } catch (thrown) {
    throw new WenjingError("corpus/request", (thrown as Error).message, { cause: thrown });
  }
  const { corpus, failures } = await opened(command.names, command, engine);
  if (corpus.texts.length === 0) return 1;
  await write(`${JSON.stringify(await corpus.ask(command.question, request))}\n`);
  return failures > 0 ? 1 : 0;
}
