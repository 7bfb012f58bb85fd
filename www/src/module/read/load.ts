/** The reader (`read.js`), which writes files of Office too: loaded with the first need, and named in this one place. */
import { WenjingError } from "../errors.js";

/** `code` says who needed it, `file` for which file. */
export async function loadReader(code: string, file: string | null = null): Promise<typeof import("./reader.js")> {
  try {
    return await import("#later/read");
  } catch (thrown) {
    throw new WenjingError(code, "The reader and writer of files could not be loaded. Put read.js and read-pdf.js beside the module, and try again.", { cause: thrown, file });
  }
}
