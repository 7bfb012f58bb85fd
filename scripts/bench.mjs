// `npm run bench`: Wenjing beside what others need for less, in one run of Chromium, alternating, as ratios of the medians.
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";

import { chromium as launcher } from "playwright-core";

import { buildAll } from "./build.mjs";
import { measurePaste, median, ms } from "./bench/measure.mjs";
import { at, say } from "./lib.mjs";
import { serve } from "./serve.mjs";
import { CHROMIUM_FLAGS, chromium, setup } from "./setup.mjs";

/** Only jieba-wasm needs to ask the server: for its Wasm. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
const PAGE = "tests/support/blank.html";
const JIEBA = "node_modules/jieba-wasm/pkg/web";

/** How often each is run at each scale, and in fresh pages. */
const ROUNDS = { 1: 25, 10: 9, 100: 3 };
const STARTS = 9;

/** The opened corpus that is asked: its size, a frequent word, one that is less so, and a term that is no word of the lexicon. */
const CORPUS_CHARACTERS = 5_000_000;
const CORPUS_TERMS = ["工作", "政府采购", "工作机制"];

/** The compilation where it lies beside the repository, else the golden documents up to the same length. */
function sampleText() {
  const compilation = at("../shared/corpus/compilation.txt");
  if (existsSync(compilation)) return { name: "../shared/corpus/compilation.txt", text: readFileSync(compilation, "utf8") };
  const golden = ["compilation", "government_work_report", "disclosure_report"].map((name) => readFileSync(at("tests/golden", name, "input.txt"), "utf8")).join("\n");
  return { name: "the golden documents, repeated", text: golden.repeat(Math.ceil(54_600 / golden.length)).slice(0, 54_600) };
}

/** In the page: the times of the contenders, in turn, [[wenjing, segmenter, jieba], …]. */
async function measureWarm({ text, scale, rounds, jieba }) {
  const { analyze } = await import("/dist/inline.js");
  const peer = await import(`/${jieba}/jieba_rs_wasm.js`);
  await peer.default();
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const input = text.repeat(scale);
  const contenders = [
    async () => (await analyze(input)).documents.length,
    async () => {
      let words = 0;
      for (const _ of segmenter.segment(input)) words++;
      return words;
    },
    async () => peer.cut(input, true).length,
  ];
  const times = [];
  // The first round warms up, and does not count.
  for (let round = 0; round <= rounds; round++) {
    const row = [];
    for (const contender of contenders) {
      const start = performance.now();
      if ((await contender()) === 0) throw new Error("a contender did nothing");
      row.push(performance.now() - start);
    }
    if (round > 0) times.push(row);
  }
  return times;
}

/** In a fresh page: from the request for the script to the first result. */
async function measureStart({ text, who, jieba }) {
  const start = performance.now();
  if (who === "wenjing") await (await import("/dist/inline.js")).analyze(text);
  else {
    const peer = await import(`/${jieba}/jieba_rs_wasm.js`);
    await peer.default();
    peer.cut(text, true);
  }
  return performance.now() - start;
}

/** In the page: an opened corpus of so many characters, asked; the times of each question, and what opening it takes. */
async function measureCorpus({ text, characters, rounds, terms }) {
  const { open } = await import("/dist/inline.js");
  const input = text.repeat(Math.ceil(characters / text.length)).slice(0, characters);
  const start = performance.now();
  const corpus = await open([input]);
  const opened = performance.now() - start;
  const questions = {
    concordance: (term) => corpus.concordance({ term }),
    "concordance, sorted": (term) => corpus.concordance({ term, order: "right" }),
    "collocates, window of 5": (term) => corpus.collocates({ term, left: 5, right: 5 }),
    "collocates, sentence": (term) => corpus.collocates({ term }),
  };
  const times = {};
  for (const [name, ask] of Object.entries(questions)) {
    for (const term of terms) {
      for (let round = 0; round <= rounds; round++) {
        const before = performance.now();
        await ask(term);
        if (round > 0) (times[`${name}: ${term}`] ??= []).push(performance.now() - before);
      }
    }
  }
  corpus.close();
  return { opened, times };
}

/** In a fresh page with the core compiled: from instantiation to the tokens of a sentence. */
async function measureFirstToken() {
  const { init, tokens } = await import("/dist/index.js");
  const module = await WebAssembly.compile(await (await fetch("/dist/core.wasm")).arrayBuffer());
  const start = performance.now();
  await init(module);
  if ((await tokens("政务公开工作")).length === 0) throw new Error("no token");
  return performance.now() - start;
}

/** In the page: both cutting the text, in turn. */
async function measureCutting({ text, rounds, jieba }) {
  const { tokens } = await import("/dist/inline.js");
  const peer = await import(`/${jieba}/jieba_rs_wasm.js`);
  await peer.default();
  const times = [];
  for (let round = 0; round <= rounds; round++) {
    const begin = performance.now();
    await tokens(text);
    const between = performance.now();
    peer.cut(text, true);
    if (round > 0) times.push([between - begin, performance.now() - between]);
  }
  return times;
}

const brotli = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }).length;

const kb = (bytes) => `${Math.round(bytes / 1000).toLocaleString("en")} KB`;
const ratio = (value) => value.toFixed(2);

/** Everything that a first visit asks for, with its bytes. */
async function downloadOf(browser, url) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const bodies = new Map();
  page.on("response", (response) => bodies.set(response.url(), response.body()));
  await page.goto(url, { waitUntil: "networkidle" });
  const sizes = [];
  for (const [address, body] of bodies) if (!address.startsWith("data:") && !address.startsWith("blob:")) sizes.push([new URL(address).pathname, brotli(await body)]);
  await context.close();
  return sizes;
}

const PASTES = 11;

async function pastes(browser, url, text, rounds) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(url);
  // As a reader would: the page has been looked at for a moment.
  await page.waitForTimeout(1500);
  const first = await page.evaluate(measurePaste, text);
  const times = [];
  for (let round = 0; round < rounds; round++) times.push(await page.evaluate(measurePaste, text));
  await context.close();
  return { first: first.took, took: median(times.map(({ took }) => took)), longest: median(times.map(({ longest }) => longest)) };
}

async function warm(browser, url, text, scale) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}${PAGE}`);
  const times = await page.evaluate(measureWarm, { text, scale, rounds: ROUNDS[scale], jieba: JIEBA });
  await page.context().close();
  const [wenjing, segmenter, jieba] = [0, 1, 2].map((column) => median(times.map((row) => row[column])));
  return { wenjing, segmenter, jieba };
}

async function inFreshPage(browser, url, work, argument) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}${PAGE}`);
  const result = await page.evaluate(work, argument);
  await page.context().close();
  return result;
}

async function starts(browser, url, text) {
  const times = { wenjing: [], jieba: [] };
  for (let round = 0; round < STARTS; round++) {
    for (const who of Object.keys(times)) {
      const page = await (await browser.newContext()).newPage();
      await page.goto(`${url}${PAGE}`);
      times[who].push(await page.evaluate(measureStart, { text, who, jieba: JIEBA }));
      await page.context().close();
    }
  }
  return { wenjing: median(times.wenjing), jieba: median(times.jieba) };
}

const { values } = parseArgs({ options: { scales: { type: "string", default: "1,10,100" }, built: { type: "boolean" } } });
setup();
// --built measures what was built before, whatever the sources are by now.
if (!values.built) await buildAll();
const { name, text } = sampleText();
const server = await serve(".", 0, { policy: POLICY });
const url = `http://127.0.0.1:${server.address().port}/`;
const browser = await launcher.launch({ executablePath: chromium(), headless: true, args: CHROMIUM_FLAGS });
try {
  console.log(`${name}: ${text.length.toLocaleString("en")} characters; Chromium ${browser.version()}; medians`);
  console.log("\nwarm          whole analysis   Intl.Segmenter cuts   jieba-wasm cuts   ratio to each");
  let first;
  for (const scale of values.scales.split(",").map(Number)) {
    say(`measuring at ${scale}× …`);
    const { wenjing, segmenter, jieba } = await warm(browser, url, text, scale);
    first ??= wenjing / scale;
    const growth = scale > 1 ? `   ${ratio(wenjing / first)} times the time of 1×` : "";
    console.log(`${`${scale}×`.padEnd(14)}${ms(wenjing).padEnd(17)}${ms(segmenter).padEnd(22)}${ms(jieba).padEnd(18)}${ratio(wenjing / segmenter)}, ${ratio(wenjing / jieba)}${growth}`);
  }
  say("measuring the cutting …");
  const cutting = await inFreshPage(browser, url, measureCutting, { text, rounds: ROUNDS[1], jieba: JIEBA });
  const [ours, theirs] = [0, 1].map((column) => median(cutting.map((row) => row[column])));
  const firstTokens = [];
  for (let round = 0; round < STARTS; round++) firstTokens.push(await inFreshPage(browser, url, measureFirstToken));
  console.log(`\ncutting only: ${ms(ours)}, jieba-wasm ${ms(theirs)}, ${ratio(theirs / ours)} times as fast; from instantiation to the first token ${ms(median(firstTokens))} (${ms(Math.min(...firstTokens))} to ${ms(Math.max(...firstTokens))})`);
  say("measuring the opened corpus …");
  const asked = await inFreshPage(browser, url, measureCorpus, { text, characters: CORPUS_CHARACTERS, rounds: 7, terms: CORPUS_TERMS });
  console.log(`\nopened corpus of ${CORPUS_CHARACTERS.toLocaleString("en")} characters (opened in ${ms(asked.opened)}); a frame is 16 ms`);
  for (const [name, times] of Object.entries(asked.times)) console.log(`  ${name.padEnd(40)}${ms(median(times))}`);
  say("measuring the start …");
  const start = await starts(browser, url, text);
  console.log(`\nfrom load to the first whole analysis ${ms(start.wenjing)}; jieba-wasm to its first cut ${ms(start.jieba)}; ratio ${ratio(start.wenjing / start.jieba)}`);
  const jieba = ["jieba_rs_wasm.js", "jieba_rs_wasm_bg.wasm"].reduce((sum, file) => sum + brotli(readFileSync(at(JIEBA, file))), 0);
  console.log(`\ndownload in brotli: the module (inline.js, inline-bytes.js) ${kb(["inline.js", "inline-bytes.js"].reduce((sum, file) => sum + brotli(readFileSync(at("dist", file))), 0))}, jieba-wasm ${kb(jieba)}`);
  if (existsSync(at("site/index.html"))) {
    const site = await serve("site", 0);
    const sizes = await downloadOf(browser, `http://127.0.0.1:${site.address().port}/`);
    const page = await pastes(browser, `http://127.0.0.1:${site.address().port}/`, text, PASTES);
    console.log(`\npaste to the overview on the screen: ${ms(page.took)} (the first of a visit ${ms(page.first)}); longest task on the main thread ${page.longest ? ms(page.longest) : "under 50 ms"}`);
    const large = await pastes(browser, `http://127.0.0.1:${site.address().port}/`, text.repeat(10), 3);
    console.log(`ten times the text: ${ms(large.took)}; longest task ${large.longest ? ms(large.longest) : "under 50 ms"}`);
    site.close();
    console.log(`the page: ${kb(sizes.reduce((sum, [, size]) => sum + size, 0))} (${sizes.map(([file, size]) => `${file} ${kb(size)}`).join(", ")})`);
  }
} finally {
  await browser.close();
  server.close();
}
