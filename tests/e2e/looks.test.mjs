// What the page looks like: pictures of every view with fixed fonts, over a fixed analysis, so that they change only where the page does.
// After a change that is meant: LOOKS=update node --test tests/e2e/looks.test.mjs, and look at the pictures.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";

import { at } from "../../scripts/lib.mjs";
import { browser } from "./support.mjs";

const FOLDER = "tests/e2e/looks";
const TEXT = readFileSync(at("tests/golden/disclosure_report/input.txt"), "utf8");
const UPDATE = process.env.LOOKS === "update";
/** Pixels that may differ: the smoothing of a few letters, not a moved line. */
const TOLERANCE = 0.002;
const { open, shared } = browser();

const VIEWS = [
  ["overview", { tab: "overview" }], ["structure", { tab: "structure" }], ["figures", { tab: "figures" }], ["keywords", { tab: "keywords" }], ["proof", { tab: "proof" }],
  ["compare", { tab: "compare" }], ["overview-dark-en", { tab: "overview", query: "?theme=dark&lang=en" }], ["figures-dark", { tab: "figures", query: "?theme=dark" }],
  ["overview-390", { tab: "overview", width: 390 }], ["figures-320", { tab: "figures", width: 320 }],
];

function unlike(browserVersion) {
  const fonts = spawnSync("fc-match", ["Noto Serif CJK SC"], { encoding: "utf8" });
  if (!/Noto ?Serif ?CJK/i.test(fonts.stdout ?? "")) return "the fonts of the pictures are not installed (Debian: apt-get install fonts-noto-cjk)";
  const about = existsSync(at(FOLDER, "about.json")) ? JSON.parse(readFileSync(at(FOLDER, "about.json"), "utf8")) : null;
  const major = browserVersion.split(".")[0];
  return UPDATE || about?.chromium === major ? null : `the pictures were taken with Chromium ${about?.chromium}, this is ${major}`;
}

/** The share of pixels that differ by more than an eye would see. */
async function difference(page, one, other) {
  return page.evaluate(async ([a, b]) => {
    const load = async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    };
    const [left, right] = [await load(a), await load(b)];
    if (left.width !== right.width || left.height !== right.height) return 1;
    let differing = 0;
    for (let i = 0; i < left.data.length; i += 4) {
      if (Math.abs(left.data[i] - right.data[i]) + Math.abs(left.data[i + 1] - right.data[i + 1]) + Math.abs(left.data[i + 2] - right.data[i + 2]) > 90) differing++;
    }
    return differing / (left.data.length / 4);
  }, [one.toString("base64"), other.toString("base64")]);
}

/** A picture of the page once it has come to rest: three in a row are the same. */
async function still(page) {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const shot = () => page.screenshot({ animations: "disabled", caret: "hide" });
  let [before, last] = [await shot(), await shot()];
  for (let turn = 0; turn < 40; turn++) {
    await page.waitForTimeout(150);
    const now = await shot();
    if (now.equals(last) && last.equals(before)) return now;
    [before, last] = [last, now];
  }
  throw new Error("the page does not come to rest");
}

for (const [name, { tab, query = "", width = 1440 }] of VIEWS) {
  test(`the look of ${name}`, async (t) => {
    const reason = unlike(shared.browser.version());
    if (reason) return t.skip(reason);
    const fixture = at(FOLDER, "analysis.json");
    const { page, context } = await open({ path: query, viewport: { width, height: 900 }, serviceWorkers: "block", reducedMotion: "reduce" });
    if (UPDATE && !existsSync(fixture)) {
      mkdirSync(at(FOLDER), { recursive: true });
      writeFileSync(fixture, await page.evaluate(async (text) => JSON.stringify({ ...await document.querySelector("wenjing-viewer").engine.analyze(text, { keywordSpans: true }), text: undefined }), TEXT));
    }
    await page.evaluate(async ([text, analysis]) => {
      const viewer = document.querySelector("wenjing-viewer");
      viewer.engine = { analyze: async () => ({ ...JSON.parse(analysis), text }) };
      viewer.bench.add([{ name: "松坪县政府信息公开年度报告.txt", text }]);
      while (viewer.bench.store.file?.phase !== "done") await new Promise((resolve) => setTimeout(resolve, 10));
      viewer.bench.store.updateFile(viewer.bench.store.file.id, { elapsed: 9 });
    }, [TEXT, readFileSync(fixture, "utf8")]);
    await page.evaluate((wanted) => document.querySelector("wenjing-viewer").bench.store.setTab(wanted), tab);
    const picture = await still(page);
    const kept = at(FOLDER, `${name}.png`);
    if (UPDATE) {
      writeFileSync(kept, picture);
      writeFileSync(at(FOLDER, "about.json"), `${JSON.stringify({ chromium: shared.browser.version().split(".")[0] })}\n`);
    } else {
      const share = await difference(page, readFileSync(kept), picture);
      if (share > TOLERANCE) writeFileSync(at(FOLDER, `${name}.new.png`), picture);
      assert.ok(share <= TOLERANCE, `${(share * 100).toFixed(2)} % of the pixels differ: see ${FOLDER}/${name}.new.png`);
    }
    await context.close();
  });
}
