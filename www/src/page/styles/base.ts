/** What every view shares: box model, type, focus, buttons, links, seals, rows. */
import { css } from "lit";

export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    font: 400 13px/20px var(--sans);
    color: var(--ink);
    font-variant-numeric: tabular-nums;
    text-autospace: normal;
    -webkit-text-size-adjust: 100%;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  ol,
  ul,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }

  button {
    background: none;
    border: 0;
    padding: 0;
    border-radius: 2px;
    text-align: inherit;
    cursor: pointer;
  }

  button:disabled {
    cursor: default;
    color: var(--ink-3);
  }

  :focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }

  a {
    color: inherit;
    text-underline-offset: 3px;
  }

  svg {
    display: block;
    flex: none;
  }

  .icon {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.25;
    stroke-linecap: square;
    stroke-linejoin: miter;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 28px;
    padding: 3px 12px;
    border: 1px solid var(--edge);
    background: var(--sheet);
    white-space: nowrap;
    transition: background-color 120ms;
  }

  .button:hover:not(:disabled) {
    background: var(--wash);
  }

  .button.primary {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }

  .button.danger {
    border-color: var(--red);
    color: var(--red);
  }

  .button:disabled {
    border-style: dashed;
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    min-width: 28px;
    height: 28px;
    color: var(--ink-2);
  }

  .icon-button:hover,
  .quiet:hover {
    background: var(--wash);
  }

  .link {
    text-decoration: underline;
    text-decoration-color: var(--edge);
    text-underline-offset: 4px;
    min-height: 24px;
  }

  .link:hover {
    text-decoration-thickness: 2px;
  }

  .switch {
    display: inline-flex;
    flex-wrap: wrap;
    border: 1px solid var(--edge);
    border-radius: 2px;
  }

  .switch button {
    padding: 2px 10px;
    min-height: 26px;
    border-radius: 0;
    white-space: nowrap;
  }

  .switch button[aria-pressed="true"] {
    background: var(--ink);
    color: var(--paper);
  }

  .red {
    color: var(--red);
  }

  .note {
    font-size: 12px;
    line-height: 18px;
    color: var(--ink-3);
  }

  .quote,
  .source-words {
    font-family: var(--serif);
    text-autospace: no-autospace;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .seal {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 18px;
    height: 18px;
    border: 1px solid currentColor;
    border-radius: 1px;
    font: 700 11px/1 var(--sans);
    letter-spacing: 0;
    text-indent: 0;
    text-autospace: no-autospace;
  }

  .seal.review { color: var(--azure); }
  .seal.problems { color: var(--ochre); }
  .seal.plan { color: var(--jade); }
  .seal.active_disclosure { color: var(--plum); }
  .seal.requested_disclosure { color: var(--gold); }
  .seal.organisation { color: var(--grey); }
  .seal.other { color: var(--ink-3); border-style: dotted; }

  .severity {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 18px;
    height: 18px;
    border-radius: 50%;
    border: 1px solid var(--red);
    font: 700 11px/1 var(--sans);
    text-indent: 0;
  }

  .severity.error { background: var(--red); color: var(--paper); }
  .severity.warning { color: var(--red); }
  .severity.info { color: var(--ink-2); border: 1px dotted var(--edge); }

  @container viewer (max-width: 767px) {
    .switch button { min-height: 44px; }
  }

  @media print {
    button,
    .row,
    tr,
    li {
      break-inside: avoid;
    }

    thead {
      display: table-header-group;
    }

    .filters,
    .steps,
    .do,
    .bar .filter,
    .twist,
    .link {
      display: none !important;
    }

    [aria-current="true"] {
      text-decoration: underline;
      box-shadow: none !important;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }

  @media (forced-colors: active) {
    .severity.error { forced-color-adjust: none; background: CanvasText; color: Canvas; border-color: CanvasText; }
    [aria-current="true"],
    [aria-selected="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

/** A result that can be clicked: a row or a block with the red bar when it is the selected one. */
export const rows = css`
  .result {
    position: relative;
    cursor: pointer;
  }

  .result:hover {
    background: var(--wash);
  }

  .result[aria-current="true"] {
    background: var(--red-tint);
    box-shadow: inset 3px 0 0 var(--red);
  }

  .result:focus-visible {
    outline-offset: -2px;
  }

  table {
    border-collapse: collapse;
    width: 100%;
  }

  th {
    font-weight: 400;
    font-size: 12px;
    line-height: 18px;
    color: var(--ink-2);
    text-align: start;
    padding: 6px 8px;
    border-bottom: 1px solid var(--edge);
    white-space: nowrap;
  }

  td {
    padding: 4px 8px;
    height: 30px;
    border-bottom: 1px solid var(--rule);
  }

  th button {
    min-height: 24px;
    color: inherit;
  }

  th button:hover {
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  td.number,
  th.number {
    text-align: end;
  }

  td.number {
    font: 400 15px/20px var(--serif);
    white-space: nowrap;
  }

  td.unit {
    font-size: 12px;
    padding-inline-start: 0;
    white-space: nowrap;
  }

  .empty {
    padding: 24px 8px;
    max-width: 460px;
  }

  .restored {
    text-decoration: underline dotted var(--ink-3);
    text-underline-offset: 3px;
  }

  .empty h3 {
    font: 400 16px/26px var(--serif);
  }

  .empty p {
    color: var(--ink-2);
    margin: 4px 0 12px;
  }
`;

export const verdicts = css`
  .verdict.inconsistent {
    color: var(--red);
    font-weight: 700;
  }

  .verdict.partial,
  .verdict.not_assessable {
    color: var(--ink-3);
  }
`;
