// Reading files in Node and in a page that may connect to nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { analyze, isRead, readFile, readFiles } from "wenjing/inline";

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
