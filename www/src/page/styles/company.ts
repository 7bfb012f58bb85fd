/** Collocates beside the network. */
import { css } from "lit";

export const companyStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 8px 32px;
    align-items: start;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 14px;
    padding-block: 10px 6px;
    color: var(--ink-2);
  }

  h3 { font-weight: 700; color: var(--ink); }

  header select {
    min-height: 24px;
    border: 0;
    border-block-end: 1px solid var(--edge);
    border-radius: 0;
    background: var(--sheet);
  }

  th, td { padding-inline: 5px; height: 28px; padding-block: 1px; }

  td.number { font: 400 13px/20px var(--sans); }

  td.term button {
    font: 400 15px/24px var(--serif);
    text-autospace: no-autospace;
  }

  @container pane (max-width: 900px) {
    :host { grid-template-columns: minmax(0, 1fr); }
  }

  @container viewer (max-width: 767px) {
    .mi, .t_score { display: none; }
    td { height: 44px; }
    header select { min-height: 44px; }
  }
`;
