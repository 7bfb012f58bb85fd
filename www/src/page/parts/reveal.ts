/** Brings a place of a pane to its upper third. */
import { scrollTo } from "./motion";

/** `find` gives the place as it is on the screen now, null while it is not laid out. What can be seen already stays where it is. */
export function reveal(scroller: HTMLElement, find: () => DOMRect | null): void {
  const pane = scroller.getBoundingClientRect();
  const top = (): number | null => {
    const box = find();
    return box ? box.top - scroller.getBoundingClientRect().top + scroller.scrollTop - scroller.clientHeight * 0.3 : null;
  };
  const box = find();
  const first = top();
  if (!box || first === null || (box.top > pane.top + 24 && box.bottom < pane.bottom - 24)) return;
  scrollTo(scroller, first);
  // Blocks out of view have estimated heights: the place is corrected once they are laid out.
  const correct = (): void => {
    const now = top();
    if (now !== null && Math.abs(now - scroller.scrollTop) > 80) scrollTo(scroller, now, false);
  };
  setTimeout(() => {
    correct();
    setTimeout(correct, 50);
  }, 280);
}
