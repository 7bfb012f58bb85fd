/** The lines of the concordance: the term in the middle, its left side cut at its left end. */
import { css } from "lit";

export const wordLinesStyles = css`
  :host {
    display: block;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
    padding-block: 10px 8px;
  }

  h3 { font-weight: 700; }

  header select {
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
    mask-image: linear-gradient(to right, black calc(100% - 20px), transparent);
  }

  .line .before {
    mask-image: linear-gradient(to left, black calc(100% - 20px), transparent);
  }

  .line[aria-current="true"] b {
    color: var(--red);
  }

  .line .note {
    text-align: end;
    font-family: var(--sans);
  }

  @container viewer (max-width: 767px) {
    .line.result { font-size: 14px; min-height: 44px; align-items: center; }
    header select { min-height: 44px; }
  }
`;
