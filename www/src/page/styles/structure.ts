/** The heading tree. */
import { css } from "lit";

export const structureStyles = css`
  :host {
    display: block;
    padding: 14px 24px 48px;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 24px;
    color: var(--ink-2);
  }

  .facts b {
    font-weight: 400;
    color: var(--ink);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 18px;
    margin-block-end: 14px;
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 7px;
  }

  .row,
  .heads {
    display: grid;
    grid-template-columns: 24px 1fr clamp(40px, 18%, 100px) 44px 40px;
    align-items: center;
  }

  .heads {
    border-block-end: 1px solid var(--edge);
    color: var(--ink-2);
    font-size: 12px;
    padding-block: 4px;
  }

  .heads > :nth-child(n + 4),
  .row > .n {
    text-align: end;
  }

  .row {
    min-height: 32px;
    border-block-end: 1px solid var(--rule);
  }

  .row[aria-current="true"] {
    background: var(--red-tint);
  }

  .here {
    background: var(--wash);
    box-shadow: inset 3px 0 0 var(--ink);
  }

  .title {
    display: flex;
    align-items: center;
    min-width: 0;
    font: 400 14px/20px var(--serif);
    text-autospace: no-autospace;
  }

  .title .words {
    flex: 1;
    min-width: 0;
    margin-block: 5px;
    padding-inline-end: 12px;
    text-align: start;
    font: inherit;
    overflow: hidden;
    display: -webkit-box;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
  }

  .rank-1 .words {
    font-weight: 700;
  }

  .i2 { padding-inline-start: 16px; }
  .i3 { padding-inline-start: 36px; }
  .i4 { padding-inline-start: 56px; }
  .i5 { padding-inline-start: 72px; }

  .twist {
    flex: none;
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    margin-inline-start: -4px;
    color: var(--ink-3);
  }

  .twist.shut .icon {
    transform: rotate(-90deg);
  }

  .bar {
    width: 100%;
    height: 6px;
    fill: var(--edge);
  }

  .n {
    color: var(--ink-2);
  }

  @container viewer (max-width: 767px) {
    :host { padding-inline: 16px; }
    .row, .heads { grid-template-columns: 24px 1fr 44px 36px; }
    .row > .size, .heads > .size { display: none; }
    .row { min-height: 44px; }
    .heads > :nth-child(n + 4) { text-align: end; }
  }
`;
