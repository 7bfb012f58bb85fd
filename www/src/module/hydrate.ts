/**
 * Fills in what is a slice of the text. The core sends spans only (`report::Slice` in Rust): slicing here is several
 * times cheaper than carrying the strings across.
 */
import type { Analysis, Digest, DocumentReport, Located, Section, Span, Summary } from "./types.js";

/** The slice that a span means. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

function fillLocated(text: string, located: Pick<Located, "text" | "span"> | null): void {
  if (located) located.text = sliceOf(text, located.span);
}

function fillSection(text: string, section: Section): void {
  section.marker = sliceOf(text, section.markerSpan);
  section.title = sliceOf(text, section.titleSpan);
  for (const child of section.children) fillSection(text, child);
}

/** Completes the points of a summary. */
export function fillSummary(text: string, { overview, achievements, problems, plans }: Summary): void {
  for (const points of [overview, achievements, problems, plans]) {
    for (const point of points) {
      fillLocated(text, point);
      fillLocated(text, point.heading);
      fillLocated(text, point.context);
    }
  }
}

/** Completes several documents at a glance; each has its text. */
export function fillDigest({ lines, common, distinct }: Digest, textOf: (document: number) => string): void {
  lines.forEach(({ headline }, document) => fillLocated(textOf(document), headline));
  for (const { places } of common) for (const { document, place } of places) fillLocated(textOf(document), place);
  for (const { document, point } of distinct) fillLocated(textOf(document), point);
}

/** Completes one document. */
export function fillDocument(text: string, report: DocumentReport): void {
  report.title = report.titleSpan ? sliceOf(text, report.titleSpan) : "";
  for (const located of [report.issuer, report.addressee, report.documentNumber, report.signature, report.date, report.copies, ...report.attachments]) {
    fillLocated(text, located);
  }
  for (const section of report.outline) fillSection(text, section);
  fillSummary(text, report.summary);
  for (const quantity of report.quantities) {
    quantity.text = sliceOf(text, quantity.span);
    fillLocated(text, quantity.indicator);
    fillLocated(text, quantity.scope);
    fillLocated(text, quantity.period);
  }
  for (const { problem, measures } of report.answers) {
    fillLocated(text, problem);
    for (const measure of measures) measure.text = sliceOf(text, measure.span);
  }
}

/** Completes the core's answer in place: afterwards it is the contract's Analysis. */
export function hydrate(analysis: Analysis, text: string): Analysis {
  analysis.text = text;
  for (const entry of analysis.contents) entry.title = sliceOf(text, entry.titleSpan);
  for (const report of analysis.documents) fillDocument(text, report);
  if (analysis.digest) fillDigest(analysis.digest, () => text);
  return analysis;
}
