// The archive over Spark in local mode, where PySpark and Java are installed (pip install pyspark==3.5.1).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";

import { at } from "../../scripts/lib.mjs";

const isThere = ["python3 -c 'import pyspark'", "java -version"].every((command) => spawnSync(command, { shell: true }).status === 0);

test("Spark pipes the texts of a folder through the command, and gathers their figures", { skip: !isThere && "PySpark or Java is not installed", timeout: 300_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), "wenjing-spark-"));
  for (let year = 2001; year <= 2020; year++) writeFileSync(path.join(folder, `${year}.txt`), `青川镇${year}年工作总结\n完成投资3.5亿元。\n`);
  const done = spawnSync("python3", [at("examples/pyspark/archive.py"), folder], { encoding: "utf8", env: { ...process.env, PYSPARK_PYTHON: "python3", SPARK_LOCAL_IP: "127.0.0.1" } });
  rmSync(folder, { recursive: true, force: true });
  assert.equal(done.status, 0, done.stderr);
  const rows = done.stdout.trimEnd().split("\n").map((row) => row.split("\t"));
  assert.deepEqual(rows.map(([, text, value]) => [text, Number(value)]), Array.from({ length: 20 }, () => ["3.5亿元", 350_000_000]));
});
