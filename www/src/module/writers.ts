/** The writers of files of Office over an engine, wherever it runs. */
import type { ComparisonWriterOptions, Engine, InnerEngine, OfficeWriters } from "./engine.js";
import { write, type OfficeFormat } from "./office.js";
import type { Options } from "./types.js";

export function writersOf({ reportModel, comparisonModel }: Pick<InnerEngine, "reportModel" | "comparisonModel">): Pick<Engine, OfficeWriters> {
  const report = (format: OfficeFormat) => async (text: string, options?: Partial<Options>) => write(format, await reportModel(format, text, options));
  const comparison = (format: OfficeFormat) => async (left: string, right: string, options?: ComparisonWriterOptions) => write(format, await comparisonModel(format, left, right, options));
  return { toDocx: report("docx"), toXlsx: report("xlsx"), comparisonToDocx: comparison("docx"), comparisonToXlsx: comparison("xlsx") };
}
