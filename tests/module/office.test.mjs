// Reports and comparisons as DOCX and XLSX: read back, the same bytes each time, from every entry.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inflateRawSync } from "node:zlib";

import * as byFile from "wenjing";
import * as inline from "wenjing/inline";

import { launch, openPage, serveFolder } from "../support/browser.mjs";

const TEXT = "云岭县林业局2023年工作总结\n一、主要工作\n完成荒坡造林1.2万亩，增长5.7%。\n二、存在问题\n护林经费不足<&>。\n三、2024年计划\n新建护林站4个。\n";
const LATER = TEXT.replace("1.2万亩", "1.5万亩").replaceAll("2023", "2024");

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serveFolder(".")]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The parts of an archive, by its directory. */
function unzip(bytes) {
  const file = Buffer.from(bytes);
  const parts = {};
  let at = file.readUInt32LE(file.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [packed, nameLength, extra, comment, local] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32), file.readUInt32LE(at + 42)];
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const body = file.subarray(start, start + packed);
    parts[name] = (file.readUInt16LE(local + 8) === 8 ? inflateRawSync(body) : body).toString("utf8");
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

for (const [name, wenjing] of Object.entries({ wenjing: byFile, "wenjing/inline": inline })) {
  test(`${name}: the DOCX of a report is read back with its headings`, async () => {
    const { text, headings, format } = await wenjing.readFile(await wenjing.toDocx(TEXT), { name: "a.docx" });
    assert.equal(format, "docx");
    const titles = headings.map(({ start, end, level }) => [text.slice(start, end), level]);
    for (const expected of [["云岭县林业局2023年工作总结", 0], ["二、主要成效", 1], ["三、存在问题", 1]]) assert.ok(titles.some((title) => `${title}` === `${expected}`), JSON.stringify(titles));
    assert.match(text, /护林经费不足<&>（第5行）/);
  });

  test(`${name}: the XLSX has a sheet for each part, and numbers as numbers`, async () => {
    const parts = unzip(await wenjing.toXlsx(TEXT));
    assert.deepEqual([...parts["xl/workbook.xml"].matchAll(/<sheet name="([^"]+)"/g)].map(([, title]) => title), ["摘要", "数字", "核算", "目标", "关键词", "校对"]);
    assert.match(parts["xl/worksheets/sheet2.xml"], /<c r="D2" s="4"><v>12000<\/v><\/c>/, "a number, with the format that sets thousands apart");
    assert.match(parts["xl/worksheets/sheet2.xml"], /<c r="D3" s="3"><v>4<\/v><\/c>/);
  });

  test(`${name}: a comparison as DOCX and XLSX; the same bytes each time`, async () => {
    const { text } = await wenjing.readFile(await wenjing.comparisonToDocx(TEXT, LATER), { name: "b.docx" });
    assert.match(text, /数字变化/);
    assert.match(unzip(await wenjing.comparisonToXlsx(TEXT, LATER))["xl/worksheets/sheet1.xml"], /<v>3000<\/v>/);
    for (const write of [() => wenjing.toDocx(TEXT), () => wenjing.toXlsx(TEXT), () => wenjing.comparisonToDocx(TEXT, LATER)]) assert.deepEqual(await write(), await write());
  });
}

test("a client writes them too, in a page under connect-src 'none'", async () => {
  const opened = await openPage(browser, `${server.url}tests/support/blank.html`);
  const written = await opened.page.evaluate(async (text) => {
    const { createClient } = await import("/dist/worker-inline.js");
    const client = createClient();
    const files = [await client.toDocx(text), await client.toXlsx(text), await client.comparisonToXlsx(text, text)];
    client.close();
    return files.map((bytes) => [...bytes]);
  }, TEXT);
  const expected = [await inline.toDocx(TEXT), await inline.toXlsx(TEXT), await inline.comparisonToXlsx(TEXT, TEXT)];
  assert.deepEqual(written, expected.map((bytes) => [...bytes]));
  assert.deepEqual(opened.faults, []);
  await opened.close();
});
