// TypeScript → JavaScript, by esbuild.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { build } from "esbuild";

import { inlineCore } from "./inline-core.mjs";
import { at } from "./lib.mjs";

const MODULE = "www/src/module";

/** `import body from "inline:worker-body"`: that script of the module, bundled, as a string. */
const inlineScripts = {
  name: "inline-scripts",
  setup(build_) {
    build_.onResolve({ filter: /^inline:/ }, ({ path: name }) => ({ path: name.slice("inline:".length), namespace: "inline" }));
    build_.onLoad({ filter: /.*/, namespace: "inline" }, async ({ path: name }) => ({
      contents: (await bundle(`${MODULE}/${name}.ts`, { format: "iife" })).js,
      loader: "text",
    }));
  },
};

/** Bundles one entry; { js, css } as strings. The core's bytes, where the entry holds them, are not yet in it. */
export async function bundle(entry, options = {}) {
  const result = await build({
    entryPoints: [at(entry)],
    bundle: true,
    write: false,
    outdir: "out",
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["browser", "import"],
    target: "es2022",
    charset: "utf8",
    minify: true,
    legalComments: "none",
    alias: { "#core": at(".build/core/core.js") },
    external: ["node:*"],
    plugins: [inlineScripts],
    loader: { ".css": "text" },
    logLevel: "warning",
    ...options,
  });
  const find = (extension) => result.outputFiles.find((file) => file.path.endsWith(extension))?.text;
  return { js: find(".js"), css: find(".css") };
}

/** The bytes of the optimised core. */
export const readCore = () => readFileSync(at(".build/core/core.wasm"));

/** Bundles one entry into a file. */
export async function bundleTo(target, entry, { core = false, banner = "", ...options } = {}) {
  const { js } = await bundle(entry, options);
  mkdirSync(path.dirname(at(target)), { recursive: true });
  writeFileSync(at(target), banner + (core ? inlineCore(js, readCore()) : js));
}
