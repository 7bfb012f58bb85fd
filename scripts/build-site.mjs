// site/: the static page with its core inlined, its service worker, and the same page as one HTML file that works from disk.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { bundle, readCore } from "./bundle.mjs";
import { inlineCore } from "./inline-core.mjs";
import { at, isFresh, say } from "./lib.mjs";

const COPIED = ["icon.svg", "manifest.webmanifest"];
/** Of the package: the readers that the page loads with the first file that needs them. */
const READERS = ["read.js", "read-pdf.js"];
const INPUTS = ["www", "tests/golden", ".build/core/core.wasm", ".build/files/core.wasm", "scripts/build-site.mjs", "scripts/bundle.mjs", "scripts/inline-core.mjs"];
const OUTPUTS = ["index.html", "page.js", "page.css", "sw.js", "wenjing.html", ...COPIED, ...READERS].map((name) => `site/${name}`);

export async function buildSite() {
  if (isFresh(OUTPUTS, INPUTS)) return;
  say("Building the page (site/) …");
  mkdirSync(at("site"), { recursive: true });
  const page = await bundle("www/src/page/main.ts", { loader: { ".css": "text", ".txt": "text" } });
  const script = inlineCore(page.js, readCore());
  const style = readFileSync(at("www/styles/page.css"), "utf8");
  const icon = `data:image/svg+xml;base64,${readFileSync(at("www/icon.svg")).toString("base64")}`;
  // As data, so that the browser does not fetch it after the page has loaded: the count of requests stays at 0.
  const html = readFileSync(at("www/index.html"), "utf8").replace('href="icon.svg"', () => `href="${icon}"`);
  const files = { "page.js": script, "page.css": style, "index.html": html };
  for (const [name, content] of Object.entries(files)) writeFileSync(at("site", name), content);
  for (const name of COPIED) copyFileSync(at("www", name), at("site", name));
  for (const name of READERS) copyFileSync(at("dist", name), at("site", name));
  const readers = READERS.map((name) => readFileSync(at("site", name), "utf8"));
  writeFileSync(at("site/sw.js"), await serviceWorker([...Object.values(files), ...readers]));
  writeFileSync(at("site/wenjing.html"), singleFile(html, withReaders(script), style));
}

/** The service worker knows the page's files by a version: a digest of their content. */
async function serviceWorker(contents) {
  const version = createHash("sha256").update(contents.join("\0")).digest("hex").slice(0, 12);
  const { js } = await bundle("www/src/offline/sw.ts", { format: "iife", define: { VERSION: JSON.stringify(version) } });
  return js;
}

/** A script whose later files are in it: from disk nothing can be loaded, but a blob can be imported. */
function withReaders(script) {
  const inside = (source, name, content) => {
    const call = `import("./${name}")`;
    if (!source.includes(call)) throw new Error(`${call} was not found in the bundle`);
    const literal = JSON.stringify(content).replaceAll("<", "\\u003c");
    return source.replace(call, () => `import(URL.createObjectURL(new Blob([${literal}],{type:"text/javascript"})))`);
  };
  const [reader, pdf] = READERS.map((name) => readFileSync(at("dist", name), "utf8"));
  return inside(script, "read.js", inside(reader, "read-pdf.js", pdf));
}

/** The page as one file. A policy by hash stands where `'self'` means nothing: what is in the file may run, nothing else. */
function singleFile(html, script, style) {
  const hash = (content) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
  return html
    .replace("script-src 'self'", () => `script-src ${hash(script)} blob:`)
    .replace("style-src 'self'", () => `style-src ${hash(style)}`)
    .replace(/img-src [^;]+/, "img-src data: blob:")
    .replace("worker-src 'self' blob:", "worker-src blob:")
    .replace("manifest-src 'self'; ", "")
    .replace(/\s*<link rel="(?:manifest|modulepreload)"[^>]*>/g, "")
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/<script type="module"[^>]*><\/script>/, () => `<script type="module">${script}</script>`);
}
