// The measures through the module, in Wasm, against published vectors: texts that are cut already have the counts of each.
import assert from "node:assert/strict";
import { test } from "node:test";

import { open } from "wenjing/inline";

const near = (found, value, what) => assert.ok(Math.abs(found - value) < 1e-6, `${what}: ${found} is not ${value}`);

/** A text of so many words, cut by blanks, the first of which are these. */
const text = (size, ...words) => `${[...words, ...Array(size - words.length).fill("其余")].join(" ")}。`;
const times = (count, word) => Array(count).fill(word);
const stretch = (texts, index) => ({ stretch: { text: index, start: 0, end: texts[index].length } });

test("keyness: log-likelihood in both forms, Log Ratio, %DIFF, Fisher", async () => {
  const rows = [
    [7, 1000, 2, 1000, { logLikelihoodTwoTerm: 2.941938, logLikelihoodFourTerm: 2.954494, logRatio: 1.807355, logRatioSmoothed: 1.584963, percentDifference: 250, fisher: 0.178701894 }],
    [120, 20000, 40, 20000, { logLikelihoodTwoTerm: 41.859852, logLikelihoodFourTerm: 42.020494, logRatio: 1.584963, logRatioSmoothed: 1.573039, percentDifference: 200, fisher: 0 }],
    [5, 3000, 0, 6000, { logLikelihoodTwoTerm: 10.986123, logLikelihoodFourTerm: 10.991683, logRatio: null, logRatioSmoothed: 4.459311, percentDifference: null, fisher: 0.004106085456 }],
  ];
  for (const [a, n1, b, n2, expected] of rows) {
    const texts = [text(n1, ...times(a, "税源")), text(n2, ...times(b, "税源"))];
    const corpus = await open(texts, { presegmented: true });
    const found = await corpus.keyness({ target: stretch(texts, 0), reference: stretch(texts, 1), minimum: 1 });
    assert.deepEqual([found.targetTokens, found.referenceTokens], [n1, n2]);
    const row = found.rows.find(({ term }) => term === "税源");
    assert.deepEqual([row.target, row.reference], [a, b]);
    for (const [name, value] of Object.entries(expected)) {
      if (value === null) assert.equal(row[name], null, name);
      else near(row[name], value, name);
    }
    corpus.close();
  }
});

test("keyness: χ² with Yates, BIC, simple maths and p, by their formulas", async () => {
  const [a, n1, b, n2] = [120, 20000, 40, 20000];
  const texts = [text(n1, ...times(a, "税源")), text(n2, ...times(b, "税源"))];
  const corpus = await open(texts, { presegmented: true });
  const { rows, minimum } = await corpus.keyness({ target: stretch(texts, 0), reference: stretch(texts, 1) });
  assert.equal(minimum, 3);
  const row = rows.find(({ term }) => term === "税源");
  const [c, d, n] = [n1 - a, n2 - b, n1 + n2];
  near(row.chiSquared, (n * (Math.abs(a * d - b * c) - n / 2) ** 2) / ((a + b) * (c + d) * n1 * n2), "χ²");
  near(row.bic, 41.859852 - Math.log(n), "BIC");
  near(row.simpleMaths, ((1e6 * a) / n1 + 100) / ((1e6 * b) / n2 + 100), "simple maths");
  assert.ok(row.p < 1e-9 && row.p > 1e-11, `p of G² 41.86: ${row.p}`);
  corpus.close();
});

test("C-value: the published example", async () => {
  // adenoid, cystic, basal, cell, carcinoma, ulcerated, recurrent, circumscribed; basal cell carcinoma stands 958 times alone.
  const [adenoid, cystic, basal, cell, carcinoma, ulcerated, recurrent, circumscribed] = ["腺癌样", "囊癌样", "底癌样", "胞癌样", "肿癌样", "溃癌样", "复癌样", "限癌样"];
  const core = [basal, cell, carcinoma];
  const lines = [[5, adenoid, cystic], [6, cystic], [7, ulcerated], [5, recurrent], [3, circumscribed], [958]];
  const corpus = await open([lines.map(([count, ...words]) => `${[...words, ...core].join(" ")}。\n`.repeat(count)).join("")], { presegmented: true });
  const terms = await corpus.terms({ minimum: 3 });
  const expected = [[[adenoid, cystic, ...core], 11.60964], [[cystic, ...core], 12], [[ulcerated, ...core], 14], [[recurrent, ...core], 10], [[circumscribed, ...core], 6], [core, 1551.361296]];
  for (const [words, value] of expected) near(terms.find(({ term }) => term === words.join(""))?.cValue, value, words.join(""));
  corpus.close();
});

test("dispersion: DP, DPnorm and Juilland's D over five documents", async () => {
  const corpus = await open([9, 10, 10, 10, 11].map((size, at) => text(size, ...times(at + 1, "税源"))), { presegmented: true });
  const spread = await corpus.spread({ term: "税源", over: "documents" });
  assert.deepEqual(spread.parts.map(({ size, count }) => [size, count]), [[9, 1], [10, 2], [10, 3], [10, 4], [11, 5]]);
  near(spread.dp, 0.18, "DP");
  near(spread.dpNorm, 0.2195122, "DPnorm");
  near(spread.juillandD, 0.7851505, "D");
});

test("collocation: MI, MI3, t, logDice and log-likelihood of a pair", async () => {
  // 100 税源, each with a word after it; 20 times that is 征管, which stands 50 times among 10,000 words.
  const words = [...times(20, ["税源", "征管"]).flat(), ...times(80, ["税源", "其余"]).flat(), ...times(30, ["其余", "征管"]).flat()];
  const corpus = await open([text(10_000, ...words)], { presegmented: true });
  const { count, tokens, window, rows } = await corpus.collocates({ term: "税源", left: 0, right: 1 });
  assert.deepEqual([count, tokens, window], [100, 10_000, 1]);
  const row = rows.find(({ term }) => term === "征管");
  assert.deepEqual([row.count, row.together, row.right], [50, 20, 20]);
  const expected = { expected: 0.5, mi: 5.321928, mi3: 13.965784, tScore: 4.360333, logDice: 12.093109, logLikelihood: 121.646276 };
  for (const [name, value] of Object.entries(expected)) near(row[name], value, name);
});
