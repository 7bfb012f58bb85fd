/** `--tokens`: the words of each line of standard input, separated by two spaces. */
import type { Engine } from "../module/engine.js";
import { linesOf } from "./lines.js";
import { write } from "./output.js";

const LONGEST_LINE = 256 * 1024 * 1024;

/** How much is gathered before it is written; a line alone would cost more in writing than in cutting. */
const BUFFERED = 1 << 16;

/** The words of a line; white space separates, and is none. */
function words(line: string, ends: Uint32Array): string[] {
  const found: string[] = [];
  let start = 0;
  for (const end of ends) {
    const word = line.slice(start, end).trim();
    if (word !== "") found.push(word);
    start = end;
  }
  return found;
}

export async function printTokens(input: AsyncIterable<Uint8Array>, tokens: Engine["tokens"]): Promise<void> {
  let pending = "";
  for await (const line of linesOf(input, LONGEST_LINE)) {
    const text = "text" in line ? line.text : "";
    pending += `${words(text, await tokens(text)).join("  ")}\n`;
    if (pending.length >= BUFFERED) {
      await write(pending);
      pending = "";
    }
  }
  await write(pending);
}
