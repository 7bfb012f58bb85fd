/** The keys of the viewer: the list under `?` has them all. */
import { visibleHints } from "../page/model/hints";
import { TABS, type Tab } from "../page/model/results";
import { pickFiles } from "../page/state/input";
import { saveSession } from "../page/state/session";
import type { Store } from "../page/state/store";
import type { Workbench } from "../page/state/workbench";
import { stepHint } from "../page/views/proof";

/** Does what a key stands for; keys that are the page's own (open, save) only where the viewer is the page. */
export function pressed(bench: Workbench, event: KeyboardEvent, page: boolean): void {
  const { store } = bench;
  const { state } = store;
  if (event.key === "Escape") {
    escape(bench);
    return;
  }
  const target = event.composedPath()[0];
  const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.key === "F1" || (event.key === "?" && !typing && !ctrl && state.questionKey)) store.set({ overlay: "help" });
  else if (event.key === "F8") stepHint(store, visibleHints(store), event.shiftKey ? -1 : 1);
  else if (event.altKey && /^Digit[1-6]$/.test(event.code)) store.setTab(TABS[Number(event.code.slice(5)) - 1] as Tab);
  else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp") && state.files.length) stepResult(store, event.key === "ArrowDown" ? 1 : -1);
  else if (ctrl && event.key === "Enter" && store.file) bench.again(store.file.id);
  else if (ctrl && event.key.toLowerCase() === "o" && page) pickFiles(bench);
  else if (ctrl && event.key.toLowerCase() === "s" && page && state.files.length) saveSession(bench);
  else if (ctrl && event.key.toLowerCase() === "f" && state.files.length && !state.searching) store.set({ searching: true, side: "source", ...(state.tab === "compare" ? { tab: "overview" as Tab } : {}) });
  else return;
  event.preventDefault();
}

/** Stops what runs; else takes back what lies on top. An open dialog closes itself. */
function escape(bench: Workbench): void {
  const { store } = bench;
  const { state } = store;
  if (bench.stop() || state.overlay) return;
  if (state.toast) store.set({ toast: null });
  else if (state.searching) store.set({ searching: false });
  else if (state.editing) store.set({ editing: false });
  else if (state.selection) store.set({ selection: null });
}

/** The next or previous result of the tab that is shown, in the order of the text. */
function stepResult(store: Store, by: 1 | -1): void {
  const results = store.results.filter((result) => result.tab === store.state.tab);
  if (!results.length) return;
  const at = results.findIndex((result) => result.key === store.state.selection?.key);
  const next = results[at < 0 ? (by > 0 ? 0 : results.length - 1) : (at + by + results.length) % results.length];
  if (next) store.select(next.key, next.spans);
}
