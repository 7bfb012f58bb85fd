// Chromium for the tests: a fresh profile, no traffic of its own, pages served as a host should serve them.
import { chromium } from "playwright-core";

import { serve } from "../../scripts/serve.mjs";
import { CHROMIUM_FLAGS, chromium as findChromium } from "../../scripts/setup.mjs";

/** How long a state is waited for: on a machine that is busy with other things everything comes late. */
const PATIENCE = 120_000;

/** Starts Chromium without a window. */
export const launch = () => chromium.launch({ executablePath: findChromium(), headless: true, args: CHROMIUM_FLAGS, timeout: PATIENCE });

/** A profile of its own. */
export async function newContext(browser, options = {}) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  return context;
}

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
  const context = await newContext(browser);
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => faults.push(`console.${message.type()}: ${message.text()}`));
  await page.goto(url);
  return { page, faults, close: () => context.close() };
}
