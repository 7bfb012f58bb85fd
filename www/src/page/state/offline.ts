/** The service worker: the second visit works without a network. A new version waits until the reader says so. */
import { messages } from "../i18n";
import type { Store } from "./store";

export function registerOffline(store: Store): void {
  if (location.protocol === "file:") {
    store.set({ offline: true });
    return;
  }
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  void serviceWorker.ready.then(() => store.set({ offline: true }));
  serviceWorker.register("sw.js").then((registration: ServiceWorkerRegistration | undefined) => {
    // A browser that is told to block service workers may resolve with nothing.
    if (!registration) return;
    registration.addEventListener("updatefound", () => {
      const incoming = registration.installing;
      incoming?.addEventListener("statechange", () => {
        if (incoming.state === "installed" && serviceWorker.controller) offer(store, incoming);
      });
    });
    if (registration.waiting && serviceWorker.controller) offer(store, registration.waiting);
  }, () => undefined);
}

function offer(store: Store, incoming: ServiceWorker): void {
  const t = messages(store.state.locale);
  store.toast(t.updateReady, {
    label: t.update,
    run: () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      incoming.postMessage("activate");
    },
  });
}
