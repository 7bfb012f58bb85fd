/** The files of a session: what was pasted or opened, how far its analysis is, what came out. */
import type { Analysis } from "../model/contract";
import type { Article } from "../model/articles";
import type { HeadingHint } from "../../module/types.js";

export type Phase = "reading" | "analysing" | "done" | "stopped" | "failed";

export interface Progress {
  /** A key of Messages.phase. */
  phase: string;
  done: number;
  total: number;
}

export interface Failure {
  /** Stable, a key of Messages.errors where it is known. */
  code: string;
  message: string;
}

export interface OpenFile {
  id: number;
  /** The file's name; null for pasted text. */
  name: string | null;
  /** The text that `analysis` is of. */
  text: string;
  /** What the text is to become with the next analysis: an edit, a correction. */
  draft: string | null;
  /** What was read, kept for reading it again in another encoding; null for pasted text. */
  bytes: Uint8Array | null;
  /** The encoding that the reader chose, null to detect it. */
  encoding: string | null;
  /** The encoding that the file was read in; null for pasted text and where the format settles it. */
  readAs: string | null;
  /** The kind that the reader chose, null to detect it. */
  asFormat: string | null;
  /** What kind of file it was read as; null for pasted text. */
  format: string | null;
  /** What the file itself calls headings, in `text`. */
  headings: HeadingHint[];
  phase: Phase;
  progress: Progress | null;
  failure: Failure | null;
  analysis: Analysis | null;
  /** What is known of a text that has no analysis yet: its documents with their outlines. */
  early: Analysis | null;
  articles: Article[];
  /** How long the analysis took, in milliseconds, from the call to the result on the main thread. */
  elapsed: number;
  characters: number;
  /** Corrections that were taken over, in the order in which they were. */
  changes: Change[];
}

/** A correction: what stood in the text and what stands there now. */
export interface Change {
  before: string;
  after: string;
  code: string;
}

/** The largest file that is taken, in bytes. */
export const LARGEST = 15 * 1024 * 1024;

let lastId = 0;
export function nextId(): number {
  return ++lastId;
}
