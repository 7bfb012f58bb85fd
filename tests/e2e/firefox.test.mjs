// The main job in Firefox, where there is one: paste, views, linking both ways, policy, no request, no message.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { at } from "../../scripts/lib.mjs";
import { serve } from "../../scripts/serve.mjs";
import { findFirefox, startFirefox } from "./firefox.mjs";

const COMPILATION = readFileSync(at("tests/golden/compilation/input.txt"), "utf8");
const program = findFirefox();
const skip = program ? false : "no Firefox was found (Debian: apt-get install firefox-esr, or FIREFOX=/path/to/firefox)";
const shared = {};
const requests = [];
const said = [];

before(async () => {
  if (skip) return;
  shared.server = await serve("site", 0);
  shared.firefox = await startFirefox(program);
  await shared.firefox.on("network.beforeRequestSent", ({ request }) => { if (/^https?:/.test(request.url)) requests.push(request.url); });
  await shared.firefox.on("log.entryAdded", (entry) => said.push(entry.text));
  await shared.firefox.goto(`http://127.0.0.1:${shared.server.address().port}/?lang=zh-CN`);
  await shared.firefox.evaluate("navigator.serviceWorker.ready.then(() => 1)");
  requests.length = 0;
});
after(async () => {
  await shared.firefox?.close();
  shared.server?.close();
});

const VIEWER = 'document.querySelector("wenjing-viewer")';
const run = (body) => shared.firefox.evaluate(`(async () => { const viewer = ${VIEWER}; const { bench } = viewer; const { store } = bench;
  const until = async (ready) => { for (let i = 0; i < 1500; i++) { if (ready()) return; await new Promise((resolve) => setTimeout(resolve, 20)); } throw new Error("waited in vain for " + ready); };
  const pane = () => viewer.shadowRoot.querySelector("wenjing-analysis").shadowRoot; ${body} })()`);

test("Firefox: a compilation that is pasted becomes three documents with an overview", { skip }, async () => {
  const found = await run(`
    const data = new DataTransfer(); data.setData("text/plain", ${JSON.stringify(COMPILATION)});
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, dataType: "text/plain", data: data.getData("text/plain"), bubbles: true, composed: true, cancelable: true }));
    await until(() => store.file?.phase === "done"); await until(() => pane().querySelector("wenjing-overview")?.shadowRoot.querySelector(".point"));
    return { documents: store.file.articles.filter((article) => article.report).length, points: pane().querySelector("wenjing-overview").shadowRoot.querySelectorAll(".point").length };`);
  assert.equal(found.documents, 3);
  assert.ok(found.points > 3);
});

test("Firefox: every view is drawn, the corpus answers, and a result marks exactly its words", { skip }, async () => {
  const found = await run(`
    const drawn = {};
    // Views are made of elements with shadow roots of their own.
    const words = (root) => root.textContent.trim().length + [...root.querySelectorAll("*")].reduce((sum, one) => sum + (one.shadowRoot ? words(one.shadowRoot) : 0), 0);
    for (const tab of ["structure", "figures", "keywords", "proof", "compare", "overview"]) {
      store.setTab(tab); await until(() => pane().querySelector("wenjing-" + tab)?.shadowRoot.childElementCount > 0);
      if (tab === "keywords") await until(() => pane().querySelector("wenjing-keywords").shadowRoot.querySelector("wenjing-word-lines")?.shadowRoot.querySelector(".line"));
      await until(() => words(pane().querySelector("wenjing-" + tab).shadowRoot) > 20);
      drawn[tab] = words(pane().querySelector("wenjing-" + tab).shadowRoot);
    }
    const point = await (async () => { await until(() => pane().querySelector("wenjing-overview").shadowRoot.querySelectorAll(".point").length > 1); return pane().querySelector("wenjing-overview").shadowRoot.querySelectorAll(".point")[1]; })();
    point.click(); await new Promise((resolve) => setTimeout(resolve, 400));
    const [range] = CSS.highlights.get("wenjing-selected"); const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset); live.setEnd(range.endContainer, range.endOffset);
    return { drawn, quote: point.querySelector(".quote").textContent.trim(), marked: live.toString().replace(/\\s+/g, " ").trim(), current: point.getAttribute("aria-current") };`);
  for (const [tab, length] of Object.entries(found.drawn)) assert.ok(length > 20, tab);
  assert.equal(found.marked, found.quote);
  assert.equal(found.current, "true");
});

test("Firefox: no request after load, no message, and the policy forbids asking", { skip }, async () => {
  assert.deepEqual(requests, []);
  assert.deepEqual(said, []);
  assert.equal(await shared.firefox.evaluate('fetch("page.css").then(() => "asked", () => "forbidden")'), "forbidden");
});
