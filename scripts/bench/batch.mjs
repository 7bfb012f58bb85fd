// `node scripts/bench/batch.mjs [--megabytes 200]`: `wenjing --batch` over a long stream of requests, once on one core and once on all:
// time, throughput, and the memory of the process and its threads, sampled on the way (Linux). The answers are counted, their order is checked.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

import { at, fail } from "../lib.mjs";

const { values } = parseArgs({ options: { megabytes: { type: "string", default: "200" } } });
const MEGABYTE = 1e6;

/** Reports of some ten thousand characters each. */
function reports() {
  const compilation = at("../shared/corpus/compilation.txt");
  const text = readFileSync(existsSync(compilation) ? compilation : at("tests/golden/compilation/input.txt"), "utf8");
  return Array.from({ length: Math.ceil(text.length / 10_000) }, (_, part) => text.slice(part * 10_000, (part + 1) * 10_000));
}

function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: of("VmRSS"), peak: of("VmHWM") };
}

async function measure(cores) {
  const command = [process.execPath, at("dist/cli.js"), "--batch"];
  // The command uses as many threads as the process may use cores.
  const [program, ...rest] = cores === 1 ? ["taskset", "-c", "0", ...command] : command;
  const child = spawn(program, rest, { stdio: ["pipe", "pipe", "inherit"] });
  const texts = reports();
  const wanted = Number(values.megabytes) * MEGABYTE;
  const [samples, start] = [[], performance.now()];
  let [sent, received, next, pending] = [0, 0, 0, ""];
  child.stdout.setEncoding("latin1").on("data", (part) => {
    received += part.length;
    const lines = (pending + part).split("\n");
    pending = lines.pop().slice(0, 60);
    for (const line of lines) if (!line.startsWith(`{"id":${next},`) || next++ < 0) fail(`The answer ${next} is out of order: ${line.slice(0, 60)}`);
  });
  const closed = new Promise((resolve) => child.on("close", resolve));
  for (let id = 0; sent < wanted; id++) {
    const line = Buffer.from(`${JSON.stringify({ id, text: texts[id % texts.length] })}\n`);
    sent += line.length;
    if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once("drain", resolve));
    if (sent >= (wanted * (samples.length + 1)) / 100) samples.push(memory(child.pid).now);
  }
  const { peak } = memory(child.pid);
  child.stdin.end();
  const status = await closed;
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) fail(`The command ended with status ${status}.`);
  const quarter = (at_) => Math.round(samples[Math.min(samples.length - 1, Math.floor(samples.length * at_))] ?? 0);
  console.log(`${cores} ${cores === 1 ? "core" : "cores"}: ${next} requests, ${(sent / MEGABYTE).toFixed(0)} MB in, ${(received / MEGABYTE).toFixed(0)} MB out, in order; ${seconds.toFixed(1)} s, ${(sent / MEGABYTE / seconds).toFixed(2)} MB/s; ` +
    `resident after a quarter, a half, three quarters, all: ${[0.25, 0.5, 0.75, 1].map(quarter).join(", ")} MB, peak ${Math.round(peak)} MB`);
  return seconds;
}

if (!existsSync("/proc/self/status") || spawnSync("taskset", ["--version"]).error) fail("This needs Linux with taskset(1).");
const all = availableParallelism();
const one = await measure(1);
if (all > 1) console.log(`all against one: ${(one / (await measure(all))).toFixed(2)} times as fast`);
