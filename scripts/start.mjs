// `npm start [-- --port N]`: builds what is missing, serves the page on 127.0.0.1, prints its address.
import { parseArgs } from "node:util";

import { buildAll } from "./build.mjs";
import { fail, say } from "./lib.mjs";
import { serve } from "./serve.mjs";

const TRIES = 20;

function wantedPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: "string", default: "8080" } } });
    const port = Number(values.port);
    if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  } catch (error) {
    fail(`${error.message}\nusage: npm start -- [--port N]`);
  }
  return fail("usage: npm start -- [--port N], N from 0 to 65535");
}

/** On the wanted port, or on the next free one. */
async function serveFrom(port) {
  for (let candidate = port; ; candidate++) {
    try {
      return await serve("site", candidate);
    } catch (error) {
      if (error.code !== "EADDRINUSE" || candidate >= Math.min(port + TRIES, 65535)) throw error;
      say(`Port ${candidate} is taken.`);
    }
  }
}

const port = wantedPort();
await buildAll();
const server = await serveFrom(port).catch((error) => fail(`The server could not be started: ${error.message}`));
say(`\nWenjing 文镜: http://127.0.0.1:${server.address().port}/   (Ctrl+C ends it / 按 Ctrl+C 结束)`);
