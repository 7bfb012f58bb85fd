/** What is kept on the device: nothing, until the reader switches it on; then the session, in IndexedDB. */
import { messages } from "../i18n";
import { openSession, parseSession, sessionOf } from "./session";
import type { Workbench } from "./workbench";

const DATABASE = "wenjing";
const STORE = "session";
const KEY = "current";

function request<T>(wanted: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    wanted.onsuccess = () => resolve(wanted.result);
    wanted.onerror = () => reject(wanted.error ?? new Error("IndexedDB"));
  });
}

async function database(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => { opening.result.createObjectStore(STORE); };
  return request(opening);
}

async function write(text: string | null): Promise<void> {
  const db = await database();
  const store = db.transaction(STORE, "readwrite").objectStore(STORE);
  if (text === null) await request(store.delete(KEY));
  else await request(store.put(text, KEY));
  db.close();
}

async function read(): Promise<string | null> {
  // A database is not made by looking for it: what was never kept leaves no trace.
  const known = await indexedDB.databases?.();
  if (known && !known.some((db) => db.name === DATABASE)) return null;
  const db = await database();
  const value: unknown = await request(db.transaction(STORE).objectStore(STORE).get(KEY));
  db.close();
  return typeof value === "string" ? value : null;
}

/** Switches keeping on or off. Off deletes what was kept. */
export async function setRemember(bench: Workbench, on: boolean): Promise<void> {
  bench.store.set({ remember: on });
  if (on) {
    // What is kept on purpose is not to be thrown away when the disk fills up, where the browser lets itself be asked.
    void navigator.storage?.persist?.().catch(() => false);
    await keep(bench);
  }
  else {
    await removeDatabase();
    bench.store.set({ stored: null });
  }
}

/** Writes the session where keeping is on. */
export async function keep(bench: Workbench): Promise<void> {
  if (!bench.store.state.remember) return;
  const text = JSON.stringify(sessionOf(bench));
  await write(text);
  bench.store.set({ stored: text.length * 2 });
}

/** Opens what was kept; false where there is nothing. */
export async function restore(bench: Workbench): Promise<boolean> {
  try {
    const text = await read();
    const session = text === null ? null : parseSession(text);
    if (text === null || !session) return false;
    bench.store.set({ remember: true, stored: text.length * 2 });
    if (session.files.length) openSession(bench, session);
    return true;
  } catch {
    // Private windows forbid the database: then nothing is kept.
    return false;
  }
}

async function removeDatabase(): Promise<void> {
  await new Promise<void>((resolve) => {
    const deletion = indexedDB.deleteDatabase(DATABASE);
    deletion.onsuccess = deletion.onerror = deletion.onblocked = () => resolve();
  });
}

/** Deletes everything of the page on this device, and closes the documents. */
export async function clearAll(bench: Workbench): Promise<void> {
  bench.stop();
  await removeDatabase();
  for (const name of await globalThis.caches?.keys() ?? []) if (!name.startsWith("wenjing-app")) await caches.delete(name);
  const t = messages(bench.store.state.locale);
  bench.store.set({
    files: [], current: null, selection: null, hover: [], remember: false, stored: null, ignored: {}, excluded: [], added: [], keepMasks: false, term: null,
    overlay: null, editing: false, searching: false, panes: {}, tab: "overview", all: false, length: "page",
  });
  bench.store.toast(t.cleared);
}
