// Two texts compared through the module: the same from every entry, spans that point into their side, what is refused.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import * as byFile from "wenjing";
import * as inline from "wenjing/inline";

import { launch, openPage, serveFolder } from "../support/browser.mjs";

const EARLIER = "云岭县林业局2023年工作总结与2024年工作思路\n一、2023年工作总结\n完成荒坡造林1.2万亩。林区视频监控覆盖9个护林站。举办😀竹荪采收比赛。\n二、2024年工作思路\n新建护林站4个。培训林农500人次以上。建设森林步道12公里。\n";
const LATER = "云岭县林业局2024年工作总结\n一、2024年工作总结\n全年完成荒坡造林1.5万亩。林区视频监控覆盖9个护林站。查处乱砍滥伐案件17起。新建护林站5个。培训林农420人次。\n";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serveFolder(".")]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const slice = (text, span) => (span ? text.slice(span.start, span.end) : null);

for (const [name, wenjing] of Object.entries({ wenjing: byFile, "wenjing/inline": inline })) {
  test(`${name}: sentences, figures and targets of two years`, async () => {
    const found = await wenjing.compare(EARLIER, LATER);
    const rows = (kind) => found.sentences.filter(({ alteration }) => alteration === kind).map(({ left, right }) => slice(LATER, right) ?? slice(EARLIER, left));
    assert.deepEqual(rows("same"), ["林区视频监控覆盖9个护林站。"]);
    assert.ok(rows("added").includes("查处乱砍滥伐案件17起。"));
    assert.ok(rows("dropped").includes("举办😀竹荪采收比赛。"));
    const reworded = found.sentences.find(({ right }) => slice(LATER, right) === "全年完成荒坡造林1.5万亩。");
    assert.deepEqual(reworded.edits.map((edit) => [slice(EARLIER, edit.left), slice(LATER, edit.right)]), [["", "全年"], ["1.2万亩", "1.5万亩"]]);
    const figure = found.figures.find(({ left }) => slice(EARLIER, left.span) === "1.2万亩");
    assert.deepEqual([slice(LATER, figure.right.span), figure.difference, figure.percent], ["1.5万亩", 3000, 25]);
    assert.deepEqual(found.targets.map(({ target, outcome }) => [slice(EARLIER, target.span), outcome]), [["4个", "met"], ["500人次以上", "missed"], ["12公里", "not_mentioned"]]);
    assert.equal(slice(EARLIER, found.left.title), EARLIER.split("\n")[0]);
  });

  test(`${name}: the corpus gives the same`, async () => {
    const corpus = await wenjing.open([EARLIER, LATER]);
    const asked = await corpus.compare({ left: 0, right: 1 });
    const found = await wenjing.compare(EARLIER, LATER);
    assert.deepEqual({ ...asked, right: null }, { ...found, right: null });
    assert.deepEqual([asked.right.document, asked.right.text, found.right.document, found.right.text], [1, 1, 0, 1]);
    corpus.close();
  });

  test(`${name}: one document of a text, and what is refused`, async () => {
    const both = EARLIER + LATER;
    const found = await wenjing.compare(both, both, { leftDocument: 0, rightDocument: 1 });
    assert.equal(slice(both, found.right.title), LATER.split("\n")[0]);
    assert.equal((await wenjing.compare(both, both)).left.document, null);
    for (const wrong of [7, -1, 0.5]) await assert.rejects(wenjing.compare(EARLIER, LATER, { leftDocument: wrong }), { code: "compare/document", name: "WenjingError" });
    await assert.rejects(wenjing.compare(EARLIER), { code: "text/invalid" });
    await assert.rejects(wenjing.compare(EARLIER, LATER, { nonsense: 1 }), { code: "options/invalid" });
    await assert.rejects(wenjing.compare(EARLIER, LATER, { signal: AbortSignal.abort() }), { name: "AbortError" });
  });

  test(`${name}: a comparison is written as Markdown and CSV`, async () => {
    const written = await wenjing.comparisonToMarkdown(EARLIER, LATER);
    assert.match(written, /^# 两份文稿对照\n/);
    assert.match(written, /\| 12公里 \| {2}\| 未提及 \|/);
    assert.match(await wenjing.comparisonToMarkdown("", "", { names: ["甲", "乙"] }), /- 前：甲\n- 后：乙\n/);
    assert.match(await wenjing.comparisonToCsv(EARLIER, LATER), /^类,变化,/);
    assert.match(await wenjing.comparisonToHtml(EARLIER, LATER), /^<!doctype html>[^]*<a href="#R\d+">/);
    assert.match(await wenjing.toHtml(LATER), /^<!doctype html>[^]*<a href="#L\d+">/);
  });
}

test("worker-inline: the worker compares too, and can be cancelled", async () => {
  const opened = await openPage(browser, `${server.url}tests/support/blank.html`);
  const found = await opened.page.evaluate(async ([left, right]) => {
    const { createClient } = await import("/dist/worker-inline.js");
    const client = createClient();
    const control = new AbortController();
    const cancelled = client.compare(left.repeat(400), right.repeat(400), { signal: control.signal }).then(() => "done", ({ name }) => name);
    control.abort();
    const comparison = await client.compare(left, right);
    const written = await client.comparisonToMarkdown(left, right);
    const refused = await client.compare(left, right, { rightDocument: 3 }).catch(({ code }) => code);
    client.close();
    return { comparison, written, refused, cancelled: await cancelled };
  }, [EARLIER, LATER]);
  assert.deepEqual(found.comparison, await inline.compare(EARLIER, LATER));
  assert.equal(found.written, await inline.comparisonToMarkdown(EARLIER, LATER));
  assert.deepEqual([found.refused, found.cancelled], ["compare/document", "AbortError"]);
  assert.deepEqual(opened.faults, []);
  await opened.close();
});
