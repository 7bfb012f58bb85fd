// Reading the counts out of what the test runners print. A run that ended badly without naming a failure counts as one.

/** The result of a suite. */
export const count = (passed = 0, failed = 0, skipped = 0) => ({ passed, failed, skipped });

/** A run that says nothing, or whose status contradicts what it says, has failed. */
function checked(result, status) {
  const saidNothing = result.passed + result.failed + result.skipped === 0;
  if (result.failed === 0 && (status !== 0 || saidNothing)) result.failed = 1;
  return result;
}

/** `cargo test`: one line a test binary, "test result: ok. 3 passed; 0 failed; 1 ignored; …". */
export function rustCounts(printed, status) {
  const result = count();
  for (const [, passed, failed, ignored] of printed.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored;/gm)) {
    result.passed += Number(passed);
    result.failed += Number(failed);
    result.skipped += Number(ignored);
  }
  return checked(result, status);
}

/** `node --test` in TAP: the totals at its end, "# pass 3". What was cancelled did not pass. */
export function nodeCounts(tap, status) {
  const total = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(tap)?.[1] ?? 0);
  return checked(count(total("pass"), total("fail") + total("cancelled"), total("skipped") + total("todo")), status);
}

/** Of one failure so many lines are shown again at the end, and so much of each: what was asserted and where, without a long stack or a whole file. */
const [LINES, WIDTH] = [30, 300];
const short = (block) => block.trimEnd().split("\n").slice(0, LINES).map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line)).join("\n");

/** `cargo test`: what each failed test printed, "---- name stdout ----" and the lines below it. */
export function rustFailures(printed) {
  return [...printed.matchAll(/^---- .+ ----\n(?:(?!---- |failures:$).*\n)*/gm)].map(([block]) => short(block));
}

/** `node --test` in TAP: each "not ok" with its diagnosis. A test that fails only by a test within it is named by that one. */
export function nodeFailures(tap) {
  return [...tap.matchAll(/^( *)not ok \d+ - .+\n\1 {2}---\n[^]*?\n\1 {2}\.\.\.$/gm)]
    .filter(([block]) => !block.includes("failureType: 'subtestsFailed'"))
    .map(([block, indent]) => short(block.replace(new RegExp(`^${indent}`, "gm"), "").replace(/^not ok \d+ - /, "✖ ").replace(/\n {2}---$/m, "").replace(/\n {2}\.\.\.$/, "")));
}
