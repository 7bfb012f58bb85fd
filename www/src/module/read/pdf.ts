/** PDF → positioned runs of text, by pdf.js, in this thread: whoever must not wait calls from a worker. */
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { getDocument, OPS, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
// Puts its handler where the first one looks for it, so that no worker has to be started by URL.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import cMaps from "cmaps:chinese";

import { abortReason, WenjingError } from "../errors.js";

/** The columns that `read_pages` takes. */
export interface Laid {
  /** Of each page: width, height, 1 where it holds a picture. */
  pages: Float64Array;
  /** Of each run: its page, x and y of the baseline's left end (y downwards), width, size of the font. */
  runs: Float64Array;
  texts: string[];
}

/** As src/ingest/limits.rs has it. */
const PAGES = 5000;

/** Gives pdf.js what it would fetch. Fonts and decoders of pictures are not needed for text. */
class OnBoard {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const packed = kind === "cMapUrl" ? cMaps[filename.replace(/\.bcmap$/, "")] : undefined;
    if (packed === undefined) throw new Error(`${filename} is not on board.`);
    return Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  }
}

/** The runs of all pages. Throws a WenjingError, or the signal's reason. */
export async function layOut(bytes: Uint8Array, signal?: AbortSignal): Promise<Laid> {
  const task = getDocument({
    data: bytes,
    BinaryDataFactory: OnBoard,
    cMapUrl: "cmaps/",
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  } as Parameters<typeof getDocument>[0]);
  const stop = () => void task.destroy();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    return await collect(await task.promise, signal);
  } catch (thrown) {
    if (signal?.aborted) throw abortReason(signal);
    throw asReadError(thrown);
  } finally {
    signal?.removeEventListener("abort", stop);
    await task.destroy();
  }
}

function asReadError(thrown: unknown): WenjingError {
  if (thrown instanceof WenjingError) return thrown;
  const name = thrown instanceof Error ? thrown.name : "";
  if (name === "PasswordException") {
    return new WenjingError("ingest/encrypted", "The file is protected by a password. Remove the password and save it again.", { cause: thrown });
  }
  return new WenjingError("ingest/damaged", "The PDF is damaged. Open it in its own program and save it again.", { cause: thrown });
}

async function collect(document: PDFDocumentProxy, signal?: AbortSignal): Promise<Laid> {
  const count = document.numPages;
  if (count > PAGES) throw new WenjingError("ingest/pages", `The document has more pages than the limit (pages: ${count}, limit: ${PAGES}). Split it.`);
  const pages = new Float64Array(count * 3);
  const runs: number[] = [];
  const texts: string[] = [];
  for (let at = 0; at < count; at++) {
    if (signal?.aborted) throw abortReason(signal);
    const page = await document.getPage(at + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    const before = texts.length;
    await addRuns(page, at, runs, texts);
    // Only a page without text is asked whether it is a picture: that takes reading all of it.
    const isScan = texts.length === before && (await hasPicture(page));
    pages.set([width, height, isScan ? 1 : 0], at * 3);
    page.cleanup();
  }
  return { pages, runs: Float64Array.from(runs), texts };
}

async function addRuns(page: PDFPageProxy, at: number, runs: number[], texts: string[]): Promise<void> {
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as [number, number, number, number, number, number];
  const content = await page.getTextContent({ includeMarkedContent: false });
  for (const item of content.items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [p, q, r, s, x, y] = item.transform as [number, number, number, number, number, number];
    // The writing direction on the page; slanted text is a watermark.
    const [right, down] = [a * p + c * q, b * p + d * q];
    if (Math.abs(right) > 0.26 * Math.abs(down) && Math.abs(down) > 0.26 * Math.abs(right)) continue;
    const size = Math.hypot(a * r + c * s, b * r + d * s);
    runs.push(at, a * x + c * y + e, b * x + d * y + f, item.width, size || item.height);
    texts.push(item.str.replaceAll("\0", ""));
  }
}

async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const pictures = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operator) => pictures.has(operator));
}
