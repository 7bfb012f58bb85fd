// `npm test`: installs and builds what is missing, then runs every test there is. The last line counts them all.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";

import { buildAll } from "./build.mjs";
import { at, root, say } from "./lib.mjs";
import { chromium, setup } from "./setup.mjs";
import { count, nodeCounts, nodeFailures, rustCounts, rustFailures } from "./test-counts.mjs";

/** Runs a command, shows what it prints, and gives it back with the status. */
function watch(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (part) => {
      printed += part;
      process.stdout.write(part);
    });
    child.on("error", (error) => resolve({ status: -1, printed: error.message }));
    child.on("close", (status) => resolve({ status, printed }));
  });
}

/** A command that is one test: it passes or fails as a whole. */
async function whole(command, args) {
  const { status } = await watch(command, args);
  return { counts: count(status === 0 ? 1 : 0, status === 0 ? 0 : 1), failures: [] };
}

async function rust() {
  const { status, printed } = await watch("cargo", ["test", "--quiet", "--no-fail-fast"]);
  return { counts: rustCounts(printed, status), failures: rustFailures(printed) };
}

/** The suites that measure times: their files run one after the other, and nothing beside them. */
const MEASURED = ["speed"];

/** The test files under tests/NAME, by Node's own runner, as many at once as there are processors. */
async function node(name) {
  const files = readdirSync(at("tests", name)).filter((file) => file.endsWith(".test.mjs")).map((file) => path.join("tests", name, file));
  const folder = mkdtempSync(path.join(tmpdir(), "wenjing-test-"));
  const report = path.join(folder, "report.tap");
  const reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout", "--test-reporter=tap", `--test-reporter-destination=${report}`];
  const { status } = await watch(process.execPath, ["--test", `--test-concurrency=${MEASURED.includes(name) ? 1 : availableParallelism()}`, ...reporters, ...files.sort()]);
  const tap = existsSync(report) ? readFileSync(report, "utf8") : "";
  rmSync(folder, { recursive: true, force: true });
  return { counts: nodeCounts(tap, status), failures: nodeFailures(tap) };
}

/** The folders under tests/ that hold suites in JavaScript. */
const nodeSuites = readdirSync(at("tests"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(at("tests", entry.name)).some((file) => file.endsWith(".test.mjs")))
  .map((entry) => entry.name)
  .sort();

const SUITES = {
  rust: ["the core, natively", rust],
  clippy: ["clippy, natively", () => whole("cargo", ["clippy", "--quiet", "--all-targets", "--", "-D", "warnings"])],
  "clippy-wasm": ["clippy, for Wasm", () => whole("cargo", ["clippy", "--quiet", "--lib", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"])],
  types: ["the types of the JavaScript side", () => whole(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "www/tsconfig.json", "--noEmit"])],
  ...Object.fromEntries(nodeSuites.map((name) => [name, [`tests/${name}`, () => node(name)]])),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  say(`No suite is named ${unknown.join(", ")}. There are: ${Object.keys(SUITES).join(", ")}.`);
  process.exit(2);
}
const chosen = asked.length > 0 ? asked : Object.keys(SUITES);

const began = performance.now();
setup();
if (chosen.some((name) => nodeSuites.includes(name))) process.env.CHROMIUM = chromium();
await buildAll();

say(`\nInstalled and built in ${Math.round((performance.now() - began) / 1000)} s.`);
const results = [];
for (const name of chosen) {
  const [title, run] = SUITES[name];
  say(`\n── ${title} ──`);
  const began = performance.now();
  const { counts, failures } = await run();
  results.push([title, counts, failures, Math.round((performance.now() - began) / 1000)]);
}

// Said once more where the end of a long log shows it: on a build server often only the end is kept.
for (const [title, , failures] of results.filter(([, , failures]) => failures.length > 0)) {
  say(`\n── what failed in ${title} ──`);
  console.log(failures.join("\n"));
}

say("");
const width = Math.max(...results.map(([title]) => title.length));
for (const [title, { passed, failed, skipped }, , seconds] of results) {
  console.log(`${title.padEnd(width)}  ${passed} passed, ${failed} failed, ${skipped} skipped  ${seconds} s`);
}
const total = results.reduce((sum, [, one]) => count(sum.passed + one.passed, sum.failed + one.failed, sum.skipped + one.skipped), count());
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
