/** Scrolling that shows where one is taken: 240 ms, ease-out; a jump where the reader asks for less motion. */
export function reducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** The scrolling that is on its way, by pane: another one, or the reader's own hand, ends it. */
const running = new WeakMap<Element, AbortController>();

/** What a reader does who goes on by himself. */
const HANDS = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/**
 * Begins a movement of a pane and ends the one before. The signal says that the movement is over: `finish` was called, another began, or the
 * reader scrolls, points or types: then the pane is his.
 */
export function movement(pane: Element): { signal: AbortSignal; finish: () => void } {
  running.get(pane)?.abort();
  const controller = new AbortController();
  const { signal } = controller;
  running.set(pane, controller);
  for (const hand of HANDS) document.addEventListener(hand, () => controller.abort(), { capture: true, passive: true, signal });
  return { signal, finish: () => controller.abort() };
}

export const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Scrolls a pane; resolves on arrival, or when the movement is over. A place more than eight screens away is jumped to. */
export async function scrollTo(pane: Element, top: number, signal: AbortSignal): Promise<void> {
  const target = Math.max(0, Math.min(top, pane.scrollHeight - pane.clientHeight));
  const from = pane.scrollTop;
  if (!reducedMotion() && Math.abs(target - from) <= 8 * pane.clientHeight) {
    const start = performance.now();
    for (let share = 0; share < 1; ) {
      const now = await nextFrame();
      if (signal.aborted) return;
      share = Math.min(1, Math.max(0, (now - start) / 240));
      pane.scrollTop = from + (target - from) * (1 - (1 - share) ** 3);
    }
  }
  pane.scrollTop = target;
}
