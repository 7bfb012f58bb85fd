// What the benchmarks share: medians, milliseconds as they are printed, and the way from a paste to its overview.

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

export const ms = (value) => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;

/** In the page: marks of the way from the paste to the overview on the screen. */
export async function measurePaste(text) {
  const viewer = document.querySelector("wenjing-viewer");
  const { bench } = viewer;
  for (const file of bench.store.state.files) bench.remove(file.id);
  await new Promise((resolve) => setTimeout(resolve, 300));
  let longest = 0;
  const tasks = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); });
  tasks.observe({ type: "longtask" });
  const data = new DataTransfer();
  data.setData("text/plain", text);
  let answered = 0;
  const leave = bench.store.subscribe(() => { if (!answered && bench.store.file?.phase === "done") answered = performance.now(); });
  const start = performance.now();
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, composed: true, cancelable: true }));
  const overview = () => viewer.shadowRoot.querySelector("wenjing-analysis")?.shadowRoot.querySelector("wenjing-overview")?.shadowRoot;
  const drawn = () => overview()?.querySelector(".point");
  // The first that is known: which documents there are, and what the first of them is.
  const begun = () => overview()?.querySelector(".facts") && viewer.shadowRoot.querySelector("wenjing-list")?.shadowRoot.querySelector(".item");
  while (!begun()) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const first = performance.now() - start;
  while (bench.store.file?.phase !== "done" || !drawn()) await new Promise(requestAnimationFrame);
  // The frame with the overview in it has been painted when the next one begins.
  await new Promise(requestAnimationFrame);
  const took = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 200));
  tasks.disconnect();
  leave();
  return { took, first, answered: answered - start, analysis: bench.store.file.elapsed, longest };
}
