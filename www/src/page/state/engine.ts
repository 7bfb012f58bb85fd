/** What the page needs from the module. Its client and its reader of files satisfy it; tests may put their own in its place. */
import type { AnalyzeOptions } from "../../module/engine.js";
import type { ReadFailure, SourceText } from "../../module/read/types.js";
import type { Options } from "../../module/types.js";
import type { Analysis } from "../model/contract";
import type { Opener } from "./corpus";

export interface Engine extends Opener {
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** Reads a file of any kind; an archive gives all its documents, and what cannot be read is a failure in its place. */
  readFiles?(file: Uint8Array, options?: { name?: string; encoding?: string; signal?: AbortSignal }): Promise<(SourceText | ReadFailure)[]>;
  /** The report of a text: as Markdown, as a page, as a file of Word, as a workbook. */
  toMarkdown?(text: string, options?: Partial<Options>): Promise<string>;
  toHtml?(text: string, options?: Partial<Options>): Promise<string>;
  toDocx?(text: string, options?: Partial<Options>): Promise<Uint8Array<ArrayBuffer>>;
  toXlsx?(text: string, options?: Partial<Options>): Promise<Uint8Array<ArrayBuffer>>;
}

export interface EngineError extends Error {
  code?: string;
}
