// `node scripts/bench/page.mjs`: how the page feels, in Chromium with the production headers: from the paste to the overview on the screen,
// frames while typing, the answer to Escape. Rows of medians; every time is of the page's own clock.
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { chromium as launcher } from "playwright-core";

import { at, fail } from "../lib.mjs";
import { serve } from "../serve.mjs";
import { CHROMIUM_FLAGS, chromium } from "../setup.mjs";
import { measurePaste, median, ms } from "./measure.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "9" }, profile: { type: "boolean", default: false }, only: { type: "string", default: "" } } });

function sample() {
  const compilation = at("../shared/corpus/compilation.txt");
  if (existsSync(compilation)) return { name: "../shared/corpus/compilation.txt", text: readFileSync(compilation, "utf8") };
  const golden = readFileSync(at("tests/golden/compilation/input.txt"), "utf8");
  return { name: "the golden compilation, repeated", text: golden.repeat(Math.ceil(54_600 / golden.length)).slice(0, 54_600) };
}

/** In the page: the gaps between frames, and long tasks, until `stop` is called. */
function watchFrames() {
  const gaps = [];
  let longest = 0;
  let last = performance.now();
  let on = true;
  const tasks = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); });
  tasks.observe({ type: "longtask" });
  const tick = (now) => { gaps.push(now - last); last = now; if (on) requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
  globalThis.stopFrames = () => { on = false; tasks.disconnect(); return { gaps: gaps.slice(2), longest }; };
}

async function typing(page, text, name) {
  await page.evaluate(async (content) => {
    const { bench } = document.querySelector("wenjing-viewer");
    for (const file of bench.store.state.files) bench.remove(file.id);
    bench.add([{ name: null, text: content }]);
    while (bench.store.file?.phase !== "done") await new Promise((resolve) => setTimeout(resolve, 20));
    bench.store.set({ editing: true, tab: "overview" });
  }, text);
  const editor = page.locator("wenjing-source textarea");
  await editor.waitFor();
  await page.evaluate(() => { const area = document.querySelector("wenjing-viewer").shadowRoot.querySelector("wenjing-source").shadowRoot.querySelector("textarea"); area.setSelectionRange(200, 200); area.focus(); });
  await page.waitForTimeout(500);
  await page.evaluate(watchFrames);
  // Slow enough that results come in between the keys.
  for (let i = 0; i < 24; i++) {
    await page.keyboard.insertText("新");
    await page.waitForTimeout(i % 4 === 3 ? 600 : 90);
  }
  const { gaps, longest } = await page.evaluate(() => globalThis.stopFrames());
  const over = gaps.filter((gap) => gap > 34).length;
  console.log(`typing in ${name}: frames ${gaps.length}, longer than two frames ${over}, longest gap ${ms(Math.max(...gaps))}, longest task ${longest ? ms(longest) : "under 50 ms"}`);
}

async function cancelling(page, text) {
  const took = await page.evaluate(async (content) => {
    const { bench } = document.querySelector("wenjing-viewer");
    bench.add([{ name: null, text: content }]);
    while (bench.store.file?.phase !== "analysing") await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const start = performance.now();
    dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    while (bench.store.file.phase !== "stopped") await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, text);
  console.log(`Escape during an analysis of ${text.length.toLocaleString("en")} characters: ${ms(took)}`);
}

async function profiled(context, page, text) {
  const session = await context.newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 200 });
  await session.send("Profiler.start");
  await page.evaluate(measurePaste, text);
  const { profile } = await session.send("Profiler.stop");
  const self = new Map();
  profile.samples.forEach((id, i) => self.set(id, (self.get(id) ?? 0) + profile.timeDeltas[i]));
  const rows = profile.nodes.map((node) => [node.callFrame.functionName || `(anonymous ${node.callFrame.lineNumber}:${node.callFrame.columnNumber})`, (self.get(node.id) ?? 0) / 1000]);
  const sums = new Map();
  for (const [name, time] of rows) sums.set(name, (sums.get(name) ?? 0) + time);
  console.log([...sums].sort((a, b) => b[1] - a[1]).slice(0, 25).map(([name, time]) => `  ${time.toFixed(1).padStart(8)} ms  ${name}`).join("\n"));
}

if (!existsSync(at("site/index.html"))) fail("There is no page yet: npm run build");
const { name, text } = sample();
const server = await serve("site", 0);
const browser = await launcher.launch({ executablePath: chromium(), headless: true, args: CHROMIUM_FLAGS });
const wanted = (part) => !values.only || values.only.split(",").includes(part);
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  // As a reader would: the page has been looked at for a moment.
  await page.waitForTimeout(2000);
  if (wanted("paste")) {
    const first = await page.evaluate(measurePaste, text);
    const rounds = [];
    for (let round = 0; round < Number(values.rounds); round++) rounds.push(await page.evaluate(measurePaste, text));
    const of = (key) => median(rounds.map((round) => round[key]));
    console.log(`${name}: ${text.length.toLocaleString("en")} characters; Chromium ${browser.version()}; medians of ${rounds.length}`);
    console.log(`paste to the first section on the screen (documents, facts, source): ${ms(of("first"))} (first ${ms(first.first)})`);
    console.log(`paste to the overview on the screen: ${ms(of("took"))} (first ${ms(first.took)}); result on the main thread after ${ms(of("answered"))} (first ${ms(first.answered)}), of it the call ${ms(of("analysis"))}; longest task ${of("longest") ? ms(of("longest")) : "under 50 ms"}`);
  }
  if (values.profile) await profiled(context, page, text);
  if (wanted("typing")) {
    await typing(page, text, `${text.length.toLocaleString("en")} characters, many documents`);
    const [one] = text.split(/\n{3,}/);
    await typing(page, `青川镇2025年工作总结\n\n${(one.length > 2000 ? one : text).repeat(Math.ceil(500_000 / text.length))}`.slice(0, 500_000), "500,000 characters");
  }
  if (wanted("cancel")) await cancelling(page, text.repeat(Math.ceil(5_000_000 / text.length)));
} finally {
  await browser.close();
  server.close();
}
