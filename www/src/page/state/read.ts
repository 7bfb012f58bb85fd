/** Bytes of a file to text: by the engine where it reads files, else as plain text. */
import type { Engine } from "./engine";
import type { OpenFile } from "./files";

const SIGNATURES: readonly [code: string, bytes: readonly number[]][] = [
  ["ingest/unsupported", [0x50, 0x4b, 0x03, 0x04]], // ZIP: DOCX, OFD
  ["ingest/pdf-elsewhere", [0x25, 0x50, 0x44, 0x46]],
  ["ingest/legacy-word", [0xd0, 0xcf, 0x11, 0xe0]],
];

export async function readText(file: OpenFile, engine: Engine, signal: AbortSignal): Promise<string> {
  const bytes = file.bytes ?? new Uint8Array();
  if (engine.readFile) {
    const options = { signal, ...(file.name ? { name: file.name } : {}), ...(file.encoding ? { encoding: file.encoding } : {}) };
    return (await engine.readFile(new Blob([bytes as BlobPart]), options)).text;
  }
  for (const [code, signature] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) throw Object.assign(new Error("no reader for this format"), { code });
  }
  return new TextDecoder(file.encoding ?? sniff(bytes)).decode(bytes);
}

/** By the byte order mark; else UTF-8 where the bytes are valid, GB18030 where they are not. */
function sniff(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "gb18030";
  }
}
