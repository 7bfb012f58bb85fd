/** Reports and comparisons as files of their own: of Office, or a web page. */
import { writeFile } from "node:fs/promises";

import type { Engine } from "../module/engine.js";
import { asWenjingError, WenjingError } from "../module/errors.js";
import { readFile } from "../module/read/index.js";
import { bytesOf, complain } from "./files.js";
import { writeBytes } from "./output.js";

export const OFFICE = ["docx", "xlsx", "html"] as const;
export type OfficeFormat = (typeof OFFICE)[number];

export interface OfficeCommand {
  name: string;
  format: OfficeFormat;
  /** The file that is written; - is standard output. */
  output: string;
}

/** Puts a file where it is wanted. */
export async function put(output: string, file: Uint8Array | string): Promise<void> {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  try {
    if (output === "-") await writeBytes(bytes);
    else await writeFile(output, bytes);
  } catch (thrown) {
    throw new WenjingError("export/unwritable", `${output}: ${(thrown as Error).message}`, { cause: thrown });
  }
}

/** Writes the report of a file; the exit status. */
export async function writeReport({ name, format, output }: OfficeCommand, engine: Engine): Promise<number> {
  let text: string;
  try {
    ({ text } = await readFile(await bytesOf(name), name === "-" ? {} : { name }));
  } catch (thrown) {
    complain(name, asWenjingError(thrown));
    return 1;
  }
  const writers = { docx: engine.toDocx, xlsx: engine.toXlsx, html: engine.toHtml };
  await put(output, await writers[format](text));
  return 0;
}
