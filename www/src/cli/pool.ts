/** Threads that answer lines. Each has a core of its own, started from the one that was compiled once. */
import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";

import { createEngine } from "../module/engine.js";
import { WenjingError } from "../module/errors.js";
import { answer, failure } from "./requests.js";

/** What a thread is told of the core. */
interface Start {
  module: WebAssembly.Module;
}

/** The thread's side: a line comes, an answer goes. */
export function serveLines(): void {
  const { analyze } = createEngine(() => (workerData as Start).module);
  parentPort?.on("message", (line: string) => void answer(line, analyze).then((text) => parentPort?.postMessage(text)));
}

interface Thread {
  worker: Worker;
  /** Settles the line that the thread is busy with; null where the thread died over it. */
  done: ((answer: string | null) => void) | undefined;
}

export interface Pool {
  readonly size: number;
  /** The answer to a line. */
  answer(line: string): Promise<string>;
  close(): Promise<void>;
}

/** The id of a request, for the answer that its thread can no longer give. */
function idOf(line: string): unknown {
  try {
    return (JSON.parse(line) as { id?: unknown }).id ?? null;
  } catch {
    return null;
  }
}

/** A pool that starts its threads as they are needed, one for each core of the machine at most. */
export function createPool(script: URL, module: WebAssembly.Module, size = availableParallelism()): Pool {
  const threads = new Set<Thread>();
  const idle: Thread[] = [];
  const waiting: (() => void)[] = [];

  /** A thread that died (out of memory) takes no other request with it: its place is filled when it is needed. */
  function start(): Thread {
    const thread: Thread = { worker: new Worker(script, { workerData: { module } satisfies Start }), done: undefined };
    const settle = (text: string | null): void => {
      thread.done?.(text);
      thread.done = undefined;
      waiting.shift()?.();
    };
    const lose = (): void => {
      if (!threads.delete(thread)) return;
      if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
      settle(null);
    };
    thread.worker.on("error", lose).on("exit", lose);
    thread.worker.on("message", (text: string) => {
      idle.push(thread);
      settle(text);
    });
    threads.add(thread);
    return thread;
  }

  async function free(): Promise<Thread> {
    for (;;) {
      const found = idle.pop() ?? (threads.size < size ? start() : undefined);
      if (found) return found;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  return {
    size,
    async answer(line) {
      const thread = await free();
      const text = await new Promise<string | null>((resolve) => {
        thread.done = resolve;
        thread.worker.postMessage(line);
      });
      return text ?? failure(idOf(line), new WenjingError("engine/crashed", "The thread that analysed this text ended, probably out of memory."));
    },
    close: async () => void (await Promise.all([...threads].map(({ worker }) => worker.terminate()))),
  };
}
