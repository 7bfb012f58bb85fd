// The ways in: dropped files and folders, an opened folder, the clipboard; files that cannot be read say why, each in its place.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";

import { at } from "../../scripts/lib.mjs";
import { browser, paste, settled } from "./support.mjs";

const REPORT = readFileSync(at("tests/golden/government_work_report/input.txt"), "utf8");
const { open } = browser();
const files = (page) => page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.state.files.map(({ name, phase, failure }) => [name, phase, failure?.code ?? null]));
const count = (page, wanted) => page.waitForFunction((number) => document.querySelector("wenjing-viewer").bench.store.state.files.length === number, wanted);

/** Files and a folder on the disk, with a file in it that is none of ours. */
function folder() {
  const top = mkdtempSync(path.join(tmpdir(), "wenjing-drop-"));
  mkdirSync(path.join(top, "各单位", "乡镇"), { recursive: true });
  writeFileSync(path.join(top, "各单位", "甲.txt"), "青川镇2025年工作总结\n\n一、主要工作\n新建村级驿站6处。\n");
  writeFileSync(path.join(top, "各单位", "乡镇", "乙.md"), "# 石门乡2025年工作总结\n\n## 一、主要工作\n\n新修水渠3公里。\n");
  writeFileSync(path.join(top, "各单位", "照片.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  return top;
}

/** A drop as the system makes it: paths, of which the browser makes files and folders. */
async function dropPaths(context, page, paths) {
  const session = await context.newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", { type, x: 600, y: 400, data });
}

test("files and a folder are dropped anywhere: what can be read in the folder is taken, deep down too", async () => {
  const top = folder();
  const { page, context, faults, requests } = await open();
  await dropPaths(context, page, [path.join(top, "各单位")]);
  await count(page, 2);
  await settled(page);
  assert.deepEqual((await files(page)).sort(), [["乙.md", "done", null], ["甲.txt", "done", null]].sort());
  await dropPaths(context, page, [path.join(top, "各单位", "甲.txt")]);
  await count(page, 3);
  await settled(page);
  assert.equal((await files(page))[2][0], "甲.txt");
  assert.equal(await page.locator("wenjing-viewer .drop").count(), 0, "the sheet that takes the drop is gone");
  assert.deepEqual([faults, requests], [[], []]);
  await context.close();
  rmSync(top, { recursive: true });
});

test("while something is dragged over the page it says that it can be dropped; dragged away, it does not", async () => {
  const { page, context } = await open();
  const session = await context.newCDPSession(page);
  const data = { items: [{ mimeType: "text/plain", data: "一、工作" }], dragOperationsMask: 1 };
  await session.send("Input.dispatchDragEvent", { type: "dragEnter", x: 600, y: 400, data });
  await page.locator("wenjing-viewer .drop").waitFor();
  await session.send("Input.dispatchDragEvent", { type: "dragCancel", x: 600, y: 400, data });
  await page.locator("wenjing-viewer .drop").waitFor({ state: "detached" });
  await context.close();
});

test("a folder is opened", async () => {
  const top = folder();
  const { page, context } = await open();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开文件夹" }).click();
  await (await chooser).setFiles(path.join(top, "各单位"));
  await count(page, 2);
  await settled(page);
  assert.deepEqual((await files(page)).map(([name]) => name).sort(), ["乙.md", "甲.txt"].sort());
  await context.close();
  rmSync(top, { recursive: true });
});

test("text from the clipboard; an empty clipboard says so", async () => {
  const { page, context } = await open();
  await page.evaluate(() => navigator.clipboard.writeText(" "));
  await page.getByRole("button", { name: "从剪贴板粘贴" }).click();
  await page.getByText("剪贴板里没有文字").waitFor();
  await page.evaluate((text) => navigator.clipboard.writeText(text), REPORT);
  await page.getByRole("button", { name: "从剪贴板粘贴" }).click();
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.files.length === 1);
  await settled(page);
  assert.equal(await page.evaluate(() => document.querySelector("wenjing-viewer").text.replaceAll("\r\n", "\n")), REPORT);
  await context.close();
});

test("text that is pasted into a field stays in the field", async () => {
  const { page, context } = await open();
  await paste(page, REPORT);
  await page.keyboard.press("Control+f");
  const field = page.locator("wenjing-source .search input");
  await field.waitFor();
  await page.evaluate(() => navigator.clipboard.writeText("工作"));
  await field.press("Control+v");
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-source").shadowRoot.querySelector(".search input").value === "工作");
  assert.equal((await files(page)).length, 1);
  await context.close();
});

test("files that cannot be read say what is wrong and what to do, each in its place, and the others go on", async () => {
  const { page, context, faults } = await open();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开文件", exact: true }).click();
  const file = (name, bytes) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await (await chooser).setFiles([
    file("一.txt", "青川镇2025年工作总结\n\n一、主要工作\n新建驿站6处。\n"),
    file("二.docx", [0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9, 9]),
    file("三.doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(504).fill(0)]),
    file("四.pdf", "%PDF-1.4\nnothing that could be read\n"),
    file("五.txt", ""),
  ]);
  await count(page, 5);
  await settled(page);
  const told = await files(page);
  assert.deepEqual(told.filter(([, phase]) => phase === "done").map(([name]) => name), ["一.txt"]);
  for (const [name, phase, code] of told.filter(([one]) => one !== "一.txt")) assert.ok(phase === "failed" && /^ingest\//.test(code), `${name} ${phase} ${code}`);
  const sentences = await page.locator("wenjing-list .failure").allTextContents();
  assert.equal(sentences.length, 4);
  // Every one names its file, says something in the reader's language, and gives the code that can be reported.
  for (const sentence of sentences) assert.match(sentence.replace(/\s+/g, " "), /[二三四五]\.(docx|doc|pdf|txt) .{8,}[。] 代码 ingest\//);
  await page.locator("wenjing-list .failure").first().getByRole("button", { name: "移除" }).click();
  await count(page, 4);
  assert.deepEqual(faults.filter((fault) => !/pdf/i.test(fault)), []);
  await context.close();
});
