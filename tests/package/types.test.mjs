// The contract: what the core answers is of the types that are published, and those are of the Rust types of today.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { analyze } from "wenjing/inline";

import { at } from "../../scripts/lib.mjs";
import { typesAreFresh } from "../../scripts/types.mjs";
import { FILE, reference } from "../../scripts/api.mjs";
import { install } from "../support/package.mjs";

let consumer;
before(() => {
  consumer = install();
});
after(() => consumer?.remove());

const COMPILER = {
  compilerOptions: { strict: true, exactOptionalPropertyTypes: true, noEmit: true, target: "es2022", module: "nodenext", moduleResolution: "nodenext", lib: ["es2023", "dom", "esnext.disposable"], types: [] },
};

/** What the compiler says of sources that use the package; "" where it is content. */
function compile(name, sources) {
  const folder = path.join(consumer.folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(COMPILER));
  for (const [file, source] of Object.entries(sources)) writeFileSync(path.join(folder, file), source);
  return spawnSync(process.execPath, [at("node_modules/typescript/bin/tsc"), "-p", folder], { encoding: "utf8" }).stdout;
}

/** A value as a literal of its type: TypeScript then refuses what is missing, what is too much and what is of another kind. */
const literal = (value) => `import type { Analysis } from "wenjing";\nexport const analysis: Analysis = ${JSON.stringify(value)};\n`;

test("the analysis of every golden document is of the published type", async () => {
  const goldens = readdirSync(at("tests/golden")).filter((name) => existsSync(at("tests/golden", name, "input.txt")));
  assert.ok(goldens.length > 10);
  const sources = {};
  for (const name of goldens) sources[`${name}.ts`] = literal(await analyze(readFileSync(at("tests/golden", name, "input.txt"), "utf8"), { keywordSpans: true }));
  assert.equal(compile("goldens", sources), "");
});

test("and that check can fail: a field of another kind, too many, too few", async () => {
  const analysis = await analyze("一、主要工作\n完成投资3.5亿元。\n");
  const { noise: _noise, ...fewer } = analysis;
  const wrong = { kind: { ...analysis, schemaVersion: "1" }, more: { ...analysis, extra: 1 }, fewer };
  const said = compile("wrong", Object.fromEntries(Object.entries(wrong).map(([name, value]) => [`${name}.ts`, literal(value)])));
  for (const name of Object.keys(wrong)) assert.match(said, new RegExp(`${name}\\.ts\\(\\d+,\\d+\\): error TS`), name);
});

test("a program that uses every entry is content with the types", () => {
  const program = `import { analyze, readFiles, isRead, WenjingError, type Analysis, type Span } from "wenjing/inline";
import { createClient, type Client } from "wenjing/worker-inline";
import { createClient as byUrl } from "wenjing/worker";
import { WenjingViewer, type ViewerEngine, type WenjingViewerElement } from "wenjing/element";
import "wenjing/element/define";

const client: Client = createClient();
const engine: ViewerEngine = byUrl();
WenjingViewer.define("my-viewer");
const made: WenjingViewerElement = new WenjingViewer();
const viewer = document.createElement("wenjing-viewer");
viewer.engine = { ...client, readFiles };
viewer.theme = "dark";
viewer.addEventListener("wenjing-result", ({ detail }) => { const analysis: Analysis = detail.analysis; console.log(analysis, made, engine); });
for (const answer of await readFiles(new Blob([]), { encoding: "gbk" })) {
  if (!isRead(answer)) throw new WenjingError(answer.error.code, answer.error.message);
  const { documents } = await analyze(answer.text, { signal: AbortSignal.timeout(1000), onProgress: ({ phase }) => console.log(phase) });
  const spans: Span[] = documents.flatMap(({ quantities }) => quantities.map(({ span }) => span));
  viewer.select(spans);
}
`;
  assert.equal(compile("program", { "program.ts": program }), "");
  assert.match(compile("misuse", { "program.ts": 'import { analyze } from "wenjing";\nawait analyze("", { keywordSpan: true });\n' }), /TS2561|TS2353/);
});

test("the committed types are of today's Rust types, and nobody wrote in them", () => {
  assert.ok(typesAreFresh(), "run `npm run build` and commit www/src/module/types.ts");
});

test("the API reference is that of today's types, and nothing in it lacks its word", () => {
  const { text, undocumented } = reference();
  assert.ok(readFileSync(at(FILE), "utf8") === text, "run `npm run build` and commit docs/API.md");
  assert.deepEqual(undocumented, []);
  for (const name of ["analyze(text, options?)", "createClient()", "Analysis", "WenjingViewer"]) assert.ok(text.includes(`### \`${name}\``), name);
});
