/** Files to texts, by the reader of the module; an archive gives several. */
import type { Engine, EngineError } from "./engine";
import type { Failure, OpenFile } from "./files";

export interface ReadDocument {
  name: string | null;
  text: string;
  /** As the Encoding Standard names it; null where the format settles it. */
  encoding: string | null;
}

export type Outcome = ReadDocument | { name: string | null; failure: Failure };

export async function readDocuments(file: OpenFile, engine: Engine): Promise<Outcome[]> {
  const bytes = file.bytes ?? new Uint8Array();
  if (!engine.readAll) {
    // A viewer that was given no reader takes plain text in the two encodings that offices use.
    for (const encoding of file.encoding ? [file.encoding] : ["utf-8", "gb18030"]) {
      try {
        return [{ name: file.name, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding: encoding.toUpperCase() }];
      } catch {
        // Not in this one.
      }
    }
    return [{ name: file.name, failure: { code: "ingest/not-text", message: "" } }];
  }
  const options = { ...(file.name ? { name: file.name } : {}), ...(file.encoding ? { encoding: file.encoding } : {}) };
  return (await engine.readAll(bytes, options)).map((answer): Outcome => {
    if (!(answer instanceof Error)) return { name: answer.name ?? file.name, text: answer.text, encoding: answer.encoding };
    const error: EngineError & { file?: string | null } = answer;
    return { name: error.file ?? file.name, failure: { code: error.code ?? "file/unreadable", message: error.message } };
  });
}
