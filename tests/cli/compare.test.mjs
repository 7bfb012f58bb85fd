// `wenjing compare A B`, as a clerk calls it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

import { at } from "../../scripts/lib.mjs";

const scratch = mkdtempSync(path.join(tmpdir(), "wenjing-compare-"));
after(() => rmSync(scratch, { recursive: true }));

const run = (args, input = "") => spawnSync(process.execPath, [at("dist/cli.js"), "compare", ...args], { input, encoding: "utf8" });

function file(name, content) {
  const full = path.join(scratch, name);
  writeFileSync(full, content);
  return full;
}

const EARLIER = file("2023.txt", "云岭县林业局2023年工作总结与2024年工作思路\n一、2023年工作总结\n完成荒坡造林1.2万亩。林区视频监控覆盖9个护林站。举办竹荪采收比赛。\n二、2024年工作思路\n新建护林站4个。培训林农500人次以上。建设森林步道12公里。\n");
const LATER = file("2024.txt", "云岭县林业局2024年工作总结\n一、2024年工作总结\n全年完成荒坡造林1.5万亩。林区视频监控覆盖9个护林站。查处乱砍滥伐案件17起。新建护林站5个。培训林农420人次。\n");

test("for people: figures, targets, headings and sentences", () => {
  const done = run([EARLIER, LATER]);
  assert.equal(done.status, 0, done.stderr);
  for (const expected of [
    "# 两份文稿对照\n",
    "- 后：云岭县林业局2024年工作总结\n",
    "| 1.2万亩 | 1.5万亩 | +3000亩 | +25.0% |",
    "| 500人次以上 | 420人次 | 未完成 | -80人次 |",
    "| 12公里 |  | 未提及 |",
    "<b>新增：</b>查处乱砍滥伐案件17起。（后文第3行）",
    "<b>删去：</b>举办竹荪采收比赛。（前文第3行）",
    "<ins>全年</ins>完成荒坡造林<del>1.2万亩</del><ins>1.5万亩</ins>。",
  ]) assert.ok(done.stdout.includes(expected), `${expected}\n${done.stdout}`);
});

test("for programs: JSON with both texts, CSV with a head", () => {
  const found = JSON.parse(run(["--format", "json", EARLIER, LATER]).stdout);
  assert.deepEqual(found.names, [EARLIER, LATER]);
  assert.equal(found.texts.length, 2);
  const [{ target, outcome }] = found.targets;
  assert.deepEqual([found.texts[0].slice(target.span.start, target.span.end), outcome], ["4个", "met"]);
  const rows = run(["--format", "csv", EARLIER, LATER]).stdout.trimEnd().split("\r\n");
  assert.match(rows[0], /^类,变化,移动,/);
  assert.ok(rows.some((row) => row.startsWith("目标,未完成,")));
});

test("one of the two may be standard input; the same text has not changed", () => {
  const text = "云岭县2024年工作总结\n一、工作\n造林1.5万亩。\n";
  const done = run(["-", file("same.txt", text)], text);
  assert.match(done.stdout, /相同程度：100%/);
  assert.doesNotMatch(done.stdout, /<ins>|新增：/);
});

test("what cannot be read is said, with status 1", () => {
  const done = run([EARLIER, path.join(scratch, "missing.docx")]);
  assert.deepEqual([done.status, done.stdout], [1, ""]);
  assert.match(done.stderr, /missing\.docx: ingest\/unreadable: /);
});

test("wrong usage is told apart by status 2", () => {
  for (const args of [[], [EARLIER], [EARLIER, LATER, LATER], ["-", "-"], ["--format", "jsonl", EARLIER, LATER], ["--by", "role", EARLIER, LATER]]) {
    const done = run(args);
    assert.equal(done.status, 2, args.join(" "));
    assert.match(done.stderr, /usage: wenjing/);
  }
});

test("as files of Office, where -o says; that is needed, and goes with nothing else", () => {
  for (const format of ["docx", "xlsx"]) {
    const out = path.join(scratch, `out.${format}`);
    const done = run(["--format", format, "-o", out, EARLIER, LATER]);
    assert.deepEqual([done.status, done.stdout, done.stderr], [0, "", ""]);
    assert.equal(readFileSync(out).subarray(0, 2).toString(), "PK");
    assert.equal(run(["--format", format, EARLIER, LATER]).status, 2);
  }
  assert.equal(run(["-o", path.join(scratch, "x.md"), EARLIER, LATER]).status, 2);
  const unwritable = run(["--format", "docx", "-o", path.join(scratch, "no/such/folder.docx"), EARLIER, LATER]);
  assert.equal(unwritable.status, 1);
  assert.match(unwritable.stderr, /export\/unwritable/);
});

test("as a web page: every place leads to a line of the text below it, and nothing is asked for", () => {
  const page = (...args) => {
    const out = path.join(scratch, "out.html");
    const done = spawnSync(process.execPath, [at("dist/cli.js"), ...args, "--format", "html", "-o", out], { encoding: "utf8" });
    assert.deepEqual([done.status, done.stdout, done.stderr], [0, "", ""]);
    return readFileSync(out, "utf8");
  };
  for (const [html, texts] of [[page(EARLIER), [EARLIER]], [page("compare", EARLIER, LATER), [EARLIER, LATER]]]) {
    const links = [...html.matchAll(/href="#(\w+)"/g)].map(([, id]) => id);
    const lines = new Map([...html.matchAll(/<li id="(\w+)">(.*)<\/li>/g)].map(([, id, words]) => [id, words]));
    assert.ok(links.length > 5 && links.every((id) => lines.has(id)), links.join(" "));
    const expected = texts.flatMap((name, at) => readFileSync(name, "utf8").replace(/\n$/, "").split("\n").map((line, number) => [`${"LR"[at]}${number + 1}`, line]));
    assert.deepEqual([...lines], expected);
    assert.ok(!/<script|https?:|src=/.test(html));
    assert.match(html, /default-src 'none'/);
  }
});

test("the report of a file as DOCX and XLSX", () => {
  const report = (args, input = "") => spawnSync(process.execPath, [at("dist/cli.js"), ...args], { input, encoding: "buffer" });
  const out = path.join(scratch, "report.docx");
  assert.equal(report(["--format", "docx", "-o", out, EARLIER]).status, 0);
  const back = report(["--format", "json", out]);
  assert.match(JSON.parse(back.stdout.toString()).text, /云岭县林业局2023年工作总结与2024年工作思路[^]*完成荒坡造林1\.2万亩/);
  const piped = report(["--format", "xlsx", "-o", "-"], readFileSync(EARLIER));
  assert.equal(piped.stdout.subarray(0, 2).toString(), "PK");
  for (const args of [["--format", "xlsx", EARLIER], ["--format", "docx", "-o", out, EARLIER, LATER], ["-o", out, EARLIER], ["check", "-o", out, EARLIER]]) assert.equal(report(args).status, 2, args.join(" "));
});
