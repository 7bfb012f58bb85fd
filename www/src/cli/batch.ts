/**
 * `--batch`: requests in, answers out, in order, for ever. Each answer is written as soon as it and those before it are
 * ready. How many are on their way is bounded, so memory is too, whatever comes in.
 */
import { WenjingError } from "../module/errors.js";
import { linesOf } from "./lines.js";
import { write } from "./output.js";
import type { Pool } from "./pool.js";
import { failure } from "./requests.js";

/** Longer requests are refused; a JavaScript string holds half a gigabyte. */
const LONGEST_LINE = 256 * 1024 * 1024;

/** Requests on their way, for each thread: enough that none waits for the writer. */
const AHEAD = 4;

/** And their characters in all: with long texts, fewer are taken. */
const CHARACTERS_AHEAD = 32 * 1024 * 1024;

interface Ordered {
  answer: Promise<string>;
  size: number;
}

export async function serveBatch(input: AsyncIterable<Uint8Array>, pool: Pool): Promise<void> {
  const queue: Ordered[] = [];
  let characters = 0;
  let writing = Promise.resolve();
  let room = (): void => {};

  async function writeAll(): Promise<void> {
    for (let first; (first = queue[0]); queue.shift()) {
      await write(`${await first.answer}\n`);
      characters -= first.size;
      room();
    }
  }

  function enqueue(answer: Promise<string>, size: number): void {
    queue.push({ answer, size });
    characters += size;
    // The writer is at work as long as the queue holds anything.
    if (queue.length === 1) writing = writeAll();
  }

  for await (const line of linesOf(input, LONGEST_LINE)) {
    if ("tooLong" in line) {
      enqueue(Promise.resolve(failure(null, new WenjingError("batch/too-long", `The line is longer than ${LONGEST_LINE} bytes.`))), 0);
    } else if (line.text.trim() !== "") {
      enqueue(pool.answer(line.text), line.text.length);
    }
    while (queue.length >= pool.size * AHEAD || characters >= CHARACTERS_AHEAD) {
      await new Promise<void>((resolve) => (room = resolve));
    }
  }
  await writing;
  await pool.close();
}
