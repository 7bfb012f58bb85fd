// The opened corpus through the module, in Node: every question, its text filled in, what is refused, what is cancelled.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import * as byFile from "wenjing";
import * as inline from "wenjing/inline";

const FIRST = "云岭县2023年工作总结\n一、工作成效\n专项债券发行顺利。专项债券使用规范，财政监督有力。\n二、存在问题\n财政监督不严，专项债券进度慢。\n";
const SECOND = "青川镇2023年工作总结\n一、工作成效\n政府采购公开透明。政府采购节约资金，😀政府采购规范。\n";

/** The questions that the core knows, out of their table in Rust: none may be without a method. */
const questions = [...readFileSync("src/corpus/ask.rs", "utf8").matchAll(/^ {4}\("(\w+)", \|/gm)].map(([, name]) => name);

for (const [name, wenjing] of Object.entries({ wenjing: byFile, "wenjing/inline": inline })) {
  test(`${name}: every question of the core has a method`, async () => {
    const corpus = await wenjing.open([FIRST, SECOND]);
    assert.ok(questions.length >= 11);
    for (const question of questions) {
      const answer = await (["overview", "parts"].includes(question) ? corpus[question]() : corpus[question]({}));
      assert.equal(typeof answer, "object", question);
    }
    corpus.close();
  });

  test(`${name}: lines and parts have their text`, async () => {
    const corpus = await wenjing.open([FIRST, { name: "二.txt", text: SECOND }, new TextEncoder().encode(FIRST)]);
    assert.deepEqual(corpus.names, [null, "二.txt", null]);
    const { total, lines } = await corpus.concordance({ term: "政府采购", order: "right" });
    assert.equal(total, 3);
    for (const { text, left, node, right } of lines) {
      assert.deepEqual([text, node.text], [1, "政府采购"]);
      assert.equal(left.text + node.text + right.text, SECOND.slice(left.span.start, right.span.end));
    }
    const { documents, sections } = await corpus.parts();
    assert.deepEqual(documents.map(({ title }) => title.text), ["云岭县2023年工作总结", "青川镇2023年工作总结", "云岭县2023年工作总结"]);
    assert.equal(sections[1].heading.text, "二、存在问题");
    assert.equal(sections[1].role, "problems");
    const problems = await corpus.words({ selection: { sections: [1] } });
    assert.equal(problems.tokens, sections[1].words);
  });

  test(`${name}: summaries of a length and the glance have their text, each out of its own`, async () => {
    const texts = [FIRST, SECOND];
    const corpus = await wenjing.open(texts);
    const [first, second] = await corpus.summaries({ lines: 5 });
    for (const { text, summary } of [first, second]) {
      const points = ["overview", "achievements", "problems", "plans"].flatMap((list) => summary[list]);
      assert.ok(points.length > 0);
      for (const { span, text: words } of points) assert.equal(words, texts[text].slice(span.start, span.end));
    }
    assert.ok(first.summary.problems.length > 0 && second.summary.problems.length === 0);
    assert.equal(first.summary.problems[0].heading.text, "二、存在问题");
    assert.deepEqual((await corpus.summaries({ documents: [1] })).map(({ document }) => document), [1]);
    const { texts: of, digest } = await corpus.digest();
    assert.deepEqual(of, [0, 1]);
    assert.equal(digest.lines.length, 2);
    digest.lines.forEach(({ headline }, at) => assert.equal(headline.text, texts[at].slice(headline.span.start, headline.span.end)));
    assert.equal((await (await wenjing.open([FIRST])).digest()).digest, null);
    corpus.close();
  });

  test(`${name}: the options reach the corpus`, async () => {
    const counts = async (options) => Object.fromEntries((await (await wenjing.open([SECOND], options)).words({})).rows.map(({ term, count }) => [term, count]));
    assert.equal((await counts({})).政府采购, 3);
    assert.deepEqual(await counts({ userWords: ["公开透明"], onlyUserWords: true }), { 公开透明: 1 });
    assert.equal((await counts({ stopWords: ["政府采购"] })).政府采购, undefined);
    const cut = await wenjing.open(["政府 采购公开"], { presegmented: true });
    assert.deepEqual((await cut.words({ order: "count" })).rows.map(({ term }) => term).sort(), ["政府", "采购公开"].sort());
  });

  test(`${name}: what is no request or no text is refused with a code`, async () => {
    const corpus = await wenjing.open([FIRST]);
    await assert.rejects(corpus.words({ limt: 5 }), { name: "WenjingError", code: "corpus/request", message: /limt/ });
    await assert.rejects(corpus.words({ limit: 5n }), { code: "corpus/request" });
    await assert.rejects(corpus.collocates({ term: 5 }), { code: "corpus/request" });
    await assert.rejects(wenjing.open("一"), { code: "text/invalid" });
    await assert.rejects(wenjing.open([5]), { name: "WenjingError" });
    await assert.rejects(wenjing.open([FIRST], { nonsense: 1 }), { code: "options/invalid" });
    await assert.rejects(wenjing.open([new Uint8Array([0x50, 0x4b, 3, 4])]), (error) => error.code.startsWith("ingest/"));
    corpus.close();
    corpus.close();
    await assert.rejects(corpus.words(), { code: "corpus/closed" });
  });

  test(`${name}: an aborted signal rejects with its reason`, async () => {
    const signal = AbortSignal.abort();
    await assert.rejects(wenjing.open([FIRST], { signal }), { name: "AbortError" });
    const corpus = await wenjing.open([FIRST]);
    await assert.rejects(corpus.words({}, { signal }), { name: "AbortError" });
    assert.ok((await corpus.words({})).rows.length > 0);
  });

  test(`${name}: the built-in stop words can be seen, and switched off`, async () => {
    const words = await wenjing.stopWords();
    assert.ok(words.includes("工作") && words.length > 300);
    const terms = async (options) => (await (await wenjing.open(["推进工作，推进项目。"], options)).words({})).rows.map(({ term }) => term);
    assert.ok(!(await terms({})).includes("推进"));
    assert.ok((await terms({ allowedWords: words })).includes("推进"));
  });
}
