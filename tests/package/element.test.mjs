// `<wenjing-viewer>` as custom-elements.json describes it: alone, twice on a page, in a shadow root, in other colours.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { at } from "../../scripts/lib.mjs";
import { launch, openPage, serveFolder } from "../support/browser.mjs";
import { readJson } from "../support/package.mjs";

const described = readJson(at("custom-elements.json")).modules[0].declarations[0];
const TEXT = "青川镇2023年工作总结\n一、主要工作\n完成投资3.5亿元，增长5.7%。\n二、存在的问题\n一是人才不足。\n";
const names = (list) => list.map(({ name }) => name).sort();

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serveFolder(".")]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A page with viewers that have their results; `build` puts them there. */
async function withViewers(build, argument) {
  const opened = await openPage(browser, `${server.url}tests/support/blank.html`);
  await opened.page.evaluate(async () => {
    await import("/dist/define.js");
    globalThis.shown = (viewer, text) => new Promise((resolve) => {
      viewer.addEventListener("wenjing-result", () => resolve(viewer), { once: true });
      viewer.text = text;
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("wenjing-viewer { height: 480px }");
    document.adoptedStyleSheets = [sheet];
  });
  return { ...opened, value: await opened.page.evaluate(build, argument) };
}

test("what is described is there, and what is there is described", async () => {
  const opened = await withViewers(async (text) => {
    const viewer = document.createElement("wenjing-viewer");
    document.body.append(viewer);
    const heard = {};
    for (const name of ["progress", "result", "select", "error"]) document.addEventListener(`wenjing-${name}`, ({ detail }) => (heard[`wenjing-${name}`] ??= Object.keys(detail).sort()));
    await shown(viewer, text);
    viewer.select([{ start: 0, end: 3 }]);
    await viewer.updateComplete;
    const sheets = viewer.shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n");
    const result = viewer.result.text;
    const parts = [...viewer.shadowRoot.querySelectorAll("[part]")].map((node) => node.getAttribute("part"));
    const members = [];
    for (let proto = Object.getPrototypeOf(viewer); proto !== HTMLElement.prototype; proto = Object.getPrototypeOf(proto)) members.push(...Object.getOwnPropertyNames(proto));
    // The second document makes the list appear; a text of blanks is an error.
    viewer.text = "  ";
    await new Promise((resolve) => setTimeout(resolve, 500));
    return {
      attributes: viewer.constructor.observedAttributes, members: [...members, ...Object.getOwnPropertyNames(viewer.constructor)], heard, parts, result,
      properties: [...new Set(sheets.match(/--wenjing-[a-z0-9-]+/g))].sort(),
    };
  }, TEXT);
  const { attributes, members, heard, parts, properties, result } = opened.value;
  assert.equal(result, TEXT);
  // `page` makes the viewer the page itself: not for others.
  assert.deepEqual(attributes.filter((name) => name !== "page").sort(), names(described.attributes));
  for (const name of names(described.members)) assert.ok(members.includes(name), name);
  assert.deepEqual(properties, names(described.cssProperties));
  for (const part of parts) assert.ok(names(described.cssParts).includes(part), part);
  assert.ok(["source", "analysis", "status"].every((part) => parts.includes(part)), String(parts));
  assert.deepEqual(Object.keys(heard).sort(), names(described.events));
  for (const { name, type } of described.events) for (const field of heard[name]) assert.match(type.text, new RegExp(`\\b${field}:`), `${name}.${field}`);
  assert.deepEqual(opened.faults, []);
  await opened.close();
});

test("attributes set it too, and a property that was set before the tag was registered is kept", async () => {
  const opened = await openPage(browser, `${server.url}tests/support/blank.html`);
  const value = await opened.page.evaluate(async (text) => {
    document.body.innerHTML = `<wenjing-viewer name="总结.txt" lang="en" theme="dark"></wenjing-viewer><wenjing-viewer></wenjing-viewer>`;
    const [first, second] = document.querySelectorAll("wenjing-viewer");
    first.setAttribute("text", text);
    second.text = text;
    const results = [first, second].map((viewer) => new Promise((resolve) => viewer.addEventListener("wenjing-result", () => resolve(viewer.text), { once: true })));
    await import("/dist/define.js");
    return { texts: await Promise.all(results), scheme: getComputedStyle(first).colorScheme, file: first.bench.store.file.name, locale: first.bench.store.state.locale };
  }, TEXT);
  assert.deepEqual(value, { texts: [TEXT, TEXT], scheme: "dark", file: "总结.txt", locale: "en" });
  await opened.close();
});

test("twice on a page and in a shadow root: each has its own text, and axe finds nothing", async () => {
  const opened = await withViewers(async (text) => {
    document.documentElement.lang = "zh-CN";
    const host = document.createElement("div");
    host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("wenjing-viewer { height: 480px }");
    host.shadowRoot.adoptedStyleSheets = [sheet];
    const [one, two, inner] = Array.from({ length: 3 }, () => document.createElement("wenjing-viewer"));
    host.shadowRoot.append(inner);
    document.body.append(one, two, host);
    let heard = 0;
    document.addEventListener("wenjing-result", () => heard++);
    await Promise.all([shown(one, text), shown(two, `${text}三、下一步打算\n`), shown(inner, `${text}四、附则\n`)]);
    one.select([{ start: 0, end: 3 }]);
    return { texts: [one, two, inner].map((viewer) => viewer.result.text.length), heard, selections: [one, two].map((viewer) => viewer.bench.store.state.selection?.spans.length ?? 0) };
  }, TEXT);
  assert.deepEqual(opened.value, { texts: [TEXT.length, TEXT.length + 8, TEXT.length + 5], heard: 3, selections: [1, 0] });
  const { violations } = await new AxeBuilder({ page: opened.page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  const landmarks = await new AxeBuilder({ page: opened.page }).withRules(["landmark-no-duplicate-main", "landmark-no-duplicate-contentinfo", "duplicate-id-aria"]).analyze();
  assert.deepEqual([...violations, ...landmarks.violations].map(({ id, nodes }) => `${id}: ${nodes[0].target.join(" ")}`), []);
  assert.deepEqual(opened.faults, []);
  await opened.close();
});

test("colours and faces are set from outside, and reach the inner views", async () => {
  const opened = await withViewers(async (text) => {
    const viewer = document.createElement("wenjing-viewer");
    document.body.append(viewer);
    viewer.style.setProperty("--wenjing-ink", "rgb(1, 2, 3)");
    viewer.style.setProperty("--wenjing-desk", "rgb(4, 5, 6)");
    await shown(viewer, text);
    await viewer.updateComplete;
    const inner = viewer.shadowRoot.querySelector("wenjing-source");
    return [getComputedStyle(viewer).backgroundColor, getComputedStyle(inner).getPropertyValue("--ink")];
  }, TEXT);
  assert.deepEqual(opened.value, ["rgb(4, 5, 6)", "rgb(1, 2, 3)"]);
  await opened.close();
});

test("a second registration, under the same name or another, is no error", async () => {
  const opened = await withViewers(async () => {
    const { WenjingViewer } = await import("/dist/element.js");
    WenjingViewer.define();
    WenjingViewer.define("wenjing-viewer");
    return customElements.get("wenjing-viewer") === WenjingViewer;
  });
  assert.equal(opened.value, true);
  await opened.close();
});
