/**
 * `readFile`: a file → its text. Text in UTF-8 is read here and now; for everything else the reader (`read.js`: Rust in WebAssembly, a
 * quarter of a megabyte) is loaded with the first file that needs it, and for PDF, pdf.js (`read-pdf.js`) beside it.
 */
import { abortReason, WenjingError } from "../errors.js";
import { FILE_BYTES, tooLarge } from "./limits.js";
import { loadReader } from "./load.js";
import { readPlain } from "./plain.js";
import { isRead, type FileInput, type ReadFailure, type ReadOptions, type SourceText } from "./types.js";

export { isRead };
export type { FileInput, HeadingHint, ReadFailure, ReadOptions, ReadWarning, SourceText } from "./types.js";

/** The bytes of a file. */
async function bytesOf(file: FileInput): Promise<Uint8Array> {
  if (file instanceof Blob) return new Uint8Array(await file.arrayBuffer());
  if (ArrayBuffer.isView(file)) return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  if (file instanceof ArrayBuffer) return new Uint8Array(file);
  throw new WenjingError("ingest/not-text", "A file must be a Blob, an ArrayBuffer or a view of one.");
}

/**
 * Reads a file: the documents in it, which are several for a ZIP. What cannot be read is a failure of its own in its place; rejects only
 * with the signal's reason, or where the reader itself cannot be loaded.
 */
export async function readFiles(file: FileInput, options: ReadOptions = {}): Promise<(SourceText | ReadFailure)[]> {
  const { encoding, signal } = options;
  const name = options.name ?? (typeof File !== "undefined" && file instanceof File ? file.name : null);
  if (signal?.aborted) throw abortReason(signal);
  const size = file instanceof Blob ? file.size : (file as ArrayBuffer | null)?.byteLength ?? 0;
  if (size > FILE_BYTES) return [tooLarge(name, size)];
  const bytes = await bytesOf(file);
  const plain = encoding ? null : readPlain(bytes, name);
  if (plain) return [plain];
  const reader = await loadReader("ingest/reader-load", name);
  if (signal?.aborted) throw abortReason(signal);
  return reader.read(bytes, name, encoding ?? null, signal);
}

/**
 * Reads one document. Rejects with a WenjingError whose code says why ("ingest/…"; the list is in src/ingest/error.rs), whose `file` names it and whose
 * message says what to do; or with the signal's reason. A file may have 64 MB, a PDF 5,000 pages (src/ingest/limits.rs has all limits). A ZIP of several documents is "ingest/archive-several": `readFiles` reads it.
 */
export async function readFile(file: FileInput, options?: ReadOptions): Promise<SourceText> {
  const answers = await readFiles(file, options);
  const [answer] = answers;
  if (answers.length !== 1 || !answer) throw new WenjingError("ingest/archive-several", "The archive holds several documents. Read them one by one.", { file: options?.name ?? null });
  if (isRead(answer)) return answer;
  throw new WenjingError(answer.error.code, answer.error.message, { file: answer.error.name });
}
