/** A session file: the documents, what was put aside and taken out, the settings. The analyses are made again on opening. */
import { LOCALES, type Locale } from "../i18n";
import { LENGTHS, type Length } from "../model/length";
import { TABS, type Tab } from "../model/results";
import { baseName, download } from "./export";
import type { Change } from "./files";
import type { Workbench } from "./workbench";

const FORMAT = "wenjing-session";
const VERSION = 1;

export interface SavedFile {
  name: string | null;
  text: string;
  changes: Change[];
  ignored: string[];
}

export interface Session {
  format: typeof FORMAT;
  version: number;
  locale: Locale;
  tab: Tab;
  length: Length;
  current: { file: number; article: number } | null;
  excluded: string[];
  added: string[];
  keepMasks: boolean;
  files: SavedFile[];
}

export function sessionOf(bench: Workbench): Session {
  const { state } = bench.store;
  const files = state.files.filter((file) => file.text !== "");
  return {
    format: FORMAT, version: VERSION, locale: state.locale, tab: state.tab, length: state.length, excluded: state.excluded, added: state.added, keepMasks: state.keepMasks,
    current: state.current ? { file: Math.max(0, files.findIndex((file) => file.id === state.current?.file)), article: state.current.article } : null,
    files: files.map((file) => ({ name: file.name, text: file.text, changes: file.changes, ignored: state.ignored[file.id] ?? [] })),
  };
}

export function saveSession(bench: Workbench): void {
  if (bench.store.state.files.length) download(`${baseName(bench.store)}.wenjing`, "application/json", JSON.stringify(sessionOf(bench)));
}

/** Checks a session file field by field: it comes from outside. Null where it is not one. */
export function parseSession(text: string): Session | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value["format"] !== FORMAT || value["version"] !== VERSION || !Array.isArray(value["files"])) return null;
  const files: SavedFile[] = [];
  for (const file of value["files"] as unknown[]) {
    if (!isRecord(file) || typeof file["text"] !== "string") return null;
    files.push({
      name: typeof file["name"] === "string" ? file["name"] : null, text: file["text"], ignored: strings(file["ignored"]),
      changes: (Array.isArray(file["changes"]) ? (file["changes"] as unknown[]) : []).filter(isChange),
    });
  }
  const current = value["current"];
  const locale = value["locale"] as Locale;
  const tab = value["tab"] as Tab;
  const length = value["length"] as Length;
  return {
    format: FORMAT, version: VERSION, files, excluded: strings(value["excluded"]), added: strings(value["added"]), keepMasks: value["keepMasks"] === true,
    locale: LOCALES.includes(locale) ? locale : "zh-CN", tab: TABS.includes(tab) ? tab : "overview", length: LENGTHS.includes(length) ? length : "page",
    current: isRecord(current) && typeof current["file"] === "number" && typeof current["article"] === "number"
      ? { file: current["file"], article: current["article"] } : null,
  };
}

export function openSession(bench: Workbench, session: Session): void {
  const { store } = bench;
  store.set({ locale: session.locale, tab: session.tab, length: session.length, excluded: session.excluded, added: session.added, keepMasks: session.keepMasks });
  const ids = bench.add(session.files.map((file) => ({ name: file.name, text: file.text })));
  const ignored = { ...store.state.ignored };
  session.files.forEach((file, i) => {
    const id = ids[i];
    if (id === undefined) return;
    ignored[id] = file.ignored;
    store.updateFile(id, { changes: file.changes });
  });
  const shown = session.current ? ids[session.current.file] : undefined;
  store.set({ ignored, current: shown !== undefined && session.current ? { file: shown, article: session.current.article } : store.state.current });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

function isChange(value: unknown): value is Change {
  return isRecord(value) && typeof value["before"] === "string" && typeof value["after"] === "string" && typeof value["code"] === "string";
}
