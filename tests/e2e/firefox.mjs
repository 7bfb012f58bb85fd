// A Firefox that is driven by WebDriver BiDi: started with a profile of its own, spoken to over a socket, ended with its profile.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import WebSocket from "ws";

const NAMES = ["firefox-esr", "firefox"];

/** Where Firefox is: $FIREFOX, or one on the path; null where there is none. */
export function findFirefox() {
  if (process.env.FIREFOX) return process.env.FIREFOX;
  for (const name of NAMES) {
    const { status, stdout } = spawnSync("which", [name], { encoding: "utf8" });
    if (status === 0) return stdout.trim();
  }
  return null;
}

export async function startFirefox(program) {
  const profile = mkdtempSync(path.join(tmpdir(), "wenjing-firefox-"));
  // Nothing of the browser's own may be asked for while the page is watched.
  writeFileSync(path.join(profile, "user.js"), ["browser.startup.page", "datareporting.policy.dataSubmissionEnabled", "app.update.enabled", "network.captive-portal-service.enabled",
    "network.connectivity-service.enabled"].map((name) => `user_pref("${name}", ${name.endsWith("page") ? 0 : false});`).join("\n"));
  const process_ = spawn(program, ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise((resolve, reject) => {
    let said = "";
    process_.stderr.setEncoding("utf8").on("data", (part) => {
      said += part;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    process_.once("exit", () => reject(new Error(`Firefox ended: ${said}`)));
    setTimeout(() => reject(new Error(`Firefox did not start: ${said}`)), 180_000).unref();
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map();
  const listeners = new Map();
  let last = 0;
  socket.on("message", (data) => {
    const message = JSON.parse(data);
    if (message.type === "event") listeners.get(message.method)?.(message.params);
    else {
      const { resolve, reject } = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.type === "success") resolve(message.result);
      else reject(new Error(`${message.error}: ${message.message}`));
    }
  });
  const send = (method, params = {}) => new Promise((resolve, reject) => {
    const id = ++last;
    waiting.set(id, { resolve, reject });
    socket.send(JSON.stringify({ id, method, params }));
  });
  await send("session.new", { capabilities: {} });
  const { contexts: [{ context }] } = await send("browsingContext.getTree");
  return {
    context, send,
    on: async (event, listener) => { listeners.set(event, listener); await send("session.subscribe", { events: [event] }); },
    goto: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    /** The value of an expression in the page, by way of JSON; a promise is waited for. */
    evaluate: async (expression) => {
      const answer = await send("script.evaluate", { expression: `(async () => JSON.stringify(await (${expression})))()`, target: { context }, awaitPromise: true });
      if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
      return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
    },
    close: async () => {
      await send("session.end").catch(() => {});
      socket.close();
      process_.kill();
      await new Promise((resolve) => process_.once("exit", resolve));
      // Its processes for single pages may still write for a moment.
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
