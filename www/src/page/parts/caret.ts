/** Places of the text: under the pointer, at the caret, and in a selection that is copied. */
import type { Paper } from "./paper";

export function offsetAt(root: ShadowRoot, paper: Paper | null, x: number, y: number): number | null {
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots: [root] });
  if (position) return paper?.offset(position.offsetNode, position.offset) ?? null;
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? (paper?.offset(range.startContainer, range.startOffset) ?? null) : null;
}

function selectedRange(root: ShadowRoot): StaticRange | undefined {
  return document.getSelection()?.getComposedRanges?.({ shadowRoots: [root] })[0];
}

/** Where the caret of caret browsing, or of a script, stands; null where something is selected. */
export function caretOffset(root: ShadowRoot, paper: Paper | null): number | null {
  const range = selectedRange(root);
  if (!range || range.startContainer !== range.endContainer || range.startOffset !== range.endOffset) return null;
  return paper?.offset(range.startContainer, range.startOffset) ?? null;
}

/** What is copied is the source, with its line breaks and indents, not the layout. */
export function copySource(event: ClipboardEvent, root: ShadowRoot, paper: Paper | null): void {
  const range = selectedRange(root);
  if (!range || !paper || !event.clipboardData) return;
  const start = paper.offset(range.startContainer, range.startOffset);
  const end = paper.offset(range.endContainer, range.endOffset);
  if (start === null || end === null || start === end) return;
  event.clipboardData.setData("text/plain", paper.text.slice(Math.min(start, end), Math.max(start, end)));
  event.preventDefault();
}
