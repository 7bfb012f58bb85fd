// Working with results: hints put aside and taken over, with undo and a list of changes; figures sorted and filtered.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { browser, paste, settled, tab } from "./support.mjs";

const REPORT = `青川镇2025年工作总结

一、主要工作
全年接待游客41.5万人次，比上年的36.2万人次增长24.6%。。新建驿站6处，，投入资金XX万元。
茶叶产量1860吨，比上年增长9.1%。。带动农户210户。
二、2026年打算
新建驿站8处，接待游客45万人次。
`;
const { open } = browser();
const text = (page) => page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.text);
const toast = (page) => page.locator("wenjing-overlays .toast");

test("a hint is put aside and comes back with undo; taken over, the text changes, the change is listed, and what was aside stays aside", async () => {
  const { page, context, faults } = await open();
  await paste(page, REPORT);
  await tab(page, "校对").click();
  const hints = page.locator("wenjing-proof .hint");
  await hints.first().waitFor();
  const all = await hints.count();
  const last = hints.filter({ has: page.locator(".say", { hasText: "XX" }) });
  await last.getByRole("button", { name: "忽略", exact: true }).click();
  await page.getByText("已忽略 1 处").waitFor();
  assert.equal(await hints.count(), all - 1);
  await toast(page).getByRole("button", { name: "撤销" }).click();
  await last.waitFor();
  assert.equal(await hints.count(), all);
  await last.getByRole("button", { name: "忽略", exact: true }).click();
  await page.getByText("已忽略 1 处").waitFor();
  // One that stands before it is taken over: the text becomes shorter.
  await hints.filter({ has: page.locator(".do .link") }).first().locator(".do .link").click();
  await page.waitForFunction((before) => document.querySelector("wenjing-viewer").bench.store.text.length < before, REPORT.length);
  await settled(page);
  assert.equal(await last.count(), 0, "what was put aside came back");
  const details = page.locator("wenjing-proof details");
  await details.locator("summary").click();
  assert.match(await details.textContent(), /改动 1/);
  // All the others at once, and back.
  await page.getByRole("button", { name: /^采纳全部可改的/ }).click();
  await page.waitForFunction(() => !/。。|，，/.test(document.querySelector("wenjing-viewer").bench.store.text));
  await settled(page);
  assert.equal(await last.count(), 0);
  await toast(page).getByRole("button", { name: "撤销" }).click();
  await page.waitForFunction(() => /。。|，，/.test(document.querySelector("wenjing-viewer").bench.store.text));
  await settled(page);
  // The text as it is now goes out.
  await page.getByRole("button", { name: "导出", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /改后的文字/ }).click();
  assert.equal(readFileSync(await (await download).path(), "utf8"), await text(page));
  assert.deepEqual(faults, []);
  await context.close();
});

test("figures are sorted by a head, back to the order of the text with the third click, and filtered by part and by word", async () => {
  const { page, context } = await open();
  await paste(page, REPORT);
  await tab(page, "数字").click();
  const rows = page.locator("wenjing-figures tbody tr.result");
  await rows.first().waitFor();
  const keys = () => rows.evaluateAll((list) => list.map((row) => row.dataset.key));
  const values = () => page.evaluate((list) => list.map((key) => document.querySelector("wenjing-viewer").bench.store.article.report.quantities[Number(key.split(":")[1])].value), order);
  const natural = await keys();
  let order = natural;
  const head = page.locator("wenjing-figures th.value");
  const sorted = async (how) => { await head.getByRole("button").click(); await page.locator(`wenjing-figures th.value[aria-sort="${how}"]`).waitFor(); order = await keys(); return (await values()).filter((value) => value !== null); };
  const down = await sorted("descending");
  assert.deepEqual(down, [...down].sort((a, b) => b - a));
  const up = await sorted("ascending");
  assert.deepEqual(up, [...up].sort((a, b) => a - b));
  await sorted("none");
  assert.deepEqual(order, natural);
  await page.locator("wenjing-figures .filter", { hasText: "计划" }).click();
  await page.waitForFunction((count) => document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector("wenjing-figures").shadowRoot.querySelectorAll("tbody tr.result").length < count, natural.length);
  for (const key of await keys()) assert.equal(await page.evaluate((at) => document.querySelector("wenjing-viewer").bench.store.article.report.quantities[at].role, Number(key.split(":")[1])), "plan");
  await page.getByRole("searchbox", { name: "筛选指标" }).fill("没有这个指标");
  await page.getByRole("button", { name: "看全部数字" }).click();
  await page.waitForFunction((count) => document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector("wenjing-figures").shadowRoot.querySelectorAll("tbody tr.result").length === count, natural.length);
  await context.close();
});
