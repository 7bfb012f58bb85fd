/** All documents at a glance: a table on a wide pane, a card for each document on a narrow one. */
import { css } from "lit";

export const digestStyles = css`
  :host {
    display: block;
    container: digest / inline-size;
  }

  header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    padding-block-start: 12px;
  }

  header .link {
    font-size: 12px;
    color: var(--ink-2);
  }

  table {
    table-layout: fixed;
    margin-block-start: 8px;
  }

  thead th:first-child {
    width: 17%;
  }

  thead th:nth-child(3),
  thead th:nth-child(5) {
    width: 19%;
  }

  tbody th,
  td {
    vertical-align: top;
    text-align: start;
    white-space: normal;
    padding: 8px;
    border-block-end: 1px solid var(--rule);
  }

  tbody th {
    color: var(--ink);
    padding-inline-start: 0;
  }

  tbody th .note {
    display: block;
  }

  tbody th .number {
    float: inline-start;
    width: 22px;
    line-height: 24px;
    font-family: var(--serif);
  }

  tbody th .link {
    font: 700 14px/22px var(--serif);
    text-decoration-color: transparent;
    max-width: calc(100% - 22px);
  }

  tbody th .link:hover {
    text-decoration-color: currentColor;
  }

  tbody th .note:last-child {
    margin-inline-start: 22px;
  }

  .result {
    display: block;
    width: calc(100% + 12px);
    margin-inline: -6px;
    padding: 2px 6px;
    min-height: 24px;
    border-radius: 0;
    font: 400 13px/20px var(--serif);
    text-autospace: no-autospace;
  }

  .result .quote {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }

  .result b {
    font: 400 15px/20px var(--serif);
  }

  .amount {
    white-space: nowrap;
  }

  .result small,
  .measure {
    font-size: 12px;
    color: var(--ink-2);
  }

  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 32px;
    padding-block-start: 20px;
  }

  h3 {
    font-weight: 700;
    padding-block-end: 6px;
  }

  section:first-child ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(136px, 1fr));
    gap: 0 12px;
  }

  li:has([aria-expanded="true"]) {
    grid-column: 1 / -1;
  }

  tbody th .red {
    white-space: nowrap;
  }

  .word {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 28px;
    font: 400 15px/24px var(--serif);
  }

  .word .note {
    font-family: var(--sans);
  }

  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    padding: 0 0 6px 26px;
  }

  .places [aria-current="true"] {
    color: var(--red);
    text-decoration-color: currentColor;
  }

  .once {
    padding-block: 3px;
  }

  @media print {
    header { display: none; }
    .result .quote { -webkit-line-clamp: none; display: inline; }
    .result, .places .link, tbody th .link { display: inline-block !important; }
  }

  @container digest (max-width: 619px) {
    table, tbody, tr, td, tbody th { display: block; }
    thead { display: none; }
    tr { padding-block: 10px; border-block-end: 1px solid var(--rule); }
    tbody th, td { border: 0; padding: 2px 0; height: auto; }
    td { padding-inline-start: 92px; position: relative; min-height: 26px; }
    td::before { content: attr(data-name); position: absolute; inset: 4px auto auto 22px; font-size: 12px; color: var(--ink-2); max-width: 64px; }
    .two { grid-template-columns: 1fr; gap: 20px; }
  }

  @container viewer (max-width: 767px) {
    .result, .word, tbody th .link, .places .link { min-height: 44px; }
    td::before { inset-block-start: 14px; }
    td .note { line-height: 44px; }
    tbody th .number { line-height: 44px; }
  }
`;
