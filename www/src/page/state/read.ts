/** Bytes of a file to text. */
import type { Engine } from "./engine";
import type { OpenFile } from "./files";

/** Plain text in the encoding that was chosen, or the one that the bytes speak for. */
export async function readText(file: OpenFile, _engine: Engine, _signal: AbortSignal): Promise<string> {
  const bytes = file.bytes ?? new Uint8Array();
  if (file.encoding) return new TextDecoder(file.encoding).decode(bytes);
  return new TextDecoder(sniff(bytes)).decode(bytes);
}

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
