// What `--batch` is made of, with pools and readers that are worse than real ones: threads that die, answers out of turn, a reader that does not read.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { bundle } from "../../scripts/bundle.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "wenjing-batch-"));
const at = (name) => path.join(folder, name);
before(async () => {
  for (const name of ["pool", "batch"]) writeFileSync(at(`${name}.mjs`), (await bundle(`www/src/cli/${name}.ts`, { platform: "node" })).js);
});
after(() => rmSync(folder, { recursive: true }));

/** A thread that answers a line with itself, and dies over some. */
const MORTAL = `import { parentPort } from "node:worker_threads";
parentPort.on("message", (line) => {
  if (line.includes("exit")) process.exit(1);
  if (line.includes("throw")) throw new Error("over this line");
  parentPort.postMessage(line);
});`;

test("a thread that dies rejects its one line, by its id, and the pool goes on", async () => {
  writeFileSync(at("mortal.mjs"), MORTAL);
  const { createPool } = await import(pathToFileURL(at("pool.mjs")).href);
  const empty = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  const pool = createPool(pathToFileURL(at("mortal.mjs")), empty, 2);
  const line = (id, text) => JSON.stringify({ id, text });
  const lines = [line(1, "一"), line("two", "exit"), line(3, "三"), line(4, "throw"), "exit, and not JSON", ...Array.from({ length: 20 }, (_, id) => line(id + 10, id % 5 ? "好" : "exit"))];
  const answers = (await Promise.all(lines.map((one) => pool.answer(one)))).map((answer) => JSON.parse(answer));
  const dies = (one) => /exit|throw/.test(one);
  assert.deepEqual(answers.map(({ error }) => error?.code ?? null), lines.map((one) => (dies(one) ? "engine/crashed" : null)));
  assert.deepEqual(answers.map(({ id }) => id), lines.map((one) => (one.startsWith("{") ? JSON.parse(one).id : null)));
  assert.equal(await pool.answer(line(99, "后")), line(99, "后"), "afterwards it answers still");
  await pool.close();
});

/** Runs a program beside the bundles; `told` resolves with the first line on stderr. */
function run(program) {
  writeFileSync(at("run.mjs"), program);
  const child = spawn(process.execPath, [at("run.mjs")], { stdio: ["ignore", "pipe", "pipe"] });
  const told = new Promise((resolve, reject) => {
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (part) => {
      said += part;
      if (said.includes("\n")) resolve(said.split("\n")[0]);
    });
    child.on("close", () => reject(new Error(said)));
  });
  const lines = async () => {
    let text = "";
    for await (const part of child.stdout.setEncoding("utf8")) text += part;
    return text.trimEnd().split("\n");
  };
  return { told, lines };
}

/** Requests without an end but `count`, counted as they are taken; and what waits until no more are. */
const ENDLESS = (count) => `import { serveBatch } from "./batch.mjs";
let taken = 0;
async function* input() {
  while (taken < ${count}) yield Buffer.from(JSON.stringify({ id: taken++ }) + "\\n");
}
async function still() {
  for (let turns = 0, before = -1; turns < 500; turns = taken === before ? turns + 1 : 0) {
    before = taken;
    await new Promise(setImmediate);
  }
  return taken;
}`;

test("answers that are ready out of turn are written in order, and only so many requests are on their way", async () => {
  const { told, lines } = run(`${ENDLESS(300)}
const waiting = [];
const pool = { size: 2, answer: (line) => new Promise((resolve) => waiting.push(() => resolve(line))), close: async () => {} };
let over = false;
const done = serveBatch(input(), pool).then(() => (over = true));
process.stderr.write(await still() + "\\n");
// The last first.
while (!over) {
  waiting.pop()?.();
  await new Promise(setImmediate);
}
await done;`);
  const taken = Number(await told);
  assert.ok(taken >= 2 && taken <= 10, `${taken} requests were taken before one was answered`);
  assert.deepEqual((await lines()).map((line) => JSON.parse(line).id), Array.from({ length: 300 }, (_, id) => id));
});

test("a reader that does not read holds the requests back; once it reads, it gets them all", async () => {
  const { told, lines } = run(`${ENDLESS(200)}
const pool = { size: 2, answer: async (line) => JSON.stringify({ ...JSON.parse(line), filler: "文".repeat(300_000) }), close: async () => {} };
const done = serveBatch(input(), pool);
process.stderr.write(await still() + "\\n");
await done;`);
  const taken = Number(await told);
  assert.ok(taken <= 12, `${taken} requests of 200 were taken though nobody reads`);
  assert.deepEqual((await lines()).map((line) => JSON.parse(line).id), Array.from({ length: 200 }, (_, id) => id));
});
