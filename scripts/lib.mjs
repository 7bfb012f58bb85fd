// What the scripts share: where things are, running commands, telling what is fresh.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
export const at = (...parts) => path.join(root, ...parts);

/** Says what is being done, on stderr: stdout belongs to results. */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/** Ends the program with an instruction instead of a stack. */
export function fail(message) {
  say(`\n${message}`);
  process.exit(1);
}

/** Runs a command in the project's root; its output is shown. Ends the program where it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], ...options });
  if (done.error) fail(`${command} could not be started: ${done.error.message}`);
  if (done.status !== 0) fail(`${command} ${args.join(" ")}\nended with status ${done.status ?? done.signal}.`);
}

/** The same beside others that run: a promise. */
export async function runBeside(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  const status = await new Promise((resolve) => {
    child.on("error", (error) => fail(`${command} could not be started: ${error.message}`));
    child.on("close", (code, signal) => resolve(code ?? signal));
  });
  if (status !== 0) fail(`${command} ${args.join(" ")}\nended with status ${status}.`);
}

/** What a command prints, or null where it cannot be run. */
export function output(command, args) {
  const done = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  return done.error || done.status !== 0 ? null : done.stdout.trim();
}

function newest(target) {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(target).reduce((latest, name) => Math.max(latest, newest(path.join(target, name))), 0);
}

/** Whether every output is there and none is older than any input (files or folders, relative to the root). */
export function isFresh(outputs, inputs) {
  if (!outputs.every((file) => existsSync(at(file)))) return false;
  const oldest = Math.min(...outputs.map((file) => statSync(at(file)).mtimeMs));
  return inputs.every((input) => newest(at(input)) <= oldest);
}

/** The version of wasm-bindgen that Cargo.toml pins. */
export function bindgenVersion() {
  const found = /^wasm-bindgen = "=([\d.]+)"/m.exec(readFileSync(at("Cargo.toml"), "utf8"));
  if (!found) fail('Cargo.toml does not pin wasm-bindgen exactly (wasm-bindgen = "=x.y.z").');
  return found[1];
}
