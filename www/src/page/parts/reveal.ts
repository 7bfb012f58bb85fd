/** Brings a place of a pane to its upper third. */
import { movement, nextFrame, scrollTo } from "./motion";

/** Frames in which blocks that came into view are laid out, and may push the place away. */
const FRAMES = 4;

/** `find` gives the place as it is on the screen now, null while it is not laid out. What can be seen already stays where it is. */
export async function reveal(pane: HTMLElement, find: () => DOMRect | null): Promise<void> {
  const frame = pane.getBoundingClientRect();
  const top = (): number | null => {
    const box = find();
    return box ? box.top - pane.getBoundingClientRect().top + pane.scrollTop - pane.clientHeight * 0.3 : null;
  };
  const box = find();
  const first = top();
  if (!box || first === null || (box.top > frame.top + 24 && box.bottom < frame.bottom - 24)) return;
  const { signal, finish } = movement(pane);
  await scrollTo(pane, first, signal);
  // Blocks out of view have estimated heights: the place is corrected once they are laid out.
  for (let n = 0; n < FRAMES && !signal.aborted; n++) {
    await nextFrame();
    const now = top();
    if (!signal.aborted && now !== null && Math.abs(now - pane.scrollTop) > 80) pane.scrollTop = now;
  }
  finish();
}
