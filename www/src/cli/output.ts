/** Standard output: written whole, held back where the reader is slower, quiet where the reader has gone. */

/** The reader of a pipe may leave at any time (`wenjing … | head`): that is no error of ours. */
export function endQuietlyWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}

/** Resolves once there is room for more, so that nothing piles up in memory. */
export const write = (text: string): Promise<void> => writeBytes(text);

export function writeBytes(data: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(data)) resolve();
    else process.stdout.once("drain", resolve);
  });
}
