/** All sentences of a part, for “show all” behind the chosen points. */
import type { DocumentReport, Role, Section, Span } from "./contract";
import { trim } from "./text";

const ROLES: Record<"achievements" | "problems" | "plans", readonly Role[]> = {
  achievements: ["review", "active_disclosure", "requested_disclosure", "organisation"],
  problems: ["problems"],
  plans: ["plan"],
};

/** The sentences of the body text (headings left out) of the sections that have the list's role, in order. */
export function fullList(report: DocumentReport, list: "overview" | "achievements" | "problems" | "plans", text: string): Span[] {
  if (list === "overview") return report.summary.overview.map((point) => point.span);
  const spans: Span[] = [];
  const walk = (section: Section): void => {
    if (ROLES[list].includes(section.role)) {
      const first = section.children[0]?.span.start ?? section.span.end;
      sentences(text, { start: section.heading.end, end: first }, spans);
    }
    section.children.forEach(walk);
  };
  report.outline.forEach(walk);
  return spans;
}

function sentences(text: string, span: Span, into: Span[]): void {
  let start = span.start;
  for (let i = span.start; i < span.end; i++) {
    const c = text.charAt(i);
    const end = "。！？!?".includes(c);
    if (end || c === "\n" || i === span.end - 1) {
      const sentence = trim(text, { start, end: i + 1 });
      if (sentence.end - sentence.start > 4) into.push(sentence);
      start = i + 1;
    }
  }
}
