/** Files → analyses, and analyses → what is printed. */
import { readFile, stat } from "node:fs/promises";

import type { Engine } from "../module/engine.js";
import { asWenjingError, WenjingError } from "../module/errors.js";
import { FILE_BYTES, tooLarge } from "../module/read/limits.js";
import { isRead, type readFiles, type ReadFailure, type SourceText } from "../module/read/index.js";
import type { Analysis, HeadingHint } from "../module/types.js";
import { expand } from "./names.js";
import { write } from "./output.js";
import { progressOn } from "./progress.js";

export const FORMATS = ["json", "jsonl", "markdown", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** What analysing files takes. */
export interface Services {
  analyze: Engine["analyze"];
  readFiles: typeof readFiles;
  toMarkdown: Engine["toMarkdown"];
  toCsv: Engine["toCsv"];
}

/** Says on stderr what was wrong with a file. */
export function complain(name: string, { code, message }: WenjingError): void {
  process.stderr.write(`wenjing: ${name}: ${code}: ${message}\n`);
}

/** Why the system would not give a file, by its own code. */
const SYSTEM: Record<string, string> = {
  ENOENT: "There is no such file. Check its name and its folder.",
  EACCES: "The file may not be read. Ask for the right to, or copy it to a folder of yours.",
  EISDIR: "This is a folder, not a file. Name a file in it.",
};

/** Before it is read: what is refused takes no memory. */
function checkSize(name: string, bytes: number): void {
  const { code, message } = tooLarge(name, bytes).error;
  if (bytes > FILE_BYTES) throw new WenjingError(code, message, { file: name });
}

export async function bytesOf(name: string): Promise<Uint8Array> {
  try {
    if (name !== "-") {
      const file = await stat(name);
      if (file.isFile()) checkSize(name, file.size);
      return await readFile(name);
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of process.stdin) {
      parts.push(part as Uint8Array);
      checkSize(name, (size += (part as Uint8Array).length));
    }
    return Buffer.concat(parts);
  } catch (thrown) {
    if (thrown instanceof WenjingError) throw thrown;
    const { code = "", message } = thrown as NodeJS.ErrnoException;
    throw new WenjingError("ingest/unreadable", SYSTEM[code] ?? message, { cause: thrown });
  }
}

/** An analysis, or why there is none. */
export type Outcome = { name: string; analysis: Analysis; headings: HeadingHint[] } | { name: string; error: WenjingError };

/** The outcomes of a file: one for each document in it. */
async function* analyzeFile(name: string, { analyze, readFiles }: Services): AsyncGenerator<Outcome> {
  let documents: (SourceText | ReadFailure)[];
  try {
    documents = await readFiles(await bytesOf(name), name === "-" ? {} : { name });
  } catch (thrown) {
    yield { name, error: asWenjingError(thrown) };
    return;
  }
  for (const document of documents) {
    // A document of an archive has a name of its own inside it.
    const inner = isRead(document) ? document.name : document.error.name;
    const shown = inner && inner !== name ? `${name}/${inner}` : name;
    if (!isRead(document)) {
      yield { name: shown, error: new WenjingError(document.error.code, document.error.message) };
      continue;
    }
    try {
      const { headings } = document;
      const analysis = await analyze(document.text, { keywordSpans: true, headings });
      analysis.source = { name: name === "-" ? document.name : shown, format: document.format, encoding: document.encoding };
      yield { name: shown, analysis, headings };
    } catch (thrown) {
      yield { name: shown, error: asWenjingError(thrown) };
    }
  }
}

/** The outcomes of all files that the names mean, in order. While they are worked on, a terminal sees how far. */
export async function* analyzeFiles(names: string[], services: Services): AsyncGenerator<Outcome> {
  const files = await expand(names);
  const progress = progressOn(process.stderr, files.length);
  for (const [done, file] of files.entries()) {
    if ("error" in file) {
      yield file;
      continue;
    }
    progress.begin(done, files.length, file.name);
    for await (const outcome of analyzeFile(file.name, services)) {
      progress.clear();
      yield outcome;
    }
  }
  progress.clear();
}

/** Whether names can mean several documents before any is read: then JSON is a list, even where there is one in the end. */
async function areSeveral(names: string[]): Promise<boolean> {
  const files = await expand(names);
  return names.length > 1 || files.length > 1 || (files[0]?.name ?? "") !== names[0] || /\.zip$/i.test(names[0] ?? "");
}

/** An analysis, or why there is none, as a line of JSON. */
function asJson(outcome: Outcome): string {
  if (!("error" in outcome)) return JSON.stringify(outcome.analysis);
  const { code, message } = outcome.error;
  return JSON.stringify({ name: outcome.name, error: { code, message } });
}

/** What is printed of an analysis; `first` has the head of the table. */
async function written({ analysis, headings }: { analysis: Analysis; headings: HeadingHint[] }, format: "markdown" | "csv", services: Services, first: boolean): Promise<string> {
  if (format === "markdown") return (first ? "" : "\n") + (await services.toMarkdown(analysis.text, { headings }));
  const table = await services.toCsv(analysis.text, { headings });
  return first ? table : table.slice(table.indexOf("\r\n") + 2);
}

/**
 * Analyses files one after the other and prints each as it is ready. Among several in JSON, one that fails keeps its
 * place, as {name, error}, so that the answers can be told apart. Returns how many could not be analysed.
 */
export async function printAnalyses(names: string[], format: Format, services: Services): Promise<number> {
  const several = await areSeveral(names);
  let failures = 0;
  let printed = 0;
  const asList = format === "json" && several;
  if (asList) await write("[\n");
  for await (const outcome of analyzeFiles(names, services)) {
    if ("error" in outcome) {
      failures++;
      complain(outcome.name, outcome.error);
      if (!several || format === "markdown" || format === "csv") continue;
    }
    if (format === "json" || format === "jsonl") {
      await write(`${asList && printed > 0 ? ",\n" : ""}${asJson(outcome)}${asList ? "" : "\n"}`);
    } else if (!("error" in outcome)) {
      await write(await written(outcome, format, services, printed === 0));
    }
    printed++;
  }
  if (asList) await write("\n]\n");
  return failures;
}
