// PDF with a text layer: in Node, in a page that may connect to nothing, on the command line. The files are made here.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import { analyze, isRead, readFile, readFiles } from "wenjing/inline";

import { at } from "../../scripts/lib.mjs";
import { launch, openPage, serveFolder } from "../support/browser.mjs";
import { PAGE, pdf, set } from "../support/pdf.mjs";

const FIRST = "全年完成一般公共预算收入十二亿五千万元，同比增长百分之五点七，新建村道三十公里，惠及群众一万二千人，完成年度计划的百分之一百零三。";
const SECOND = "青川镇新建卫生站三处，改造老旧小区五个，新增停车位三百个，群众满意度稳步提高。";
const centred = (text, y) => ({ x: (PAGE.width - text.length * 16) / 2, y, text });
const codes = ({ warnings }) => warnings.map(({ code }) => code);

/** A report of two pages: title, headings, running head, page numbers, a paragraph that goes on over the page. */
function report() {
  const lines = set([FIRST, SECOND], { top: 200 });
  const furniture = (number) => [{ x: 72, y: 50, text: "云岭县人民政府公报" }, centred(`— ${number} —`, 800)];
  return pdf([
    { runs: [...furniture(1), centred("青川镇2023年工作总结", 120), { x: 104, y: 172, text: "一、主要工作" }, ...lines.slice(0, 2)] },
    { runs: [...furniture(2), ...lines.slice(2).map((run) => ({ ...run, y: run.y - 100 }))] },
  ]);
}
const TEXT = `青川镇2023年工作总结\n一、主要工作\n${FIRST}\n${SECOND}\n`;

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serveFolder(".")]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test("hard-wrapped lines are joined over the page; running heads and page numbers are noise", async () => {
  const source = await readFile(report(), { name: "总结.pdf" });
  assert.equal(source.text, TEXT);
  assert.deepEqual([source.format, source.encoding, source.name], ["pdf", null, "总结.pdf"]);
  assert.deepEqual(codes(source), ["ingest/header-footer", "ingest/page-number"]);
  assert.equal(source.warnings[0].args.text, "云岭县人民政府公报");
  const { documents } = await analyze(source.text);
  assert.deepEqual([documents[0].title, documents[0].outline.map(({ title }) => title)], ["青川镇2023年工作总结", ["主要工作"]]);
});

test("columns are read one after the other", async () => {
  const column = (left, name) => set(Array.from({ length: 8 }, (_, at) => `${name}栏第${"一二三四五六七八"[at]}段的文字到此为止。`), { left, characters: 15 });
  const { text } = await readFile(pdf([{ runs: [...column(50, "左"), ...column(320, "右")] }]));
  assert.ok(text.indexOf("左栏第八段") >= 0 && text.indexOf("左栏第八段") < text.indexOf("右栏第一段"), text);
});

test("rows of a table are lines with tabs", async () => {
  const rows = [["项目", "数量"], ["村道", "30公里"], ["卫生站", "3处"]];
  const runs = rows.flatMap(([first, second], at) => [{ x: 72, y: 200 + 28 * at, text: first }, { x: 300, y: 200 + 28 * at, text: second }]);
  assert.equal((await readFile(pdf([{ runs }]))).text, "项目\t数量\n村道\t30公里\n卫生站\t3处\n");
});

test("a scan says that it is one; pages that are scans among others are counted", async () => {
  await assert.rejects(readFile(pdf([{ picture: true }, { picture: true }]), { name: "扫描.pdf" }), { code: "ingest/no-text-layer" });
  const mixed = await readFile(pdf([{ picture: true }, { runs: set(["附件"]) }]));
  assert.deepEqual([mixed.text, codes(mixed)], ["附件\n", ["ingest/scanned-pages"]]);
});

test("refusals have a code: a password, damage, too many pages", async () => {
  await assert.rejects(readFile(pdf([{ runs: set(["密"]) }], { encrypted: true })), { code: "ingest/encrypted" });
  await assert.rejects(readFile(new TextEncoder().encode("%PDF-1.7\nno objects at all")), { code: "ingest/damaged" });
  await assert.rejects(readFile(pdf([{ runs: set(["页"]) }], { count: 5001 })), (error) => error.code === "ingest/pages" && /5001/.test(error.message));
});

test("a cancelled one rejects with the reason", async () => {
  const controller = new AbortController();
  const reading = readFile(report(), { signal: controller.signal });
  controller.abort(new Error("mine"));
  await assert.rejects(reading, { message: "mine" });
});

test("in a page under connect-src 'none'", async () => {
  const opened = await openPage(browser, `${server.url}tests/support/blank.html`);
  const text = await opened.page.evaluate(async (bytes) => {
    const { readFile } = await import("/dist/inline.js");
    return (await readFile(new File([new Uint8Array(bytes)], "总结.pdf"))).text;
  }, [...report()]);
  assert.equal(text, TEXT);
  assert.deepEqual(opened.faults, []);
  await opened.close();
});

test("on the command line, beside a scan that is refused", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "wenjing-pdf-"));
  const names = ["a.pdf", "b.pdf"].map((name) => path.join(folder, name));
  writeFileSync(names[0], pdf([{ picture: true }]));
  writeFileSync(names[1], report());
  const done = spawnSync(process.execPath, [at("dist/cli.js"), ...names], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const [scan, analysis] = JSON.parse(done.stdout);
  assert.deepEqual([done.status, scan.error.code, analysis.text, analysis.source.format], [1, "ingest/no-text-layer", TEXT, "pdf"]);
  assert.match(done.stderr, /a\.pdf: ingest\/no-text-layer: /);
});

test("in a ZIP, beside other documents", async () => {
  const archive = stored({ "a.txt": new TextEncoder().encode("甲"), "b.pdf": report() });
  const answers = await readFiles(archive, { name: "all.zip" });
  assert.deepEqual(answers.map((answer) => (isRead(answer) ? [answer.name, answer.format] : answer.error.code)), [["a.txt", "text"], ["b.pdf", "pdf"]]);
  assert.equal(answers[1].text, TEXT);
});

/** A ZIP of these files, not compressed. */
function stored(files) {
  const number = (value, bytes) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff);
  const crc = (bytes) => {
    let sum = -1;
    for (const byte of bytes) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum >>> 0;
  };
  const [parts, directory] = [[], []];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const letters = [...new TextEncoder().encode(name)];
    const head = [...number(20, 2), ...number(0, 8), ...number(crc(bytes), 4), ...number(bytes.length, 4), ...number(bytes.length, 4), ...number(letters.length, 2), ...number(0, 2)];
    directory.push(0x50, 0x4b, 1, 2, ...number(20, 2), ...head, ...number(0, 10), ...number(at, 4), ...letters);
    const part = [0x50, 0x4b, 3, 4, ...head, ...letters, ...bytes];
    parts.push(part);
    at += part.length;
  }
  const count = Object.keys(files).length;
  return new Uint8Array([...parts.flat(), ...directory, 0x50, 0x4b, 5, 6, ...number(0, 4), ...number(count, 2), ...number(count, 2), ...number(directory.length, 4), ...number(at, 4), 0, 0]);
}
