// Installs what is missing, and says what to do where that cannot be done. Running it again does nothing.
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";

import { at, bindgenVersion, fail, isFresh, output, run, runBeside, say } from "./lib.mjs";

const RUSTUP = `Rust is needed, and was not found. Install it with rustup (https://rustup.rs), then call this command again:
  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh
On Windows, download and start rustup-init.exe from the same page. A C linker is needed too (Debian: apt-get install gcc).

需要 Rust 工具链。请先按 https://rustup.rs 安装 rustup，再运行一次本命令。`;

/** The compiler and the Wasm target. */
function rust() {
  if (output("cargo", ["--version"]) === null) fail(RUSTUP);
  const sysroot = output("rustc", ["--print", "sysroot"]);
  if (sysroot && existsSync(`${sysroot}/lib/rustlib/wasm32-unknown-unknown`)) return;
  if (output("rustup", ["--version"]) === null) {
    fail(`The Rust target wasm32-unknown-unknown is missing, and there is no rustup to add it with.\n${RUSTUP}`);
  }
  say("Adding the Rust target wasm32-unknown-unknown …");
  run("rustup", ["target", "add", "wasm32-unknown-unknown"]);
}

/** The npm packages, as package-lock.json has them. */
function packages() {
  if (isFresh(["node_modules/.package-lock.json"], ["package-lock.json"])) return;
  say("Installing the npm packages …");
  // --ignore-scripts: no package of ours needs one, and none shall fetch anything.
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { shell: process.platform === "win32" });
}

/** wasm-bindgen's tool, of exactly the crate's version, kept under .tools. */
export async function bindgen() {
  const version = bindgenVersion();
  const suffix = process.platform === "win32" ? ".exe" : "";
  const kept = at(".tools", `wenjing-bindgen-${version}${suffix}`);
  if (existsSync(kept) && statSync(kept).mtimeMs >= statSync(at("scripts/bindgen/src/main.rs")).mtimeMs) return kept;
  if (!readFileSync(at("scripts/bindgen/Cargo.toml"), "utf8").includes(`"=${version}"`)) {
    fail(`scripts/bindgen/Cargo.toml must ask for wasm-bindgen-cli-support =${version}, as Cargo.toml does for wasm-bindgen.`);
  }
  say(`Building wasm-bindgen's tool ${version} (about a minute, once) …`);
  await runBeside("cargo", ["build", "--release", "--quiet", "--locked", "--manifest-path", "scripts/bindgen/Cargo.toml", "--target-dir", ".tools/target"]);
  mkdirSync(at(".tools"), { recursive: true });
  copyFileSync(at(".tools/target/release", `wenjing-bindgen${suffix}`), kept);
  return kept;
}

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of BROWSERS) {
    const found = output("which", [name]);
    if (found) return found;
  }
  return existsSync(MAC) ? MAC : null;
}

/** How Chromium is started for tests and measurements: without a window's needs, and without traffic of its own. */
export const CHROMIUM_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/** A Chromium for the tests: the one of $CHROMIUM, one that is installed, or Debian's. */
export function chromium() {
  const found = findChromium();
  if (found) return found;
  const isDebianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (isDebianRoot) {
    say("Installing Chromium and a Chinese font for the tests …");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"]);
    const installed = findChromium();
    if (installed) return installed;
  }
  return fail(`The tests need Chromium or Chrome, and none was found. Install it (Debian, Ubuntu: sudo apt-get install chromium fonts-noto-cjk),
or say where it is: CHROMIUM=/path/to/chromium npm test

测试需要 Chromium 或 Chrome。请先安装，或用环境变量 CHROMIUM 指明其路径。`);
}

export function setup() {
  rust();
  packages();
}
