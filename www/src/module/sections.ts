/**
 * An analysis, put together from what the core hands out: sections that are known early (`ResultSection`), then the rest, each of them divided into lists
 * of documents where it is long. What one piece has is an empty list in those after it.
 */
import type { AnalyzeOptions } from "./engine.js";
import { fillDocument, hydrate } from "./hydrate.js";
import type { Analysis, DocumentReport, ResultSection } from "./types.js";

/** The later of two states, with the lists of the earlier one where its own are empty. */
function joined<State extends object>(earlier: State | undefined, later: State): State {
  if (!earlier) return later;
  const lists = Object.entries(earlier).filter(([key, list]) => Array.isArray(list) && (later[key as keyof State] as unknown[]).length === 0);
  return { ...later, ...Object.fromEntries(lists) };
}

export interface Assembly {
  /** The work begins, or begins anew. */
  begin(): void;
  /** Documents of a section, or of the rest: JSON. */
  part(section: ResultSection | null, documents: string): void;
  /** The end of a section: the analysis with the documents that are left, JSON. */
  section(section: ResultSection, analysis: string): void;
  /** The end of the rest. */
  result(analysis: string): Analysis;
}

export function assemble(text: string, { onSection, onDocuments }: Pick<AnalyzeOptions, "onSection" | "onDocuments">): Assembly {
  let known: Analysis | undefined;
  let ahead: DocumentReport[] = [];

  function add(documents: readonly DocumentReport[]): DocumentReport[] {
    const added = documents.map((report, at) => joined(known?.documents[ahead.length + at], report));
    ahead = ahead.concat(added);
    return added;
  }

  function close(json: string): [analysis: Analysis, last: DocumentReport[]] {
    const analysis = hydrate(JSON.parse(json) as Analysis, text);
    const last = add(analysis.documents);
    known = { ...joined(known, analysis), documents: ahead };
    ahead = [];
    return [known, last];
  }

  return {
    begin() {
      known = undefined;
      ahead = [];
    },
    part(section, json) {
      const documents = JSON.parse(json) as DocumentReport[];
      for (const report of documents) fillDocument(text, report);
      const from = ahead.length;
      const added = add(documents);
      if (section === null) onDocuments?.(added, from);
    },
    section: (section, json) => onSection?.(section, close(json)[0]),
    result(json) {
      const from = ahead.length;
      const [analysis, last] = close(json);
      if (last.length > 0 || from === 0) onDocuments?.(last, from);
      return analysis;
    },
  };
}
