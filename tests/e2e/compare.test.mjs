// Two years of a report compared by the core: sentences side by side, sections, figures and targets, words that rose and fell; and all documents with one another.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { at } from "../../scripts/lib.mjs";
import { browser, paste, settled, tab } from "./support.mjs";

const COMPILATION = readFileSync(at("tests/golden/compilation/input.txt"), "utf8");
const EARLIER = `云岭县科学技术局2024年工作总结和2025年工作思路

一、2024年主要工作
（一）研发投入稳步增长。全社会研发经费支出16.5亿元，增长14.1%。新认定高新技术企业39家，总数达到167家。
（二）科技馆建设。完成县科技馆主体工程，布展方案通过专家评审，争取上级资金860万元。
二、存在问题
一是创新主体偏弱。规上工业企业研发活动覆盖面还不够高，龙头企业带动作用不明显。
三、2025年工作思路
力争全社会研发经费支出达到18亿元，新认定高新技术企业40家以上，培育科技特派员85名。
`;
const LATER = `云岭县科学技术局2025年工作总结和2026年工作思路

一、2025年主要工作
（一）研发投入稳步增长。全社会研发经费支出18.6亿元，增长12.4%。新认定高新技术企业36家，总数达到213家。
（二）中试平台取得突破。竹基新材料中试基地投入运行，服务企业64家，完成中试项目23项。
二、存在问题
一是创新主体偏弱。规上工业企业研发活动覆盖面还不够高，龙头企业带动作用不明显。
三、2026年工作思路
力争全社会研发经费支出达到20亿元，新认定高新技术企业50家以上。
`;
const { open } = browser();
const selected = (page) => page.evaluate(() => { const { store } = document.querySelector("wenjing-viewer").bench; return store.state.selection?.spans.map((span) => store.text.slice(span.start, span.end)) ?? null; });

async function comparison(page) {
  await paste(page, LATER);
  await paste(page, EARLIER);
  await tab(page, "比较").click();
  await page.locator("wenjing-compare-text .row").first().waitFor();
}

test("the earlier year stands at the left, what became of each sentence is said, and a click leads to its place", async () => {
  const { page, context, faults, requests, violations } = await open();
  await comparison(page);
  const text = page.locator("wenjing-compare-text");
  assert.match(await text.locator(".left .title").textContent(), /2024年工作总结/);
  assert.match(await text.locator(".right .title").textContent(), /2025年工作总结/);
  await text.locator(".right .piece.added", { hasText: "中试基地" }).first().waitFor();
  await text.locator(".left .piece.dropped", { hasText: "县科技馆主体工程" }).first().waitFor();
  const same = text.locator(".row.same", { hasText: "龙头企业带动作用不明显" });
  assert.equal(await same.count(), 1);
  assert.match(await same.locator(".shared").textContent(), /相同/);
  const changed = text.locator(".right .piece.figures", { hasText: "研发经费支出18.6亿元" }).first();
  const edits = await changed.locator(".edit").allTextContents();
  assert.ok(edits.some((edit) => edit.includes("18.6")), edits.join());
  // From the comparison to the source …
  await changed.click();
  assert.ok((await selected(page))[0].includes("研发经费支出18.6亿元"));
  await page.waitForFunction(() => [...document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector("wenjing-compare").shadowRoot
    .querySelector("wenjing-compare-text").shadowRoot.querySelectorAll('.piece[aria-current="true"]')].length >= 2);
  await tab(page, "概览").click();
  await page.locator("wenjing-source .paper").waitFor();
  // … and back: the place that is selected in the source is the one that is marked.
  await page.locator("wenjing-source .paper p", { hasText: "中试基地投入运行" }).first().click();
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.selection?.from === "source");
  await tab(page, "比较").click();
  await text.locator('.piece[aria-current="true"]', { hasText: "中试" }).first().waitFor();
  assert.deepEqual([faults, requests, await violations()], [[], [], []]);
  await context.close();
});

test("filters leave the rows that have what they name", async () => {
  const { page, context } = await open();
  await comparison(page);
  const text = page.locator("wenjing-compare-text");
  const all = await text.locator(".row").count();
  await text.locator(".filter", { hasText: "删去" }).click();
  const rows = text.locator(".row");
  await page.waitForFunction((count) => document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector("wenjing-compare").shadowRoot
    .querySelector("wenjing-compare-text").shadowRoot.querySelectorAll(".row").length < count, all);
  for (let i = 0; i < await rows.count(); i++) assert.ok(await rows.nth(i).locator(".piece.dropped").count() > 0);
  await context.close();
});

test("figures of both years with how they moved; targets met, missed, not mentioned", async () => {
  const { page, context } = await open();
  await comparison(page);
  await page.locator("wenjing-compare .switch").getByRole("button", { name: "数字目标" }).click();
  const figures = page.locator("wenjing-compare-figures");
  const row = figures.locator("tr.result", { hasText: "研发经费支出" }).first();
  const cells = (await row.locator("td").allTextContents()).map((cell) => cell.trim());
  assert.deepEqual(cells.slice(2), ["16.5", "18.6", "亿元", "+12.7%"]);
  // 12.4% of growth is no level.
  assert.match(await figures.locator("tr.result", { hasText: "12.4" }).first().locator("td.heading").textContent(), /研发经费支出（增长）/);
  const outcome = async (name) => (await figures.locator(".aim", { hasText: name }).locator(".outcome").first().textContent()).trim();
  assert.match(await outcome("研发经费支出"), /已达到/);
  assert.match(await outcome("高新技术企业"), /未达到/);
  assert.match(await outcome("科技特派员"), /没有提到/);
  await row.click();
  assert.deepEqual(await selected(page), ["18.6亿元"]);
  const download = page.waitForEvent("download");
  await figures.getByRole("button", { name: "导出 CSV" }).click();
  const csv = readFileSync(await (await download).path(), "utf8");
  assert.ok(csv.startsWith("\ufeff") && /研发经费支出,16500*,18600*|研发经费支出,\d+,\d+/.test(csv), csv.slice(0, 200));
  await context.close();
});

test("from the figures and the sections to the source beside them, and from the source back", async () => {
  const { page, context, faults } = await open({ reducedMotion: "reduce" });
  await comparison(page);
  await page.locator("wenjing-compare .switch").getByRole("button", { name: "数字目标" }).click();
  const row = page.locator("wenjing-compare-figures tr.result", { hasText: "研发经费支出" }).first();
  await row.waitFor();
  assert.equal(await page.locator("wenjing-source").count(), 0);
  await row.click();
  await page.locator("wenjing-source .paper").waitFor();
  await page.waitForFunction(() => [...(CSS.highlights.get("wenjing-selected") ?? [])].map((range) => range.startContainer.data?.slice(range.startOffset, range.endOffset)).join() === "18.6亿元");
  // Back: another figure is clicked in the source, and its row is the current one.
  const place = await page.evaluate(() => {
    const { store } = document.querySelector("wenjing-viewer").bench;
    return store.text.indexOf("12.4%") + 1;
  });
  await page.evaluate((offset) => document.querySelector("wenjing-viewer").bench.store.caret(offset), place);
  await page.locator('wenjing-compare-figures tr.result[aria-current="true"]', { hasText: "12.4" }).waitFor();
  await page.locator("wenjing-compare .switch").getByRole("button", { name: "章节" }).click();
  await page.locator("wenjing-source .paper h3", { hasText: "存在问题" }).first().click();
  await page.locator('wenjing-compare-sections tr[aria-current="true"]', { hasText: "存在问题" }).waitFor();
  await page.locator("wenjing-compare .switch").getByRole("button", { name: "逐句对照" }).click();
  await page.locator("wenjing-source .paper p", { hasText: "中试基地投入运行" }).first().click();
  await page.locator('wenjing-compare-text .piece[aria-current="true"]', { hasText: "中试" }).first().waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test("the charts of a comparison, and figures by document, have title, table, SVG and PNG", async () => {
  const { page, context, faults } = await open();
  await paste(page, COMPILATION);
  await paste(page, LATER);
  await paste(page, EARLIER);
  const charts = { "数字目标": "moved", "用词升降": "risers", "各篇相似": "similarity" };
  const check = async (figure) => {
    await figure.waitFor();
    const title = (await figure.locator("h3").textContent()).trim();
    assert.notEqual(title, "");
    const saved = async (kind) => {
      const download = page.waitForEvent("download");
      await figure.getByRole("button", { name: `${kind}：${title}` }).click();
      return readFileSync(await (await download).path());
    };
    assert.ok((await saved("SVG")).toString("utf8").includes(`<title>${title}</title>`), title);
    assert.equal((await saved("PNG")).subarray(1, 4).toString("latin1"), "PNG");
    await figure.getByRole("button", { name: `数据表：${title}` }).click();
    assert.ok(await figure.locator(".chart-table tbody tr").count() > 0, title);
  };
  await tab(page, "数字").click();
  await check(page.locator("wenjing-by-document figure.framed"));
  await tab(page, "比较").click();
  for (const [name, id] of Object.entries(charts)) {
    await page.locator("wenjing-compare .switch").getByRole("button", { name }).click();
    await check(page.locator(`wenjing-compare figure.${id}`));
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test("a word that rose or fell is marked in the source, and a word of the source in its table", async () => {
  const { page, context, faults } = await open({ reducedMotion: "reduce" });
  await comparison(page);
  await page.locator("wenjing-compare .switch").getByRole("button", { name: "用词升降" }).click();
  const rows = page.locator("wenjing-compare-terms tr.result");
  await rows.first().waitFor();
  const word = (await rows.filter({ hasText: "中试" }).first().locator("button").textContent()).trim();
  await rows.filter({ hasText: word }).first().click();
  await page.locator("wenjing-source .paper").waitFor();
  assert.deepEqual([...new Set(await selected(page))], [word]);
  assert.ok(page.locator('wenjing-compare-terms tr.result[aria-current="true"]', { hasText: word }));
  const other = (await rows.filter({ hasNotText: word }).first().locator("button").textContent()).trim();
  await page.evaluate((term) => { const { store } = document.querySelector("wenjing-viewer").bench; store.caret(store.text.includes(term) ? store.text.indexOf(term) : store.text.length - 1); }, other);
  if (await page.evaluate((term) => document.querySelector("wenjing-viewer").bench.store.text.includes(term), other)) await page.locator('wenjing-compare-terms tr.result[aria-current="true"]', { hasText: other }).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test("sections: kept, added, dropped", async () => {
  const { page, context } = await open();
  await comparison(page);
  await page.locator("wenjing-compare .switch").getByRole("button", { name: "章节" }).click();
  const rows = page.locator("wenjing-compare-sections tbody tr");
  await rows.first().waitFor();
  const told = (await rows.allTextContents()).map((row) => row.replace(/\s+/g, " "));
  assert.ok(told.some((row) => /存在问题.*相同.*存在问题/.test(row)), told.join("\n"));
  assert.ok(told.some((row) => /新写.*中试平台/.test(row)), told.join("\n"));
  assert.ok(told.some((row) => /科技馆建设.*删去/.test(row)), told.join("\n"));
  await rows.filter({ hasText: "中试平台" }).click();
  assert.match((await selected(page))[0], /中试平台/);
  await context.close();
});

test("more than two documents: a matrix of how alike they are, whose fields open their pair; words that rose and fell", async () => {
  const { page, context, faults } = await open();
  await paste(page, COMPILATION);
  await tab(page, "比较").click();
  await page.locator("wenjing-compare .switch").getByRole("button", { name: "各篇相似" }).click();
  const fields = page.locator("wenjing-compare-all .field");
  await fields.first().waitFor();
  assert.equal(await fields.count(), 6);
  const label = await fields.nth(2).getAttribute("aria-label");
  assert.match(label, /\d+%$/);
  await fields.nth(2).click();
  await page.locator("wenjing-compare-text .row").first().waitFor();
  const chosen = await page.locator("wenjing-compare .choice select").evaluateAll((selects) => selects.map((select) => select.selectedOptions[0].textContent.trim()));
  for (const name of label.replace(/: \d+%$/, "").split(", ")) assert.ok(chosen.some((one) => one.startsWith(name)), `${label} | ${chosen}`);
  await page.locator("wenjing-compare .switch").getByRole("button", { name: "用词升降" }).click();
  await page.locator("wenjing-compare-terms .slope-lines .line").first().waitFor();
  assert.ok(await page.locator("wenjing-compare-terms tbody tr").count() > 4);
  assert.deepEqual(faults, []);
  await context.close();
});
