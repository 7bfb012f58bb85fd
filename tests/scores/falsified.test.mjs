// Statements that were confirmed are falsified by one digit, on texts beside the repository (../shared, not shipped): how many are
// then found. Where the folder is absent, the test is skipped and says so. Repeatable: the digits come from a fixed sequence.
// Only digits are changed that make the statement false beyond what rounding explains; an arithmetic of the test's own says which.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { analyzeNatively } from "../support/native.mjs";
import { isContradicted, read } from "../support/recalculate.mjs";

const corpus = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
const folders = ["national", "provincial_2025/txt", "provincial_2026_pasted"];
const skip = existsSync(corpus) ? false : `skipped: there is no ${corpus}`;
if (skip) console.log(`falsified statements ${skip}`);

/** Of all that is falsified, what must be found. */
const FOUND = 0.9;
const PER_STATEMENT = 3;
/** Digits that are tried for one that makes a statement false. */
const TRIES = 12;

/** A linear congruential sequence (Numerical Recipes), so that every run falsifies the same digits. */
function sequence(seed) {
  let state = seed;
  return (below) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0, Math.floor((state / 2 ** 32) * below));
}

const checksOf = (analysis) => analysis.documents.flatMap((document) => document.checks);
const meet = (a, b) => a.start < b.end && b.start < a.end;
const figuresOf = (text, check) => check.operands.map(({ start, end }) => read(text.slice(start, end)));

/** The text with one digit of the operands of a check changed, so that it is false; null where no try makes it so. */
function falsified(text, check, next) {
  const places = check.operands.flatMap(({ start, end }) => [...Array(end - start).keys()].map((at) => start + at)).filter((at) => /[0-9０-９]/.test(text[at]));
  const before = figuresOf(text, check);
  if (!places.length || before.includes(null)) return null;
  for (let tries = 0; tries < TRIES; tries++) {
    const at = places[next(places.length)];
    const zero = (text[at] > "9" ? "０" : "0").codePointAt(0);
    const opens = !/[0-9０-９.．]/.test(text[at - 1] ?? "");
    const others = [...Array(10).keys()].map((digit) => String.fromCodePoint(zero + digit)).filter((digit, value) => digit !== text[at] && !(opens && value === 0));
    const changed = text.slice(0, at) + others[next(others.length)] + text.slice(at + 1);
    if (isContradicted(check.relation, before, figuresOf(changed, check))) return changed;
  }
  return null;
}

test("a confirmed statement with one wrong digit is found", { skip }, (t) => {
  const files = folders.flatMap((folder) => readdirSync(join(corpus, folder)).sort().map((name) => join(corpus, folder, name)));
  const texts = [...files.filter((name) => name.endsWith(".txt")), join(corpus, "compilation.txt")].map((name) => readFileSync(name, "utf8"));
  const next = sequence(1);
  const cases = analyzeNatively(texts).flatMap((analysis, at) =>
    checksOf(analysis).filter((check) => check.verdict === "consistent").flatMap((check) =>
      Array.from({ length: PER_STATEMENT }, () => ({ check, text: falsified(texts[at], check, next) })).filter((one) => one.text !== null)));
  assert.ok(cases.length > 100, `only ${cases.length} statements are confirmed`);
  const tally = new Map();
  analyzeNatively(cases.map((one) => one.text)).forEach((analysis, at) => {
    const { check, text } = cases[at];
    const isFound = checksOf(analysis).some((other) => other.verdict === "inconsistent" && meet(other.span, check.span));
    const [found, all] = tally.get(check.relation) ?? [0, 0];
    tally.set(check.relation, [found + Number(isFound), all + 1]);
    if (!isFound) t.diagnostic(`not found: ${check.relation} ${check.formula} as ${check.operands.map(({ start, end }) => text.slice(start, end)).join(" ")}`);
  });
  for (const [relation, [found, all]] of [...tally].sort()) t.diagnostic(`${relation} ${found}/${all}`);
  const found = [...tally.values()].reduce((sum, [one]) => sum + one, 0);
  t.diagnostic(`found ${found} of ${cases.length}`);
  assert.ok(found >= FOUND * cases.length, `${found} of ${cases.length}`);
});
