/** One request of `--batch` → one answer, both a line of JSON. */
import type { Engine } from "../module/engine.js";
import { asWenjingError, WenjingError } from "../module/errors.js";

function parse(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (thrown) {
    throw new WenjingError("batch/invalid-json", `The line is not JSON: ${(thrown as Error).message}`);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new WenjingError("batch/invalid-request", 'The line is not an object {"id", "text"}.');
}

/** What went wrong, for a program that reads it. */
export function failure(id: unknown, thrown: unknown): string {
  const { code, message } = asWenjingError(thrown);
  return JSON.stringify({ id, error: { code, message } });
}

/** Never throws: a bad request is answered as such, and the next one is served. */
export async function answer(line: string, analyze: Engine["analyze"]): Promise<string> {
  let id: unknown = null;
  try {
    const request = parse(line);
    id = request.id ?? null;
    if (typeof request.text !== "string") throw new WenjingError("batch/invalid-request", '"text" is not a string.');
    return JSON.stringify({ id, analysis: await analyze(request.text, { keywordSpans: true }) });
  } catch (thrown) {
    return failure(id, thrown);
  }
}
