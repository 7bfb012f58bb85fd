/**
 * The engine of a viewer that was given none: one worker for all viewers of the page, started with the first text. Where the page's policy
 * forbids workers from a blob, the core runs in the page's own thread.
 */
import { readFiles } from "../module/read/index.js";
import type { WenjingError } from "../module/errors.js";
import type { Engine } from "../page/state/engine";

let calls: Promise<Pick<Engine, "analyze" | "open">> | undefined;

async function start(): Promise<Pick<Engine, "analyze" | "open">> {
  try {
    const client = (await import("#later/worker-inline")).createClient();
    await client.version();
    return client;
  } catch (thrown) {
    if ((thrown as WenjingError).code !== "engine/worker" && (thrown as Error).name !== "SecurityError") throw thrown;
    return import("#later/inline");
  }
}

function running(): Promise<Pick<Engine, "analyze" | "open">> {
  calls ??= start().catch((thrown: unknown) => {
    calls = undefined;
    throw thrown;
  });
  return calls;
}

export const ownEngine: Engine = {
  analyze: async (text, options) => (await running()).analyze(text, options),
  async open(inputs, options) {
    const { open } = await running();
    if (!open) throw new Error("this engine opens no corpus");
    return open(inputs, options);
  },
  readFiles,
};
