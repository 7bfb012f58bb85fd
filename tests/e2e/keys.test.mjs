// The keys of the list under `?`, one by one; the line between the panes by arrows; a new version that waits to be asked for.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";

import { at } from "../../scripts/lib.mjs";
import { serve } from "../../scripts/serve.mjs";
import { browser, paste, settled, tab } from "./support.mjs";

const REPORT = readFileSync(at("tests/golden/government_work_report/input.txt"), "utf8");
const { open, newContext } = browser();
const state = (page, read) => page.evaluate(`(${read})(document.querySelector("wenjing-viewer").bench.store.state)`);
const until = (page, read) => page.waitForFunction(`(${read})(document.querySelector("wenjing-viewer").bench.store.state)`);

test("Ctrl S saves a session, Ctrl O opens it, Ctrl Enter analyses again, Alt 1 … 6 go to the tabs", async () => {
  const { page, context, faults } = await open();
  await paste(page, REPORT);
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const file = await (await download).path();
  assert.ok(JSON.parse(readFileSync(file, "utf8")).files.length === 1);
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Control+o");
  await (await chooser).setFiles({ name: "again.wenjing", mimeType: "application/json", buffer: readFileSync(file) });
  await settled(page);
  await page.evaluate(() => { globalThis.before = document.querySelector("wenjing-viewer").result; });
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction(() => { const { result } = document.querySelector("wenjing-viewer"); return result && result !== globalThis.before; });
  await settled(page);
  for (const [index, name] of ["overview", "structure", "figures", "keywords", "proof", "compare"].entries()) {
    await page.keyboard.press(`Alt+${index + 1}`);
    assert.equal(await state(page, (s) => s.tab), name);
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test("Alt ↓ and Alt ↑ step through the results of a tab, and stay in its order", async () => {
  const { page, context } = await open();
  await paste(page, REPORT);
  await tab(page, "概览").focus();
  const key = () => state(page, (s) => s.selection?.key);
  await page.keyboard.press("Alt+ArrowDown");
  const first = await key();
  await page.keyboard.press("Alt+ArrowDown");
  const second = await key();
  assert.notEqual(first, second);
  await page.keyboard.press("Alt+ArrowUp");
  assert.equal(await key(), first);
  await context.close();
});

test("the list of keys opens by ?, unless that is switched off; by F1 always", async () => {
  const { page, context } = await open();
  await paste(page, REPORT);
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByRole("switch").click();
  await page.keyboard.press("Escape");
  await until(page, (s) => s.overlay === null);
  await page.keyboard.press("?");
  assert.equal(await state(page, (s) => s.overlay), null);
  await page.keyboard.press("F1");
  await page.getByRole("dialog").waitFor();
  await context.close();
});

test("in the list of documents arrows open, Alt with arrows moves, Delete removes; undo brings back", async () => {
  const { page, context } = await open();
  await paste(page, "青川镇2024年工作总结\n\n一、主要工作\n新建驿站4处。\n");
  await paste(page, "白鹭乡2025年工作总结\n\n一、主要工作\n新建驿站6处。\n");
  const names = () => page.locator("wenjing-list .item .name").allTextContents();
  const [first, second] = await names();
  await page.locator("wenjing-list .item").first().click();
  await page.locator("wenjing-list .item").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.locator('wenjing-list .item[aria-current="true"]', { hasText: second }).waitFor();
  await page.keyboard.press("Alt+ArrowUp");
  await page.waitForFunction((name) => document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-list").shadowRoot.querySelector(".item .name").textContent === name, second);
  assert.deepEqual(await names(), [second, first]);
  await page.locator("wenjing-list .item", { hasText: second }).focus();
  await page.keyboard.press("Delete");
  await until(page, (s) => s.files.length === 1);
  await page.getByRole("button", { name: "撤销" }).click();
  await until(page, (s) => s.files.length === 2);
  await context.close();
});

test("the line between the panes moves by arrow keys", async () => {
  const { page, context } = await open();
  await paste(page, REPORT);
  const line = page.getByRole("separator");
  const before = Number(await line.getAttribute("aria-valuenow"));
  await line.focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction((was) => Number(document.querySelector("wenjing-viewer").shadowRoot.querySelector("[role=separator]").getAttribute("aria-valuenow")) < was, before);
  await context.close();
});

test("a new version is offered, never forced: what is open stays until it is asked for", async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), "wenjing-site-"));
  for (const name of ["index.html", "page.js", "page.css", "sw.js", "icon.svg", "manifest.webmanifest", "read.js", "read-pdf.js"]) copyFileSync(at("site", name), path.join(folder, name));
  const server = await serve(path.relative(at(), folder), 0);
  t.after(() => { server.close(); server.closeAllConnections(); rmSync(folder, { recursive: true, force: true }); });
  const context = await newContext();
  const page = await context.newPage();
  const load = async () => {
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  };
  await load();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await paste(page, REPORT);
  writeFileSync(path.join(folder, "sw.js"), `${readFileSync(path.join(folder, "sw.js"), "utf8")}\n// another version\n`);
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => undefined));
  const toast = page.locator("wenjing-overlays .toast");
  await toast.getByText("新版本").waitFor();
  assert.equal(await state(page, (s) => s.files.length), 1);
  const loaded = page.waitForEvent("load");
  await toast.getByRole("button", { name: "更新" }).click();
  await loaded;
  await context.close();
});
