/** The ways into the page: file dialog, folder, clipboard, drop. */
import { messages } from "../i18n";
import type { Workbench } from "./workbench";

const ACCEPT = ".txt,.text,.md,.markdown,.html,.htm,.docx,.pdf,.ofd,.wenjing,text/plain,text/markdown,text/html";
const READABLE = /\.(txt|text|md|markdown|html?|docx|pdf|ofd|wenjing)$/i;

export function pickFiles(bench: Workbench): void {
  pick(bench, (input) => { input.accept = ACCEPT; });
}

export function pickFolder(bench: Workbench): void {
  pick(bench, (input) => { input.webkitdirectory = true; });
}

/** The field stays in the page while its dialog is open: a browser drops the dialog of a field that it collects as garbage. */
function pick(bench: Workbench, prepare: (input: HTMLInputElement) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.hidden = true;
  prepare(input);
  input.addEventListener("cancel", () => input.remove());
  input.addEventListener("change", () => {
    input.remove();
    void bench.addFiles(readable([...(input.files ?? [])], input.webkitdirectory));
  });
  document.body.append(input);
  input.click();
}

/** Out of a folder only what can be read is taken; what was chosen by hand is taken as it is, and its error shown. */
function readable(files: File[], folder: boolean): File[] {
  return (folder ? files.filter((file) => READABLE.test(file.name)) : files).sort((a, b) => a.name.localeCompare(b.name, "zh-CN", { numeric: true }));
}

export async function readClipboard(bench: Workbench): Promise<void> {
  const t = messages(bench.store.state.locale);
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    bench.store.toast(t.pasteHint);
    return;
  }
  if (text.trim() === "") bench.store.toast(t.clipboardEmpty);
  else bench.add([{ name: null, text }]);
}

/** Text or files of a paste, unless it goes into a field. */
export function paste(bench: Workbench, event: ClipboardEvent): void {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
  const data = event.clipboardData;
  if (!data) return;
  const files = [...data.files];
  const text = data.getData("text/plain");
  if (files.length && !text) void bench.addFiles(files);
  else if (text.trim()) bench.add([{ name: null, text }]);
  else return;
  event.preventDefault();
}

/** The files of a drop, those of dropped folders included; or dropped text. */
export async function drop(bench: Workbench, data: DataTransfer): Promise<void> {
  // Entries must be taken before the first await: afterwards the list is empty.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...data.files];
  const text = data.getData("text/plain");
  if (entries.some((entry) => entry?.isDirectory)) {
    const files: File[] = [];
    for (const entry of entries) if (entry) await collect(entry, files);
    await bench.addFiles(readable(files, true));
  } else if (plain.length) await bench.addFiles(readable(plain, false));
  else if (text.trim()) bench.add([{ name: null, text }]);
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (entry.isFile) {
    files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // readEntries hands out at most a hundred at a time.
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (!batch.length) return;
    for (const child of batch) await collect(child, files);
  }
}
