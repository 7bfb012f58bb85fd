// The two dictionaries say the same things, and every hint of the core has its sentence in both.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { build } from "esbuild";

import { at } from "../../scripts/lib.mjs";

async function dictionaries() {
  const { outputFiles } = await build({ entryPoints: [at("www/src/page/i18n/index.ts")], bundle: true, write: false, format: "esm" });
  const { messages } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
  return { zh: messages("zh-CN"), en: messages("en") };
}

function keys(value, prefix = "") {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [prefix];
  return Object.keys(value).flatMap((key) => keys(value[key], `${prefix}/${key}`)).sort();
}

test("Chinese and English have the same keys, and the same list of shortcuts", async () => {
  const { zh, en } = await dictionaries();
  assert.deepEqual(keys(en), keys(zh));
  assert.deepEqual(en.keys.map(([key]) => key), zh.keys.map(([key]) => key));
});

function rustFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? rustFiles(file) : file.endsWith(".rs") ? [file] : [];
  });
}

test("every code of a hint in the core has its sentence, in both languages", async () => {
  const { zh } = await dictionaries();
  const documented = new Set();
  for (const file of rustFiles(at("src/analysis/proofreading"))) {
    for (const [, code] of readFileSync(file, "utf8").matchAll(/^\/\/! \| `([a-z]+\/[a-z_]+)` \|/gm)) documented.add(code);
    for (const [, code] of readFileSync(file, "utf8").matchAll(/Diagnostic::new\(\s*"([a-z]+\/[a-z_]+)"/g)) documented.add(code);
  }
  assert.ok(documented.size > 10, "the table of codes was not found");
  assert.deepEqual([...documented].filter((code) => !zh.diagnostic[code]), []);
});

test("every error code of reading a file has its sentence", async () => {
  const { zh } = await dictionaries();
  const codes = new Set();
  for (const file of rustFiles(at("src/ingest"))) {
    for (const [, code] of readFileSync(file, "utf8").matchAll(/=> "([a-z]+\/[a-z-]+)"/g)) codes.add(code);
  }
  assert.deepEqual([...codes].filter((code) => !zh.errors[code]), []);
});
