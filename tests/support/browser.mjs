// Chromium for the tests: a fresh profile, no traffic of its own, pages served as a host should serve them.
import { chromium } from "playwright-core";

import { serve } from "../../scripts/serve.mjs";
import { chromium as findChromium } from "../../scripts/setup.mjs";

const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/** Starts Chromium without a window. */
export const launch = () => chromium.launch({ executablePath: findChromium(), headless: true, args: QUIET });

/** The server of a folder of the project, with its address. */
export async function serveFolder(folder, options) {
  const server = await serve(folder, 0, options);
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
  };
}

/**
 * A page of its own profile. `faults` collects whatever must not happen: messages of the console, uncaught errors,
 * breaches of the policy.
 */
export async function openPage(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => faults.push(`console.${message.type()}: ${message.text()}`));
  await page.goto(url);
  return { page, faults, close: () => context.close() };
}
