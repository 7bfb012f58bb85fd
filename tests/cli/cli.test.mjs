// The command line, as programs call it.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

import { at } from "../../scripts/lib.mjs";

const CLI = at("dist/cli.js");
const hasScript = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") ?? false;
const TEXT = "青川镇2023年工作总结\n一、主要工作\n完成投资3.5亿元，增长5.7%。\n";
const scratch = mkdtempSync(path.join(tmpdir(), "wenjing-cli-"));
after(() => rmSync(scratch, { recursive: true }));

const run = (args, input = "") => spawnSync(process.execPath, [CLI, ...args], { input, encoding: "utf8", maxBuffer: 1 << 28 });

function file(name, content) {
  const full = path.join(scratch, name);
  writeFileSync(full, content);
  return full;
}

test("a file gives one Analysis, with the places of its keywords", () => {
  const name = file("总结.txt", TEXT);
  const done = run(["--format", "json", name]);
  assert.equal(done.status, 0, done.stderr);
  const analysis = JSON.parse(done.stdout);
  assert.equal(analysis.text, TEXT);
  assert.deepEqual(analysis.source, { name, format: "text", encoding: "UTF-8" });
  for (const { count, spans, masked } of analysis.keywords) assert.equal(spans.length + masked.length, count);
});

test("several files give a list; one that fails keeps its place, and the status says so", () => {
  const [good, missing] = [file("a.txt", TEXT), path.join(scratch, "missing.txt")];
  const done = run([good, missing, good]);
  assert.equal(done.status, 1);
  const list = JSON.parse(done.stdout);
  assert.equal(list.length, 3);
  assert.equal(list[1].error.code, "ingest/unreadable");
  assert.equal(list[2].documents.length, 1);
  assert.match(done.stderr, /missing\.txt: ingest\/unreadable: /);
});

test("jsonl gives a line a file", () => {
  const name = file("b.txt", TEXT);
  const lines = run(["--format", "jsonl", name, name]).stdout.trimEnd().split("\n");
  assert.deepEqual(lines.map((line) => JSON.parse(line).text), [TEXT, TEXT]);
});

test("markdown is the report for people, csv its figures; several files share one head", () => {
  const name = file("c.txt", TEXT);
  const report = run(["--format", "markdown", name]).stdout;
  assert.match(report, /^# 青川镇2023年工作总结\n/);
  assert.match(report, /3\.5亿元/);
  const rows = run(["--format", "csv", name, name]).stdout.trimEnd().split("\r\n");
  assert.equal(rows.length, 3);
  assert.equal(rows.filter((row) => row.startsWith("文档,")).length, 1);
  assert.match(rows[1], /,3\.5亿元,.*,增,.*,5\.7%,5\.7,%,/);
  assert.equal(rows[1], rows[2]);
});

test("- is standard input", () => {
  const analysis = JSON.parse(run(["-"], TEXT).stdout);
  assert.equal(analysis.text, TEXT);
  assert.equal(analysis.source.name, null);
});

test("a file that cannot be read: nothing on stdout, a code on stderr, status 1", () => {
  const done = run([file("empty.txt", "")]);
  assert.deepEqual([done.status, done.stdout], [1, ""]);
  assert.match(done.stderr, /ingest\/empty/);
});

test("a file beyond the limit is refused before it is read, by its name; the rest goes on", () => {
  const [large, small] = [file("large.txt", ""), file("small.txt", TEXT)];
  // Sparse: it takes no room on the disk, and would take 200 MB of memory.
  truncateSync(large, 200 * 2 ** 20);
  const done = run(["--format", "jsonl", large, small]);
  assert.equal(done.status, 1);
  assert.match(done.stderr, /large\.txt: ingest\/too-large: .*Split it/);
  assert.deepEqual(done.stdout.trimEnd().split("\n").map((line) => JSON.parse(line).error?.code ?? null), ["ingest/too-large", null]);
});

test("wrong usage is told apart by status 2", () => {
  for (const args of [["--wat"], ["--format", "xml", "a"], ["--batch", "--tokens"], ["--batch", "a.txt"]]) {
    const done = run(args);
    assert.equal(done.status, 2, args.join(" "));
    assert.match(done.stderr, /usage: wenjing/);
  }
  assert.equal(run(["--help"]).status, 0);
  assert.match(run(["--version"]).stdout, /^\d+\.\d+\.\d+\n$/);
});

test("--batch answers every line, in order, bad ones too", () => {
  const good = (id) => JSON.stringify({ id, text: TEXT });
  const lines = [good(1), "{", '{"id":"x"}', "[1]", good({ a: 1 }), "", '{"text":"一"}', ...Array.from({ length: 40 }, (_, id) => good(id))];
  const done = run(["--batch"], `${lines.join("\n")}\n`);
  assert.equal(done.status, 0, done.stderr);
  const answers = done.stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(answers.slice(0, 6).map(({ id, error }) => [id, error?.code ?? null]), [
    [1, null],
    [null, "batch/invalid-json"],
    ["x", "batch/invalid-request"],
    [null, "batch/invalid-request"],
    [{ a: 1 }, null],
    [null, null],
  ]);
  assert.deepEqual(answers.slice(6).map(({ id }) => id), Array.from({ length: 40 }, (_, id) => id));
  assert.equal(answers[0].analysis.text, TEXT);
});

test("--batch answers a request before the next one comes", async () => {
  const child = spawn(process.execPath, [CLI, "--batch"], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdout.setEncoding("utf8");
  const next = () => new Promise((resolve) => child.stdout.once("data", resolve));
  for (const id of ["first", "second"]) {
    const answered = next();
    child.stdin.write(`${JSON.stringify({ id, text: "一" })}\n`);
    assert.equal(JSON.parse(await answered).id, id);
  }
  child.stdin.end();
  assert.equal(await new Promise((resolve) => child.on("close", resolve)), 0);
});

test("a reader that leaves early is no error", async () => {
  const child = spawn(process.execPath, [CLI, "--batch"], { stdio: ["pipe", "pipe", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (part) => (said += part));
  child.stdin.on("error", () => {});
  child.stdout.destroy();
  for (let id = 0; id < 50; id++) child.stdin.write(`${JSON.stringify({ id, text: TEXT.repeat(50) })}\n`);
  child.stdin.end();
  await new Promise((resolve) => child.on("close", resolve));
  assert.equal(said, "");
});

test("--tokens separates the words of each line and loses nothing", () => {
  const lines = ["完成投资3.5亿元", "", "𠮷县 2023年", "最后一行"];
  const cut = run(["--tokens"], `${lines.join("\n")}\n`).stdout.split("\n");
  assert.equal(cut.length, lines.length + 1);
  for (const [index, line] of lines.entries()) assert.equal(cut[index].replaceAll(" ", ""), line.replaceAll(" ", ""));
  assert.match(cut[0], /^完成  投资  /);
});

test("check says where something is to be mended, and ends with status 1", () => {
  const faulty = file("faulty.txt", "一、主要工作\n完成投资XX万元。。\n");
  const done = run(["check", faulty]);
  assert.equal(done.status, 1, done.stderr);
  const lines = done.stdout.trimEnd().split("\n");
  for (const line of lines) assert.match(line.slice(faulty.length), /^:\d+:\d+: (error|warning|info) [a-z-]+\/[a-z-]+ “/);
  assert.ok(lines.some((line) => line.startsWith(`${faulty}:2:`) && line.includes(" punctuation/doubled ")), done.stdout);
});

test("check of a clean text is silent, with status 0", () => {
  const done = run(["check", file("clean.txt", "一、主要工作\n完成投资3.5亿元。\n")]);
  assert.deepEqual([done.status, done.stdout], [0, ""]);
  assert.equal(run(["check"]).status, 2);
});

const LONG = "青川镇2023年工作总结\n一、主要工作\n政府采购公开透明，政府采购规范，政府采购节约资金。\n二、下步打算\n专项债券要用好，专项债券要管好，专项债券要还好。\n";

test("keywords: the words that set each part apart, as table, JSON and CSV", () => {
  const name = file("keywords.txt", LONG);
  const rows = JSON.parse(run(["keywords", "--by", "role", "--against", "rest", "--format", "json", name]).stdout);
  assert.deepEqual(rows.map(({ part, term, target, reference }) => [part, term, target, reference]), [["review", "政府采购", 3, 0], ["plan", "专项债券", 3, 0]]);
  const table = run(["keywords", "--by", "section", "--against", "rest", name]).stdout.trimEnd().split("\n");
  assert.match(table[0], /^part +term +target/);
  assert.match(table[1], /^一、主要工作 +政府采购 +3 /);
  const csv = run(["keywords", "--format", "csv", "--limit", "1", name]).stdout.trimEnd().split("\r\n");
  assert.equal(csv.length, 2);
  assert.match(csv[0], /^part,term,target,reference,/);
  const whole = JSON.parse(run(["keywords", "--format", "json", "--by", "document", name]).stdout);
  assert.ok(whole.every(({ part }) => part === "青川镇2023年工作总结") && whole.length >= 2);
});

test("keywords: the user's words and stop words reach it", () => {
  const name = file("own.txt", LONG);
  const [own, stop] = [file("words.txt", "# mine\n公开透明\n"), file("stop.txt", "政府采购\n")];
  const rows = (...args) => JSON.parse(run(["keywords", "--format", "json", "--minimum", "1", ...args, name]).stdout).map(({ term }) => term);
  assert.deepEqual(rows("--user-words", own, "--only-user-words"), ["公开透明"]);
  assert.ok(rows().includes("政府采购") && !rows("--stop-words", stop).includes("政府采购"));
  const missing = run(["keywords", "--user-words", path.join(scratch, "none.txt"), name]);
  assert.deepEqual([missing.status, missing.stdout], [1, ""]);
  assert.match(missing.stderr, /ingest\/unreadable/);
});

test("ask: any question of the corpus, in JSON", () => {
  const name = file("ask.txt", LONG);
  const found = JSON.parse(run(["ask", "concordance", "--request", '{"term":"政府采购"}', name]).stdout);
  assert.equal(found.total, 3);
  assert.ok(found.lines.every(({ node }) => node.text === "政府采购"));
  for (const [args, code] of [[["ask", "wat", name], "corpus/question"], [["ask", "words", "--request", "{", name], "corpus/request"], [["ask", "words", "--request", '{"limt":1}', name], "corpus/request"]]) {
    const done = run(args);
    assert.deepEqual([done.status, done.stdout], [1, ""], args.join(" "));
    assert.match(done.stderr, new RegExp(code));
  }
});

test("ask: terms by C-value, names, and every measure with its name", () => {
  const name = file("more.txt", `${LONG}云岭县财政局配合，县长王建国到会。云岭县财政局验收。\n`);
  const ask = (question, request = "{}", ...args) => JSON.parse(run(["ask", question, "--request", request, ...args, name]).stdout);
  const names = ask("properNames");
  assert.deepEqual(names.filter(({ kind }) => kind === "organisation").map(({ term, count }) => [term, count]), [["云岭县财政局", 2]]);
  assert.ok(names.some(({ term, kind }) => kind === "person" && term === "王建国"));
  for (const row of ask("terms", '{"minimum":1}')) assert.ok(row.words >= 2 && row.classes.length === row.words && row.cValue > 0, row.term);
  const { minimum, rows } = ask("keyness", '{"target":{"roles":["review"]},"reference":{"roles":["plan"]},"minimum":2}');
  assert.equal(minimum, 2);
  assert.ok(rows.length > 0);
  for (const row of rows) assert.ok(row.target >= 2 && Number.isFinite(row.logLikelihoodTwoTerm) && Number.isFinite(row.logLikelihoodFourTerm) && row.p >= 0 && row.p <= 1 && "percentDifference" in row && "logRatio" in row);
  for (const by of ["document", "section", "role"]) {
    const table = run(["keywords", "--by", by, "--minimum", "1", "--format", "json", name]);
    assert.ok(table.status === 0 && JSON.parse(table.stdout).length > 0, by);
  }
});

test("the user's words, the list alone and cut text reach every question", () => {
  const name = file("lists.txt", "公开透明是原则。坚持公开透明，公开透明到底。\n");
  const own = file("mine.txt", "公开透明\n");
  const ask = (question, request, ...args) => JSON.parse(run(["ask", question, "--request", JSON.stringify(request), "--user-words", own, ...args, name]).stdout);
  assert.equal(ask("concordance", { term: "公开透明" }).total, 3);
  assert.deepEqual(ask("words", {}, "--only-user-words").rows.map(({ term, count }) => [term, count]), [["公开透明", 3]]);
  assert.equal(ask("spread", { term: "公开透明", over: "documents" }).count, 3);
  assert.equal(ask("keyness", { minimum: 1 }, "--only-user-words").rows[0].term, "公开透明");
  const cut = file("cut.txt", "公开 透明的 原则\n");
  const words = JSON.parse(run(["ask", "words", "--request", '{"stopWords":true}', "--presegmented", cut]).stdout).rows.map(({ term }) => term);
  assert.deepEqual(words.sort(), ["公开", "透明的", "原则"].sort());
});

test("wrong usage of keywords and ask is told apart by status 2", () => {
  for (const args of [["keywords"], ["keywords", "--by", "word", "a"], ["keywords", "--against", "rest", "a"], ["keywords", "--limit", "0", "a"], ["keywords", "--request", "{}", "a"], ["ask", "words"], ["ask", "words", "--format", "csv", "a"], ["--by", "role", "a"]]) {
    assert.equal(run(args).status, 2, args.join(" "));
  }
});

test("a folder stands for the documents in it, a pattern for what it matches; each in the order of the names", () => {
  const folder = path.join(scratch, "folder");
  mkdirSync(path.join(folder, "内/node_modules"), { recursive: true });
  for (const name of ["b.txt", "a.md", "内/c.TXT", "内/d.png", "内/node_modules/e.txt", ".hidden.txt"]) file(`folder/${name}`, TEXT);
  const shown = (...args) => JSON.parse(run(args).stdout).map(({ source }) => path.relative(folder, source.name));
  assert.deepEqual(shown(folder), ["a.md", "b.txt", path.join("内", "c.TXT")]);
  const pattern = folder.replaceAll("\\", "/");
  assert.deepEqual(shown(`${pattern}/**/*.txt`), ["b.txt", path.join("内", "c.TXT")]);
  assert.deepEqual(shown(`${pattern}/[ab].*`), ["a.md", "b.txt"]);
  // A file whose very name looks like a pattern is that file.
  const odd = file("总结[1].txt", TEXT);
  assert.equal(JSON.parse(run([odd]).stdout).text, TEXT);
});

test("a folder without documents and a pattern without matches say so, with status 1; the rest goes on", () => {
  const empty = path.join(scratch, "none");
  mkdirSync(empty);
  const done = run(["--format", "jsonl", empty, path.join(scratch, "*.nothing"), file("rest.txt", TEXT)]);
  assert.equal(done.status, 1);
  assert.match(done.stderr, /none: files\/none: .*folder/);
  assert.match(done.stderr, /nothing: files\/none: .*pattern/);
  const lines = done.stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(lines.map(({ error }) => error?.code ?? null), ["files/none", "files/none", null]);
});

test("headings of Markdown reach the outline and the report; documents that are not read say so in a folder, too", () => {
  const folder = path.join(scratch, "mixed");
  mkdirSync(folder);
  const body = "全年完成投资十二亿元，新建村道三十公里，各项任务按计划推进，群众满意度稳步提高。";
  file("mixed/a.md", `# 青川镇建设纪实\n\n## 道路\n\n${body}\n\n## 学校\n\n${body}\n`);
  file("mixed/b.rtf", "{\\rtf1 x}");
  const done = run([folder]);
  assert.equal(done.status, 1);
  assert.match(done.stderr, /b\.rtf: ingest\/rtf: .*DOCX/);
  const [analysis, refused] = JSON.parse(done.stdout);
  assert.deepEqual([analysis.source.format, analysis.documents[0].outline.map(({ title }) => title), refused.error.code], ["markdown", ["道路", "学校"], "ingest/rtf"]);
  assert.match(run(["--format", "markdown", path.join(folder, "a.md")]).stdout, /道路/);
});

test("in a pipe nothing is said of how far the run is", () => {
  const name = file("quiet.txt", TEXT);
  assert.equal(run([name, name, name]).stderr, "");
});

test("on a terminal it is, and the line is taken away", { skip: !hasScript && "the command script(1) of util-linux is not there" }, () => {
  const name = file("bar.txt", TEXT);
  const command = [process.execPath, CLI, "--format", "csv", name, name].map((part) => `'${part}'`).join(" ");
  const done = spawnSync("script", ["--quiet", "--return", "--command", `${command} > ${path.join(scratch, "bar.csv")}`, "/dev/null"], { encoding: "utf8" });
  assert.equal(done.status, 0, done.stdout + done.stderr);
  assert.match(done.stdout, /\[#{12}-{12}\] 50 % 1\/2 /);
  assert.ok(done.stdout.endsWith("\r\u001b[K"), JSON.stringify(done.stdout.slice(-60)));
});

test("--batch keeps to a memory that does not grow with what comes in", async () => {
  const child = spawn(process.execPath, ["--max-old-space-size=160", CLI, "--batch"], { stdio: ["pipe", "pipe", "inherit"] });
  const request = (id) => `${JSON.stringify({ id, text: TEXT.repeat(400) })}\n`;
  const REQUESTS = 300;
  let answers = 0;
  child.stdout.on("data", (part) => (answers += part.toString("latin1").split("\n").length - 1));
  child.stdin.on("error", () => {});
  // 300 requests of 60 KB, each answered with several times as much: far more than the heap holds.
  for (let id = 0; id < REQUESTS; id++) if (!child.stdin.write(request(id))) await new Promise((resolve) => child.stdin.once("drain", resolve));
  child.stdin.end();
  assert.equal(await new Promise((resolve) => child.on("close", resolve)), 0);
  assert.equal(answers, REQUESTS);
});
