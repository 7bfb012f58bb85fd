/** The reading layout: 28 characters a line, indent of two, seals and lines of the roles in the gutter, the marks. */
import { css } from "lit";

export const paper = css`
  .paper {
    font: 400 var(--text-size, 17px) / 1.88 var(--serif);
    width: 28em;
    max-width: 100%;
    text-align: justify;
    text-justify: inter-character;
    line-break: strict;
    text-spacing-trim: trim-start;
    hanging-punctuation: allow-end;
    text-autospace: no-autospace;
    overflow-wrap: anywhere;
    cursor: text;
  }

  .paper p,
  .paper h2,
  .paper h3,
  .paper h4,
  .paper h5 {
    margin: 0;
    font: inherit;
    text-indent: 2em;
    white-space: pre-wrap;
  }

  .many p,
  .many h4,
  .many h5 {
    content-visibility: auto;
    contain-intrinsic-size: auto none auto 96px;
  }

  .paper .title {
    font-size: 1.294em;
    font-weight: 700;
    line-height: 1.64;
    text-align: center;
    text-indent: 0;
    text-wrap: balance;
    margin-block: 0.4em 0.9em;
  }

  .phrase {
    display: inline-block;
  }

  .paper .title + .title {
    margin-block-start: -0.9em;
  }

  .paper h3.h1 {
    font-family: var(--sans);
    font-weight: 700;
    margin-block-start: 0.25em;
  }

  .paper h4.h2 {
    font-family: var(--kai);
    font-weight: 700;
  }

  .paper h5.h3 {
    font-weight: 700;
  }

  .run-in.h1 {
    font-family: var(--sans);
    font-weight: 700;
  }

  .run-in.h2 {
    font-family: var(--kai);
    font-weight: 700;
  }

  .run-in.h3 {
    font-weight: 700;
  }

  .paper p.continued,
  .paper p.addressee {
    text-indent: 0;
  }

  .paper p.signature {
    text-align: end;
    text-indent: 0;
    padding-inline-end: 2em;
  }

  .paper p.noise {
    color: var(--ink-3);
    font-size: 0.88em;
    text-indent: 0;
    text-align: start;
  }

  .part {
    position: relative;
  }

  .part + .part {
    margin-block-start: 1em;
  }

  .part > .seal {
    position: absolute;
    inset-inline-start: -44px;
    inset-block-start: 0.42em;
    cursor: default;
    user-select: none;
  }

  .part:has(> .seal)::before {
    content: "";
    position: absolute;
    inset-inline-start: -19px;
    inset-block: 2px 2px;
    width: 0;
    border-inline-start: 2px solid;
  }

  .part.review::before { color: var(--azure); }
  .part.problems::before { color: var(--ochre); border-inline-start-style: dashed; }
  .part.plan::before { color: var(--jade); border-inline-start: 4px double; }
  .part.active_disclosure::before { color: var(--plum); border-inline-start-style: dotted; }
  .part.requested_disclosure::before {
    border: 0;
    width: 2px;
    background: repeating-linear-gradient(var(--gold) 0 8px, transparent 8px 11px, var(--gold) 11px 13px, transparent 13px 16px);
  }
  .part.organisation::before { color: var(--grey); border-inline-start-width: 1px; }

  ::highlight(wenjing-quoted) {
    text-decoration: underline dotted 1px var(--edge);
    text-underline-offset: 5px;
  }

  ::highlight(wenjing-info) {
    text-decoration: underline dotted 2px var(--edge);
    text-underline-offset: 4px;
  }

  ::highlight(wenjing-warning) {
    text-decoration: underline dashed 1px var(--red);
    text-underline-offset: 4px;
  }

  ::highlight(wenjing-error),
  ::highlight(wenjing-wrong) {
    text-decoration: underline wavy 1px var(--red);
    text-underline-offset: 4px;
  }

  ::highlight(wenjing-term) {
    background-color: var(--wash);
    text-decoration: underline 1px var(--ink-2);
    text-underline-offset: 4px;
  }

  ::highlight(wenjing-search) {
    background-color: var(--wash);
    text-decoration: underline 1px var(--ink);
  }

  ::highlight(wenjing-hover) {
    background-color: var(--wash);
  }

  ::highlight(wenjing-selected) {
    background-color: var(--red-tint);
    text-decoration: underline 2px var(--red);
    text-underline-offset: 5px;
  }

  /* Forced colours would paint every layer of marks as if it were selected: the words keep to the system's colours by themselves. */
  @media (forced-colors: active) {
    .paper > section > :not(.seal) {
      forced-color-adjust: none;
      color: CanvasText;
    }

    ::highlight(wenjing-quoted), ::highlight(wenjing-info), ::highlight(wenjing-warning), ::highlight(wenjing-error), ::highlight(wenjing-wrong),
    ::highlight(wenjing-term), ::highlight(wenjing-search), ::highlight(wenjing-hover) {
      background-color: Canvas;
      text-decoration-color: CanvasText;
    }

    ::highlight(wenjing-selected) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
`;
