// The last line of `npm test` must be true: how the runners' output is counted.
import assert from "node:assert/strict";
import { test } from "node:test";

import { count, nodeCounts, nodeFailures, rustCounts, rustFailures } from "../../scripts/test-counts.mjs";

const RUST = `
running 5 tests
test result: ok. 4 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s

running 2 tests
test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
`;

test("cargo's binaries are added up", () => {
  assert.deepEqual(rustCounts(RUST, 101), count(5, 1, 1));
});

test("a build that failed is a failure, though no test is named", () => {
  assert.deepEqual(rustCounts("error: could not compile", 101), count(0, 1, 0));
  assert.deepEqual(nodeCounts("", 1), count(0, 1, 0));
});

test("a run without any test is a failure", () => {
  assert.deepEqual(rustCounts("", 0), count(0, 1, 0));
  assert.deepEqual(nodeCounts("# pass 0\n# fail 0\n", 0), count(0, 1, 0));
});

test("a crash after tests that passed is a failure", () => {
  assert.deepEqual(rustCounts(RUST.replace(/running 2[^]*/, ""), 101), count(4, 1, 1));
});

test("Node's totals, with what was cancelled or left to do", () => {
  const tap = "# tests 9\n# suites 0\n# pass 4\n# fail 1\n# cancelled 1\n# skipped 2\n# todo 1\n";
  assert.deepEqual(nodeCounts(tap, 1), count(4, 2, 3));
});

test("a failed test of Node is shown with its diagnosis; one that holds it is not shown again", () => {
  const tap = [
    "ok 1 - fine", "  ---", "  duration_ms: 1", "  ...",
    "    not ok 1 - inner", "      ---", "      error: '1 == 2'", "      ...",
    "not ok 2 - outer", "  ---", "  failureType: 'subtestsFailed'", "  ...",
    "not ok 3 - plain", "  ---", "  error: |-", "    two", "    lines", "  ...", "",
  ].join("\n");
  assert.deepEqual(nodeFailures(tap), ["✖ inner\n  error: '1 == 2'", "✖ plain\n  error: |-\n    two\n    lines"]);
  assert.equal(nodeFailures(`not ok 1 - long\n  ---\n  error: '${"x".repeat(9000)}'\n  ...\n`)[0].length, "✖ long\n".length + 301);
  assert.deepEqual(nodeFailures("ok 1 - fine\n  ---\n  duration_ms: 1\n  ...\n"), []);
});

test("a failed test of cargo is shown with what it printed; a long one is cut", () => {
  const printed = "\nfailures:\n\n---- one::two stdout ----\nthread panicked\nleft: 1\n\n---- three stdout ----\n" + "line\n".repeat(99) + "\nfailures:\n    one::two\n    three\n\ntest result: FAILED.";
  const [first, second, ...more] = rustFailures(printed);
  assert.equal(first, "---- one::two stdout ----\nthread panicked\nleft: 1");
  assert.equal(second.split("\n").length, 30);
  assert.deepEqual(more, []);
  assert.deepEqual(rustFailures(RUST), []);
});
