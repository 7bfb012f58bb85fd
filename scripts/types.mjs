// www/src/module/types.ts: generated from the Rust types, and committed. Its head says from which sources, so that whether it is of today can be
// told at once, without compiling: by their digest and by its own, not by times, which a fresh checkout does not keep.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";

import { at } from "./lib.mjs";

const FILE = "www/src/module/types.ts";
const SOURCES = ["src/wire.rs", "src/report", "src/corpus/types.rs", "src/corpus/slope.rs", "src/corpus/types", "src/compare/types.rs", "src/options.rs", "examples/types.rs"];

function files(name) {
  if (!statSync(at(name)).isDirectory()) return [name];
  return readdirSync(at(name)).sort().flatMap((inner) => files(`${name}/${inner}`));
}

function digest(contents) {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content.replaceAll("\r\n", "\n")).update("\0");
  return hash.digest("hex").slice(0, 16);
}

const sources = () => digest(SOURCES.flatMap(files).map((name) => readFileSync(at(name), "utf8")));
const head = (body) => `// Sources ${sources()}, content ${digest([body])}.\n`;

/** Whether the file is what today's sources give, as it was written. */
export function typesAreFresh() {
  if (!existsSync(at(FILE))) return false;
  const [first, ...rest] = readFileSync(at(FILE), "utf8").split(/(?<=\n)/);
  return first === head(rest.join(""));
}

/** Writes what the example `types` printed. */
export function writeTypes(printed) {
  const body = `${printed.replaceAll(/[ \t]+$/gm, "")}\n`;
  writeFileSync(at(FILE), head(body) + body);
}
