/** Text in UTF-8, without loading anything. */
import type { SourceText } from "./types.js";

/** Extensions whose files are text as it stands; any other is left to the reader. */
const TEXT = /\.(txt|text|log)$/i;

/** The text of a file that is certainly text in UTF-8; null where the reader must be asked. */
export function readPlain(bytes: Uint8Array, name: string | null): SourceText | null {
  if (!name || !TEXT.test(name) || bytes.length === 0) return null;
  // Formats that pass under the name of a text begin with one of these: PK, %PDF, {\rtf, <html.
  if ([0x50, 0x25, 0x7b, 0x3c].includes(bytes[0] ?? 0) || bytes.includes(0)) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const controls = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
    if (controls * 50 > bytes.length) return null;
    return { name, text, format: "text", encoding: "UTF-8", headings: [], warnings: [] };
  } catch {
    return null;
  }
}
