// The list of files: remove with undo, reorder, format and encoding shown and changed; print; deep links; forced colours.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

import { at } from "../../scripts/lib.mjs";
import { browser, paste, settled, tab } from "./support.mjs";

const COMPILATION = readFileSync(at("tests/golden/compilation/input.txt"), "utf8");
const REPORT = readFileSync(at("tests/golden/government_work_report/input.txt"), "utf8");
const { open, shared } = browser();
const names = (page) => page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.state.files.map((file) => file.name));
const text = (name, content) => ({ name, mimeType: "text/plain", buffer: Buffer.isBuffer(content) ? content : Buffer.from(content) });

async function openFiles(page, files) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开文件", exact: true }).click();
  await (await chooser).setFiles(files);
  await settled(page);
}

test("files are reordered and removed, with undo", async () => {
  const { page, context } = await open();
  await openFiles(page, ["甲", "乙", "丙"].map((name) => text(`${name}.txt`, `青川镇${name}工作总结\n\n一、主要工作\n新建驿站6处。\n`)));
  assert.deepEqual(await names(page), ["丙.txt", "甲.txt", "乙.txt"]);
  await page.getByRole("button", { name: "上移 乙.txt" }).click();
  assert.deepEqual(await names(page), ["丙.txt", "乙.txt", "甲.txt"]);
  await page.getByRole("button", { name: "移除 乙.txt" }).click();
  assert.deepEqual(await names(page), ["丙.txt", "甲.txt"]);
  await page.getByRole("button", { name: "撤销" }).click();
  assert.deepEqual(await names(page), ["丙.txt", "乙.txt", "甲.txt"]);
  await context.close();
});

test("format and encoding are shown, and changed the file is read again", async () => {
  const { page, context } = await open();
  await openFiles(page, [text("甲.txt", "<h1>青川镇工作总结</h1>\n<p><b>一、主要工作</b></p>\n<p>新建驿站6处。</p>\n"), text("乙.txt", Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xb9, 0xa4, 0xd7, 0xf7]))]);
  const of = (name) => page.evaluate((wanted) => { const file = document.querySelector("wenjing-viewer").bench.store.state.files.find((one) => one.name === wanted); return [file.format, file.readAs, file.text]; }, name);
  const [format, encoding, content] = await of("乙.txt");
  assert.equal(format, "text");
  assert.match(encoding, /^gb(k|18030)$/i);
  assert.equal(content, "一、工作");
  await page.getByLabel("换格式 甲.txt").selectOption("html");
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.files.some((file) => file.format === "html" && file.phase === "done"));
  assert.ok(!(await of("甲.txt"))[2].includes("<b>"), (await of("甲.txt"))[2]);
  await page.getByLabel("换编码 乙.txt").selectOption("big5");
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.files.every((file) => file.phase === "done"));
  assert.notEqual((await of("乙.txt"))[2], "一、工作");
  await context.close();
});

test("a file that cannot be read says so in whatever view is open", async () => {
  const { page, context } = await open();
  await paste(page, REPORT);
  await tab(page, "数字").click();
  await page.evaluate(() => document.querySelector("wenjing-viewer").bench.add([{ name: "旧报告.doc", bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]) }]));
  await settled(page);
  await page.evaluate(() => { const { store } = document.querySelector("wenjing-viewer").bench; store.open(store.state.files.find((file) => file.name === "旧报告.doc").id, 0); });
  await page.getByRole("tabpanel").getByText("ingest/legacy-word").waitFor();
  await context.close();
});

test("typing analyses again and never overwrites what is typed", async () => {
  const { page, context } = await open();
  await paste(page, REPORT);
  const before = await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.article.report.quantities.length);
  await page.getByRole("button", { name: "修改文字" }).click();
  const editor = page.locator("wenjing-source textarea");
  await editor.press("Control+End");
  await editor.pressSequentially("\n（九）新建口袋公园12处，增长20%。", { delay: 20 });
  await page.waitForFunction((count) => document.querySelector("wenjing-viewer").bench.store.article.report.quantities.length > count, before);
  assert.ok((await editor.inputValue()).endsWith("新建口袋公园12处，增长20%。"));
  await context.close();
});

test("a view has an address, with no word of the text in it, and the address leads back to it", async () => {
  const { page, context } = await open();
  await paste(page, COMPILATION);
  await tab(page, "数字").click();
  await page.evaluate(() => { const { store } = document.querySelector("wenjing-viewer").bench; store.open(store.file.id, 2); });
  await page.waitForFunction(() => location.hash.includes("article=2"));
  assert.match(new URL(page.url()).hash, /^#tab=figures&article=2$/);
  await page.evaluate(() => { location.hash = "#tab=keywords&article=1"; });
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.tab === "keywords");
  assert.equal(await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.state.current.article), 1);
  await context.close();
});

test("the overview prints on one page, the report on several, headings of tables on each", async () => {
  const { page, context } = await open();
  await paste(page, REPORT);
  const pages = async () => (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.set({ printPage: true }));
  assert.equal(await pages(), 1);
  await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.set({ printPage: false }));
  assert.ok(await pages() > 1);
  // The pages read back: the head of the table of figures stands on each page that it goes over.
  const printed = await getDocument({ data: new Uint8Array(await page.pdf({ format: "A4" })), useSystemFonts: true, verbosity: 0 }).promise;
  let heads = 0;
  for (let number = 1; number <= printed.numPages; number++) {
    const { items } = await (await printed.getPage(number)).getTextContent();
    if (/指标\s*数值\s*单位/.test(items.map(({ str }) => str).join("").normalize("NFKC"))) heads++;
  }
  assert.ok(heads > 2, `${heads} of ${printed.numPages}`);
  await context.close();
});

test("no point is told twice on the overview", async () => {
  const { page, context } = await open();
  await paste(page, COMPILATION);
  const twice = await page.evaluate(async () => {
    const { store } = document.querySelector("wenjing-viewer").bench;
    const bad = [];
    for (const [index, article] of store.file.articles.entries()) {
      if (!article.report) continue;
      store.open(store.file.id, index);
      await new Promise((resolve) => setTimeout(resolve, 60));
      const view = document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector("wenjing-overview");
      const quotes = [...view.shadowRoot.querySelectorAll(".point .quote")].map((quote) => quote.textContent.trim());
      bad.push(...quotes.filter((quote, i) => quotes.some((other, j) => j !== i && other.includes(quote))));
    }
    return bad;
  });
  assert.deepEqual(twice, []);
  await context.close();
});

test("with forced colours what is selected is outlined and charts have their lines", async () => {
  const { page, context } = await open({ forcedColors: "active" });
  await paste(page, COMPILATION);
  await page.locator("wenjing-overview .point").first().click();
  const outline = await page.evaluate(() => {
    const view = document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector("wenjing-overview");
    return getComputedStyle(view.shadowRoot.querySelector('[aria-current="true"]')).outlineStyle;
  });
  assert.equal(outline, "solid");
  // Of the marks in the source only what is selected may look selected: the browser would paint every layer in that colour.
  const painted = async () => page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    let count = 0;
    // With forced colours words and paper are black and white here.
    for (let i = 0; i < pixels.length; i += 4) if (Math.max(...pixels.slice(i, i + 3)) - Math.min(...pixels.slice(i, i + 3)) > 30) count++;
    return count;
  }, (await page.locator("wenjing-source .scroller").screenshot({ animations: "disabled" })).toString("base64"));
  assert.ok(await painted() > 100, "what is selected");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.selection === null && CSS.highlights.get("wenjing-selected").size === 0);
  assert.ok(await page.evaluate(() => CSS.highlights.get("wenjing-quoted").size > 0));
  assert.equal(await painted(), 0);
  // A switch shows which side is chosen, and numbers can be read on every field of a matrix.
  await tab(page, "比较").click();
  await page.locator("wenjing-compare .switch").getByRole("button", { name: "各篇相似" }).click();
  await page.locator("wenjing-compare-all .field").first().waitFor();
  const field = await page.locator("wenjing-compare-all .field").evaluateAll((fields) => fields.map((one) => { const [text, rect] = [one.querySelector("text"), one.querySelector("rect")]; return [getComputedStyle(text).fill, getComputedStyle(rect).fill]; }));
  for (const [text, rect] of field) assert.notEqual(text, rect);
  assert.equal(new Set(field.map(String)).size, 1);
  const chosen = page.locator('wenjing-compare .switch button[aria-pressed="true"]').first();
  assert.equal(await chosen.evaluate((button) => getComputedStyle(button).outlineStyle), "solid");
  await context.close();
});

test("the theme and the language of the address are taken", async () => {
  const { page, context } = await open({ path: "?theme=dark&lang=en" });
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.ok(shared.origin);
  await context.close();
});
