/** Taking over and putting aside hints. The text on the page changes, with undo; a file on disk is never written. */
import { hintName, type Hint } from "../model/hints";
import { messages } from "../i18n";
import type { Workbench } from "./workbench";

/** Replaces the places of hints that have one right answer. Overlapping ones: the first counts. */
export function adopt(bench: Workbench, hints: readonly Hint[]): void {
  const { store } = bench;
  const file = store.file;
  if (!file) return;
  const before = { draft: file.text, changes: file.changes };
  const ignoredBefore = store.state.ignored;
  const changes = [...file.changes];
  /** Where the text becomes longer or shorter, and by how much. */
  const shifts: { from: number; by: number }[] = [];
  let text = "";
  let at = 0;
  let count = 0;
  for (const { diagnostic } of [...hints].sort((a, b) => a.diagnostic.span.start - b.diagnostic.span.start)) {
    const { span, fix, code } = diagnostic;
    if (fix === null || span.start < at) continue;
    text += file.text.slice(at, span.start) + fix;
    at = span.end;
    count++;
    shifts.push({ from: span.end, by: fix.length - (span.end - span.start) });
    changes.push({ before: file.text.slice(span.start, span.end), after: fix, code });
  }
  if (!count) return;
  // What was put aside stays aside, where it stands now.
  const ignored = (ignoredBefore[file.id] ?? []).map((name) => {
    const [code, start] = name.split("@") as [string, string];
    return `${code}@${shifts.reduce((sum, { from, by }) => (from <= Number(start) ? sum + by : sum), Number(start))}`;
  });
  bench.again(file.id, { draft: text + file.text.slice(at), changes });
  store.set({ ignored: { ...ignoredBefore, [file.id]: ignored } });
  const t = messages(store.state.locale);
  store.toast(t.adopted(count), { label: t.undo, run: () => { bench.again(file.id, before); store.set({ ignored: ignoredBefore }); } });
}

export function ignore(bench: Workbench, hint: Hint): void {
  const { store } = bench;
  const file = store.file;
  if (!file) return;
  const before = store.state.ignored;
  store.set({ ignored: { ...before, [file.id]: [...(before[file.id] ?? []), hintName(hint.diagnostic)] }, selection: null });
  const t = messages(store.state.locale);
  store.toast(t.ignored, { label: t.undo, run: () => store.set({ ignored: before }) });
}

/** Puts aside all hints of a kind. */
export function ignoreAll(bench: Workbench, hints: readonly Hint[]): void {
  const { store } = bench;
  const file = store.file;
  if (!file) return;
  const before = store.state.ignored;
  const names = new Set([...(before[file.id] ?? []), ...hints.map((hint) => hintName(hint.diagnostic))]);
  store.set({ ignored: { ...before, [file.id]: [...names] }, selection: null });
  const t = messages(store.state.locale);
  store.toast(t.ignoredCount(hints.length), { label: t.undo, run: () => store.set({ ignored: before }) });
}

export function restoreIgnored(bench: Workbench): void {
  const file = bench.store.file;
  if (file) bench.store.set({ ignored: { ...bench.store.state.ignored, [file.id]: [] } });
}
