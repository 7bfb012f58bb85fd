/** Hints beside the text. */
import { css } from "lit";

export const notes = css`
  .notes {
    position: relative;
    flex: 0 0 250px;
    min-height: 100%;
    margin-inline-start: 4px;
  }

  .elbows {
    position: absolute;
    inset: 0 auto auto 0;
    fill: none;
    stroke: var(--edge);
    overflow: visible;
  }

  .elbows .current {
    stroke: var(--red);
    stroke-width: 2;
  }

  .hint {
    position: absolute;
    inset-inline: 28px 0;
    display: flex;
    gap: 6px;
    font-size: 12px;
    line-height: 18px;
  }

  .hint[aria-current="true"] .say {
    color: var(--red);
  }

  .hint .say {
    min-height: 24px;
    padding-block-end: 4px;
    text-align: start;
  }

  .hint .do {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }

  .hint .do button {
    min-height: 24px;
  }

  .put-aside {
    color: var(--ink-2);
  }

  .put-aside:hover {
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  .counts {
    display: flex;
    gap: 12px;
    color: var(--ink-2);
    flex: none;
  }

  .count {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .adopt {
    flex: none;
    margin-inline-end: 4px;
  }
`;
