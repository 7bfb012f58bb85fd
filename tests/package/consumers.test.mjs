// The package in the hands of those who embed it: bundlers, a plain page, another origin, a page that may connect to nothing.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { launch, openPage } from "../support/browser.mjs";
import { install } from "../support/package.mjs";
import { POLICY, serve } from "../../scripts/serve.mjs";
import { at } from "../../scripts/lib.mjs";

/** What each entry must be able to do; the answers are put where the test finds them. */
const USES = {
  inline: `import { analyze, readFile } from "wenjing/inline";
const gbk = new Uint8Array([0xc7, 0xe0, 0xb4, 0xa8, 0xd5, 0xf2, 0xb9, 0xa4, 0xd7, 0xf7, 0xd7, 0xdc, 0xbd, 0xe1]);
uses.inline = async () => (await analyze((await readFile(gbk)).text)).documents[0].title;`,
  byUrl: `import { analyze as byUrl } from "wenjing";
uses.byUrl = async () => (await byUrl("青川镇工作总结")).documents[0].title;`,
  workerInline: `import { createClient } from "wenjing/worker-inline";
uses.workerInline = async () => (await createClient().analyze("青川镇工作总结")).documents[0].title;`,
  worker: `import { createClient as createByUrl } from "wenjing/worker";
uses.worker = async () => (await createByUrl().analyze("青川镇工作总结")).documents[0].title;`,
  element: `import "wenjing/element/define";
uses.element = async () => {
  const viewer = document.createElement("wenjing-viewer");
  const result = new Promise((resolve) => viewer.addEventListener("wenjing-result", ({ detail }) => resolve(detail.analysis.documents[0].title)));
  document.body.append(viewer);
  viewer.text = "青川镇工作总结";
  return result;
};`,
};
const ALL = Object.keys(USES);

const script = (names) => `const uses = {};\n${names.map((name) => USES[name]).join("\n")}
const settled = await Promise.all(Object.entries(uses).map(async ([name, use]) => [name, await use().catch((error) => String(error.code ?? error))]));
globalThis.results = Object.fromEntries(settled);\n`;
/** Imports stand at the head of a module. */
const hoisted = (source) => {
  const lines = source.split("\n");
  return [...lines.filter((line) => line.startsWith("import ")), ...lines.filter((line) => !line.startsWith("import "))].join("\n");
};
const page = (source) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>test</title><link rel="icon" href="data:,"><body>${source}</body></html>`;

let consumer, browser;
before(async () => {
  consumer = install(["vite", "webpack", "esbuild"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  consumer?.remove();
});

/** Writes an app into a folder of the consumer's. */
function app(name, names) {
  const folder = path.join(consumer.folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "main.js"), hoisted(script(names)));
  writeFileSync(path.join(folder, "index.html"), page(`<script type="module" src="./main.js"></script>`));
  return folder;
}

async function serveAt(folder, options) {
  const server = await serve(path.relative(at("."), folder), 0, options);
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((done) => (server.close(done), server.closeAllConnections())) };
}

/** Opens a page and compares what its uses gave; nothing may be said on its console. */
async function check(folder, names, options, file = "index.html") {
  const server = await serveAt(folder, options);
  try {
    const opened = await openPage(browser, `${server.url}${file}`);
    await opened.page.waitForFunction(() => globalThis.results).catch((error) => { throw new Error(`${error.message}\n${opened.faults.join("\n")}`); });
    assert.deepEqual(await opened.page.evaluate(() => globalThis.results), Object.fromEntries(names.map((name) => [name, "青川镇工作总结"])), opened.faults.join("\n"));
    assert.deepEqual(opened.faults, []);
    await opened.close();
  } finally {
    await server.close();
  }
}

const OWN = POLICY.replace("connect-src 'none'", "connect-src 'self'");
const IMPORTS = { "": "index", "/inline": "inline", "/worker": "worker", "/worker-inline": "worker-inline", "/element/define": "define" };

/** A page without a bundler: its modules by their files, `base` before them. */
function plain(name, names, base) {
  const folder = path.join(consumer.folder, name);
  mkdirSync(folder, { recursive: true });
  const source = hoisted(script(names)).replaceAll(/"wenjing((?:\/[\w-]+)*)"/g, (_, entry) => JSON.stringify(`${base}${IMPORTS[entry]}.js`));
  writeFileSync(path.join(folder, "main.js"), source);
  writeFileSync(path.join(folder, "index.html"), page(`<script type="module" src="./main.js"></script>`));
}

test("a plain page that may connect to nothing: all but the core by URL", async () => {
  const names = ["inline", "workerInline", "element"];
  plain("bare", names, "/node_modules/wenjing/dist/");
  await check(consumer.folder, names, {}, "bare/index.html");
});

test("a plain page of the same origin: every entry", async () => {
  plain("same", ALL, "/node_modules/wenjing/dist/");
  await check(consumer.folder, ALL, { policy: OWN }, "same/index.html");
});

test("from another origin: every entry", async () => {
  const other = await serveAt(path.join(consumer.folder, "node_modules/wenjing"), { headers: { "Access-Control-Allow-Origin": "*" } });
  try {
    plain("foreign", ALL, `${other.url}dist/`);
    const policy = OWN.replace("connect-src 'self'", `connect-src ${other.url}`).replace("script-src 'self'", `script-src 'self' blob: ${other.url}`).replace("worker-src 'self' blob:", `worker-src blob: ${other.url}`);
    await check(path.join(consumer.folder, "foreign"), ALL, { policy });
  } finally {
    await other.close();
  }
});

test("a page whose policy forbids workers of a blob: the element works in the page's thread", async () => {
  plain("no-worker", ["element"], "/node_modules/wenjing/dist/");
  const server = await serveAt(consumer.folder, { policy: POLICY.replace("worker-src 'self' blob:", "worker-src 'none'") });
  const opened = await openPage(browser, `${server.url}no-worker/index.html`);
  await opened.page.waitForFunction(() => globalThis.results);
  assert.deepEqual(await opened.page.evaluate(() => globalThis.results), { element: "青川镇工作总结" });
  await opened.close();
  await server.close();
});

test("Vite", async () => {
  const folder = app("vite", ALL);
  const { build } = await import(pathToFileURL(path.join(at("node_modules/vite"), "dist/node/index.js")).href);
  await build({ root: folder, logLevel: "error", base: "./", build: { target: "es2022", outDir: "built", chunkSizeWarningLimit: 10_000 } });
  await check(path.join(folder, "built"), ALL, { policy: OWN });
});

test("webpack", async () => {
  const folder = app("webpack", ALL);
  const { default: webpack } = await import("webpack");
  const compiler = webpack({
    mode: "production", context: folder, entry: "./main.js", experiments: { topLevelAwait: true }, performance: false, optimization: { minimize: false },
    output: { path: path.join(folder, "built"), filename: "main.js", publicPath: "auto" },
  });
  const stats = await new Promise((resolve, reject) => compiler.run((error, done) => (error ? reject(error) : resolve(done))));
  assert.deepEqual([...stats.compilation.errors, ...stats.compilation.warnings].map(String), []);
  writeFileSync(path.join(folder, "built/index.html"), page(`<script defer src="./main.js"></script>`));
  await check(path.join(folder, "built"), ALL, { policy: OWN });
});

test("esbuild, without a plug-in: the entries that carry their core", async () => {
  const names = ["inline", "workerInline", "element"];
  const folder = app("esbuild", names);
  const { build } = await import("esbuild");
  await build({ entryPoints: [path.join(folder, "main.js")], bundle: true, format: "esm", splitting: true, outdir: path.join(folder, "built"), logLevel: "error" });
  writeFileSync(path.join(folder, "built/index.html"), page(`<script type="module" src="./main.js"></script>`));
  await check(path.join(folder, "built"), names, {});
});
