/** The table of keywords and the lists of words. */
import { css } from "lit";

export const wordTableStyles = css`
  :host {
    display: block;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: center;
    margin-block-end: 8px;
    color: var(--ink-2);
  }

  .options select,
  .options option {
    min-height: 24px;
    border: 0;
    border-block-end: 1px solid var(--edge);
    border-radius: 0;
    background: var(--sheet);
  }

  .frame {
    max-height: max(300px, calc(100dvh - 400px));
    overflow: auto;
  }

  @container pane (max-width: 1150px) {
    .frame { max-height: 340px; }
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--sheet);
    z-index: 1;
  }

  th, td { padding-inline: 5px; }

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

  .lists {
    margin-block-start: 12px;
    border-block-start: 1px solid var(--rule);
    padding-block-start: 6px;
  }

  .lists summary {
    min-height: 24px;
    cursor: pointer;
  }

  .lists summary .note {
    margin-inline-start: 10px;
  }

  .lists h4 {
    margin-block: 10px 4px;
    font-weight: 700;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block: 6px;
  }

  .chips li {
    display: flex;
    align-items: center;
    border: 1px solid var(--edge);
    border-radius: 2px;
    padding-inline-start: 8px;
    font: 400 14px/24px var(--serif);
  }

  .chips button {
    width: 26px;
    min-height: 24px;
    text-align: center;
    color: var(--ink-2);
  }

  :host > .note {
    margin-block-start: 8px;
  }

  @media print {
    .frame { max-height: none; }
  }

  @container viewer (max-width: 767px) {
    .density, .logRatio, .dispersion { display: none; }
    td.take label { width: 44px; height: 44px; }
    .add { max-width: none; flex: 1 0 100%; }
    .add input, .add .button, .options select, .chips button, .chips li { min-height: 44px; }
    .chips button { width: 44px; }
  }
`;
