/** Bytes → lines. Only "\n" ends a line (a "\r" before it is dropped), so that every request has exactly one answer. */

/** A line, or one that was longer than the limit and was not kept. */
export type Line = { text: string } | { tooLong: true };

const NEW_LINE = 0x0a;

/** What is not UTF-8 becomes U+FFFD: a bad byte spoils a character, not the stream. A mark of byte order is kept as it is. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A line out of the parts that it came in. */
function join(parts: Uint8Array[]): Line {
  const text = decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts));
  return { text: text.endsWith("\r") ? text.slice(0, -1) : text };
}

/** The lines of a stream; no more of it is held than the line that is being read. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;

  function keep(part: Uint8Array): void {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  }

  function take(): Line {
    const line: Line = size > limit ? { tooLong: true } : join(parts);
    parts = [];
    size = 0;
    return line;
  }

  for await (const chunk of stream) {
    let start = 0;
    for (let end; (end = chunk.indexOf(NEW_LINE, start)) >= 0; start = end + 1) {
      keep(chunk.subarray(start, end));
      yield take();
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
