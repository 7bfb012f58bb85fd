// The module in Node, by the names of package.json.
import assert from "node:assert/strict";
import { test } from "node:test";

import * as byFile from "wenjing";
import * as inline from "wenjing/inline";

const TEXT = "云岭县2023年工作总结\n一、主要成绩\n（一）招商引资。引进项目12个，完成投资3.5亿元，增长5.7%。\n二、存在的问题\n一是人才不足。\n";

for (const [name, wenjing] of Object.entries({ wenjing: byFile, "wenjing/inline": inline })) {
  test(`${name}: an analysis quotes the text`, async () => {
    const analysis = await wenjing.analyze(TEXT);
    assert.equal(analysis.schemaVersion, 1);
    assert.equal(analysis.text, TEXT);
    const [document] = analysis.documents;
    assert.equal(document.title, TEXT.slice(document.titleSpan.start, document.titleSpan.end));
    assert.ok(document.quantities.length > 0);
    for (const quantity of document.quantities) assert.equal(quantity.text, TEXT.slice(quantity.span.start, quantity.span.end));
  });

  test(`${name}: an unknown option is refused by name`, async () => {
    await assert.rejects(wenjing.analyze(TEXT, { keywordSpan: true }), (error) => error.code === "options/invalid" && /keywordSpan/.test(error.message));
  });

  test(`${name}: an option of the wrong type is refused`, async () => {
    await assert.rejects(wenjing.analyze(TEXT, { keywordLimit: "many" }), { code: "options/invalid", name: "WenjingError" });
  });

  test(`${name}: what is not a string is refused`, async () => {
    for (const text of [undefined, null, 5, {}, ["一"]]) await assert.rejects(wenjing.analyze(text), { code: "text/invalid" });
  });

  test(`${name}: options are kept`, async () => {
    const bare = await wenjing.analyze(TEXT);
    const full = await wenjing.analyze(TEXT, { keywordSpans: true });
    assert.ok(bare.keywords.every(({ spans }) => spans.length === 0));
    for (const { count, spans } of full.keywords) assert.equal(spans.length, count);
  });

  test(`${name}: progress is told from the first step on, and a listener that throws does no harm`, async () => {
    const steps = [];
    await wenjing.analyze(TEXT, { onProgress: (step) => steps.push(step) });
    assert.deepEqual(steps.map(({ done }) => done), steps.map((_, index) => index));
    assert.ok(steps.length > 1 && steps.every(({ phase, total }) => phase && total === steps.length));
    await wenjing.analyze(TEXT, { onProgress: () => { throw new Error("of the listener"); } });
  });

  test(`${name}: documents are given before the whole is there`, async () => {
    const given = [];
    const { documents } = await wenjing.analyze(TEXT, { onDocuments: (reports, from) => given.push([from, ...reports]) });
    assert.deepEqual(given, [[0, ...documents]]);
    assert.equal(given[0][1].title, "云岭县2023年工作总结");
  });

  test(`${name}: what is known early is given early, and is the same in the whole; a listener that throws does no harm`, async () => {
    const text = `${TEXT}\n\n\n\n青川镇2024年工作总结\n一、主要成绩\n造林3万亩，其中新造1万亩、补植2万亩。D建工作有力。\n`;
    const told = [];
    const documents = [];
    const listened = await wenjing.analyze(text, { onSection: (name, soFar) => told.push([name, structuredClone(soFar), soFar]), onDocuments: (given, from) => documents.push([from, ...given]) });
    assert.equal(JSON.stringify(listened), JSON.stringify(await wenjing.analyze(text)), "listening changes nothing");
    assert.deepEqual(documents, [[0, ...listened.documents]]);
    assert.deepEqual(told.map(([name]) => name), ["structure", "figures"]);
    const [[, structure, live], [, figures]] = told;
    const early = ({ documents, contents, noise, masks, text }) => [text, contents, noise, masks, documents.map(({ summary: _s, quantities: _q, checks: _c, targets: _t, answers: _a, keywords: _k, ...known }) => known)];
    assert.deepEqual(early(structure), early(listened));
    assert.ok(listened.masks.length && listened.documents.length === 2 && listened.documents[1].checks.length);
    assert.ok(structure.documents.every(({ quantities, keywords }) => quantities.length + keywords.length === 0) && structure.diagnostics.length === 0);
    assert.deepEqual(figures.documents.map(({ outline, quantities, checks }) => [outline, quantities, checks]), listened.documents.map(({ outline, quantities, checks }) => [outline, quantities, checks]));
    // What was given stays as it was given, and its lists go over into the whole.
    assert.deepEqual(live, structure);
    assert.ok(live.documents.every(({ outline }, at) => outline === listened.documents[at].outline));
    const thrown = await wenjing.analyze(text, { onSection: () => { throw new Error("of the listener"); } });
    assert.equal(JSON.stringify(thrown), JSON.stringify(listened));
  });

  test(`${name}: an aborted signal rejects with its reason`, async () => {
    await assert.rejects(wenjing.analyze(TEXT, { signal: AbortSignal.abort() }), { name: "AbortError" });
    const reason = new Error("mine");
    await assert.rejects(wenjing.analyze(TEXT, { signal: AbortSignal.abort(reason) }), (error) => error === reason);
  });

  test(`${name}: starting twice is harmless`, async () => {
    await Promise.all([wenjing.init(), wenjing.init()]);
    assert.match(await wenjing.version(), /^\d+\.\d+\.\d+/);
  });

  test(`${name}: the ends of the tokens lead through the whole text`, async () => {
    const text = "𠮷县完成投资12.5亿元。";
    const ends = [...(await wenjing.tokens(text))];
    assert.equal(ends.at(-1), text.length);
    assert.deepEqual(ends, [...new Set(ends)].sort((a, b) => a - b));
    assert.ok(ends.length < text.length, "the words are longer than a character");
  });
}

test("a core that cannot be loaded says so, and the next try can succeed", async () => {
  const { createRequire } = await import("node:module");
  const file = createRequire(import.meta.url).resolve("wenjing/inline");
  const fresh = await import(`${file}?fresh`);
  await assert.rejects(fresh.init(new Uint8Array([1, 2, 3])), { code: "engine/load" });
  await fresh.init();
  assert.equal((await fresh.analyze("一")).text, "一");
});
