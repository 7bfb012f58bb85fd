// `node scripts/bench-similarity.mjs`: 100 reports of 20,000 characters compared with one another in Chromium: opened, cosine of their words, shared
// passages. Real reports where they lie beside the repository; else the golden documents, their sentences in another order in each report.
import { existsSync, readFileSync, readdirSync } from "node:fs";

import { chromium as launcher } from "playwright-core";

import { buildAll } from "./build.mjs";
import { at } from "./lib.mjs";
import { serve } from "./serve.mjs";
import { chromium, setup } from "./setup.mjs";

const REPORTS = 100;
const CHARACTERS = 20_000;
const ROUNDS = 5;
/** What issue and documents promise. */
const LIMIT = 5_000;

const FOLDERS = ["national", "provincial_2025/txt", "policy/txt"].map((folder) => at("../shared/corpus", folder));

function realReports() {
  const files = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".txt")).sort().map((name) => `${folder}/${name}`));
  const text = files.map((file) => readFileSync(file, "utf8").replace(/^\ufeff/, "")).join("\n");
  return { name: `${files.length} files of ../shared/corpus, cut into reports`, text };
}

/** Sentences in another order in each report: a harder case, since every sentence stands in many of them. */
function madeReports() {
  const sentences = readdirSync(at("tests/golden")).map((name) => at("tests/golden", name, "input.txt")).filter((file) => existsSync(file)).flatMap((file) => readFileSync(file, "utf8").split(/(?<=[。\n])/));
  let state = 1;
  const next = (below) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  let text = "";
  while (text.length < REPORTS * CHARACTERS) text += sentences[next(sentences.length)];
  return { name: "the golden documents' sentences at random", text };
}

/** In the page. */
async function measure({ reports, rounds }) {
  const { open } = await import("/dist/inline.js");
  const times = [];
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    const corpus = await open(reports);
    const opened = performance.now();
    const { passages, words } = await corpus.similarity();
    const done = performance.now();
    const { documents } = await corpus.overview();
    corpus.close();
    if (words.length !== documents) throw new Error("not all were compared");
    // The first round warms up, and does not count.
    if (round > 0) times.push({ opened: opened - start, compared: done - opened, all: done - start, passages: passages.length, documents });
  }
  return times.sort((a, b) => a.all - b.all)[times.length >> 1];
}

setup();
if (!process.argv.includes("--built")) await buildAll();
const server = await serve(".", 0, {});
const browser = await launcher.launch({ executablePath: chromium(), headless: true, args: ["--no-sandbox", "--disable-gpu"] });
let slow = false;
try {
  const made = [realReports(), madeReports()].filter(({ text }) => text.length > REPORTS * CHARACTERS / 2);
  for (const { name, text } of made) {
    const long = text.repeat(Math.ceil((REPORTS * CHARACTERS) / text.length));
    const reports = Array.from({ length: REPORTS }, (_, at) => long.slice(at * CHARACTERS, (at + 1) * CHARACTERS));
    const page = await (await browser.newContext()).newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/tests/support/blank.html`);
    const { opened, compared, all, passages, documents } = await page.evaluate(measure, { reports, rounds: ROUNDS });
    await page.context().close();
    slow ||= all > LIMIT;
    console.log(`${REPORTS} reports of ${CHARACTERS.toLocaleString("en")} characters (${name}): ${Math.round(all)} ms, of which opening ${Math.round(opened)}, comparing ${documents} documents ${Math.round(compared)}; ${passages} passages; limit ${LIMIT} ms`);
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = slow ? 1 : 0;
