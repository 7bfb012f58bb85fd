/** The reader of files: `src/ingest` in a WebAssembly of its own, started with the first file, and pdf.js for PDF. */
import * as core from "#files";

import { abortReason, asWenjingError } from "../errors.js";
import { inlineBytes } from "../inline-bytes.js";
import type { Laid } from "./pdf.js";
import type { ReadFailure, SourceText } from "./types.js";

type Answers = (SourceText | ReadFailure)[];

let started: Promise<unknown> | undefined;

/** Runs in the core; after a trap the next call starts a fresh one. */
async function call<T>(work: () => T): Promise<T> {
  started ??= core.default({ module_or_path: inlineBytes() }).catch((thrown: unknown) => {
    started = undefined;
    throw asWenjingError(thrown, "ingest/reader-load");
  });
  await started;
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof WebAssembly.RuntimeError) core.__wbg_reset_state();
    throw asWenjingError(thrown);
  }
}

/** The bytes of a DOCX or XLSX file, from what the core that analyses made of a report. */
export const write = (format: "docx" | "xlsx", model: unknown): Promise<Uint8Array<ArrayBuffer>> =>
  call(() => (format === "docx" ? core.write_docx(model) : core.write_xlsx(model)) as Uint8Array<ArrayBuffer>);

const failure = (name: string | null, code: string, message: string, args: Record<string, string | number> = {}): Answers => [
  { error: { name, code, message, args } },
];

/** Reads a file; documents of an archive that are PDF, too. */
export async function read(bytes: Uint8Array, name: string | null, encoding: string | null, signal?: AbortSignal): Promise<Answers> {
  const answers = await call(() => core.read_file(bytes, name, encoding) as Answers);
  const read: Answers = [];
  for (const answer of answers) {
    const isPdf = "error" in answer && answer.error.code === "ingest/pdf-elsewhere";
    if (!isPdf) read.push(answer);
    else read.push(...(await readPdf(answers.length === 1 ? bytes : core.unpack(bytes, answer.error.name ?? ""), answer.error.name, signal)));
  }
  return read;
}

async function readPdf(bytes: Uint8Array, name: string | null, signal?: AbortSignal): Promise<Answers> {
  let laid: Laid;
  try {
    const pdf = await import("#later/read-pdf");
    // pdf.js takes the bytes for its own.
    laid = await pdf.layOut(bytes.slice(), signal);
  } catch (thrown) {
    if (signal?.aborted) throw abortReason(signal);
    const { code, message } = asWenjingError(thrown, "ingest/damaged");
    return failure(name, code, message);
  }
  return call(() => core.read_pages(laid.pages, laid.runs, laid.texts.join("\0"), name) as Answers);
}
