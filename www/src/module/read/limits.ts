/** What is refused before it is read, and before memory is spent on it. */
import type { ReadFailure } from "./types.js";

/** Bytes of a file, as src/ingest/limits.rs has it. */
export const FILE_BYTES = 64 << 20;

/** The refusal of a file that is larger, as src/ingest/error.rs words it. */
export const tooLarge = (name: string | null, bytes: number): ReadFailure => ({
  error: { name, code: "ingest/too-large", message: "The file is larger than the limit. Split it, or paste the part that matters.", args: { bytes, limit: FILE_BYTES } },
});
