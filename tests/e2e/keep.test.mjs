// What leaves the page and what stays: exports read back, session file, switch for keeping, clearing, offline, one file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { AxeBuilder } from "@axe-core/playwright";

import { at } from "../../scripts/lib.mjs";
import { browser, paste, settled, tab } from "./support.mjs";

const REPORT = readFileSync(at("tests/golden/government_work_report/input.txt"), "utf8");
const { open, newContext } = browser();

async function saved(page, label) {
  await page.getByRole("button", { name: "导出", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: label }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

test("exports: Markdown quotes the source, JSON is the contract, CSV opens in a spreadsheet", async () => {
  const { page, context, faults } = await open();
  await paste(page, REPORT);
  const markdown = await saved(page, /^Markdown/);
  assert.match(markdown.name, /\.md$/);
  // Each point is the source's own words, with the line where they stand.
  const points = [...markdown.text.matchAll(/^ *- (.+?)(?:〔上文：.*〕)?（第(\d+)行）$/gm)].map(([, words, line]) => [words.replace(/\\(.)/g, "$1"), Number(line)]);
  const flat = REPORT.replace(/\s+/g, "");
  const inSource = points.filter(([words]) => flat.includes(words.replace(/\s+/g, "")));
  assert.ok(inSource.length > 10, markdown.text);
  for (const [words, line] of inSource) assert.ok(REPORT.split("\n").slice(line - 1).join("").replace(/\s+/g, "").startsWith(words.replace(/\s+/g, "")) || REPORT.split("\n")[line - 1].includes(words.slice(0, 8)), `${line}: ${words}`);
  const json = JSON.parse((await saved(page, /^JSON/)).text);
  assert.equal(json.schemaVersion, 1);
  assert.equal(json.text, REPORT);
  const csv = await saved(page, /校对提示/);
  assert.ok(csv.text.startsWith("\ufeff"));
  assert.deepEqual(faults, []);
  await context.close();
});

test("the web page stands alone: each place leads to its line, axe finds nothing, nothing is asked for", async () => {
  const { page, context, faults } = await open();
  await paste(page, REPORT);
  const { name, text } = await saved(page, /^网页/);
  assert.match(name, /\.html$/);
  const alone = await context.newPage();
  const asked = [];
  alone.on("request", (request) => asked.push(request.url()));
  alone.on("console", (message) => faults.push(message.text()));
  await alone.setContent(text);
  const place = alone.locator(".place a").first();
  const line = Number(await place.textContent());
  await place.click();
  const target = alone.locator(":target");
  assert.equal(await target.textContent(), REPORT.split("\n")[line - 1]);
  // The line is scrolled to with the next frame.
  await alone.waitForFunction(() => { const { top, bottom } = document.querySelector(":target").getBoundingClientRect(); return bottom > 0 && top < innerHeight; });
  for (const colorScheme of ["light", "dark"]) {
    await alone.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: alone }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`), [], colorScheme);
  }
  assert.deepEqual([asked, faults], [[], []]);
  await context.close();
});

test("a keyword that the reader took out is in no export", async () => {
  const { page, context } = await open();
  await paste(page, REPORT);
  const word = await page.evaluate(() => { const { store } = document.querySelector("wenjing-viewer").bench; const { term } = store.analysis.keywords[0]; store.set({ excluded: [term] }); return term; });
  const json = JSON.parse((await saved(page, /^JSON/)).text);
  assert.ok(json.keywords.length > 0 && json.documents[0].keywords.length > 0);
  for (const list of [json.keywords, json.documents[0].keywords]) assert.ok(!list.some(({ term }) => term === word), word);
  const rows = (await saved(page, /关键词/)).text.trimEnd().split("\r\n").slice(1).map((row) => row.split(",")[0]);
  assert.ok(rows.length > 0 && !rows.includes(word), word);
  const words = /## 关键词\n\n(.*)/.exec((await saved(page, /^Markdown/)).text)[1].split("、").map((one) => one.replace(/（\d+）$/, ""));
  assert.ok(words.length > 0 && !words.includes(word), words.join());
  await context.close();
});

test("Word and Excel: what goes out comes in again, with the words of the report", async () => {
  const { page, context, faults, requests } = await open();
  await paste(page, REPORT);
  for (const [label, ending] of [[/DOCX/, /\.docx$/], [/XLSX/, /\.xlsx$/]]) {
    await page.getByRole("button", { name: "导出", exact: true }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: label }).click();
    const file = await download;
    assert.match(file.suggestedFilename(), ending);
    const bytes = readFileSync(await file.path());
    assert.equal(bytes.subarray(0, 2).toString("latin1"), "PK");
    if (!ending.test("a.docx")) continue;
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Control+o");
    await (await chooser).setFiles([{ name: "报告.docx", mimeType: "application/octet-stream", buffer: bytes }]);
    await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.files.length === 2);
    await settled(page);
    assert.match(await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.state.files[1].text), /社会消费品零售总额[^]{0,40}512\.9亿元/);
  }
  assert.deepEqual([faults, requests], [[], []]);
  await context.close();
});

test("a session file opens again with its documents, words and hints", async () => {
  const { page, context } = await open();
  await paste(page, REPORT);
  await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.set({ excluded: ["工作"], tab: "keywords" }));
  const session = await saved(page, /会话文件/);
  await context.close();
  const second = await open();
  const chooser = second.page.waitForEvent("filechooser");
  await second.page.getByRole("button", { name: "打开文件", exact: true }).click();
  await (await chooser).setFiles([{ name: "一.wenjing", mimeType: "application/json", buffer: Buffer.from(session.text) }]);
  await settled(second.page);
  const state = await second.page.evaluate(() => { const { store } = document.querySelector("wenjing-viewer").bench; return { text: store.text, tab: store.state.tab, excluded: store.state.excluded }; });
  assert.deepEqual(state, { text: REPORT, tab: "keywords", excluded: ["工作"] });
  // A broken one says so and changes nothing.
  const again = second.page.waitForEvent("filechooser");
  await second.page.keyboard.press("Control+o");
  await (await again).setFiles([{ name: "坏.wenjing", mimeType: "application/json", buffer: Buffer.from('{"format":"other"}') }]);
  await second.page.getByText("这不是文镜的会话文件").waitFor();
  await second.context.close();
});

test("masked words are shown and counted as what they stand for, marked, until the reader turns that off", async () => {
  const { page, context, faults } = await open();
  await paste(page, "青川镇2023年工作总结\n一、D建工作\n抓好D建工作，加强D的建设，推进D建与治理融合，D建工作成效明显。\n二、下步打算\n继续抓好D建工作。\n");
  const heading = page.locator("wenjing-structure .words").first();
  const restored = heading.locator("abbr.restored");
  await tab(page, "结构").click();
  await restored.waitFor();
  assert.equal((await heading.textContent()).trim(), "一、党建工作");
  assert.equal(await restored.textContent(), "党");
  assert.match(await restored.getAttribute("title"), /D/);
  const terms = () => page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.analysis.keywords.map(({ term }) => term));
  await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.set({ tab: "keywords" }));
  assert.ok((await terms()).some((term) => term.includes("党")));
  const restore = page.getByRole("switch", { name: /遮去的字/ });
  assert.equal(await restore.getAttribute("aria-checked"), "true");
  await restore.click();
  await settled(page);
  assert.ok(!(await terms()).some((term) => term.includes("党")));
  assert.equal(await restore.getAttribute("aria-checked"), "false");
  await tab(page, "结构").click();
  await heading.filter({ hasText: "一、D建工作" }).waitFor();
  assert.equal(await restored.count(), 0);
  // The text is as it was pasted, whatever is shown of it.
  assert.match(await page.evaluate(() => document.querySelector("wenjing-viewer").text), /^青川镇2023年工作总结\n一、D建工作\n/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("nothing is kept until it is switched on; clearing leaves nothing", async () => {
  const { page, context } = await open();
  await paste(page, REPORT);
  const databases = () => page.evaluate(() => indexedDB.databases().then((list) => list.length));
  assert.equal(await databases(), 0);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.set({ overlay: "local" }));
  await page.getByRole("switch").click();
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.stored > 0);
  await page.reload();
  await settled(page);
  assert.equal(await page.evaluate(() => document.querySelector("wenjing-viewer").text), REPORT);
  await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.set({ overlay: "clear" }));
  await page.getByRole("button", { name: "清除", exact: true }).click();
  await page.locator("wenjing-empty").waitFor();
  assert.equal(await databases(), 0);
  await context.close();
});

test("the second visit works without a network", async () => {
  const { page, context, faults } = await open();
  await context.setOffline(true);
  await page.reload();
  await paste(page, REPORT);
  assert.ok(await page.locator("wenjing-overview .point").count() > 0);
  assert.deepEqual(faults, []);
  await context.close();
});

test("the page as one file works from disk", async () => {
  const context = await newContext();
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(pathToFileURL(at("site/wenjing.html")).href);
  await paste(page, REPORT);
  assert.ok(await page.locator("wenjing-overview .point").count() > 0);
  assert.deepEqual(faults, []);
  await context.close();
});
