/** How much of a document each role takes, in the order of its parts. */
import type { DocumentReport, Role } from "./contract";
import { countCharacters } from "./text";

export interface Share {
  role: Role;
  /** Characters. */
  size: number;
}

const known = new WeakMap<DocumentReport, Share[]>();

export function sharesOf(report: DocumentReport, text: string): Share[] {
  const before = known.get(report);
  if (before) return before;
  const parts: Share[] = [];
  for (const section of report.outline) {
    const size = countCharacters(text, section.span);
    const last = parts[parts.length - 1];
    if (last?.role === section.role) last.size += size;
    else parts.push({ role: section.role, size });
  }
  known.set(report, parts);
  return parts;
}
