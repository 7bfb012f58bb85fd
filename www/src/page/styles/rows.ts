/** What lists and tables of results share. */
import { css } from "lit";

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
