// A static server for 127.0.0.1 with the headers that a host of the page should send.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

import { at } from "./lib.mjs";

/** The policy of page and worker: no connection whatever. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'none'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The service worker fetches the page's own files to keep them; it can do nothing else. */
const SERVICE_WORKER_POLICY = "default-src 'none'; connect-src 'self'";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** The file that a request means, or null: never outside the folder. */
function fileOf(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
  const inside = file.startsWith(folder + path.sep);
  return inside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function answer(folder, { policy, headers: more }, request, response) {
  const file = fileOf(folder, request.url);
  const headers = {
    "Content-Security-Policy": file && path.basename(file) === "sw.js" ? SERVICE_WORKER_POLICY : policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
    ...more,
  };
  if (!file) {
    response.writeHead(404, { ...headers, "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  response.writeHead(200, { ...headers, "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
}

/**
 * Serves a folder of the project; resolves with the server once it listens. Port 0 is any free one. `policy` and further
 * `headers` are for tests of other hosts than ours.
 */
export function serve(folder, port, { policy = POLICY, headers = {} } = {}) {
  const server = createServer((request, response) => answer(path.resolve(at(folder)), { policy, headers }, request, response));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}
