/** `wenjing` in Node: the core read from the file beside this one. */
import { readFile } from "node:fs/promises";

import { createEngine } from "./engine.js";

export const { init, analyze, tokens, version } = createEngine(() => readFile(new URL("./core.wasm", import.meta.url)));

export { WenjingError } from "./errors.js";
