/** `wenjing/worker-inline`: the module's calls in a worker, script and core inside this file. Needs `worker-src blob:`. */
import { createClientFrom, type Client } from "./client.js";
import { inlineBytes } from "./inline-bytes.js";
import type { ToWorker } from "./protocol.js";
import body from "inline:worker-body";

/** A client with a worker of its own, which is started with the first call. */
export function createClient(): Client {
  // A worker from a blob inherits the page's policy, so what binds the page binds it.
  const url = URL.createObjectURL(new Blob([body], { type: "text/javascript" }));
  return createClientFrom((module) => {
    const worker = new Worker(url);
    const core = module ?? inlineBytes();
    worker.postMessage({ type: "start", core } satisfies ToWorker, core instanceof Uint8Array ? [core.buffer] : []);
    return worker;
  });
}

export { WenjingError } from "./errors.js";
export type { Client } from "./client.js";
export type { AnalyzeOptions, CompareOptions, ComparisonWriterOptions, Progress } from "./engine.js";
export type { AskOptions, Corpus, CorpusInput, OpenOptions } from "./corpus.js";
export type * from "./types.js";
