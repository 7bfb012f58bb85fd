// What the core gives when it is built natively: the wire form, which leaves out what is a slice of the text.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

import { at } from "../../scripts/lib.mjs";

/** The golden documents, [{ name, text }]. */
export const goldenDocuments = () =>
  readdirSync(at("tests/golden")).sort().map((name) => ({ name, text: readFileSync(at("tests/golden", name, "input.txt"), "utf8") }));

/** The native analyses of texts, in order. */
export function analyzeNatively(texts) {
  const input = texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join("");
  const done = spawnSync("cargo", ["run", "--quiet", "--example", "analyze", "--", "--batch"], { cwd: at("."), input, encoding: "utf8", maxBuffer: 1 << 30 });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout.trimEnd().split("\n").map((line) => JSON.parse(line).analysis);
}
