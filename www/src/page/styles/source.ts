/** The source pane: its bar, its scroller, the strip of positions, the editor. */
import { css } from "lit";

export const sourceStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
    background: var(--paper);
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    height: 44px;
    flex: none;
    padding: 0 18px 0 20px;
    border-block-end: 1px solid var(--rule);
  }

  .where {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .per-line {
    white-space: nowrap;
  }

  :host([roomy]) .counts ~ .per-line {
    display: none;
  }

  .size {
    font: 400 14px/1 var(--serif);
  }

  .search {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 6px 14px 6px 20px;
    border-block-end: 1px solid var(--rule);
    flex: none;
  }

  .search input {
    flex: 1;
    min-width: 60px;
    height: 28px;
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: 2px;
    background: var(--paper);
  }

  .search input::-webkit-search-cancel-button {
    display: none;
  }

  .search .note {
    min-width: 60px;
    text-align: end;
    white-space: nowrap;
  }

  .body {
    flex: 1;
    min-height: 0;
    display: flex;
  }

  .scroller {
    flex: 1;
    min-width: 0;
    overflow: hidden auto;
    scrollbar-width: none;
    position: relative;
  }

  .scroller:focus-visible {
    outline-offset: -2px;
  }

  .columns {
    display: flex;
    min-height: 100%;
    padding: 22px 8px 40vh 64px;
  }

  .text {
    flex: 0 1 calc(28 * var(--text-size, 17px));
    min-width: 0;
  }

  :host(:not([roomy])) .columns {
    padding-inline-end: 24px;
  }

  .strip {
    flex: none;
    width: 14px;
    height: 100%;
    border-inline-start: 1px solid var(--rule);
    cursor: pointer;
    fill: none;
    stroke: var(--edge);
    stroke-width: 2;
  }

  .strip path {
    vector-effect: non-scaling-stroke;
    stroke-width: 1.5px;
  }

  .strip .window {
    fill: var(--wash);
    stroke: none;
  }

  .strip .current {
    stroke: var(--red);
    stroke-width: 3px;
  }

  .editor {
    flex: 1;
    min-width: 0;
    padding: 22px 32px 40vh 64px;
    border: 0;
    resize: none;
    background: var(--paper);
    font: 400 var(--text-size, 17px) / 1.88 var(--serif);
    text-autospace: no-autospace;
  }

  .editor:focus-visible {
    outline-offset: -2px;
  }

  @container viewer (max-width: 767px) {
    .columns {
      padding-inline: 46px 20px;
    }

    .part > .seal {
      inset-inline-start: -38px;
    }

    .part:has(> .seal)::before {
      inset-inline-start: -13px;
    }

    .icon-button {
      min-width: 44px;
      height: 44px;
    }

    .per-line {
      display: none;
    }
  }
`;
