/** `wenjing` in Node: the core read from the file beside this one. */
import { readFile as readCore } from "node:fs/promises";

import { createEngine } from "./engine.js";

export const { init, analyze, open, tokens, stopWords, toMarkdown, toCsv, version } = createEngine(() => readCore(new URL("./core.wasm", import.meta.url)));

export { WenjingError } from "./errors.js";
export { isRead, readFile, readFiles } from "./read/index.js";
export type { FileInput, HeadingHint, ReadFailure, ReadOptions, ReadWarning, SourceText } from "./read/index.js";
