// What is known early is on the screen early: documents, title and kind, outline, source, while the rest is computed. Nothing moves when that comes.
import assert from "node:assert/strict";
import { test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { browser, paste, settled, tab } from "./support.mjs";

const REPORT = `云岭县林业局2025年工作总结

一、主要工作
全年造林3万亩，其中新造1万亩、补植2万亩。投入资金XX万元，，比上年增长9.1%。
二、存在问题
人手不足，管护经费缺口较大。
三、2026年打算
增加管护人手，造林4万亩。
`;
const TWO = `${REPORT}\n\n\n\n${REPORT.replace("林业局", "水务局").replaceAll("造林", "修渠")}`;
const { open } = browser();

/** From now on the engine's results are held back until `release` is called; what it gives early is not. */
const hold = (page) => page.evaluate(() => {
  const viewer = document.querySelector("wenjing-viewer");
  globalThis.ownEngine ??= viewer.engine;
  const engine = globalThis.ownEngine;
  globalThis.asked = [];
  globalThis.early = [];
  const held = new Promise((resolve) => (globalThis.release = resolve));
  viewer.engine = {
    ...engine,
    analyze: async (text, options) => {
      globalThis.asked.push("onSection" in options);
      const analysis = await engine.analyze(text, { ...options, ...(options.onSection && { onSection: (...given) => { globalThis.early.push(given[0]); options.onSection(...given); } }) });
      await held;
      return analysis;
    },
  };
});
const release = async (page) => {
  await page.evaluate(() => globalThis.release());
  await settled(page);
};
const phase = (page) => page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.file.phase);

/** Where things stand, to the pixel. */
const places = (page, ...selectors) => page.evaluate((wanted) => {
  const found = (root, selector) => [...root.querySelectorAll(selector), ...[...root.querySelectorAll("*")].filter((one) => one.shadowRoot).flatMap((one) => found(one.shadowRoot, selector))];
  return wanted.map((selector) => [selector, found(document, selector).map((one) => { const { x, y, width, height } = one.getBoundingClientRect(); return [x, y, width, height].map(Math.round).join(); })]);
}, selectors);

test("documents, facts and source are there before the result, and stay where they are", async () => {
  const { page, context, faults } = await open();
  await hold(page);
  await paste(page, TWO, { wait: false });
  const items = page.locator("wenjing-list .item");
  await items.nth(1).waitFor();
  assert.equal(await phase(page), "analysing");
  assert.deepEqual((await items.allInnerTexts()).map((text) => text.includes("云岭县") && text.includes("工作总结")), [true, true]);
  const facts = page.locator("wenjing-overview .facts");
  await facts.waitFor();
  assert.match(await facts.innerText(), /云岭县林业局/);
  const line = page.locator("wenjing-source div.text").getByText("全年造林3万亩", { exact: false }).first();
  await line.waitFor();
  assert.equal(await page.locator("wenjing-overview .point").count(), 0, "the summary is not there yet");
  const watched = [".item", ".facts", ".facts div", "[role=tab]:nth-child(-n+2)", "div.text > * > *"];
  const paper = await page.locator("wenjing-source div.text").evaluateHandle((host) => host.firstChild);
  const before = await places(page, ...watched);
  assert.ok(before.every(([selector, found]) => found.length > 0 || assert.fail(`${selector}: nothing`)));
  await release(page);
  await page.locator("wenjing-overview .point").first().waitFor();
  assert.deepEqual(await places(page, ...watched), before);
  assert.ok(await page.locator("wenjing-source div.text").evaluate((host, was) => host.firstChild === was, paper), "the source is not built twice");
  assert.deepEqual(faults, []);
  await context.close();
});

test("the outline is there before the result: with roles, folding, and the way to the source and back; then the counts", async () => {
  const { page, context, faults } = await open({ path: "#tab=structure" });
  await hold(page);
  await paste(page, REPORT, { wait: false });
  const rows = page.locator("wenjing-structure .row");
  await rows.nth(2).waitFor();
  assert.equal(await phase(page), "analysing");
  assert.deepEqual(await rows.locator(".words").allInnerTexts(), ["一、主要工作", "二、存在问题", "三、2026年打算"]);
  assert.equal((await rows.nth(0).locator(".n").allInnerTexts()).join(""), "", "figures and hints are not counted yet");
  assert.match(await tab(page, "结构").innerText(), /3/);
  await rows.nth(1).locator(".words").click();
  await page.waitForFunction(() => [...(CSS.highlights.get("wenjing-selected") ?? [])].length > 0);
  const rowPlaces = await places(page, "wenjing-structure", ".row", ".heads", "div.text > * > *");
  await release(page);
  await page.waitForFunction(() => [...document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-analysis").shadowRoot.querySelector("wenjing-structure").shadowRoot.querySelectorAll(".row .n")].some((n) => /\d/.test(n.textContent)));
  assert.deepEqual(await places(page, "wenjing-structure", ".row", ".heads", "div.text > * > *"), rowPlaces);
  assert.equal(await rows.nth(1).getAttribute("aria-current"), "true", "what was chosen is chosen still");
  assert.deepEqual(faults, []);
  await context.close();
});

test("what is not known yet does not claim that there is nothing", async () => {
  const { page, context, faults } = await open();
  await hold(page);
  await paste(page, REPORT, { wait: false });
  await page.locator("wenjing-overview .facts").waitFor();
  for (const name of ["数字", "关键词", "校对"]) {
    await tab(page, name).click();
    await page.locator("wenjing-analysis wenjing-progress").waitFor({ state: "attached" });
    assert.equal(await page.locator("wenjing-figures, wenjing-keywords, wenjing-proof").count(), 0, name);
  }
  await release(page);
  await page.locator("wenjing-proof .hint").first().waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test("while one types, the result that is shown stays until the next is whole", async () => {
  const { page, context, faults } = await open();
  await paste(page, REPORT);
  await hold(page);
  await page.evaluate((text) => {
    const { bench } = document.querySelector("wenjing-viewer");
    bench.again(bench.store.file.id, { draft: text.replace("二、存在问题\n", "二、存在问题\n（一）人手\n") });
  }, REPORT);
  await page.waitForFunction(() => globalThis.asked.length === 1);
  assert.deepEqual(await page.evaluate(() => [globalThis.asked, globalThis.early]), [[false], []], "nothing is asked for early");
  assert.ok(await page.locator("wenjing-overview .point").count() > 0);
  assert.equal(await page.evaluate(() => document.querySelector("wenjing-viewer").bench.store.text), REPORT);
  await release(page);
  await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.text.includes("（一）人手"));
  assert.deepEqual(faults, []);
  await context.close();
});

for (const colorScheme of ["light", "dark"]) {
  test(`what is there early breaks no rule of accessibility, ${colorScheme}`, async () => {
    const { page, context, faults } = await open({ colorScheme });
    await hold(page);
    await paste(page, TWO, { wait: false });
    await page.locator("wenjing-overview .facts").waitFor();
    const found = [];
    for (const [name, ready] of [["概览", "wenjing-overview .facts"], ["结构", "wenjing-structure .row"], ["关键词", "wenjing-analysis wenjing-progress h3"]]) {
      await tab(page, name).click();
      await page.locator(ready).first().waitFor();
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
      found.push(...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0].target.join(" ")}`));
    }
    assert.deepEqual(found, []);
    await release(page);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("stopped before the rest: what is there stays, and it can be gone on with", async () => {
  const { page, context, faults } = await open();
  await hold(page);
  await paste(page, REPORT, { wait: false });
  await page.locator("wenjing-overview .facts").waitFor();
  await page.keyboard.press("Escape");
  await settled(page);
  assert.equal(await phase(page), "stopped");
  await page.locator("wenjing-overview wenjing-progress .button").waitFor();
  assert.match(await page.locator("wenjing-overview .facts").innerText(), /云岭县林业局/);
  await page.evaluate(() => globalThis.release());
  await page.locator("wenjing-overview wenjing-progress .button").click();
  await page.locator("wenjing-overview .point").first().waitFor();
  assert.equal(await phase(page), "done");
  assert.deepEqual(faults, []);
  await context.close();
});

test("where the rest fails, the failure is shown and no half result", async () => {
  const { page, context } = await open();
  await page.evaluate(() => {
    const viewer = document.querySelector("wenjing-viewer");
    const { engine } = viewer;
    viewer.engine = { ...engine, analyze: async (text, options) => {
      await engine.analyze(text, options);
      throw Object.assign(new Error("the core stopped"), { code: "engine/crashed" });
    } };
  });
  await paste(page, REPORT);
  assert.equal(await phase(page), "failed");
  await page.getByText("engine/crashed").first().waitFor();
  assert.equal(await page.locator("wenjing-list .item").count(), 0);
  await context.close();
});
