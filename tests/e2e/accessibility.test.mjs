// WCAG 2.2 AA in every view, light and dark, wide and narrow, by axe; and what axe cannot see: order and keys.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { at } from "../../scripts/lib.mjs";
import { browser, paste } from "./support.mjs";

const COMPILATION = readFileSync(at("tests/golden/compilation/input.txt"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const TABS = ["overview", "structure", "figures", "keywords", "proof", "compare"];
/** What is there once a tab has been drawn. */
const READY = {
  overview: "wenjing-overview .point", structure: "wenjing-structure .row", figures: "wenjing-figures tbody tr", keywords: "wenjing-word-lines .line", proof: "wenjing-proof .bar, wenjing-proof .empty",
  compare: "wenjing-compare-text .row",
};
const { open } = browser();

async function axe(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target.join(" ") + " " + node.any.map((one) => one.message).join(" ")).join(" | ")}`);
}

for (const [colorScheme, width] of [["light", 1440], ["dark", 1440], ["light", 390], ["dark", 390]]) {
  test(`no violation in any view, ${colorScheme}, ${width} px`, async () => {
    const { page, context } = await open({ colorScheme, viewport: { width, height: 900 }, serviceWorkers: "block" });
    assert.deepEqual(await axe(page), [], "the empty page");
    await paste(page, COMPILATION);
    await page.evaluate(() => { const { store } = document.querySelector("wenjing-viewer").bench; const second = store.file.articles.findIndex((a) => a.report); store.open(store.file.id, second); });
    const found = [];
    for (const name of TABS) {
      await page.evaluate((tab) => document.querySelector("wenjing-viewer").bench.store.setTab(tab), name);
      await page.locator(READY[name]).first().waitFor();
      found.push(...(await axe(page)).map((violation) => `${name}: ${violation}`));
    }
    const pages = page.locator("wenjing-compare .switch button");
    for (const [at, ready] of ["wenjing-compare-text .row", "wenjing-compare-sections tr", "wenjing-compare-figures header", "wenjing-compare-terms table", "wenjing-compare-all .field"].entries()) {
      await pages.nth(at).click();
      await page.locator(ready).first().waitFor();
      found.push(...(await axe(page)).map((violation) => `comparison, ${ready}: ${violation}`));
    }
    for (const overlay of ["local", "export", "help", "clear"]) {
      await page.evaluate((name) => document.querySelector("wenjing-viewer").bench.store.set({ overlay: name }), overlay);
      await page.getByRole("dialog").waitFor();
      found.push(...(await axe(page)).map((violation) => `${overlay}: ${violation}`));
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    // The states of the page beside its tabs: all documents at a glance, the source alone, searching, writing, a file that could not be read.
    const set = (patch) => page.evaluate((changes) => document.querySelector("wenjing-viewer").bench.store.set(changes), patch);
    const STATES = [["wenjing-digest tbody tr", { tab: "overview", all: true, side: "analysis" }], ["wenjing-source .paper", { all: false, side: "source" }], ["wenjing-source .search", { searching: true }], ["wenjing-source .editor", { searching: false, editing: true }]];
    for (const [ready, patch] of STATES) {
      await set(patch);
      await page.locator(ready).first().waitFor();
      found.push(...(await axe(page)).map((violation) => `${ready}: ${violation}`));
    }
    await set({ editing: false, side: "analysis" });
    await page.evaluate(() => document.querySelector("wenjing-viewer").bench.add([{ name: "旧报告.doc", bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]) }]));
    await page.locator('wenjing-overview [role="alert"]').waitFor();
    found.push(...(await axe(page)).map((violation) => `failure: ${violation}`));
    assert.deepEqual(found, []);
    await context.close();
  });
}

test("nothing is wider than a screen of 320 px", async () => {
  const { page, context } = await open({ viewport: { width: 320, height: 640 } });
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(await over() <= 0, "the empty page");
  await paste(page, COMPILATION);
  for (const name of TABS) {
    await page.evaluate((tab) => document.querySelector("wenjing-viewer").bench.store.setTab(tab), name);
    await page.locator(READY[name]).first().waitFor();
    assert.ok(await over() <= 0, name);
  }
  await context.close();
});

test("by keyboard alone: tabs by arrows, results by Enter, hints by F8, help by ?, back out by Escape", async () => {
  const { page, context } = await open();
  await paste(page, COMPILATION);
  const state = (read) => page.evaluate(`(${read})(document.querySelector("wenjing-viewer").bench.store.state)`);
  await page.getByRole("tab", { name: /^概览/ }).focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await state((s) => s.tab), "structure");
  await page.keyboard.press("Alt+1");
  assert.equal(await state((s) => s.tab), "overview");
  await page.locator("wenjing-overview .point").first().focus();
  await page.keyboard.press("Enter");
  assert.match(await state((s) => s.selection.key), /^(overview|achievements):0$/);
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.overlay === null);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("2025年");
  assert.ok(await page.evaluate(() => CSS.highlights.get("wenjing-search").size) > 0);
  await context.close();
});
