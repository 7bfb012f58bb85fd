/** The comparison: which two, which page of it, how alike they are. */
import { css } from "lit";

export const compareStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  .alone {
    padding: 12px 24px;
  }

  .waiting {
    padding: 16px 24px;
  }

  .bar {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 20px;
    padding: 8px 24px;
    border-block-end: 1px solid var(--rule);
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }

  .bar select {
    max-width: min(340px, 30cqi);
    min-width: 0;
    min-height: 32px;
    border: 0;
    border-block-end: 1px solid var(--edge);
    border-radius: 0;
    background: var(--sheet);
    font: 400 15px/22px var(--serif);
    text-overflow: ellipsis;
  }

  .told {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 12px;
    margin-inline-start: auto;
  }

  .page {
    flex: 1;
    min-height: 0;
  }

  @container viewer (max-width: 767px) {
    .bar { padding-inline: 16px; }
    .choice { flex-wrap: wrap; width: 100%; }
    .choice select { max-width: 100%; flex: 1 1 100%; min-height: 44px; }
    .choice .swap { min-height: 44px; width: 100%; display: none; }
    .switch { width: 100%; display: flex; }
    .switch button { min-height: 44px; flex: 1 1 auto; padding-inline: 2px; text-align: center; white-space: normal; }
    .told { margin: 0; }
    .page { flex: none; }
  }
`;
