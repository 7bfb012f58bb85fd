// The summary: its length by slider, the headings and the context of its points, all documents at a glance.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { at } from "../../scripts/lib.mjs";
import { browser, marked, paste, settled } from "./support.mjs";

const COMPILATION = readFileSync(at("tests/golden/compilation/input.txt"), "utf8");
const REPORT = readFileSync(at("tests/golden/government_work_report/input.txt"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const { open } = browser();

/** The summary of the first document has what an analysis with these options would give. */
const hasLength = (page, options) => page.waitForFunction(async (asked) => {
  const viewer = document.querySelector("wenjing-viewer");
  const { analysis, text } = viewer.bench.store;
  const { documents } = await viewer.engine.analyze(text, asked);
  return JSON.stringify(documents.map(({ summary }) => summary)) === JSON.stringify(analysis.documents.map(({ summary }) => summary));
}, options);
const quoted = (page) => page.evaluate(() => {
  const { summary } = document.querySelector("wenjing-viewer").bench.store.article.report;
  return ["achievements", "problems", "plans"].flatMap((list) => summary[list]).reduce((sum, { text }) => sum + [...text].length, 0);
});

test("the slider goes from five lines to half by keys, in words, and the core chooses anew without another analysis", async () => {
  const { page, context, faults } = await open();
  await paste(page, REPORT);
  const slider = page.getByRole("slider", { name: "篇幅" });
  assert.equal(await slider.getAttribute("aria-valuetext"), "一页");
  const elapsed = await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.file.elapsed);
  await page.evaluate(() => { const { engine } = document.querySelector("wenjing-viewer"); globalThis.analyses = 0; const { analyze } = engine; engine.analyze = (...args) => { globalThis.analyses++; return analyze(...args); }; });
  await slider.focus();
  await page.keyboard.press("Home");
  await page.locator("wenjing-overview output", { hasText: "五行" }).waitFor();
  await page.waitForFunction(() => { const { summary } = document.querySelector("wenjing-viewer").bench.store.article.report; return ["achievements", "problems", "plans"].flatMap((list) => summary[list]).reduce((sum, { text }) => sum + [...text].length, 0) <= 140; });
  const five = await quoted(page);
  await page.keyboard.press("End");
  await page.locator("wenjing-overview output", { hasText: "一半" }).waitFor();
  await page.waitForFunction((least) => { const { summary } = document.querySelector("wenjing-viewer").bench.store.article.report; return ["achievements", "problems", "plans"].flatMap((list) => summary[list]).reduce((sum, { text }) => sum + [...text].length, 0) > 4 * least; }, five);
  assert.equal(await slider.getAttribute("aria-valuetext"), "一半");
  assert.equal(await page.evaluate(() => globalThis.analyses), 0);
  assert.equal(await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.file.elapsed), elapsed);
  // All that was chosen for the length is shown, but what says the same twice.
  assert.ok(await page.locator("wenjing-overview .point").count() > 20);
  assert.equal(await page.locator("wenjing-overview section header .link").count(), 0);
  await hasLength(page, { summaryShare: 0.5 });
  // In the address there is the step, and no word of the text.
  await page.waitForFunction(() => location.hash.includes("length=half"));
  assert.match(new URL(page.url()).hash, /^#tab=overview(&article=\d+)?&length=half$/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("the length in the address holds for what is opened, and in a session", async () => {
  const { page, context } = await open({ path: "#tab=overview&length=five" });
  await paste(page, REPORT);
  assert.ok(await quoted(page) <= 140);
  assert.equal(await page.getByRole("slider").getAttribute("aria-valuetext"), "五行");
  // What is saved opens again at the same length.
  await page.getByRole("button", { name: "导出", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /^会话文件/ }).click();
  const session = JSON.parse(readFileSync(await (await download).path(), "utf8"));
  assert.equal(session.length, "five");
  await context.close();
});

test("a length that is chosen while a text is analysed holds for its result", async () => {
  const { page, context } = await open();
  // In the very turn in which the analysis begins.
  await page.evaluate(() => {
    const { store } = document.querySelector("wenjing-viewer").bench;
    const leave = store.subscribe(() => {
      if (store.file?.phase !== "analysing") return;
      leave();
      store.set({ length: "five" });
    });
  });
  await paste(page, REPORT.repeat(5), { wait: false });
  await page.waitForFunction(() => { const { state, file } = document.querySelector("wenjing-viewer").bench.store; return state.length === "five" && file?.phase === "done"; });
  await hasLength(page, { summaryLines: 5, keywordSpans: true, keywordLimit: 80 });
  await context.close();
});

test("half of a long document is drawn some points at a time, and more are a click away", async () => {
  const { page, context } = await open({ path: "#tab=overview&length=half" });
  const sections = Array.from({ length: 900 }, (_, n) => `（${n + 1}）第${n + 1}村。新修水渠${300 + 7 * n}米，受益农户${20 + n}户；栽种果树${40 + 3 * n}亩，增收${5 + n}万元。`);
  await paste(page, `云岭县2025年工作总结\n\n一、主要工作\n${sections.join("\n")}\n`);
  const points = page.locator("wenjing-overview .point");
  await points.first().waitFor();
  const first = await points.count();
  assert.ok(first > 100 && first < 400, String(first));
  await page.locator("wenjing-overview section > .button").first().click();
  await page.waitForFunction((before) => document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector("wenjing-overview").shadowRoot.querySelectorAll(".point").length > before, first);
  // The source leads to a point far down.
  const last = await page.evaluate(() => { const { store } = document.querySelector("wenjing-viewer").bench; const { achievements } = store.article.report.summary; const at = achievements.length - 1; store.caret(achievements[at].span.start + 1); return `achievements:${at}`; });
  await page.locator(`wenjing-overview [data-key="${last}"][aria-current="true"]`).waitFor();
  await context.close();
});

test("a point stands under its heading, and shows the subject that it lacks as context, not as quotation", async () => {
  const { page, context } = await open();
  await paste(page, `云岭县文化馆2023年工作总结

一、主要工作
（一）服务群众。县文化馆新建展厅2处，举办展览12场，接待观众3.6万人次。开展培训48期，培训学员1900人。
（二）保护遗产。登记古籍260册，修缮古建筑3处。
二、存在问题
一是活动经费不足。二是专业人员偏少。
三、2024年计划
力争举办展览15场，新增藏品300件。
`);
  const all = await page.evaluate(() => { const { report } = document.querySelector("wenjing-viewer").bench.store.article; return Object.values(report.summary).flat().filter((point) => point.heading || point.context).map(({ heading, context: before, text }) => ({ heading: heading?.text, before: before?.text, text })); });
  assert.ok(all.some(({ heading }) => heading), JSON.stringify(all));
  const headings = await page.locator("wenjing-overview .under").allTextContents();
  assert.ok(headings.length > 0);
  for (const heading of headings) assert.ok(all.some((one) => one.heading === heading), heading);
  for (const shown of await page.locator("wenjing-overview .context").allTextContents()) assert.match(shown, /^〔上文：.+〕$/);
  for (const quote of await page.locator("wenjing-overview .point .quote").allTextContents()) assert.ok(!quote.includes("上文"), quote);
  // The copy has what is shown.
  await page.getByRole("button", { name: "复制", exact: true }).click();
  await page.locator("wenjing-overlays .toast", { hasText: "已复制" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const heading of headings) assert.ok(copied.split("\n").includes(heading), heading);
  await context.close();
});

test("a part whose points all stand in the overview says so", async () => {
  const { page, context } = await open();
  await paste(page, "青川镇2023年工作总结\n\n一、主要工作\n完成投资3.5亿元，增长5.7%。\n");
  const part = page.locator("wenjing-overview section", { has: page.getByRole("heading", { name: "主要成效" }) });
  await part.waitFor();
  assert.match(await part.locator("header").textContent(), /都在上面的概况里/);
  assert.equal(await part.locator(".point").count(), 0);
  await context.close();
});

test("a long unit keeps clear of the words beside it", async () => {
  const { page, context } = await open();
  await paste(page, "青川镇2023年工作总结\n\n一、主要工作\nPM2.5平均浓度29微克/立方米，下降6.5%。新建驿站6处，接待游客41.5万人次。\n");
  const points = page.locator("wenjing-overview .point", { has: page.locator(".unit", { hasText: "微克/立方米" }) });
  await points.first().waitFor();
  const gap = await points.first().evaluate((point) => {
    const unit = document.createRange();
    unit.selectNodeContents(point.querySelector(".unit"));
    return point.querySelector(".said").getBoundingClientRect().left - unit.getBoundingClientRect().right;
  });
  assert.ok(gap >= 0, String(gap));
  await context.close();
});

test("a compilation at a glance: a row for each document, each cell one click from its place, and back", async () => {
  const { page, context, faults } = await open({ reducedMotion: "reduce" });
  await paste(page, COMPILATION);
  await page.getByRole("button", { name: /^全部 3 篇/ }).click();
  const rows = page.locator("wenjing-digest tbody tr");
  await rows.first().waitFor();
  assert.equal(await rows.count(), 3);
  await page.waitForFunction(() => location.hash.includes("all=1"));
  // Every document says something in each column, or is said not to.
  for (const cell of await page.locator("wenjing-digest td").all()) assert.notEqual((await cell.textContent()).trim(), "");
  for (let at = 0; at < 3; at++) {
    for (const column of [0, 1, 2, 3]) {
      const cell = rows.nth(at).locator("td").nth(column).locator("button.result").first();
      if (!await cell.count()) continue;
      await cell.click();
      await page.waitForFunction(() => CSS.highlights.get("wenjing-selected")?.size > 0);
      const [mark] = await marked(page, "selected");
      const words = (await cell.locator(".quote, b").first().textContent()).trim();
      assert.ok(mark.replace(/\s+/g, "").includes(words.replace(/[\s+]+/g, "").slice(0, 6)), `${words} / ${mark}`);
      assert.equal(await cell.getAttribute("aria-current"), "true");
    }
  }
  assert.deepEqual((await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations.map(({ id }) => id), []);
  // The name opens the document's own overview.
  await rows.nth(1).locator("th button").click();
  await page.locator("wenjing-overview .facts").waitFor();
  assert.equal(await page.locator("wenjing-digest").count(), 0);
  assert.deepEqual(faults, []);
  await context.close();
});

test("several files at a glance: what they say alike and what only one says, in the file where it stands", async () => {
  const { page, context, faults } = await open({ locale: "en-US", colorScheme: "dark" });
  const text = (name, done, lacks) => `云岭县${name}2024年工作总结\n一、主要工作\n${done}。\n${lacks ? `二、存在问题\n${lacks}。\n` : ""}`;
  await paste(page, text("林业局", "完成荒坡造林1.2万亩，查处乱砍滥伐案件17起", "护林经费不足，信息化水平低"));
  await paste(page, text("水利局", "清淤引水渠11.6公里，恢复灌溉面积5400亩", "管护经费不足"));
  await paste(page, text("文化馆", "举办百姓舞台演出64场，蓝靛染布工坊新招学徒28名", ""));
  await settled(page);
  await page.getByRole("button", { name: /^All 3/ }).click();
  const rows = page.locator("wenjing-digest tbody tr");
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector("wenjing-overview").shadowRoot.querySelector("wenjing-digest")?.shadowRoot.querySelectorAll("tbody tr").length === 3);
  assert.match(await rows.nth(2).locator("td").nth(2).textContent(), /Not mentioned/);
  assert.match(await rows.nth(0).locator("td").nth(1).textContent(), /1\.2/);
  await page.locator("wenjing-digest .word", { hasText: "经费" }).click();
  const places = page.locator("wenjing-digest .places button");
  assert.equal(await places.count(), 2);
  await places.nth(1).click();
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.text.includes("水利局"));
  assert.deepEqual(await marked(page, "selected"), ["经费"]);
  await page.locator("wenjing-digest .once button").last().click();
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.text.includes("文化馆"));
  assert.deepEqual((await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations.map(({ id }) => id), []);
  const download = page.waitForEvent("download");
  await page.locator("wenjing-digest header button").click();
  const csv = readFileSync(await (await download).path(), "utf8").trimEnd().split("\r\n");
  assert.equal(csv.length, 4);
  assert.match(csv[1], /1\.2万亩.*护林经费不足/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("on a screen of 320 px the table across documents is a card for each, and nothing is wider", async () => {
  const { page, context } = await open({ viewport: { width: 320, height: 640 } });
  await paste(page, COMPILATION);
  await page.getByRole("button", { name: /^全部 3 篇/ }).click();
  await page.locator("wenjing-digest tbody tr").first().waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth) <= 0);
  const wide = await page.locator("wenjing-digest td, wenjing-digest th").evaluateAll((cells) => cells.filter((cell) => cell.getBoundingClientRect().right > innerWidth).length);
  assert.equal(wide, 0);
  await context.close();
});
