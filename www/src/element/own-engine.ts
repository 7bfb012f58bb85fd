/**
 * The engine of a viewer that was given none: one worker for all viewers of the page, started with the first text. Where the page's policy
 * forbids workers from a blob, the core runs in the page's own thread.
 */
import { readFiles } from "../module/read/index.js";
import type { WenjingError } from "../module/errors.js";
import type { Engine } from "../page/state/engine";

let calls: Promise<Pick<Engine, "analyze">> | undefined;

async function start(): Promise<Pick<Engine, "analyze">> {
  try {
    const client = (await import("#later/worker-inline")).createClient();
    await client.version();
    return client;
  } catch (thrown) {
    if ((thrown as WenjingError).code !== "engine/worker" && (thrown as Error).name !== "SecurityError") throw thrown;
    return import("#later/inline");
  }
}

export const ownEngine: Engine = {
  async analyze(text, options) {
    calls ??= start().catch((thrown: unknown) => {
      calls = undefined;
      throw thrown;
    });
    return (await calls).analyze(text, options);
  },
  readFiles,
};
