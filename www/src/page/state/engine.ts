/** What the page needs from the analysis engine. The module's client satisfies it; tests may put their own in its place. */
import type { AnalyzeOptions } from "../../module/engine.js";
import type { Analysis } from "../model/contract";

export interface Engine {
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** Reads a file of any kind that the engine knows; an engine without it is given plain text only. */
  readFile?(file: Blob, options?: { name?: string; encoding?: string; signal?: AbortSignal }): Promise<{ text: string }>;
}

export interface EngineError extends Error {
  code?: string;
}
