// What the end-to-end tests share: the built page, served with the production headers, in a Chromium that is watched.
import { after, before } from "node:test";

import { serve } from "../../scripts/serve.mjs";
import { launch, newContext as contextOf } from "../support/browser.mjs";

/** Starts server and browser for the tests of a file; `open` gives a page, and says afterwards what must not have happened. */
export function browser() {
  const shared = { server: null, browser: null, origin: "" };
  before(async () => {
    shared.server = await serve("site", 0);
    shared.origin = `http://127.0.0.1:${shared.server.address().port}/`;
    shared.browser = await launch();
  });
  after(async () => {
    await shared.browser?.close();
    shared.server?.close();
  });

  const newContext = (options = {}) => contextOf(shared.browser, { viewport: { width: 1440, height: 900 }, locale: "zh-CN", colorScheme: "light", ...options });

  /** A fresh page in a context of its own, with the list of everything that must stay empty. */
  async function open({ path = "", ready = true, ...options } = {}) {
    const context = await newContext(options);
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: shared.origin });
    const page = await context.newPage();
    const faults = [];
    const requests = [];
    page.on("console", (message) => faults.push(`console ${message.type()}: ${message.text()}`));
    // File dialogs are caught as long as somebody listens: a listener that comes only with the click may come too late, and the browser's own dialog opens.
    page.on("filechooser", () => undefined);
    page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
    // The worker's script is made by the page itself: a blob is read from memory, not from the network.
    context.on("request", (request) => { if (!request.url().startsWith("blob:")) requests.push(request.url()); });
    await page.addInitScript(() => {
      globalThis.violations = [];
      document.addEventListener("securitypolicyviolation", (event) => globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
    });
    await page.goto(shared.origin + path);
    await page.locator("wenjing-viewer").waitFor();
    // The offline cache is filled while the page loads; from here on nothing may be asked for.
    if (ready && options.serviceWorkers !== "block") await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    requests.length = 0;
    return { page, context, faults, requests, violations: () => page.evaluate(() => globalThis.violations) };
  }

  return { open, newContext, shared };
}

/** Pastes a text anywhere on the page, as Ctrl+V does, and waits for its result. */
export async function paste(page, text, { wait = true } = {}) {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData("text/plain", content);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, composed: true, cancelable: true }));
  }, text);
  if (wait) await settled(page);
}

/** Nothing is being read or analysed any more, and something has been. */
export async function settled(page) {
  await page.waitForFunction(() => {
    const { files } = document.querySelector("wenjing-viewer").bench.store.state;
    return files.length > 0 && files.every((file) => ["done", "failed", "stopped"].includes(file.phase));
  });
}

export const tab = (page, name) => page.getByRole("tab", { name: new RegExp(`^${name}`) });

/** The texts of a layer of marks in the source. */
export function marked(page, layer) {
  return page.evaluate((name) => [...(CSS.highlights.get(`wenjing-${name}`) ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  }), layer);
}
