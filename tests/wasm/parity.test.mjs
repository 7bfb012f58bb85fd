// The Wasm build in a real browser gives, to the last bit, what the native build gives.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openPage, serveFolder } from "../support/browser.mjs";
import { analyzeNatively, goldenDocuments } from "../support/native.mjs";

/** Strings that are slices of the text: the native wire leaves them out, the module fills them in. */
const SLICES = new Set(["text", "title", "marker"]);

/** The paths where two analyses differ. Numbers must have the same bits: no tolerance. */
function* differences(native, wasm, path = "$") {
  if (typeof native !== "object" || native === null || typeof wasm !== "object" || wasm === null) {
    if (!Object.is(native, wasm)) yield `${path}: native ${JSON.stringify(native)}, Wasm ${JSON.stringify(wasm)}`;
    return;
  }
  for (const key of new Set([...Object.keys(native), ...Object.keys(wasm)])) {
    if (!(key in native) && SLICES.has(key) && typeof wasm[key] === "string") continue;
    if (!(key in native)) yield `${path}.${key}: only in Wasm`;
    else if (!(key in wasm)) yield `${path}.${key}: only native`;
    else yield* differences(native[key], wasm[key], `${path}.${key}`);
  }
}

/** Every quoted string beside its span is the slice that the span means. */
function* wrongSlices(value, text, path = "$") {
  if (typeof value !== "object" || value === null) return;
  if (path !== "$") {
    const slice = (span) => (span ? text.slice(span.start, span.end) : "");
    if ("titleSpan" in value && value.title !== slice(value.titleSpan)) yield `${path}.title`;
    if ("markerSpan" in value && value.marker !== slice(value.markerSpan)) yield `${path}.marker`;
    if ("text" in value && value.text !== slice(value.span)) yield `${path}.text`;
  }
  for (const [key, inner] of Object.entries(value)) yield* wrongSlices(inner, text, `${path}.${key}`);
}

const documents = [
  ...goldenDocuments(),
  { name: "after astral characters", text: "𠮷𠮷县2023年工作总结\n一、👨‍👩‍👧工作完成情况\n完成投资12.5亿元，增长5.7%。\n" },
  { name: "an unpaired surrogate", text: "一、\ud83d工作\n完成3项。" },
];
let browser, server, opened, native;

before(async () => {
  // JSON cannot carry an unpaired surrogate into Rust; it arrives as U+FFFD there, as it does through TextEncoder here.
  native = analyzeNatively(documents.map(({ text }) => text.toWellFormed()));
  [browser, server] = await Promise.all([launch(), serveFolder(".")]);
  opened = await openPage(browser, `${server.url}tests/support/blank.html`);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

for (const [index, { name, text }] of documents.entries()) {
  test(`${name}: Wasm and native agree`, async () => {
    // As JSON, whose escapes carry any string: the browser's protocol does not.
    const answer = await opened.page.evaluate(async (text) => {
      const { analyze } = await import("/dist/inline.js");
      return JSON.stringify(await analyze(JSON.parse(text), { keywordSpans: true }));
    }, JSON.stringify(text));
    const wasm = JSON.parse(answer);
    assert.equal(wasm.text, text);
    assert.deepEqual([...differences(native[index], wasm)].slice(0, 10), []);
    assert.deepEqual([...wrongSlices(wasm, text)].slice(0, 10), []);
  });
}

test("nothing was said in the console, and the policy was kept", () => {
  assert.deepEqual(opened.faults, []);
});
