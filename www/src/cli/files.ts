/** Files → analyses, and analyses → what is printed. */
import { readFile } from "node:fs/promises";

import type { Engine } from "../module/engine.js";
import { asWenjingError, WenjingError } from "../module/errors.js";
import type { Analysis } from "../module/types.js";
import { write } from "./output.js";

export const FORMATS = ["json", "jsonl"] as const;
export type Format = (typeof FORMATS)[number];

/** Why the system would not give a file, by its own code. */
const SYSTEM: Record<string, string> = {
  ENOENT: "There is no such file.",
  EACCES: "The file may not be read.",
  EISDIR: "This is a folder, not a file.",
};

async function bytesOf(name: string): Promise<Uint8Array> {
  try {
    if (name !== "-") return await readFile(name);
    const parts: Uint8Array[] = [];
    for await (const part of process.stdin) parts.push(part as Uint8Array);
    return Buffer.concat(parts);
  } catch (thrown) {
    const { code = "", message } = thrown as NodeJS.ErrnoException;
    throw new WenjingError("ingest/unreadable", SYSTEM[code] ?? message, { cause: thrown });
  }
}

async function analyzeFile(name: string, analyze: Engine["analyze"]): Promise<Analysis> {
  const bytes = await bytesOf(name);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (thrown) {
    throw new WenjingError("ingest/not-text", "The file is not text in UTF-8.", { cause: thrown });
  }
  const analysis = await analyze(text, { keywordSpans: true });
  analysis.source = { name: name === "-" ? null : name, format: "text", encoding: "utf-8" };
  return analysis;
}

/** Analyses files one after the other and prints each as it is ready. Returns how many could not be analysed. */
export async function printAnalyses(names: string[], format: Format, analyze: Engine["analyze"]): Promise<number> {
  const several = names.length > 1;
  const asList = format === "json" && several;
  let failures = 0;
  let first = true;
  if (asList) await write("[\n");
  for (const name of names) {
    let answer: string | undefined;
    try {
      answer = JSON.stringify(await analyzeFile(name, analyze));
    } catch (thrown) {
      failures++;
      const { code, message } = asWenjingError(thrown);
      process.stderr.write(`wenjing: ${name}: ${code}: ${message}\n`);
      // Among several, its place is kept, so that the answers can be told apart.
      if (several) answer = JSON.stringify({ name, error: { code, message } });
    }
    if (answer === undefined) continue;
    await write(`${asList && !first ? ",\n" : ""}${answer}${asList ? "" : "\n"}`);
    first = false;
  }
  if (asList) await write("\n]\n");
  return failures;
}
