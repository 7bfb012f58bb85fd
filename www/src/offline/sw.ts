/**
 * The service worker: keeps the page's own files, so that the second visit works without a network. It asks for nothing
 * but these files, when it is installed; afterwards it answers from what it kept. A new version waits for the reader's word.
 */
declare const VERSION: string;

interface WorkerScope {
  addEventListener(type: string, listener: (event: LifeEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}

interface LifeEvent {
  waitUntil(promise: Promise<unknown>): void;
  respondWith(response: Promise<Response>): void;
  request: Request;
  data: unknown;
}

const scope = globalThis as unknown as WorkerScope;
const PREFIX = "wenjing-app-";
const CACHE = PREFIX + VERSION;
const FILES = [".", "page.js", "page.css", "read.js", "read-pdf.js", "icon.svg", "manifest.webmanifest"];

scope.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

scope.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name))))
      .then(() => scope.clients.claim()),
  );
});

scope.addEventListener("message", (event) => {
  if (event.data === "activate") void scope.skipWaiting();
});

scope.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  event.respondWith(
    caches.open(CACHE)
      .then((cache) => cache.match(event.request, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(event.request)),
  );
});
