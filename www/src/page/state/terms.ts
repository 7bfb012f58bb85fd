/** Word lists of the reader: terms taken out and added, each with undo. */
import { messages } from "../i18n";
import type { Workbench } from "./workbench";

export function takeOut(bench: Workbench, term: string, out: boolean): void {
  const { store } = bench;
  const before = store.state.excluded;
  const excluded = out ? [...before, term] : before.filter((other) => other !== term);
  store.set({ excluded });
  const t = messages(store.state.locale);
  if (out) store.toast(t.tookOut(term), { label: t.undo, run: () => store.set({ excluded: before }) });
}

export function restoreTerms(bench: Workbench): void {
  const { store } = bench;
  const before = store.state.excluded;
  store.set({ excluded: [] });
  const t = messages(store.state.locale);
  store.toast(t.restoreAll, { label: t.undo, run: () => store.set({ excluded: before }) });
}

/** Adds a term of the reader's own; false where the text does not have it. */
export function addTerm(bench: Workbench, term: string): boolean {
  const { store } = bench;
  if (!term) return false;
  const t = messages(store.state.locale);
  if (!store.state.files.some((file) => file.text.includes(term))) {
    store.toast(t.wordMissing(term));
    return false;
  }
  const { added, excluded } = store.state;
  store.set({ added: added.includes(term) ? added : [...added, term], excluded: excluded.filter((other) => other !== term), term });
  bench.recut();
  store.toast(t.addedWord(term), { label: t.undo, run: () => { store.set({ added, excluded, term: null }); bench.recut(); } });
  return true;
}

/** Takes a word of the reader's own off the list again. */
export function removeTerm(bench: Workbench, term: string): void {
  const { store } = bench;
  const before = store.state.added;
  store.set({ added: before.filter((other) => other !== term) });
  bench.recut();
  const t = messages(store.state.locale);
  store.toast(t.removedWord(term), { label: t.undo, run: () => { store.set({ added: before }); bench.recut(); } });
}

/** Stop words as they are typed or pasted: separated by blanks, commas, lines. Gives how many were new. */
export function addStopWords(bench: Workbench, list: string): number {
  const { store } = bench;
  const before = store.state.excluded;
  const words = [...new Set(list.split(/[\s,，、;；]+/).filter(Boolean))].filter((word) => !before.includes(word));
  if (!words.length) return 0;
  store.set({ excluded: [...before, ...words] });
  const t = messages(store.state.locale);
  store.toast(t.stopWordsAdded(words.length), { label: t.undo, run: () => store.set({ excluded: before }) });
  return words.length;
}
