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

  .left {
    position: sticky;
    inset-block-start: 14px;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    justify-content: space-between;
    margin-block-end: 8px;
  }

  .charts {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(310px, 2fr);
    gap: 24px;
    align-items: start;
    min-height: 200px;
  }

  .charts:has(> :only-child) {
    grid-template-columns: 1fr;
  }

  .right > * {
    border-block-end: 1px solid var(--rule);
    padding-block-end: 10px;
  }

  .right > :last-child {
    border: 0;
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

  @container pane (max-width: 1150px) {
    :host { grid-template-columns: minmax(0, 1fr); gap: 24px; }
    .left { position: static; }
  }

  @container viewer (max-width: 767px) {
    :host { padding-inline: 16px; }
    .charts { grid-template-columns: minmax(0, 1fr); }
    .legend { margin-inline-start: 0; }
  }
`;
