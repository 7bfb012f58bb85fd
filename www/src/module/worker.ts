/** `wenjing/worker`: the module's calls in a worker of a script of its own. */
import { createClientFrom, type Client } from "./client.js";

const here = import.meta.url;

/** From another origin a worker's script must be wrapped: a blob of this page's origin that imports it. */
function fromAnotherOrigin(): Worker {
  const script = new URL("worker-entry.js", here).href;
  const url = URL.createObjectURL(new Blob([`import ${JSON.stringify(script)};`], { type: "text/javascript" }));
  return new Worker(url, { type: "module" });
}

/** A client with a worker of its own, which is started with the first call. */
export function createClient(): Client {
  return createClientFrom(() => {
    // A bundler may have put the path of the file on its own disk there (webpack: file:).
    const foreign = globalThis.location && /^https?:/.test(here) && new URL(here).origin !== globalThis.location.origin;
    // Bundlers look for exactly this expression, and copy the worker's script along.
    return foreign ? fromAnotherOrigin() : new Worker(new URL("./worker-entry.js", import.meta.url), { type: "module" });
  });
}

export { WenjingError } from "./errors.js";
export type { Client } from "./client.js";
export type { AnalyzeOptions, CompareOptions, ComparisonWriterOptions, Progress } from "./engine.js";
export type { AskOptions, Corpus, CorpusInput, OpenOptions } from "./corpus.js";
export type * from "./types.js";
