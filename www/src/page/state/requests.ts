/** Counts what the page requests after it has loaded. What never leaves the browser (blob:, data:) is no request. */
import type { Store } from "./store";

export function watchRequests(store: Store): void {
  let loaded = document.readyState === "complete" ? performance.now() : Infinity;
  let count = 0;
  addEventListener("load", () => { loaded = performance.now(); }, { once: true });
  const observer = new PerformanceObserver((list) => {
    const before = count;
    for (const entry of list.getEntries()) if (entry.startTime > loaded && !/^(blob|data):/.test(entry.name)) count++;
    if (count !== before) store.set({ requests: count });
  });
  observer.observe({ type: "resource", buffered: true });
}
