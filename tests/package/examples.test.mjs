// The examples, with the package as it is packed. JupyterLab and Spark have files of their own: they run where those are installed.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";

import { at } from "../../scripts/lib.mjs";
import { launch, openPage, serveFolder } from "../support/browser.mjs";
import { copyInto, install, readJson } from "../support/package.mjs";

let consumer, browser;
before(async () => {
  consumer = install(["vite", "react", "react-dom", "scheduler", "vue", "@vitejs/plugin-vue"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  consumer?.remove();
});

const EXPECTED = { vite: ["#figures li:nth-child(2)", /5\.7%/], react: ["#count", /^\d+ 个数据$/], vue: ["#count", /^\d+ 个数据$/] };

for (const [name, [selector, wanted]] of Object.entries(EXPECTED)) {
  test(`${name}: builds and shows what was found`, async () => {
    const folder = path.join(consumer.folder, name);
    copyInto(folder, `examples/${name}`);
    const { build } = await import(pathToFileURL(at("node_modules/vite/dist/node/index.js")).href);
    await build({ root: folder, base: "./", logLevel: "error", build: { target: "es2022", chunkSizeWarningLimit: 10_000 } });
    const server = await serveFolder(path.relative(at("."), path.join(folder, "dist")), {});
    const opened = await openPage(browser, server.url);
    await opened.page.waitForFunction(({ selector, wanted }) => new RegExp(wanted).test(document.querySelector(selector)?.textContent ?? ""), { selector, wanted: wanted.source })
      .catch((error) => assert.fail(`${error.message}\n${opened.faults.join("\n")}`));
    await opened.close();
    await server.close();
  });

  test(`${name}: asks for the versions that are tested`, () => {
    const { dependencies, devDependencies } = readJson(at("examples", name, "package.json"));
    const tested = readJson(at("package.json")).devDependencies;
    for (const [dependency, version] of Object.entries({ ...dependencies, ...devDependencies })) if (dependency !== "wenjing") assert.equal(version, tested[dependency], dependency);
  });
}

/** Starts a command of an example; resolves with the address that it prints. */
async function started(command, args, options) {
  // Of a process group of its own, so that what it starts ends with it.
  const child = spawn(command, args, { ...options, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const url = await new Promise((resolve, reject) => {
    let said = "";
    const hear = (part) => {
      said += part;
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):\d+\/\S*/.exec(stripVTControlCharacters(said));
      if (found) resolve(found[0]);
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    child.on("error", reject);
    child.on("close", () => reject(new Error(said)));
  });
  return { url, stop: () => process.kill(-child.pid) };
}

test("vite, react, vue: npm start serves it", async () => {
  for (const name of Object.keys(EXPECTED)) {
    const { scripts } = readJson(at("examples", name, "package.json"));
    assert.deepEqual([scripts.prestart, scripts.start], ["npm install", "vite"], `${name}: one command installs and starts`);
  }
  const folder = path.join(consumer.folder, "vite");
  copyInto(folder, "examples/vite");
  // What prestart would install is there.
  const server = await started("npm", ["--prefix", folder, "start", "--ignore-scripts"], { cwd: folder, env: { ...process.env, PATH: `${at("node_modules/.bin")}${path.delimiter}${process.env.PATH}` } });
  const opened = await openPage(browser, server.url);
  const [selector, wanted] = EXPECTED.vite;
  await opened.page.locator(selector).filter({ hasText: wanted }).waitFor().catch((error) => assert.fail(`${error.message}\n${opened.faults.join("\n")}`));
  await opened.close();
  server.stop();
});

test("plain-html: its command serves it, under a policy that forbids every connection", async () => {
  const server = await started(process.execPath, [at("examples/plain-html/start.mjs")]);
  const opened = await openPage(browser, server.url);
  await opened.page.waitForFunction(() => document.querySelector("wenjing-viewer")?.result);
  assert.deepEqual(opened.faults, []);
  await opened.close();
  server.stop();
});

test("notebook: the widget shows the text and gives the figures back", async () => {
  const server = await serveFolder(".");
  const opened = await openPage(browser, `${server.url}tests/support/blank.html`);
  const figures = await opened.page.evaluate(async () => {
    const { default: widget } = await import("/examples/notebook/widget.js");
    const values = { module: "/dist/define.js", text: "完成投资3.5亿元。" };
    return new Promise((resolve) => void widget.render({ el: document.body, model: { get: (name) => values[name], set: (name, value) => (values[name] = value), save_changes: () => resolve(values.figures), on: () => {}, off: () => {} } }));
  });
  assert.equal(figures[0].text, "3.5亿元");
  await opened.close();
  await server.close();
});

test("node: prints the figures of files; one that cannot be read is said, and the rest goes on", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "wenjing-example-"));
  const good = path.join(folder, "a.txt");
  writeFileSync(good, "完成投资3.5亿元。");
  writeFileSync(path.join(folder, "b.txt"), "");
  const done = spawnSync(process.execPath, [at("examples/node/figures.mjs"), path.join(folder, "b.txt"), good], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  assert.deepEqual([done.status, /ingest\/empty/.test(done.stderr)], [1, true], done.stderr);
  assert.match(done.stdout, /\t3\.5亿元\t/);
});
