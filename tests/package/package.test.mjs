// What is in the package, and whether the tools that judge packages find fault with it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";

import { publint } from "publint";

import { at } from "../../scripts/lib.mjs";
import { install, readJson, run } from "../support/package.mjs";

const MEGABYTE = 1e6;
let consumer, installed, manifest;
before(() => {
  consumer = install();
  installed = path.join(consumer.folder, "node_modules/wenjing");
  manifest = readJson(installed, "package.json");
});
after(() => consumer?.remove());

test("the package keeps to its budget, packed and unpacked", () => {
  const { size, unpackedSize, files } = consumer.packed;
  assert.ok(size < 12 * MEGABYTE && unpackedSize < 12 * MEGABYTE, `${size} packed, ${unpackedSize} unpacked`);
  const gzipped = (name) => gzipSync(readFileSync(path.join(installed, "dist", name)), { level: 9 }).length;
  // Of the core there is one copy as Wasm and one as JavaScript; what stands beside it is small.
  for (const name of ["index.js", "node.js", "inline.js", "worker.js", "worker-inline.js", "worker-entry.js"]) assert.ok(gzipped(name) <= 15_000, `${name}: ${gzipped(name)}`);
  // The element is the page's code: it grew from 97 to 104 KB with the comparison and the export to DOCX and XLSX.
  assert.ok(gzipped("element.js") <= 110_000, `element.js: ${gzipped("element.js")}`);
  assert.ok(files.every(({ path: name }) => !/\.(rs|ts|map)$/.test(name.replace(/\.d\.ts$/, "")) && !name.startsWith("www/")), "sources are not shipped");
});

test("it can be published, and depends on nothing", () => {
  assert.equal(manifest.private, undefined);
  assert.deepEqual([manifest.dependencies, manifest.peerDependencies, manifest.optionalDependencies], [undefined, undefined, undefined]);
  assert.ok(!["preinstall", "install", "postinstall"].some((name) => name in manifest.scripts));
});

test("every file that the exports name is there", () => {
  const files = (target) => (typeof target === "string" ? [target] : Object.values(target).flatMap(files));
  const named = Object.values(manifest.exports).flatMap(files);
  assert.ok(named.length > 15);
  for (const name of named) assert.ok(existsSync(path.join(installed, name)), name);
  for (const name of [".", "./inline", "./worker", "./worker-inline", "./element", "./element/define", "./core.wasm"]) assert.ok(name in manifest.exports, name);
});

test("publint finds nothing", async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
  assert.deepEqual(messages.filter(({ type }) => type !== "suggestion").concat(messages.filter(({ code }) => code === "USE_TYPE")), []);
});

test("the types are those of the files, by arethetypeswrong", () => {
  const attw = at("node_modules/@arethetypeswrong/cli/dist/index.js");
  const done = spawnSync(process.execPath, [attw, consumer.tarball, "--profile", "esm-only", "--no-emoji", "--exclude-entrypoints", "./core.wasm"], { encoding: "utf8" });
  assert.equal(done.status, 0, done.stdout + done.stderr);
});

const CHECK = `const { documents: [one] } = await wenjing.analyze("青川镇2023年工作总结\\n一、主要工作\\n完成投资3.5亿元。\\n");
console.log(JSON.stringify(one.quantities.map(({ text }) => text)));`;

for (const [how, script, type] of [
  ["import", `import * as wenjing from "wenjing/inline";\n${CHECK}`, "module"],
  ["import by file", `import * as wenjing from "wenjing";\n${CHECK}`, "module"],
  ["require", `const wenjing = require("wenjing");\n(async () => { ${CHECK} })();`, "commonjs"],
  ["require of the inline entry", `const wenjing = require("wenjing/inline");\n(async () => { ${CHECK} })();`, "commonjs"],
]) {
  test(`Node: ${how}`, () => {
    const env = { NODE_NO_WARNINGS: "1" };
    assert.deepEqual(JSON.parse(run(consumer.folder, process.execPath, [`--input-type=${type}`, "--eval", script], env)), ["3.5亿元"]);
  });
}

test("a server can import every entry: no DOM is touched, no request made, no global set", () => {
  const entries = ["wenjing", "wenjing/inline", "wenjing/worker", "wenjing/worker-inline", "wenjing/element", "wenjing/element/define"];
  const script = `globalThis.fetch = () => { throw new Error("a request"); };
const before = new Set(Reflect.ownKeys(globalThis));
for (const name of ${JSON.stringify(entries)}) await import(name);
const { WenjingViewer } = await import("wenjing/element");
WenjingViewer.define();
// What Lit keeps for itself to tell that it was loaded twice.
console.log(JSON.stringify(Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String).filter((key) => !/^(lit|reactiveElement)\\w*(Versions|Metadata)$/.test(key))));`;
  assert.deepEqual(JSON.parse(run(consumer.folder, process.execPath, ["--input-type=module", "--eval", script])), []);
});

test("the command of the package runs", () => {
  const version = run(consumer.folder, process.execPath, [path.join(installed, manifest.bin.wenjing), "--version"]);
  assert.equal(version.trim(), manifest.version);
});
