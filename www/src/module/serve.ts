/** The worker's side: answers calls, one after the other, with one engine. */
import { createEngine, type AnalyzeOptions, type CoreSource, type Progress } from "./engine.js";
import { asWenjingError } from "./errors.js";
import type { FromWorker, ToWorker } from "./protocol.js";

interface Port {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
}

/** Serves on a port. `load` gives the core where the client does not send one. */
export function serve(port: Port, load?: () => CoreSource | Promise<CoreSource>): void {
  let deliver: (core: CoreSource) => void = () => {};
  const sent = new Promise<CoreSource>((resolve) => (deliver = resolve));
  const engine = createEngine(() => load?.() ?? sent);

  async function start(core: CoreSource | null): Promise<void> {
    if (core) deliver(core);
    port.postMessage({ type: "started", module: await engine.compiled() });
  }

  async function answer(message: Extract<ToWorker, { type: "call" }>): Promise<void> {
    const { id, method, args } = message;
    const options = { ...(args[1] as AnalyzeOptions), onProgress: (progress: Progress) => port.postMessage({ type: "progress", id, progress }) };
    const call = engine[method] as (...args: unknown[]) => Promise<unknown>;
    // The client has the text, so it fills in the slices itself.
    const value = method === "analyze" ? await engine.analyzeUnfilled(args[0] as string, options) : await call(...args);
    port.postMessage({ type: "result", id, value });
  }

  port.onmessage = ({ data }) => {
    const id = data.type === "call" ? data.id : null;
    const done = data.type === "start" ? start(data.core as CoreSource) : answer(data);
    done.catch((thrown: unknown) => {
      const { code, message } = asWenjingError(thrown);
      port.postMessage({ type: "error", id, error: { code, message } });
    });
  };
  if (load) void start(null).catch(() => {});
}
