// Structure on texts beside the repository (../shared, not shipped): no national report loses a heading of the first level; a report keeps
// its outline on one line and in hard-wrapped lines. Where the folder is absent, the tests are skipped and say so.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { analyzeNatively } from "../support/native.mjs";

const corpus = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
const skip = existsSync(join(corpus, "national")) ? false : `skipped: there is no ${corpus}`;
if (skip) console.log(`structure ${skip}`);

const textsOf = (folder) => readdirSync(join(corpus, folder)).sort().filter((name) => name.endsWith(".txt")).map((name) => ({ name, text: readFileSync(join(corpus, folder, name), "utf8") }));

/** All sections of an analysis, parents before their children. */
function sections(analysis) {
  const flat = [];
  const walk = (list) => list.forEach((section) => (flat.push(section), walk(section.children)));
  analysis.documents.forEach((document) => walk(document.outline));
  return flat;
}

const HAN = "一二三四五六七八九十";
const numberOf = (han) => (han.length === 1 ? HAN.indexOf(han) + 1 : han[0] === "十" ? 10 + HAN.indexOf(han[1]) + 1 : NaN);

/** Where lines open with 一、 二、 …, each the next of the one before or the first. */
function firstLevel(text) {
  const found = [];
  let last = 0;
  for (const match of text.matchAll(/^[ \u3000\ufeff]*([一二三四五六七八九十]{1,2})、/gm)) {
    const number = numberOf(match[1]);
    if (number !== last + 1 && number !== 1) continue;
    last = number;
    found.push(match.index + match[0].length - match[1].length - 1);
  }
  return found;
}

test("no national report loses a heading of the first level", { skip }, (t) => {
  const reports = textsOf("national");
  const lost = [];
  let all = 0;
  analyzeNatively(reports.map((report) => report.text)).forEach((analysis, at) => {
    const { name, text } = reports[at];
    const starts = new Set(sections(analysis).filter((section) => section.kind === "heading" && section.level === 1).map((section) => section.heading.start));
    for (const place of firstLevel(text)) {
      all++;
      if (!starts.has(place)) lost.push(`${name} at ${place}`);
    }
  });
  t.diagnostic(`${all} headings of the first level, ${lost.length} lost`);
  assert.ok(all > 100, `only ${all} headings are looked for`);
  assert.deepEqual(lost, []);
});

const bare = (words) => words.replaceAll(/[\s\u200b\ufeff]/g, "");
const linesOf = (text) => text.split(/[\r\n]+/).map((line) => line.replaceAll(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, "")).filter(Boolean);

/** Kind and place (characters that are no blanks before it) of each section, with its title. */
function outline(analysis, text) {
  const own = new Map();
  for (const section of sections(analysis)) {
    const marker = text.slice(section.markerSpan.start, section.markerSpan.end);
    const kind = section.kind === "heading" ? (marker ? "numbered" : "unnumbered") : section.kind;
    own.set(`${kind} ${bare(text.slice(0, section.heading.start)).length}`, bare(text.slice(section.titleSpan.start, section.titleSpan.end)).replace(/。$/, ""));
  }
  return own;
}

/** Of the sections of some kind, which are found again in another layout: their share, the share with the same title, and how many are new. */
function again(kind, pairs) {
  let [all, found, same, added] = [0, 0, 0, 0];
  for (const [before, now] of pairs) {
    for (const [key, title] of before) {
      if (!key.startsWith(kind)) continue;
      all++;
      found += Number(now.has(key));
      same += Number(now.get(key) === title);
    }
    for (const key of now.keys()) added += Number(key.startsWith(kind) && !before.has(key));
  }
  return { all, found: found / all, same: same / all, added };
}

/** Lines of so many full-width columns; no line begins with a closing mark. */
function wrapped(text, width, indent) {
  const columns = (c) => (c.codePointAt(0) < 128 ? 1 : 2);
  return linesOf(text).flatMap((paragraph) => {
    const lines = [];
    let line = indent;
    let taken = indent.length * 2;
    for (const c of paragraph) {
      if (taken + columns(c) > width * 2 && !"，。、；：）》”！？%".includes(c)) {
        lines.push(line);
        [line, taken] = ["", 0];
      }
      line += c;
      taken += columns(c);
    }
    return [...lines, line];
  }).join("\n");
}

const reportsOf = () => {
  const text = readFileSync(join(corpus, "compilation.txt"), "utf8");
  const [analysis] = analyzeNatively([text]);
  return analysis.documents.map((document) => text.slice(document.span.start, document.span.end));
};

/** The limits are floors: what was reached may be better, and is raised here when it is. */
const ONE_LINE = { numbered: { found: 1, same: 0.95 }, point: { found: 1, same: 0.97 }, lead: { found: 1, same: 1 } };

test("a report on one line has the outline of its lines", { skip }, (t) => {
  const reports = reportsOf();
  const before = analyzeNatively(reports).map((analysis, at) => outline(analysis, reports[at]));
  for (const glue of ["", " ", "\u3000\u3000"]) {
    const lines = reports.map((report) => linesOf(report).join(glue));
    const pairs = analyzeNatively(lines).map((analysis, at) => [before[at], outline(analysis, lines[at])]);
    for (const [kind, floor] of Object.entries(ONE_LINE)) {
      const { all, found, same, added } = again(kind, pairs);
      t.diagnostic(`${JSON.stringify(glue)} ${kind}: ${all}, found ${found.toFixed(3)}, same title ${same.toFixed(3)}, new ${added}`);
      assert.ok(found >= floor.found && same >= floor.same, `${kind} ${found} ${same}`);
    }
  }
});

test("a report in hard-wrapped lines has the outline of its lines", { skip }, (t) => {
  const reports = reportsOf();
  const before = analyzeNatively(reports).map((analysis, at) => outline(analysis, reports[at]));
  for (const indent of ["\u3000\u3000", ""]) {
    for (const width of [28, 34, 40, 60]) {
      const lines = reports.map((report) => wrapped(report, width, indent));
      const pairs = analyzeNatively(lines).map((analysis, at) => [before[at], outline(analysis, lines[at])]);
      const { all, found, same, added } = again("numbered", pairs);
      t.diagnostic(`${width} columns${indent ? ", indented" : ""}: ${all}, found ${found.toFixed(3)}, same title ${same.toFixed(3)}, new ${added}`);
      assert.ok(same >= 0.98 && added <= 3, `${width} ${same} ${added}`);
    }
  }
});
