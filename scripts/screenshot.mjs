// docs/page.webp: the page with its sample about a fictional town, for the README. Run by hand after a change of the page: node scripts/screenshot.mjs
import { mkdirSync, writeFileSync } from "node:fs";

import { chromium } from "playwright-core";

import { buildAll } from "./build.mjs";
import { at, say } from "./lib.mjs";
import { serve } from "./serve.mjs";
import { chromium as findChromium } from "./setup.mjs";

const FILE = "docs/page.webp";
const LIMIT = 200_000;

await buildAll();
const server = await serve("site", 0);
const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "zh-CN", colorScheme: "light" });
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.locator("wenjing-empty .sample").first().click();
await page.waitForFunction(() => document.querySelector("wenjing-viewer").bench.store.state.files.every(({ phase }) => phase === "done"));
await page.evaluate(() => document.fonts.ready);
mkdirSync(at("docs"), { recursive: true });
const shot = await page.screenshot();
// The browser packs it smaller than PNG is.
const packed = await (await browser.newPage()).evaluate(async (bytes) => {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext("2d").drawImage(picture, 0, 0);
  return [...new Uint8Array(await (await canvas.convertToBlob({ type: "image/webp", quality: 0.9 })).arrayBuffer())];
}, [...shot]);
writeFileSync(at(FILE), Uint8Array.from(packed));
await browser.close();
server.close();
server.closeAllConnections();
if (packed.length > LIMIT) throw new Error(`${FILE} has ${packed.length} bytes, more than ${LIMIT}: choose a smaller view.`);
say(`${FILE}: ${packed.length} bytes`);
