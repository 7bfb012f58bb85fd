// The main job: paste a compilation, get a report, go to and fro between results and text; nothing leaves the page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { at } from "../../scripts/lib.mjs";
import { browser, marked, paste, settled, tab } from "./support.mjs";

const COMPILATION = readFileSync(at("tests/golden/compilation/input.txt"), "utf8");
const { open } = browser();

test("a compilation that is pasted anywhere becomes three documents, without a request, a message or a violation", async () => {
  const { page, faults, requests, violations, context } = await open();
  await paste(page, COMPILATION);
  const names = await page.locator("wenjing-list .item .name").allTextContents();
  assert.equal(names.filter((name) => name !== "封面与目录").length, 3, names.join(" | "));
  for (const name of ["结构", "数字", "关键词", "校对", "比较", "概览"]) await tab(page, name).click();
  await page.waitForTimeout(300);
  assert.deepEqual(requests, []);
  assert.deepEqual(faults, []);
  assert.deepEqual(await violations(), []);
  assert.match(await page.locator("wenjing-status .requests").textContent(), / 0$/);
  await context.close();
});

test("a result leads to its place in the source, and the source leads back to the result", async () => {
  const { page, context } = await open();
  await paste(page, COMPILATION);
  const point = page.locator("wenjing-overview .point").nth(1);
  const quotation = (await point.locator(".quote").textContent()).trim();
  await point.click();
  const [found] = await marked(page, "selected");
  assert.equal(found.replace(/\s+/g, " ").trim(), quotation);
  assert.equal(await point.getAttribute("aria-current"), "true");
  await page.waitForFunction(() => {
    const [range] = CSS.highlights.get("wenjing-selected");
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const box = live.getClientRects()[0];
    return box.top > 90 && box.bottom < innerHeight - 30;
  });
  // Back: the heading tab is shown, a click into a heading of the source marks its row.
  await tab(page, "结构").click();
  await page.keyboard.press("Escape");
  await page.locator("wenjing-source .paper h3").first().click();
  const row = page.locator('wenjing-structure .row[aria-current="true"]');
  await row.waitFor();
  assert.equal(await row.count(), 1);
  await context.close();
});

test("every tab of every document has results whose click marks exactly what they quote", async () => {
  const { page, context } = await open();
  await paste(page, COMPILATION);
  const wrong = await page.evaluate(() => {
    const { store } = document.querySelector("wenjing-viewer").bench;
    const bad = [];
    store.file.articles.forEach((article, i) => {
      store.open(store.file.id, i);
      for (const result of store.results) {
        for (const span of result.spans) if (!(span.start <= span.end && span.end <= store.text.length)) bad.push(result.key);
      }
    });
    return bad;
  });
  assert.deepEqual(wrong, []);
  await context.close();
});

test("opened files: several at once, one of them unreadable, in place and without stopping the others", async () => {
  const { page, context } = await open();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开文件", exact: true }).click();
  await (await chooser).setFiles([
    { name: "甲.txt", mimeType: "text/plain", buffer: Buffer.from("青川镇2025年工作总结\n\n一、主要工作\n（一）新建村级驿站6处。\n") },
    { name: "空.txt", mimeType: "text/plain", buffer: Buffer.from("") },
    { name: "乙.txt", mimeType: "text/plain", buffer: Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xb9, 0xa4, 0xd7, 0xf7]) },
  ]);
  await settled(page);
  const failure = page.locator("wenjing-list .failure");
  assert.equal(await failure.count(), 1);
  assert.match(await failure.textContent(), /空\.txt.*文件是空的.*ingest\/empty/s);
  const texts = await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.state.files.map((file) => [file.name, file.phase, file.text]));
  assert.equal(texts.find(([name]) => name === "乙.txt")[2], "一、工作");
  await context.close();
});

test("an analysis can be stopped, and started again", async () => {
  const { page, context } = await open();
  await paste(page, COMPILATION.repeat(400), { wait: false });
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.file?.phase === "analysing");
  await page.keyboard.press("Escape");
  await settled(page);
  const phase = await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.file.phase);
  assert.equal(phase, "stopped");
  await paste(page, COMPILATION);
  assert.equal(await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.file.phase), "done");
  await context.close();
});

test("language and theme change everywhere, quotations stay Chinese", async () => {
  const { page, context } = await open();
  await paste(page, COMPILATION);
  await page.getByRole("button", { name: /语言/ }).click();
  await tab(page, "Overview").waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.equal(await page.locator("wenjing-source article").getAttribute("lang"), "zh-CN");
  const ground = () => page.evaluate(() => getComputedStyle(document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-source")).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: /^Theme/ }).click();
  await page.getByRole("button", { name: /^Theme/ }).click();
  assert.equal(await page.getByRole("button", { name: /^Theme: Dark/ }).count(), 1);
  assert.notEqual(await ground(), light);
  await context.close();
});

test("the three samples open with a click", async () => {
  const { page, context } = await open();
  for (let i = 0; i < 3; i++) {
    await page.locator("wenjing-empty .sample").nth(i).click();
    await settled(page);
    assert.equal(await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.file.phase), "done");
    await page.evaluate(() => { const { bench } = document.querySelector("wenjing-viewer"); bench.remove(bench.store.file.id); });
    await page.locator("wenjing-empty").waitFor();
  }
  await context.close();
});
