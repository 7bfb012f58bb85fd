/** The pages of a comparison that are tables: sections, figures, terms, all documents. */
import { css } from "lit";
import { marks } from "./marks";

export const compareTableStyles = [marks, css`
  :host {
    display: block;
    overflow: auto;
    padding: 14px 24px 48px;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 14px;
    padding-block: 8px 6px;
    color: var(--ink-2);
  }

  h3 {
    font-weight: 700;
    color: var(--ink);
  }

  .end {
    margin-inline-start: auto;
  }

  .end input { accent-color: var(--ink); vertical-align: -2px; }

  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 16px 40px;
    align-items: start;
  }

  .frame {
    overflow-x: auto;
  }

  td.heading {
    font: 400 14px/20px var(--serif);
    text-autospace: no-autospace;
  }

  td.heading button {
    min-height: 24px;
    font: inherit;
    text-align: start;
  }

  tr.same td.heading,
  tr.figures td.heading { color: var(--ink-2); }

  .sections th:nth-child(n + 4) { width: 64px; }

  td.fate {
    white-space: nowrap;
    font-size: 12px;
    color: var(--ink-2);
  }

  td.fate .mark {
    margin-inline-end: 6px;
    vertical-align: middle;
  }

  summary { min-height: 28px; padding-block: 6px; color: var(--ink-2); cursor: pointer; }
  td.number small { font: 400 12px/18px var(--sans); }
  td.move { font: 400 13px/20px var(--sans); }
  td.number b { font-weight: 700; }

  .aim {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 8.5em;
    gap: 2px 16px;
    align-items: baseline;
    width: calc(100% + 16px);
    margin-inline: -8px;
    padding: 6px 8px;
    border-radius: 0;
    border-block-end: 1px solid var(--rule);
  }

  .aim .quote { font-size: 14px; }

  .values {
    font: 400 15px/22px var(--serif);
    text-autospace: no-autospace;
    white-space: nowrap;
  }

  .values small { font: 400 12px/18px var(--sans); }

  .passages li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 48px;
    gap: 0 24px;
    border-block-end: 1px solid var(--rule);
    padding-block: 4px;
  }

  .passages button {
    display: block;
    padding: 4px 8px;
    border-radius: 0;
  }

  .passages button .note { display: block; }
  .passages .quote { font-size: 15px; line-height: 24px; }
  .passages .share { align-self: center; text-align: end; }
  .passages .stock .quote { color: var(--ink-2); }

  @container pane (max-width: 1000px) {
    .two { grid-template-columns: minmax(0, 1fr); }
  }

  @container viewer (max-width: 767px) {
    :host { padding-inline: 16px; overflow: visible; }
    td { height: 44px; }
    .sections th:nth-child(n + 4), .sections td:nth-child(n + 4) { display: none; }
    .aim { grid-template-columns: minmax(0, 1fr) auto; min-height: 44px; }
    .passages li { grid-template-columns: minmax(0, 1fr); }
    .passages .share { text-align: start; padding-inline-start: 8px; }
  }
`];
