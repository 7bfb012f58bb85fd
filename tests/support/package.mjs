// The package as its users get it: packed by npm, and installed into a folder outside the repository.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { at } from "../../scripts/lib.mjs";

const shell = process.platform === "win32";

/** Runs a command in a folder; what it printed, or an Error with it. */
export function run(folder, command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, ...env }, shell: command === "npm" && shell });
  if (done.status !== 0) throw new Error(`${command} ${args.join(" ")}: status ${done.status}\n${done.stdout}\n${done.stderr}`);
  return done.stdout;
}

/**
 * A folder with the package installed from its tarball; `tools` are packages of the repository that are lent to it. `--ignore-scripts`: the
 * build was made before the tests, and is not made again; `--offline`: the package needs no other.
 */
export function install(tools = []) {
  const folder = mkdtempSync(path.join(tmpdir(), "wenjing-package-"));
  const [packed] = JSON.parse(run(at("."), "npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder]));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  const tarball = path.join(folder, packed.filename);
  run(folder, "npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball]);
  for (const name of tools) lend(folder, name);
  return { folder, packed, tarball, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function lend(folder, name) {
  const target = path.join(folder, "node_modules", name);
  mkdirSync(path.dirname(target), { recursive: true });
  symlinkSync(at("node_modules", name), target, "junction");
}

/** Copies a folder of the repository into the consumer's. */
export const copyInto = (folder, from) => cpSync(at(from), folder, { recursive: true, filter: (name) => !/node_modules|dist$/.test(path.relative(at(from), name)) });

export const readJson = (...parts) => JSON.parse(readFileSync(path.join(...parts), "utf8"));
