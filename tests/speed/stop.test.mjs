// How soon work stops when it is stopped. These tests measure times, and have the machine to themselves.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { at } from "../../scripts/lib.mjs";
import { browser, paste } from "../e2e/support.mjs";
import { launch, openPage, serveFolder } from "../support/browser.mjs";

const COMPILATION = readFileSync(at("tests/golden/compilation/input.txt"), "utf8");
const REPORT = readFileSync(at("tests/golden/government_work_report/input.txt"), "utf8");
const LINE = "云岭县2023年工作总结\n一、主要成绩\n引进项目12个，完成投资3.5亿元，增长5.7%。\n";
/** What a reader takes for at once, in milliseconds. */
const AT_ONCE = 200;
const TRIES = 3;

const middle = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const { open } = browser();

test("on the page an analysis of millions of characters stops at once, and the page goes on", async () => {
  const { page, context } = await open();
  const stop = () => page.evaluate(async (content) => {
    const { bench } = document.querySelector("wenjing-viewer");
    bench.add([{ name: null, text: content.repeat(200) }]);
    while (bench.store.file?.phase !== "analysing") await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const start = performance.now();
    dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    while (bench.store.file.phase !== "stopped") await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, COMPILATION);
  const took = [];
  for (let i = 0; i < TRIES; i++) took.push(await stop());
  assert.ok(middle(took) < AT_ONCE, `${took} ms`);
  await paste(page, REPORT);
  assert.equal(await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.file.phase), "done");
  await context.close();
});

/** `worker` asks its own server for the Wasm; `worker-inline` for nothing, under the server's own policy. */
const POLICIES = { worker: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src data:", "worker-inline": undefined };
for (const [entry, policy] of Object.entries(POLICIES)) {
  test(`wenjing/${entry}: a caller that aborts does not wait`, async () => {
    const [chromium, server] = await Promise.all([launch(), serveFolder(".", policy && { policy })]);
    try {
      const { page } = await openPage(chromium, `${server.url}tests/support/blank.html`);
      const waited = await page.evaluate(async ({ entry, text, tries }) => {
        const client = (await import(entry)).createClient();
        await client.analyze(text);
        const waited = [];
        for (let i = 0; i < tries; i++) {
          const controller = new AbortController();
          const long = client.analyze(text.repeat(60_000), { signal: controller.signal }).catch((error) => error.name);
          await new Promise((resolve) => setTimeout(resolve, 30));
          const aborted = performance.now();
          controller.abort();
          if (await long !== "AbortError") throw new Error("the analysis was not aborted");
          waited.push(performance.now() - aborted);
        }
        return waited;
      }, { entry: `/dist/${entry}.js`, text: LINE, tries: TRIES });
      assert.ok(middle(waited) < AT_ONCE, `${waited} ms`);
    } finally {
      await chromium.close();
      await server.close();
    }
  });
}
