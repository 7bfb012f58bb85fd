// `npm run build`: dist/ (the npm package) and site/ (the static page). Builds only what is not fresh.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { at, isFresh, output, run, runBeside, say, fail } from "./lib.mjs";
import { bindgen, setup } from "./setup.mjs";
import { typesAreFresh, writeTypes } from "./types.mjs";

const RUST = ["src", "data", "build.rs"];
const CORE = ".build/core";
const FILES = ".build/files";

/**
 * A module of Wasm: cargo → wasm-bindgen. The folder's files are named core.* for both. There is no wasm-opt after it: it made the code
 * neither smaller nor faster (measured), and packed the data so that 40 KB more had to be downloaded.
 */
async function buildWasm(tool, folder, what, sources, features, level) {
  if (isFresh([`${folder}/core.wasm`, `${folder}/core.js`], [...sources, "Cargo.toml", "Cargo.lock", "scripts/bindgen"])) return;
  say(`Building ${what} (Rust → WebAssembly) …`);
  // Another profile setting would build the dependencies again and again: each module has its own target folder.
  const target = `target/wasm-${path.basename(folder)}`;
  // Inlined less than by default the code is as fast, a tenth smaller, and sooner compiled by the browser (measured). SIMD is in every
  // browser since 2023; bytes are searched for and words cut a tenth faster with it.
  const flags = `target.wasm32-unknown-unknown.rustflags=["-Cllvm-args=-inline-threshold=25", "-Ctarget-feature=+simd128"]`;
  const settings = ["--config", flags, "--config", `profile.release.opt-level=${level}`, "--target-dir", target, ...features];
  await runBeside("cargo", ["build", "--release", "--lib", "--target", "wasm32-unknown-unknown", "--quiet", ...settings]);
  mkdirSync(at(folder), { recursive: true });
  run(await tool, [`${target}/wasm32-unknown-unknown/release/wenjing.wasm`, folder]);
  renameSync(at(folder, "core_bg.wasm"), at(folder, "core.wasm"));
}

/** The declarations of the contract. The file is committed: readers of the repository and editors need it. */
function buildTypes() {
  if (typesAreFresh()) return;
  say("Writing the types of the contract …");
  const types = output("cargo", ["run", "--quiet", "--features", "types", "--example", "types"]);
  if (types === null) fail("The example `types` could not be run: cargo run --features types --example types");
  writeTypes(types);
}

const DIST = [
  ["index", {}],
  ["node", { platform: "node" }],
  ["inline-bytes", { core: true }],
  ["inline", { separate: ["inline-bytes"] }],
  ["worker", {}],
  ["worker-inline", { separate: ["inline-bytes"] }],
  ["worker-entry", {}],
  ["element", { source: "www/src/element/index.ts", inject: [at("www/src/element/dom-globals.ts")] }],
  ["define", { source: "www/src/element/define.ts" }],
];

/** Declarations that the compiler writes beside those of the entries, and that none of these names. */
const UNNAMED = ["page", "element/viewer.d.ts", "element/keys.d.ts", "element/print.d.ts", "element/drag.d.ts", "element/splitter.d.ts", "element/panes.d.ts", "element/picker.d.ts", "element/own-engine.d.ts", "element/dom-globals.d.ts"];

/** The reference for people, out of the same declarations. */
async function buildReference() {
  const sources = ["www/src/module", "www/src/element/public.ts", "scripts/api.mjs"];
  if (isFresh(["docs/API.md"], sources)) return;
  say("Writing docs/API.md …");
  (await import("./api.mjs")).writeReference();
}

/** The npm package. */
async function buildPackage() {
  const outputs = [...DIST.map(([name]) => `dist/${name}.js`), "dist/read.js", "dist/read-pdf.js", "dist/cli.js", "dist/core.wasm", "dist/types/module/index.d.ts"];
  if (isFresh(outputs, ["www/src/module", "www/src/element", "www/src/page", "www/src/cli", `${CORE}/core.wasm`, `${FILES}/core.wasm`, "scripts/bundle.mjs", "scripts/inline-core.mjs", "www/tsconfig.json", "www/tsconfig.dist.json"])) return;
  say("Building the package (dist/) …");
  rmSync(at("dist"), { recursive: true, force: true });
  const { bundleTo, readCore, readFilesCore, PDF } = await import("./bundle.mjs");
  for (const [name, { source = `www/src/module/${name}.ts`, ...options }] of DIST) await bundleTo(`dist/${name}.js`, source, options);
  await bundleTo("dist/read.js", "www/src/module/read/reader.ts", { core: readFilesCore() });
  await bundleTo("dist/read-pdf.js", "www/src/module/read/pdf.ts", PDF);
  writeFileSync(at("dist/core.wasm"), readCore());
  await bundleTo("dist/cli.js", "www/src/cli/main.ts", { platform: "node", banner: "#!/usr/bin/env node\n" });
  chmodSync(at("dist/cli.js"), 0o755);
  run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "www/tsconfig.dist.json"]);
  for (const name of UNNAMED) rmSync(at("dist/types", name), { recursive: true, force: true });
}

/** Everything. */
export async function buildAll() {
  setup();
  // Each ends in one long step of one thread: side by side they take little more than the longer one.
  const tool = bindgen();
  await Promise.all([
    buildWasm(tool, CORE, "the core", RUST, [], "3"),
    // Small rather than fast: reading a file is seldom, and its download is what is felt.
    buildWasm(tool, FILES, "the reader of files", ["src/ingest", "src/export", "src/text", "src/wasm", "src/lib.rs"], ["--features", "files"], '"s"'),
    tool,
  ]);
  buildTypes();
  await buildReference();
  await buildPackage();
  const page = at("scripts/build-site.mjs");
  if (existsSync(page)) await (await import(pathToFileURL(page).href)).buildSite();
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  await buildAll();
  say("Built: dist/ and site/");
}
