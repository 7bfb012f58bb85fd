/** Scrolling that shows where one is taken: 240 ms, ease-out; a jump where the reader asks for less motion. */
export function reducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

const running = new WeakMap<Element, number>();

export function scrollTo(element: Element, top: number, animate = true): void {
  const target = Math.max(0, Math.min(top, element.scrollHeight - element.clientHeight));
  cancelAnimationFrame(running.get(element) ?? 0);
  const from = element.scrollTop;
  if (!animate || reducedMotion() || Math.abs(target - from) > 8 * element.clientHeight) {
    element.scrollTop = target;
    return;
  }
  const start = performance.now();
  const step = (now: number): void => {
    const share = Math.min(1, Math.max(0, (now - start) / 240));
    element.scrollTop = from + (target - from) * (1 - (1 - share) ** 3);
    if (share < 1) running.set(element, requestAnimationFrame(step));
  };
  running.set(element, requestAnimationFrame(step));
}
