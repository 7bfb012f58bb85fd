/** `wenjing` in Node: the core read from the file beside this one. */
import { readFile as readCore } from "node:fs/promises";

import { createEngine } from "./engine.js";
import { writersOf } from "./writers.js";

const engine = createEngine(() => readCore(new URL("./core.wasm", import.meta.url)));

export const { init, analyze, open, tokens, stopWords, toMarkdown, toHtml, toCsv, compare, comparisonToMarkdown, comparisonToHtml, comparisonToCsv, version } = engine;
export const { toDocx, toXlsx, comparisonToDocx, comparisonToXlsx } = writersOf(engine);

export { WenjingError } from "./errors.js";
export { isRead, readFile, readFiles } from "./read/index.js";
export type { FileInput, HeadingHint, ReadFailure, ReadOptions, ReadWarning, SourceText } from "./read/index.js";
