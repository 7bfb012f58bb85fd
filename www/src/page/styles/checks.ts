/** The arithmetic: fractions, formulas, verdicts. */
import { css } from "lit";

export const checkStyles = css`
  :host {
    display: block;
    border-block-start: 2px solid var(--ink);
    padding-block-start: 10px;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin-block-end: 6px;
    color: var(--ink-2);
  }

  h3 {
    font-weight: 700;
    color: var(--ink);
  }

  button.result {
    display: block;
    width: calc(100% + 16px);
    margin-inline: -8px;
    padding: 5px 8px;
    border-radius: 0;
  }

  .wrong {
    border-block-end: 1px solid var(--rule);
    padding-block: 8px 12px;
  }

  .wrong .quote {
    font-size: 14px;
    line-height: 22px;
    color: var(--ink-2);
    display: block;
  }

  .formula {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    font: 400 19px/26px var(--serif);
    padding: 8px 0 0 14px;
  }

  .fraction {
    display: inline-grid;
    text-align: center;
  }

  .fraction > :first-child {
    border-block-end: 1px solid var(--ink);
    padding-inline: 8px;
  }

  .fraction > :last-child {
    padding-inline: 8px;
  }

  .says {
    font: 400 12px/18px var(--sans);
    color: var(--ink-2);
  }

  .line {
    display: grid !important;
    grid-template-columns: 18px 1fr auto;
    gap: 6px;
    border-block-end: 1px solid var(--rule);
    min-height: 31px;
    align-items: center;
  }

  .line .says {
    text-align: end;
  }

  .line .place {
    color: var(--ink-2);
    margin-inline-start: 10px;
    font-family: var(--serif);
  }
`;
