// TypeScript → JavaScript, by esbuild.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
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

/** `import("#later/read")`: a file of dist/ that is loaded when it is needed, and stays a file of its own. */
const laterFiles = {
  name: "later-files",
  setup(build_) {
    build_.onResolve({ filter: /^#later\// }, ({ path: name }) => ({ path: `./${name.slice("#later/".length)}.js`, external: true }));
  },
};

/** Modules that stay files of their own, because several entries share them: the core is in the package once. */
const separateFiles = (names) => ({
  name: "separate-files",
  setup(build_) {
    for (const name of names) build_.onResolve({ filter: new RegExp(`^\\./${name}\\.js$`) }, () => ({ path: `./${name}.js`, external: true }));
  },
});

/** CMaps that PDF files in Chinese name without carrying them: those of GB 18030 and Big5, and what they build on. */
const CHINESE = /^(GB|UniGB|Adobe-GB1|Adobe-CNS1|B5|ETen|ETHK|HKscs|UniCNS|CNS)/;

/** `import cMaps from "cmaps:chinese"`: name → bytes in Base64, out of pdf.js. */
const cMaps = {
  name: "cmaps",
  setup(build_) {
    build_.onResolve({ filter: /^cmaps:/ }, ({ path: name }) => ({ path: name, namespace: "cmaps" }));
    build_.onLoad({ filter: /.*/, namespace: "cmaps" }, () => {
      const folder = at("node_modules/pdfjs-dist/cmaps");
      const names = readdirSync(folder).filter((name) => CHINESE.test(name)).sort();
      const bytes = (name) => readFileSync(path.join(folder, name)).toString("base64");
      return { contents: JSON.stringify(Object.fromEntries(names.map((name) => [name.replace(/\.bcmap$/, ""), bytes(name)]))), loader: "json" };
    });
  },
};

/** A style sheet in a template without what only its readers need. No string of ours has a comment's mark or a colon with a blank in it. */
const shortStyles = (sheet) => sheet.replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/\s+/g, " ").replaceAll(/ ?([{};,]) ?/g, "$1").replaceAll(/(\w): /g, "$1:");

/** The minifier leaves templates as they are: in those of the views indents go (a line end is white space enough), in style sheets all that is not needed. */
const shortTemplates = {
  name: "short-templates",
  setup(build_) {
    build_.onLoad({ filter: /[\\/]www[\\/]src[\\/](page|element)[\\/].*\.ts$/ }, ({ path: name }) => ({
      contents: readFileSync(name, "utf8").replaceAll(/\bcss`([^`]*)`/g, (_, sheet) => `css\`${shortStyles(sheet)}\``).replaceAll(/\n[ \t]+/g, "\n"),
      loader: "ts",
    }));
  },
};

/** pdf.js outside a browser: no global is touched, Node is not asked for a canvas. */
export const PDF = { inject: [at(`${MODULE}/read/pdf-globals.ts`)], define: { process: "undefined" } };

/** Bundles one entry; { js, css } as strings. The core's bytes, where the entry holds them, are not yet in it. */
export async function bundle(entry, { separate = [], ...options } = {}) {
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
    alias: { "#core": at(".build/core/core.js"), "#files": at(".build/files/core.js") },
    external: ["node:*"],
    plugins: [inlineScripts, laterFiles, separateFiles(separate), cMaps, shortTemplates],
    loader: { ".css": "text" },
    logLevel: "warning",
    ...options,
  });
  const find = (extension) => result.outputFiles.find((file) => file.path.endsWith(extension))?.text;
  return { js: find(".js"), css: find(".css") };
}

/** The bytes of the optimised core. */
export const readCore = () => readFileSync(at(".build/core/core.wasm"));

/** The bytes of the reader of files. */
export const readFilesCore = () => readFileSync(at(".build/files/core.wasm"));

/** Minifying drops what tells the user's bundler to leave an import by expression alone (pdf.js has two): it is said again. */
const leaveAlone = (js) => js.replaceAll(/\bimport\((?=[\w$.]+\))/g, "import(/*webpackIgnore:true*//*@vite-ignore*/");

/** Bundles one entry into a file. `core`: the Wasm that goes into it, true for the one that analyses. */
export async function bundleTo(target, entry, { core = false, banner = "", ...options } = {}) {
  const js = leaveAlone((await bundle(entry, options)).js);
  mkdirSync(path.dirname(at(target)), { recursive: true });
  writeFileSync(at(target), banner + (core ? inlineCore(js, core === true ? readCore() : core) : js));
}
