/** What reading a file gives. */
import type { HeadingHint, SourceFormat } from "../types.js";

export type { HeadingHint };

/** What a reader did that the user should know: "ingest/replaced", "ingest/header-footer", "ingest/tracked-changes" … */
export interface ReadWarning {
  /** Stable. */
  code: string;
  /** Values for a message: counts, and what was left out. */
  args: Record<string, string | number>;
}

/** The text of one document. */
export interface SourceText {
  /** The file's name; in an archive with its folders. */
  name: string | null;
  /** Paragraphs are lines. */
  text: string;
  /** What the file is, told by its first bytes; Markdown by its name. */
  format: SourceFormat;
  /** As the Encoding Standard names it; null where the format settles it. */
  encoding: string | null;
  /** Paragraphs that the file itself calls headings: `analyze` takes them as its option of this name. */
  headings: HeadingHint[];
  /** What was left out or replaced. */
  warnings: ReadWarning[];
}

/** A document that could not be read. */
export interface ReadFailure {
  /** Its name, a stable code ("ingest/…"), a sentence that says what to do, and its values. */
  error: { name: string | null; code: string; message: string; args: Record<string, string | number> };
}

/** How a file is read. */
export interface ReadOptions {
  /** The file's name, where the file is bytes: its extension tells Markdown from text. */
  name?: string;
  /** A label of the Encoding Standard, for text and HTML whose encoding is not to be detected. */
  encoding?: string;
  /** Cancels between the pages of a PDF, and before the work begins. */
  signal?: AbortSignal;
}

/** A file as the browser has it, or its bytes. */
export type FileInput = Blob | ArrayBuffer | ArrayBufferView;

/** Whether a document was read. */
export const isRead = (answer: SourceText | ReadFailure): answer is SourceText => !("error" in answer);
