/** Every failure of the module: an Error whose `code` is stable. */
export class WenjingError extends Error {
  /** "WenjingError" */
  override name = "WenjingError";
  /** The name of the file that it is about; null where it is about none, or the file has no name. */
  readonly file: string | null;
  constructor(
    /** For programs: "engine/load", "engine/crashed", "options/invalid", "ingest/…". */
    readonly code: string,
    message: string,
    { file = null, ...options }: ErrorOptions & { file?: string | null } = {},
  ) {
    super(message, options);
    this.file = file;
  }
}

/** What crosses from the worker in place of an Error, which does not keep its own fields there. */
export interface ErrorMessage {
  code: string;
  message: string;
}

/** Any thrown value as an error of ours; an abort stays an abort. */
export function asWenjingError(thrown: unknown, code = "internal/unexpected"): WenjingError {
  if (thrown instanceof WenjingError) return thrown;
  if (thrown instanceof WebAssembly.RuntimeError) {
    return new WenjingError("engine/crashed", `The core stopped: ${thrown.message}`, { cause: thrown });
  }
  if (thrown instanceof Error) {
    const own = (thrown as { code?: unknown }).code;
    return new WenjingError(typeof own === "string" ? own : code, thrown.message, { cause: thrown });
  }
  return new WenjingError(code, String(thrown));
}

/** The reason of an aborted signal: what the caller gave, by default a DOMException named AbortError. */
export function abortReason(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException("The analysis was cancelled.", "AbortError");
}
