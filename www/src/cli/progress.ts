/** A line on the terminal that says how far a run is; in a pipe, and for one file, nothing. */
const WIDTH = 24;

export interface ProgressLine {
  /** Before a file is read. */
  begin(done: number, total: number, name: string): void;
  /** Takes the line away: before anything else is written to the terminal, and at the end. */
  clear(): void;
}

const SILENT: ProgressLine = { begin: () => {}, clear: () => {} };
const CLEAR = "\r\u001b[K";

/** "[######------------------] 25 % 1/4 name", cut to the terminal's width: Chinese characters take two columns each. */
export function barOf(done: number, total: number, name: string, columns: number): string {
  const filled = Math.round((WIDTH * done) / total);
  const head = `[${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}] ${Math.floor((100 * done) / total)} % ${done}/${total} `;
  let room = columns - head.length - 1;
  let shown = "";
  for (const character of name.replaceAll(/\p{Cc}/gu, "?")) {
    room -= character > "\u10ff" ? 2 : 1;
    if (room < 0) break;
    shown += character;
  }
  return head + shown;
}

/** On standard error, so that results can be piped on while the bar is seen. */
export function progressOn(stream: NodeJS.WriteStream, total: number): ProgressLine {
  if (!stream.isTTY || total < 2) return SILENT;
  let drawn = false;
  return {
    begin(done, all, name) {
      stream.write(CLEAR + barOf(done, all, name, stream.columns ?? 80));
      drawn = true;
    },
    clear() {
      if (drawn) stream.write(CLEAR);
      drawn = false;
    },
  };
}
