/** What every view shares: box model, type, focus, quotations; controls and signs; what print and forced colours make of it. */
import { css } from "lit";
import { controls } from "./controls";
import { signs } from "./signs";

const ground = css`
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

    /* Heads are repeated only where nothing scrolls. */
    .frame { overflow: visible !important; max-height: none !important; }
    thead th { position: static !important; }

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
    [aria-current="true"],
    [aria-selected="true"],
    [aria-pressed="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

export const base = [ground, controls, signs];
