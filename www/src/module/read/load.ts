/** The reader (`read.js`), which writes files of Office too: loaded with the first need, and named in this one place. */
import { WenjingError } from "../errors.js";

/** `code` says who needed it. */
export async function loadReader(code: string): Promise<typeof import("./reader.js")> {
  try {
    return await import("#later/read");
  } catch (thrown) {
    throw new WenjingError(code, "The reader and writer of files (read.js) could not be loaded.", { cause: thrown });
  }
}
