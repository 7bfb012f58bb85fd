/**
 * DOCX and XLSX: the core gives what they are written from, and the Wasm that knows archives (`read.js`, the one that reads files too, loaded
 * with the first need) gives the bytes. In the page's thread, as reading is.
 */
import { loadReader } from "./read/load.js";

/** What a file is written from, as the core gives it. */
export type Model = unknown;
export type OfficeFormat = "docx" | "xlsx";

/** The bytes of a file. */
export async function write(format: OfficeFormat, model: Model): Promise<Uint8Array<ArrayBuffer>> {
  return (await loadReader("export/writer-load")).write(format, model);
}
