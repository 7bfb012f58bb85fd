// What the product reaches on the material beside the repository (../shared: texts, gold and scorers, which are not shipped).
// Where that folder or Python is absent, every test here is skipped and says so. Run by `node --test`, after the build.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = join(root, "../shared");
const compilation = join(shared, "corpus/compilation.txt");

/** The limits are floors: what was reached may be better, and is raised here when it is. */
const SCORES = [
  ["score_structure.py", { gold: "structure.json" }, { article_f1: 1, outline_f1: 0.96 }, {}],
  ["score_quantities.py", { gold: "quantities.jsonl" }, { exact_f1: 0.85, value: 0.97 }, {}],
  ["score_arithmetic.py", { gold: "arithmetic.json", targets: "targets.json" },
    { recall_inconsistent: 1, recall_core: 0.85, abstention: 1, target_f1: 0.9, pair_recall: 0.8, pair_precision: 0.8 }, { false_alarms: 0 }],
  ["score_summary.py", { gold: "summary_reference.json" }, { slices_exact: 1 }, {}],
];

function reasonToSkip() {
  if (!existsSync(compilation)) return `skipped: there is no ${compilation}`;
  if (spawnSync("python3", ["--version"]).status !== 0) return "skipped: the scorers need python3";
  return false;
}

const skip = reasonToSkip();
if (skip) console.log(`scores on the compilation ${skip}`);

const scratch = mkdtempSync(join(tmpdir(), "wenjing-scores-"));
after(() => rmSync(scratch, { recursive: true }));

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, timeout: 600_000 });
  const said = `${command} ${args.join(" ")}\n${done.stdout?.slice(-4000)}\n${done.stderr?.slice(-2000)}`;
  assert.equal(done.status, 0, done.error ? `${said}\n${done.error}` : said);
  return done.stdout;
}

const limits = (name, values) => Object.entries(values).flatMap(([figure, value]) => [`--${name}`, `${figure}=${value}`]);

test("the command line analyses the compilation, and the scorers find what is required", { skip }, async (t) => {
  const cli = join(root, "dist/cli.js");
  assert.ok(existsSync(cli), "dist/cli.js is missing: npm run build");
  const analysis = join(scratch, "analysis.json");
  // The scorers take the analysis as the command line printed it.
  writeFileSync(analysis, run("node", [cli, "--format", "json", compilation]));
  for (const [script, files, min, max] of SCORES) {
    await t.test(script, () => {
      const gold = Object.entries(files).flatMap(([option, file]) => [`--${option}`, join(shared, "gold", file)]);
      const scorer = join(shared, "eval", script);
      const said = run("python3", [scorer, ...gold, "--text", compilation, "--analysis", analysis, "--misses", "0",
        ...limits("min", min), ...limits("max", max)]);
      t.diagnostic(said.trim().split("\n").at(-1));
    });
  }
});

test("hostile texts, malformed requests and damaged files are answered", { skip }, (t) => {
  const said = run("python3", [join(shared, "eval/robustness.py"), compilation, "--files", join(shared, "corpus/files"),
    "--project", root, "--min", "clean=1"]);
  t.diagnostic(said.trim().split("\n").at(-1));
});
