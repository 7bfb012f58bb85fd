/** How long a summary is: the steps of its slider, and what the core is asked for at each. */
import type { Options } from "./contract";

export const LENGTHS = ["five", "ten", "page", "quarter", "half"] as const;
export type Length = (typeof LENGTHS)[number];

const ASKED: Record<Length, { lines: number; share: number }> = {
  five: { lines: 5, share: 0 }, ten: { lines: 10, share: 0 }, page: { lines: 0, share: 0 }, quarter: { lines: 0, share: 0.25 }, half: { lines: 0, share: 0.5 },
};

export const asked = (length: Length): { lines: number; share: number } => ASKED[length];

/** The same as options of an analysis. */
export function lengthOptions(length: Length): Partial<Options> {
  const { lines, share } = ASKED[length];
  return { summaryLines: lines, summaryShare: share };
}
