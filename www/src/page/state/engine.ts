/** What the page needs from the analysis engine. The module's client satisfies it; tests may put their own in its place. */
import type { Analysis } from "../model/contract";
import type { Progress } from "./files";

export interface AnalyzeOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  keywordSpans?: boolean;
  userWords?: string[];
  stopWords?: string[];
}

export interface Engine {
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
}

export interface EngineError extends Error {
  code?: string;
}
