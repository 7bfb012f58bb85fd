// The keywords tab over the opened corpus: lines, collocates, network, significance, word lists with undo, heat map; charts as table, SVG and PNG.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { at } from "../../scripts/lib.mjs";
import { browser, paste, settled, tab } from "./support.mjs";

const COMPILATION = readFileSync(at("tests/golden/compilation/input.txt"), "utf8");
const { open } = browser();
const state = (page, read) => page.evaluate(`(${read})(document.querySelector("wenjing-viewer").bench.store)`);

async function keywords(page) {
  await tab(page, "关键词").click();
  await page.locator("wenjing-word-lines .line").first().waitFor();
}

test("lines of a term lead to their places; sorting by the right side orders them by it", async () => {
  const { page, context, faults, requests } = await open();
  await paste(page, COMPILATION);
  await keywords(page);
  // The term of the most lines.
  const counts = (await page.locator("wenjing-word-table tbody td.count").allTextContents()).map(Number);
  const row = page.locator("wenjing-word-table tbody tr").nth(counts.indexOf(Math.max(...counts)));
  const term = (await row.locator(".term").textContent()).trim();
  await row.click();
  await page.waitForFunction((wanted) => document.querySelector("wenjing-viewer").bench.store.state.term === wanted, term);
  await page.locator("wenjing-word-lines .line b", { hasText: term }).first().waitFor();
  const rights = () => page.locator("wenjing-word-lines .line .after").allTextContents();
  const inOrder = await rights();
  const sorted = [...inOrder].sort();
  assert.notDeepEqual(inOrder, sorted);
  await page.locator("wenjing-word-lines select").selectOption("right");
  await page.waitForFunction((wanted) => {
    const { shadowRoot: lines } = document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector("wenjing-keywords").shadowRoot.querySelector("wenjing-word-lines");
    return [...lines.querySelectorAll(".line .after")].map((after) => after.textContent).join("|") === wanted;
  }, sorted.join("|"));
  await page.locator("wenjing-word-lines .line").first().click();
  const marked = await state(page, (store) => store.state.selection.spans.map((span) => store.text.slice(span.start, span.end)));
  assert.deepEqual(marked, [term]);
  assert.deepEqual(faults, []);
  assert.deepEqual(requests, []);
  await context.close();
});

test("several files are listed by whole terms, their counts added up", async () => {
  const { page, context, faults } = await open();
  const report = (name, times) => `${name}2023年工作总结\n一、主要工作\n${"抓好高标准农田建设，高标准农田面积扩大，高标准农田管护到位。\n".repeat(times)}`;
  await paste(page, report("青川镇", 1));
  await paste(page, report("云岭县", 2));
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.files.length === 2);
  await settled(page);
  await keywords(page);
  const row = page.locator("wenjing-word-table tbody tr", { has: page.getByRole("button", { name: "高标准农田", exact: true }) });
  await row.first().waitFor();
  assert.equal((await row.first().locator("td.count").textContent()).trim(), "9");
  assert.ok((await page.locator("wenjing-word-table tbody .term").allTextContents()).every((term) => term.trim().length > 1));
  assert.deepEqual(faults, []);
  await context.close();
});

test("single words have a significance, and a reference can be chosen; the minimum is kept", async () => {
  const { page, context } = await open();
  await paste(page, COMPILATION);
  await keywords(page);
  await page.locator("wenjing-keywords").getByRole("button", { name: "本篇" }).click();
  await page.locator("wenjing-word-table").getByRole("button", { name: "单词" }).click();
  await page.locator("wenjing-word-table td.p").first().waitFor();
  const first = () => page.locator("wenjing-word-table tbody .term").allTextContents();
  const background = await first();
  await page.locator("wenjing-word-table .options select").first().selectOption("5");
  await page.waitForFunction((before) => document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector("wenjing-keywords")
    .shadowRoot.querySelector("wenjing-word-table").shadowRoot.querySelectorAll("tbody tr").length < before, background.length);
  const counts = (await page.locator("wenjing-word-table tbody td.count").allTextContents()).map(Number);
  assert.ok(counts.length > 0 && counts.every((count) => count >= 5), String(counts));
  const fewer = await first();
  await page.locator("wenjing-word-table .options select").nth(1).selectOption("rest");
  // The list of the other reference: it differs from both that stood there before, or the wait fails.
  for (const deadline = Date.now() + 30_000; ;) {
    const now = (await first()).join();
    if (now !== "" && now !== background.join() && now !== fewer.join()) break;
    assert.ok(Date.now() < deadline, "the list stayed as it was");
    await page.waitForTimeout(50);
  }
  await context.close();
});

test("collocates and network of a term; a click on a word goes to its own", async () => {
  const { page, context } = await open();
  await paste(page, COMPILATION);
  await keywords(page);
  await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.set({ term: "公开" }));
  const collocates = page.locator("wenjing-word-company .collocates tbody tr");
  await collocates.first().waitFor();
  const word = page.locator("wenjing-word-company .network .word").nth(3);
  const name = (await word.locator("text").textContent()).trim();
  await word.focus();
  await page.keyboard.press("Enter");
  assert.equal(await state(page, (store) => store.state.term), name);
  await context.close();
});

test("own words and stop words: added, counted, taken back with undo", async () => {
  const { page, context } = await open();
  await paste(page, COMPILATION);
  await keywords(page);
  await page.locator("wenjing-word-table .add input[name=word]").fill("云岭县水务局");
  await page.locator("wenjing-word-table .add input[name=word]").press("Enter");
  await page.waitForFunction(() => { const { state: now } = document.querySelector("wenjing-viewer").bench.store; return now.added.includes("云岭县水务局") && now.files.every((file) => file.phase === "done"); });
  await page.locator("wenjing-word-table .term", { hasText: "云岭县水务局" }).first().waitFor();
  await page.locator("wenjing-word-table summary").click();
  await page.locator("wenjing-word-table input[name=words]").fill("工作要点，景区 游客");
  await page.locator("wenjing-word-table input[name=words]").press("Enter");
  assert.deepEqual(await state(page, (store) => store.state.excluded), ["工作要点", "景区", "游客"]);
  assert.equal(await page.locator("wenjing-keywords .cloud button", { hasText: /^景区$/ }).count(), 0);
  await page.locator("wenjing-overlays .toast").getByRole("button", { name: "撤销" }).click();
  assert.deepEqual(await state(page, (store) => store.state.excluded), []);
  const box = page.locator("wenjing-word-table tbody input[type=checkbox]").first();
  await box.uncheck();
  assert.equal((await state(page, (store) => store.state.excluded)).length, 1);
  await page.locator("wenjing-word-table .chips button").last().click();
  assert.equal((await state(page, (store) => store.state.excluded)).length, 0);
  await context.close();
});

test("what goes out leaves out the words that the reader took out", async () => {
  const { page, context } = await open();
  await paste(page, COMPILATION);
  await keywords(page);
  const [first, second] = await state(page, (store) => store.analysis.keywords.map(({ term }) => term));
  await page.locator("wenjing-word-table summary").click();
  await page.locator("wenjing-word-table input[name=words]").fill(first);
  await page.locator("wenjing-word-table input[name=words]").press("Enter");
  await page.waitForFunction((term) => document.querySelector("wenjing-viewer").bench.store.state.excluded.includes(term), first);
  const saved = async (click) => {
    const download = page.waitForEvent("download");
    await click();
    return readFileSync(await (await download).path(), "utf8");
  };
  const csv = await saved(() => page.locator("wenjing-analysis").getByRole("button", { name: "导出 CSV", exact: true }).click());
  const terms = csv.trimEnd().split("\r\n").slice(1).map((line) => line.split(",")[0]);
  assert.ok(terms.includes(second) && !terms.includes(first), terms.join(" "));
  await page.getByRole("button", { name: "导出", exact: true }).click();
  const json = JSON.parse(await saved(() => page.getByRole("button", { name: /^JSON/ }).click()));
  for (const { keywords } of [json, ...json.documents]) assert.ok(keywords.length > 0 && keywords.every(({ term }) => term !== first));
  await context.close();
});

test("every chart has its data as a table, and goes out as SVG, PNG and CSV that can be read back", async () => {
  const { page, context, violations } = await open();
  await paste(page, COMPILATION);
  await keywords(page);
  await page.locator("wenjing-word-company figure").waitFor();
  const figures = page.locator("wenjing-keywords figure.framed, wenjing-word-company figure.framed");
  const titles = await figures.locator("figcaption h3").allTextContents();
  assert.ok(titles.length >= 5, titles.join(" "));
  for (let i = 0; i < titles.length; i++) {
    const figure = figures.nth(i);
    const saved = async (name) => {
      const download = page.waitForEvent("download");
      await figure.locator(".chart-tools").getByRole("button", { name: new RegExp(`^${name}`) }).click();
      return readFileSync(await (await download).path());
    };
    const svg = (await saved("SVG")).toString("utf8");
    assert.match(svg, /^<\?xml.*<svg[^>]+xmlns="http:\/\/www\.w3\.org\/2000\/svg"/s);
    assert.ok(svg.includes(`<title>${titles[i]}</title>`) && !/class=|lit\$|onclick/.test(svg.replace(/<!--.*?-->/gs, "")), titles[i]);
    const png = await saved("PNG");
    assert.equal(png.subarray(1, 4).toString("latin1"), "PNG");
    assert.ok(png.readUInt32BE(16) > 300 && png.length > 2000, titles[i]);
    const csv = (await saved("CSV")).toString("utf8");
    await figure.locator(".chart-tools button").first().click();
    const rows = await figure.locator("tbody tr").count();
    assert.ok(rows > 0, titles[i]);
    assert.equal(csv.trimEnd().split("\r\n").length, rows + 1, titles[i]);
    await figure.locator(".chart-tools button").first().click();
  }
  assert.deepEqual(await violations(), []);
  await context.close();
});

test("targets and shares of the parts have their table, SVG and PNG too, with what their legends say", async () => {
  const { page, context } = await open();
  await paste(page, `青川镇2025年工作总结和2026年工作思路\n\n一、2025年主要工作\n全镇接待游客41.5万人次，茶叶产量1860吨，新建驿站6处。\n二、存在问题\n产业链条偏短。\n三、2026年工作思路\n接待游客50万人次，茶叶产量2000吨，新建驿站8处。\n`);
  for (const [name, figure, entry] of [["结构", "wenjing-structure figure.shares", "回顾"], ["数字", "wenjing-targets figure.targets", "目标"]]) {
    await tab(page, name).click();
    const chart = page.locator(figure);
    await chart.waitFor();
    const saved = async (kind) => {
      const download = page.waitForEvent("download");
      await chart.locator(".chart-tools").getByRole("button", { name: new RegExp(`^${kind}`) }).click();
      return readFileSync(await (await download).path());
    };
    const svg = (await saved("SVG")).toString("utf8");
    assert.ok(svg.includes(entry), `${name}: the legend is in the picture`);
    assert.equal((await saved("PNG")).subarray(1, 4).toString("latin1"), "PNG");
    await chart.getByRole("button", { name: /^数据表/ }).click();
    const rows = chart.locator("tbody tr");
    await rows.first().waitFor();
    assert.equal((await saved("CSV")).toString("utf8").trimEnd().split("\r\n").length, await rows.count() + 1);
  }
  await context.close();
});

test("figures by document: a bar for each, the count and shared measures; a bar opens its document", async () => {
  const { page, context } = await open();
  await paste(page, COMPILATION);
  await settled(page);
  await tab(page, "数字").click();
  const all = page.locator("wenjing-by-document .document");
  await all.first().waitFor();
  assert.equal(await all.count(), 3);
  await all.nth(2).click();
  const opened = await state(page, (store) => store.article.name);
  assert.ok((await all.nth(2).getAttribute("aria-label")).startsWith(opened));
  await context.close();
});
