/** The keywords tab: table at the left, charts and concordance at the right. */
import { css } from "lit";

export const keywordStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(360px, 480px) minmax(0, 1fr);
    gap: 0 36px;
    padding: 14px 24px 48px;
    align-items: start;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    justify-content: space-between;
    margin-block-end: 8px;
  }

  .switch {
    display: inline-flex;
    border: 1px solid var(--edge);
    border-radius: 2px;
  }

  .switch button {
    padding: 2px 10px;
    min-height: 26px;
    border-radius: 0;
  }

  .switch button[aria-pressed="true"] {
    background: var(--ink);
    color: var(--paper);
  }

  .add {
    display: flex;
    gap: 6px;
    flex: 1;
    max-width: 260px;
  }

  .add input {
    flex: 1;
    min-width: 60px;
    height: 28px;
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: 2px;
    background: var(--sheet);
  }

  .masks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin-block-start: 8px;
    color: var(--ink-2);
  }

  td {
    padding-block: 2px;
  }

  td.number {
    font: 400 13px/20px var(--sans);
  }

  td.take {
    width: 32px;
  }

  td.take label {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    cursor: pointer;
  }

  input[type="checkbox"] {
    appearance: none;
    width: 14px;
    height: 14px;
    border: 1px solid var(--edge);
    border-radius: 1px;
    display: grid;
    place-items: center;
    cursor: pointer;
  }

  input[type="checkbox"]:checked::after {
    content: "";
    width: 4px;
    height: 8px;
    border: solid var(--ink);
    border-width: 0 1.25px 1.25px 0;
    transform: translateY(-1px) rotate(45deg);
  }

  td.term button {
    font: 400 15px/24px var(--serif);
    text-autospace: no-autospace;
  }

  tr.out td:not(.take) {
    color: var(--ink-3);
    text-decoration: line-through;
  }

  .left > .note {
    margin-block-start: 10px;
  }

  .charts {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(310px, 2fr);
    gap: 24px;
    align-items: center;
    border-block-end: 1px solid var(--rule);
    padding-block-end: 12px;
    min-height: 200px;
  }

  .charts:has(> :only-child) {
    grid-template-columns: 1fr;
  }

  h3 {
    font-weight: 700;
    display: inline;
  }

  .right header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-block: 10px 8px;
  }

  .positions {
    border-block-end: 1px solid var(--rule);
    padding-block-end: 8px;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-inline-start: auto;
  }

  .legend li {
    display: flex;
    gap: 6px;
    align-items: center;
  }

  .lines select {
    margin-inline-start: auto;
    border: 0;
    background: none;
    min-height: 24px;
    color: var(--ink-2);
  }

  .line.result {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr) 24px;
    gap: 8px;
    width: 100%;
    align-items: baseline;
    border-radius: 0;
    border-block-end: 1px solid var(--rule);
    font: 400 15px/25px var(--serif);
    text-autospace: no-autospace;
    padding-inline: 6px 2px;
  }

  .line .before {
    direction: rtl;
    text-align: end;
    text-align: right;
  }

  .line .before,
  .line .after {
    overflow: hidden;
    text-overflow: clip;
    white-space: nowrap;
  }

  .line[aria-current="true"] b {
    color: var(--red);
  }

  .line .note {
    text-align: end;
    font-family: var(--sans);
  }

  @container pane (max-width: 1150px) {
    :host { grid-template-columns: minmax(0, 1fr); gap: 24px; }
    .right { order: -1; }
  }

  @container viewer (max-width: 767px) {
    :host { padding-inline: 16px; }
    .charts { grid-template-columns: minmax(0, 1fr); }
    th:nth-child(4), td:nth-child(4), th:nth-child(6), td:nth-child(6) { display: none; }
    td.take label { width: 44px; height: 44px; }
    .line.result { font-size: 14px; min-height: 44px; align-items: center; }
    .legend { margin-inline-start: 0; }
    .add { max-width: none; }
    .add input, .add .button, .switch button { min-height: 44px; }
  }
`;
