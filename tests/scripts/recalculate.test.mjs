// The arithmetic that the test of falsified statements judges by.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isContradicted, read } from "../support/recalculate.mjs";

test("figures are read with what rounding may have taken from them", () => {
  for (const [written, value, slack] of [["34件", 34, 0], ["3.7万家", 37000, 500], ["１，０００，０００元", 1000000, 0], ["83.3％", 83.3, 0.05], ["1.62万亿元", 1.62e12, 5e9], ["约12万户", 120000, 5000]]) {
    const figure = read(written);
    assert.ok(Math.abs(figure.value - value) <= 1e-9 * value && Math.abs(figure.slack - slack) <= 1e-9 * slack, `${written}: ${JSON.stringify(figure)}`);
  }
  assert.equal(read("三家"), null);
});

test("only what rounding does not explain contradicts", () => {
  const figures = (...written) => written.map(read);
  for (const [relation, before, after, want] of [
    ["sum", ["34件", "13件", "6件", "15件"], ["34件", "13件", "6件", "16件"], true],
    ["sum", ["175.6亿元", "132.4亿元", "43.2亿元"], ["175.6亿元", "132.4亿元", "43.3亿元"], false],
    ["sum", ["8.1", "44.6", "47.3"], ["8.1", "41.6", "47.3"], true],
    ["difference", ["12万户", "8.7万户", "3.3万户"], ["12万户", "8.7万户", "3.1万户"], false],
    ["difference", ["12万户", "8.7万户", "3.3万户"], ["12万户", "8.7万户", "5.3万户"], true],
    ["rate", ["202个", "175个", "86.6%"], ["202个", "175个", "90.2%"], true],
    ["rate", ["202个", "175个", "86.6%"], ["202个", "175个", "86.7%"], false],
    ["rate", ["3件", "3件"], ["4件", "3件"], false],
    ["rate", ["3件", "3件"], ["3件", "5件"], true],
    ["growth", ["326条", "58条", "21.6%"], ["326条", "58条", "27.6%"], true],
    ["growth", ["286.4万人次", "242.1万人次", "18.3%"], ["286.4万人次", "242.2万人次", "18.3%"], false],
    ["product", ["12期", "50人", "600人"], ["12期", "50人", "700人"], true],
    ["repetition", ["98.94%", "98.94%"], ["98.94%", "98.97%"], true],
  ]) {
    assert.equal(isContradicted(relation, figures(...before), figures(...after)), want, `${relation} ${after.join(" ")}`);
  }
});
