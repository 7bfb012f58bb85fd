/** Files to texts, by the reader of the module; an archive gives several. */
import type { Engine, EngineError } from "./engine";
import type { HeadingHint } from "../../module/types.js";
import type { Failure, OpenFile } from "./files";

export interface ReadDocument {
  name: string | null;
  text: string;
  /** As the Encoding Standard names it; null where the format settles it. */
  encoding: string | null;
  format: string | null;
  /** What the file itself calls headings. */
  headings: HeadingHint[];
}

/** The endings of the formats that can be chosen for a text. */
const ENDINGS: Record<string, string> = { text: "txt", markdown: "md", html: "html" };

export type Outcome = ReadDocument | { name: string | null; failure: Failure };

export async function readDocuments(file: OpenFile, engine: Engine, signal: AbortSignal): Promise<Outcome[]> {
  const bytes = file.bytes ?? new Uint8Array();
  // The reader tells plain text, Markdown and HTML apart by the ending: a choice of the reader stands in its place.
  const name = file.asFormat ? `${file.name ?? ""}.${ENDINGS[file.asFormat] ?? "txt"}` : file.name;
  const options = { signal, ...(name ? { name } : {}), ...(file.encoding ? { encoding: file.encoding } : {}) };
  try {
    if (!engine.readFiles) throw Object.assign(new Error("the viewer was given no reader"), { code: "ingest/reader-load" });
    return (await engine.readFiles(bytes, options)).map((answer): Outcome => ("error" in answer
      ? { name: answer.error.name ?? file.name, failure: { code: answer.error.code, message: answer.error.message } }
      : { name: file.asFormat ? file.name : answer.name ?? file.name, text: answer.text, encoding: answer.encoding, format: answer.format, headings: answer.headings }));
  } catch (error) {
    // The page as one file has no reader beside it: plain text is read all the same.
    const plain = (error as EngineError).code === "ingest/reader-load" ? plainText(bytes, file.encoding) : null;
    if (!plain) throw error;
    return [{ name: file.name, ...plain, format: "text", headings: [] }];
  }
}

/** Text in the encoding that was chosen, or in one of the two that offices use; null where it is neither, or no text. */
function plainText(bytes: Uint8Array, chosen: string | null): { text: string; encoding: string } | null {
  if (bytes.includes(0)) return null;
  for (const encoding of chosen ? [chosen] : ["utf-8", "gb18030"]) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding: encoding.toUpperCase() };
    } catch {
      // Not in this one.
    }
  }
  return null;
}
