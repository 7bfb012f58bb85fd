// Reading files in Node and in a page that may connect to nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { analyze, isRead, open, readFile, readFiles } from "wenjing/inline";

import { launch, openPage, serveFolder } from "../support/browser.mjs";

const TEXT = "青川镇2023年工作总结\n一、主要工作\n完成投资3.5亿元，增长5.7%。各项任务按计划推进。\n";
/** The same in GB18030: the bytes of its first line. */
const GB18030 = new Uint8Array([0xc7, 0xe0, 0xb4, 0xa8, 0xd5, 0xf2, 0xb9, 0xa4, 0xd7, 0xf7, 0xd7, 0xdc, 0xbd, 0xe1]);

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serveFolder(".")]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test("text in UTF-8 is read as it is", async () => {
  const source = await readFile(new TextEncoder().encode(TEXT), { name: "总结.txt" });
  assert.deepEqual([source.text, source.format, source.encoding], [TEXT, "text", "UTF-8"]);
  assert.equal(source.name, "总结.txt");
});

test("an encoding that is given is taken", async () => {
  const source = await readFile(GB18030, { encoding: "gb18030" });
  assert.equal(source.text, "青川镇工作总结");
  assert.equal(source.encoding, "gb18030");
});

test("a Blob is read like bytes, and what was read can be analysed", async () => {
  const source = await readFile(new Blob([TEXT]));
  assert.equal((await analyze(source.text)).documents.length, 1);
});

const BODY = "全年完成投资十二亿元，新建村道三十公里，各项任务按计划推进，群众满意度稳步提高。";
const MARKDOWN = `# 青川镇建设纪实\n\n## 道路\n\n${BODY}\n\n1. **村道**\n2. 县道\n\n## 学校\n\n${BODY}\n`;
const titles = ({ documents }) => documents[0].outline.map(({ title }) => title);

test("Markdown is read as Markdown; a text that is pasted stays as it is", async () => {
  const source = await readFile(new TextEncoder().encode(MARKDOWN), { name: "纪实.md" });
  assert.equal(source.text, `青川镇建设纪实\n道路\n${BODY}\n1. 村道\n2. 县道\n学校\n${BODY}\n`);
  assert.deepEqual(source.headings.map(({ start, end, level }) => [level, source.text.slice(start, end)]), [[1, "青川镇建设纪实"], [2, "道路"], [2, "学校"]]);
  assert.equal((await readFile(new TextEncoder().encode(MARKDOWN), { name: "纪实.txt" })).text, MARKDOWN);
  assert.equal((await analyze(MARKDOWN)).text, MARKDOWN);
});

test("headings of a file reach the outline, of an analysis and of a corpus; wrong ones are refused or do no harm", async () => {
  const source = await readFile(new TextEncoder().encode(MARKDOWN), { name: "纪实.md" });
  const { text, headings } = source;
  assert.deepEqual(titles(await analyze(text, { headings })), ["道路", "学校"]);
  assert.notDeepEqual(titles(await analyze(text)), ["道路", "学校"]);
  const corpus = await open([source, text]);
  const { documents, sections } = await corpus.parts();
  assert.deepEqual(sections.filter(({ document }) => document === 0).map(({ heading }) => heading.text).filter((heading) => !/^\d/.test(heading)), ["道路", "学校"]);
  assert.equal(documents[0].title.text, "青川镇建设纪实");
  corpus.close();
  const numbered = "青川镇2023年工作总结\n一、道路\n新建村道。\n二、学校\n扩建小学。\n";
  const wrong = [{ start: 3, end: 900, level: 1 }, { start: 0, end: 0, level: 4 }, { start: 13, end: 18, level: 77 }, { start: 18, end: 24, level: 1 }];
  assert.deepEqual(titles(await analyze(numbered, { headings: wrong })), ["道路", "学校"]);
  for (const bad of [[{ start: 0, end: 2 }], [{ start: -1, end: 2, level: 1 }], "标题", [{ start: 0, end: 2, level: 300 }]]) await assert.rejects(analyze(numbered, { headings: bad }), { code: "options/invalid" });
});

test("old formats say what they are, and how to save them", async () => {
  const compound = (name) => readFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]), { name });
  await assert.rejects(readFile(new TextEncoder().encode("{\\rtf1\\ansi x}"), { name: "a.rtf" }), ({ code, message }) => code === "ingest/rtf" && /save it as DOCX/.test(message));
  await assert.rejects(compound("a.doc"), ({ code, message }) => code === "ingest/legacy-word" && /DOCX/.test(message));
  await assert.rejects(compound("a.wps"), ({ code, message }) => code === "ingest/wps" && /DOCX/.test(message));
});

test("refusals are errors with a code; what is no file is refused too", async () => {
  await assert.rejects(readFile(new Uint8Array(0), { name: "空.txt" }), { code: "ingest/empty", name: "WenjingError" });
  await assert.rejects(readFile(new TextEncoder().encode(TEXT), { encoding: "no-such" }), { code: "ingest/encoding-unknown" });
  await assert.rejects(readFile("text"), { code: "ingest/not-text" });
  await assert.rejects(readFile(new Uint8Array(1), { signal: AbortSignal.abort() }), { name: "AbortError" });
});

test("one that cannot be read does not stop the next, and names the file", async () => {
  const [refused] = await readFiles(new Uint8Array(0), { name: "空.txt" });
  assert.ok(!isRead(refused));
  assert.deepEqual([refused.error.code, refused.error.name], ["ingest/empty", "空.txt"]);
  const [source] = await readFiles(new TextEncoder().encode(TEXT));
  assert.equal(source.text, TEXT);
});

test("an error names its file, of one and of several that are opened together", async () => {
  const bad = new File([new Uint8Array(0)], "空.txt");
  await assert.rejects(readFile(bad), { code: "ingest/empty", file: "空.txt" });
  await assert.rejects(readFile(new Uint8Array(0)), { code: "ingest/empty", file: null });
  await assert.rejects(open([TEXT, new File(["一"], "甲.txt"), bad]), { code: "ingest/empty", file: "空.txt" });
});

test("a file beyond the limit is refused before it is read", async () => {
  class Huge extends Blob {
    get size() { return 65 * 2 ** 20; }
    arrayBuffer() { throw new Error("it was read"); }
    text() { throw new Error("it was read"); }
    stream() { throw new Error("it was read"); }
  }
  const [refused] = await readFiles(new Huge(), { name: "大.txt" });
  assert.deepEqual([refused.error.code, refused.error.name, refused.error.args.limit], ["ingest/too-large", "大.txt", 64 * 2 ** 20]);
  assert.match(refused.error.message, /Split it/);
  await assert.rejects(readFile(new Huge(), { name: "大.docx" }), { code: "ingest/too-large", file: "大.docx" });
  const [bytes] = await readFiles(new Uint8Array(65 * 2 ** 20), { name: "大.pdf" });
  assert.equal(bytes.error.code, "ingest/too-large");
});

test("in a page under connect-src 'none'", async () => {
  const opened = await openPage(browser, `${server.url}tests/support/blank.html`);
  const read = await opened.page.evaluate(async (bytes) => {
    const { readFile } = await import("/dist/inline.js");
    const { text, encoding } = await readFile(new File([new Uint8Array(bytes)], "a.txt"), { encoding: "gbk" });
    return { text, encoding };
  }, [...GB18030]);
  assert.equal(read.text, "青川镇工作总结");
  assert.deepEqual(opened.faults, []);
  await opened.close();
});
