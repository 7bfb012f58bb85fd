// As a new reader would: a report is dropped, its most doubtful figures are found, the hints go out. And from every view to the source and back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { at } from "../../scripts/lib.mjs";
import { browser, marked, paste, settled, tab } from "./support.mjs";

const COMPILATION = readFileSync(at("tests/golden/compilation/input.txt"), "utf8");
const REPORT = `青川镇2025年工作总结

一、主要工作
全年接待游客41.5万人次，比上年的36.2万人次增长24.6%。茶叶产量1860吨，比上年的1720吨增长9.1%。
村集体经营性收入530万元，比上年的480万元增长10.4%。新建驿站6处。投入资金XX万元。
二、2026年打算
新建驿站8处。
`;
const { open } = browser();
const selection = (page) => page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.state.selection);

test("in three clicks to the three most doubtful figures, in two more to the hints as a file", async () => {
  const { page, context, faults } = await open();
  let clicks = 0;
  const click = async (locator) => { clicks++; await locator.click(); };
  // The drop.
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "青川镇总结.txt", { type: "text/plain" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
  }, REPORT);
  await settled(page);
  // The tab that shows that something does not agree, and the filter that shows what.
  await click(page.getByRole("tab", { name: /^数字.*有数字对不上/ }));
  await click(page.locator("wenjing-figures .filter", { hasText: "存疑" }));
  const rows = page.locator("wenjing-figures tbody tr.result");
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector("wenjing-figures").shadowRoot.querySelector('.filter[aria-pressed="true"]')?.textContent.includes("存疑"));
  assert.ok(await rows.count() >= 3);
  for (let i = 0; i < 3; i++) assert.equal((await rows.nth(i).locator(".check").textContent()).trim(), "≠");
  await click(rows.first());
  assert.ok((await marked(page, "selected")).length > 0);
  assert.equal(clicks, 3);
  const download = page.waitForEvent("download");
  await click(page.getByRole("button", { name: "导出", exact: true }));
  await click(page.getByRole("button", { name: /校对提示/ }));
  const csv = readFileSync(await (await download).path(), "utf8");
  assert.ok(csv.split("\r\n").length > 2 && csv.includes("XX"), csv);
  assert.equal(clicks, 5);
  assert.deepEqual(faults, []);
  await context.close();
});

/** Remembers where the first mark of a layer begins, for a click on it later. */
const remember = (page, layer) => page.evaluate((name) => {
  const [range] = CSS.highlights.get(`wenjing-${name}`);
  globalThis.remembered = { node: range.startContainer, offset: range.startOffset };
}, layer);

/** Clicks at the remembered place, once it has come to rest: the pane may still be scrolling. */
async function clickRemembered(page) {
  const point = await page.evaluate(async () => {
    const { node, offset } = globalThis.remembered;
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    node.parentElement.scrollIntoView({ block: "center" });
    for (let last; ;) {
      await new Promise(requestAnimationFrame);
      const box = range.getClientRects()[0];
      if (last && box && Math.abs(box.top - last.top) < 0.5) return { x: box.left + box.width / 4, y: box.top + box.height / 2 };
      last = box;
    }
  });
  await page.mouse.click(point.x, point.y);
}

const VIEWS = [
  ["概览", "wenjing-overview", ".point.result"],
  ["结构", "wenjing-structure", ".row.result"],
  ["数字", "wenjing-figures", "tbody tr.result"],
  ["校对", "wenjing-proof", ".hint.result"],
];

for (const [name, view, results] of VIEWS) {
  test(`${name}: a result leads to the source, and the source leads back to the result`, async () => {
    const { page, context } = await open({ reducedMotion: "reduce" });
    await paste(page, COMPILATION);
    await page.evaluate(() => { const { store } = document.querySelector("wenjing-viewer").bench; store.open(store.file.id, store.file.articles.findIndex((a) => a.report)); });
    await tab(page, name).click();
    const list = page.locator(`${view} ${results}`);
    await list.first().waitFor();
    const at = Math.min(2, await list.count() - 1);
    const key = await list.nth(at).getAttribute("data-key");
    await list.nth(at).click();
    const chosen = await selection(page);
    assert.equal(chosen.key, key);
    assert.ok((await marked(page, "selected"))[0].length > 0);
    assert.equal(await list.nth(at).getAttribute("aria-current"), "true");
    await remember(page, "selected");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.selection === null);
    await clickRemembered(page);
    await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.selection?.from === "source");
    const back = await selection(page);
    assert.ok(back.key.split(":")[0] === key.split(":")[0], `${back.key} for ${key}`);
    assert.equal(await page.locator(`${view} [aria-current="true"]`).count() > 0, true);
    await context.close();
  });
}

test("关键词: a line leads to the source, and a keyword in the source leads back to its row", async () => {
  const { page, context } = await open({ reducedMotion: "reduce" });
  await paste(page, COMPILATION);
  await tab(page, "关键词").click();
  await page.locator("wenjing-word-lines .line").first().waitFor();
  await page.getByRole("button", { name: "展开原文" }).click();
  await page.locator("wenjing-word-lines .line").first().click();
  const chosen = await selection(page);
  assert.ok(chosen.spans.length === 1);
  // Another keyword: its first place in this article is marked, and clicked.
  const other = await page.evaluate(() => {
    const { store } = document.querySelector("wenjing-viewer").bench;
    const { keywords } = store.analysis;
    const inside = (span) => span.start >= store.article.span.start && span.end <= store.article.span.end;
    const covered = (term, span) => keywords.some((other) => other.term !== term && other.spans.some((one) => one.start <= span.start && span.end <= one.end));
    const found = keywords.slice(1).find(({ term, spans }) => spans.some((span) => inside(span) && !covered(term, span)));
    store.select(null, [found.spans.find((span) => inside(span) && !covered(found.term, span))]);
    return found.term;
  });
  await page.waitForFunction((term) => { const [range] = CSS.highlights.get("wenjing-selected") ?? []; return range?.startContainer.data.slice(range.startOffset, range.endOffset) === term; }, other);
  await remember(page, "selected");
  await clickRemembered(page);
  await page.waitForFunction((term) => document.querySelector("wenjing-viewer").bench.store.state.term === term, other);
  await page.locator('wenjing-word-table tr[aria-current="true"]', { hasText: other }).waitFor();
  await context.close();
});

test("with reduced motion the place is there at once: no scrolling on the way", async () => {
  const { page, context } = await open({ reducedMotion: "reduce" });
  await paste(page, COMPILATION);
  const { before, tops, height } = await page.evaluate(async () => {
    const viewer = document.querySelector("wenjing-viewer");
    const scroller = viewer.shadowRoot.querySelector("wenjing-source").shadowRoot.querySelector(".scroller");
    const last = viewer.bench.store.results.at(-1);
    const before = scroller.scrollTop;
    viewer.bench.store.select(last.key, last.spans);
    const tops = [];
    for (let i = 0; i < 8; i++) { await new Promise(requestAnimationFrame); tops.push(Math.round(scroller.scrollTop)); }
    return { before, tops, height: scroller.clientHeight };
  });
  // Blocks that are laid out only now may push the place a little; it is never on its way.
  const end = tops.at(-1);
  assert.ok(Math.abs(end - before) > height / 2, `${before} to ${end}`);
  for (const top of tops.slice(1)) assert.ok(Math.abs(top - end) < 0.2 * Math.abs(end - before), `${before} to ${tops.join()}`);
  await context.close();
});

test("who scrolls on while a place is being brought into view is not taken back to it", async () => {
  const { page, context } = await open();
  await paste(page, COMPILATION);
  const { scrolled, later } = await page.evaluate(async () => {
    const viewer = document.querySelector("wenjing-viewer");
    const scroller = viewer.shadowRoot.querySelector("wenjing-source").shadowRoot.querySelector(".scroller");
    const { store } = viewer.bench;
    const last = store.results.at(-1);
    store.select(last.key, last.spans);
    while (scroller.scrollTop === 0) await new Promise(requestAnimationFrame);
    scroller.dispatchEvent(new WheelEvent("wheel", { bubbles: true, composed: true }));
    scroller.scrollTop = 0;
    const scrolled = scroller.scrollTop;
    await new Promise((resolve) => setTimeout(resolve, 600));
    return { scrolled, later: scroller.scrollTop };
  });
  assert.deepEqual([scrolled, later], [0, 0]);
  await context.close();
});

test("a problem shows the measures of the plan that answer it, each one click from its place", async () => {
  const { page, context, faults } = await open();
  await paste(page, `云岭县林业局2024年工作总结和2025年工作思路
一、2024年工作总结
全年造林3万亩，抚育中幼林2万亩。
二、存在问题
一是松材线虫病疫情蔓延较快，部分乡镇除治不力。
二是护林员年龄偏大、人手不足，巡护跟不上。
三、2025年工作思路
（一）抓好松材线虫病防治。开展疫木除治，年内清理枯死松树2万株。
（二）充实基层护林队伍。招聘专职护林员60名，提高护林员待遇。
（三）发展林下经济。扶持铁皮石斛基地5个。
`);
  const answers = page.locator("wenjing-overview .answers button");
  await answers.first().waitFor();
  await answers.first().click();
  const chosen = await selection(page);
  assert.match(chosen.key, /^answer:/);
  assert.match((await marked(page, "selected"))[0], /松材线虫病|护林/);
  assert.equal(await answers.first().getAttribute("aria-current"), "true");
  assert.deepEqual(faults, []);
  await context.close();
});
