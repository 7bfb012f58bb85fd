/** `wenjing`: the command line. */
import { readFile } from "node:fs/promises";
import { isMainThread } from "node:worker_threads";

import { createEngine } from "../module/engine.js";
import { asWenjingError } from "../module/errors.js";
import { readFiles } from "../module/read/index.js";
import { writersOf } from "../module/writers.js";
import { readCommand, USAGE, UsageError, type Command } from "./arguments.js";
import { serveBatch } from "./batch.js";
import { check } from "./check.js";
import { printComparison } from "./compare.js";
import { printAnswer, printKeywords } from "./corpus.js";
import { printAnalyses } from "./files.js";
import { writeReport } from "./office.js";
import { endQuietlyWithReader, write } from "./output.js";
import { createPool, serveLines } from "./pool.js";
import { printTokens } from "./tokens.js";

/** Carries the command out; the exit status. */
async function run(command: Command): Promise<number> {
  const inner = createEngine(() => readFile(new URL("./core.wasm", import.meta.url)));
  const engine = { ...inner, ...writersOf(inner) };
  const { analyze, toMarkdown, toCsv } = engine;
  const services = { analyze, toMarkdown, toCsv, readFiles };
  switch (command.kind) {
    case "help":
      await write(USAGE);
      return 0;
    case "version":
      await write(`${await engine.version()}\n`);
      return 0;
    case "batch":
      await serveBatch(process.stdin, createPool(new URL(import.meta.url), await engine.compiled()));
      return 0;
    case "tokens":
      await printTokens(process.stdin, engine.tokens);
      return 0;
    case "check":
      return check(command.names, services);
    case "keywords":
      return printKeywords(command, engine);
    case "compare":
      return printComparison(command, engine);
    case "ask":
      return printAnswer(command, engine);
    case "office":
      return writeReport(command, engine);
    case "files":
      return (await printAnalyses(command.names, command.format, services)) > 0 ? 1 : 0;
  }
}

async function main(): Promise<number> {
  endQuietlyWithReader();
  try {
    return await run(readCommand(process.argv.slice(2), process.stdin.isTTY === true));
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      process.stderr.write(`wenjing: ${thrown.message}\n\n${USAGE}`);
      return 2;
    }
    const { code, message } = asWenjingError(thrown);
    process.stderr.write(`wenjing: ${code}: ${message}\n`);
    return 1;
  }
}

if (isMainThread) process.exitCode = await main();
else serveLines();
