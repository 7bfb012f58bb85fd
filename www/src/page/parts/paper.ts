/**
 * The document on the page: paragraphs built from blocks, and the map between places of the text and text nodes.
 * Built by hand and only when the article changes, so that drawing a view again never touches it.
 */
import type { Role, Span } from "../model/contract";
import type { Block } from "../model/blocks";
import { lowerBound } from "../model/figures";
import { phrasesOf } from "../model/title";
import type { Messages } from "../i18n";

/** From this many blocks on, blocks out of view are not laid out. */
const MANY = 300;

/** So many blocks are made at once; the rest of a long document comes in turns of so many, between which the page answers. */
export const TURN = 240;

export class Paper {
  readonly element = document.createElement("article");
  #starts: number[] = [];
  #nodes: Text[] = [];
  #offsets = new WeakMap<Node, number>();
  #blocks: HTMLElement[] = [];
  #blockStarts: number[] = [];
  #part: HTMLElement | null = null;
  #role: Role | null | undefined;

  constructor(readonly text: string, readonly source: readonly Block[], readonly messages: Messages) {
    this.element.lang = "zh-CN";
    this.element.className = source.length > MANY ? "paper many" : "paper";
    this.grow();
  }

  /** Whether the whole document is there. */
  get complete(): boolean {
    return this.#blocks.length === this.source.length;
  }

  /** Makes the next blocks. */
  grow(count = TURN): void {
    const to = Math.min(this.source.length, this.#blocks.length + count);
    while (this.#blocks.length < to) {
      const block = this.source[this.#blocks.length] as Block;
      if (block.role !== this.#role || !this.#part) {
        this.#role = block.role;
        this.#part = document.createElement("section");
        this.#part.className = block.role ? `part ${block.role}` : "part";
        if (block.role && block.role !== "other") this.#part.append(sealElement(block.role, this.messages));
        this.element.append(this.#part);
      }
      this.#part.append(this.#paragraph(this.text, block));
    }
  }

  #paragraph(text: string, block: Block): HTMLElement {
    const heading = block.kind === "title" || block.kind === "h1" || block.kind === "h2" || block.kind === "h3";
    const element = document.createElement(heading ? HEADINGS[block.kind as keyof typeof HEADINGS] : "p");
    element.className = block.kind;
    let at = block.span.start;
    for (const run of block.runIn) {
      if (run.span.start > at) this.#text(element, text, at, run.span.start);
      const span = document.createElement("span");
      span.className = `run-in ${run.kind}`;
      this.#text(span, text, run.span.start, run.span.end);
      element.append(span);
      at = run.span.end;
    }
    if (block.kind === "title") this.#phrases(element, text, at, block.span.end);
    else if (block.span.end > at) this.#text(element, text, at, block.span.end);
    this.#blocks.push(element);
    this.#blockStarts.push(block.span.start);
    return element;
  }

  /** A title is broken between its phrases. */
  #phrases(parent: HTMLElement, text: string, start: number, end: number): void {
    let at = start;
    for (const phrase of phrasesOf(text.slice(start, end))) {
      const span = document.createElement("span");
      span.className = "phrase";
      this.#text(span, text, at, at + phrase.length);
      parent.append(span);
      at += phrase.length;
    }
  }

  #text(parent: HTMLElement, text: string, start: number, end: number): void {
    const node = document.createTextNode(text.slice(start, end));
    parent.append(node);
    this.#starts.push(start);
    this.#nodes.push(node);
    this.#offsets.set(node, start);
  }

  /** The range of a span, cut to what is shown; null where nothing of it is. */
  range(span: Span): Range | null {
    // A place further down is asked for: everything up to it is made now.
    while (!this.complete && (this.source[this.#blocks.length]?.span.start ?? Infinity) < span.end) this.grow();
    const ends = this.#ends(span);
    if (!ends) return null;
    const range = document.createRange();
    range.setStart(ends.startContainer, ends.startOffset);
    range.setEnd(ends.endContainer, ends.endOffset);
    return range;
  }

  /** The same as a static range, which costs the browser nothing when the document changes: for marks. Of what is not yet made there is none. */
  mark(span: Span): StaticRange | null {
    const ends = this.#ends(span);
    return ends && new StaticRange(ends);
  }

  marks(spans: Iterable<Span>): StaticRange[] {
    const ranges: StaticRange[] = [];
    for (const span of spans) {
      const range = this.mark(span);
      if (range) ranges.push(range);
    }
    return ranges;
  }

  #ends(span: Span): StaticRangeInit | null {
    const first = this.#nodeAt(span.start);
    const last = this.#nodeBefore(span.end);
    if (first === null || last === null || last < first) return null;
    const startNode = this.#nodes[first] as Text;
    const endNode = this.#nodes[last] as Text;
    const startOffset = Math.max(0, span.start - (this.#starts[first] as number));
    const endOffset = Math.min(endNode.length, span.end - (this.#starts[last] as number));
    if (first === last && endOffset <= startOffset) return null;
    return { startContainer: startNode, startOffset, endContainer: endNode, endOffset };
  }

  /** The node that holds a place, or the next one where the place is not shown. */
  #nodeAt(offset: number): number | null {
    const index = lowerBound(this.#starts, offset + 1) - 1;
    const node = this.#nodes[index];
    if (node && offset < (this.#starts[index] as number) + node.length) return index;
    return index + 1 < this.#nodes.length ? index + 1 : null;
  }

  /** The last node that begins before a place. */
  #nodeBefore(offset: number): number | null {
    const index = lowerBound(this.#starts, offset) - 1;
    return index < 0 ? null : index;
  }

  /** The place in the text of a position in the document. */
  offset(node: Node, offset: number): number | null {
    const start = this.#offsets.get(node);
    return start === undefined ? null : start + offset;
  }

  /** The block that holds a place. */
  block(offset: number): HTMLElement | null {
    return this.#blocks[Math.max(0, lowerBound(this.#blockStarts, offset + 1) - 1)] ?? null;
  }

  get blocks(): readonly HTMLElement[] {
    return this.#blocks;
  }

  get blockStarts(): readonly number[] {
    return this.#blockStarts;
  }
}

const HEADINGS = { title: "h2", h1: "h3", h2: "h4", h3: "h5" } as const;

function sealElement(role: Role, t: Messages): HTMLElement {
  const seal = document.createElement("span");
  seal.className = `seal ${role}`;
  seal.setAttribute("role", "img");
  seal.setAttribute("aria-label", t.role[role]);
  seal.title = t.role[role];
  seal.textContent = t.roleSeal[role];
  return seal;
}
