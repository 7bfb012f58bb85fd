// On a phone: one pane at a time, every view, and from each of them to the source and back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { at } from "../../scripts/lib.mjs";
import { browser, marked, paste, tab } from "./support.mjs";

const REPORT = readFileSync(at("tests/golden/government_work_report/input.txt"), "utf8");
const EARLIER = `青川镇2024年工作总结

一、2024年主要工作
（一）文旅融合。全年接待游客36.2万人次，增长8.1%。新建驿站4处，驿站运营收入86万元，驿站、驿站服务点全部开放。
（二）茶叶提质。茶叶产量1720吨，增长5.2%。完成低效茶园改造，争取上级资金260万元。
二、2025年工作思路
力争接待游客40万人次，新建驿站6处。
`;
const LATER = `青川镇2025年工作总结

一、2025年主要工作
（一）文旅融合。全年接待游客41.5万人次，比上年的36.2万人次增长24.6%。新建驿站6处。
（二）数字乡村。数字平台上线，数字平台接入农户3200户，数字平台办理事项1.2万件。
二、2026年工作思路
新建驿站8处。
`;
const { open } = browser();
const PHONE = { viewport: { width: 390, height: 844 }, reducedMotion: "reduce", hasTouch: true };
const pane = (page) => page.evaluate(() => { const panes = document.querySelector("wenjing-viewer").shadowRoot.querySelector(".panes"); return panes.dataset.source === "open" ? "source" : "analysis"; });
const back = (page) => page.locator("wenjing-viewer .back");

test("every page of the comparison leads to the source, and the way back leads to the page that one came from", async () => {
  const { page, context, faults } = await open(PHONE);
  await paste(page, LATER);
  await paste(page, EARLIER);
  await tab(page, "比较").click();
  const pages = {
    "章节": ["wenjing-compare-sections tr.result", "数字乡村"],
    "数字目标": ["wenjing-compare-figures tr.result", "接待游客"],
    "用词升降": ["wenjing-compare-terms tr.result", "平台"],
  };
  for (const [name, [rows, words]] of Object.entries(pages)) {
    await page.locator("wenjing-compare .switch").getByRole("button", { name }).click();
    await page.locator(rows, { hasText: words }).first().click();
    await page.locator("wenjing-source .paper").waitFor();
    await page.waitForFunction(() => (CSS.highlights.get("wenjing-selected")?.size ?? 0) > 0);
    assert.equal(await pane(page), "source", name);
    await back(page).click();
    await page.locator(rows, { hasText: words }).first().waitFor();
    assert.equal(await page.locator(`${rows}[aria-current="true"]`).count(), 1, name);
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test("a sentence that is touched stays beside its counterpart; the source that one turns to shows it, and its sentence is the current one after a touch there", async () => {
  const { page, context, faults } = await open(PHONE);
  await paste(page, LATER);
  await paste(page, EARLIER);
  await tab(page, "比较").click();
  const piece = page.locator("wenjing-compare-text .right .piece", { hasText: "接待游客" }).first();
  await piece.click();
  assert.equal(await pane(page), "analysis");
  assert.equal(await piece.getAttribute("aria-current"), "true");
  await page.getByRole("button", { name: "原文", exact: true }).click();
  await page.locator("wenjing-source .paper").waitFor();
  await page.waitForFunction(() => (CSS.highlights.get("wenjing-selected")?.size ?? 0) > 0);
  assert.match((await marked(page, "selected")).join(), /接待游客41\.5万人次/);
  await page.locator("wenjing-source .paper p", { hasText: "数字平台接入农户" }).click();
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.selection?.from === "source");
  await page.getByRole("button", { name: "分析", exact: true }).click();
  await page.locator('wenjing-compare-text .piece[aria-current="true"]', { hasText: "数字平台" }).first().waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test("what does not add up leads to its arithmetic, not away from it", async () => {
  const { page, context } = await open(PHONE);
  await paste(page, LATER);
  await page.getByRole("button", { name: "看核算" }).click();
  await page.locator('wenjing-checks [aria-current="true"]').first().waitFor();
  assert.equal(await pane(page), "analysis");
  assert.equal(await tab(page, "数字").getAttribute("aria-selected"), "true");
  await context.close();
});

test("who comes back from the source finds his filter and his place", async () => {
  const { page, context } = await open(PHONE);
  await paste(page, REPORT);
  await tab(page, "数字").click();
  await page.locator("wenjing-figures .filter", { hasText: "计划" }).click();
  const rows = page.locator("wenjing-figures tr.result");
  const last = rows.nth(await rows.count() - 1);
  await last.click();
  await back(page).click();
  await last.waitFor();
  assert.equal(await page.locator("wenjing-figures .filter", { hasText: "计划" }).getAttribute("aria-pressed"), "true");
  assert.ok(await last.evaluate((row) => { const { top, bottom } = row.getBoundingClientRect(); return top > 0 && bottom < innerHeight; }));
  await context.close();
});

test("change and period stand under the name of a figure, whose columns have no room", async () => {
  const { page, context } = await open(PHONE);
  await paste(page, REPORT);
  await tab(page, "数字").click();
  const row = page.locator("wenjing-figures tr.result", { hasText: "地区生产总值" }).first();
  assert.match(await row.locator(".rest").innerText(), /↑ 6\.1%/);
  assert.equal(await row.locator("td.change").isVisible(), false);
  await context.close();
});

test("of a table of hundreds of figures the rows in view are there, at the height that rows have on a phone", async () => {
  const { page, context } = await open(PHONE);
  const lines = Array.from({ length: 400 }, (_, i) => `第${i + 1}村民小组收入${1000 + i}万元。`).join("");
  await paste(page, `青川镇2025年工作总结\n\n一、主要工作\n${lines}\n`);
  await tab(page, "数字").click();
  const rows = page.locator("wenjing-figures tr.result");
  await rows.first().waitFor();
  assert.ok(await rows.count() < 200);
  // Down, until the table below which nothing of it comes is in view: the last figure is its last row.
  await page.waitForFunction(() => {
    const analysis = document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot;
    const table = analysis.querySelector("wenjing-figures").shadowRoot.querySelector("tbody");
    const last = [...table.querySelectorAll("tr.result")].at(-1);
    last.scrollIntoView({ block: "end" });
    return last.textContent.includes("1399");
  });
  const gap = await page.evaluate(() => {
    const analysis = document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot;
    const table = analysis.querySelector("wenjing-figures").shadowRoot.querySelector("tbody");
    const spacers = [...table.querySelectorAll(".spacer svg")].map((svg) => svg.getBoundingClientRect().height);
    const row = table.querySelector("tr.result").getBoundingClientRect().height;
    return table.getBoundingClientRect().height - (spacers.reduce((sum, height) => sum + height, 0) + table.querySelectorAll("tr.result").length * row);
  });
  assert.ok(Math.abs(gap) < 60, `${gap}`);
  await context.close();
});

test("six tabs and their action fit their pane from 1024 px on, in both languages; nothing is wider than the screen", async () => {
  for (const [lang, widths] of [["zh-CN", [1024, 1440]], ["en", [1024, 1280, 1440]]]) {
    const { page, context } = await open({ path: `?lang=${lang}`, viewport: { width: widths[0], height: 800 } });
    // A report of 140 figures with something that does not add up: the widest labels there are.
    await paste(page, REPORT.replace("办结率97.1%", "办结率99.9%"));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const name of ["overview", "structure", "figures", "keywords", "proof", "compare"]) {
        await page.evaluate((wanted) => document.querySelector("wenjing-viewer").bench.store.setTab(wanted), name);
        await page.waitForFunction((wanted) => document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector(`wenjing-${wanted}`), name);
        const [wanted, there] = await page.evaluate(() => { const list = document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector('[role="tablist"]'); return [list.scrollWidth, list.clientWidth]; });
        assert.ok(wanted <= there, `${lang} ${width} ${name}: ${wanted} > ${there}`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${lang} ${width} ${name}`);
      }
    }
    await context.close();
  }
});
