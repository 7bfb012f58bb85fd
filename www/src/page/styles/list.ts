/** The list of documents. */
import { css } from "lit";

export const listStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--desk);
  }

  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    height: 44px;
    padding: 0 10px 0 20px;
    border-block-end: 1px solid var(--rule);
    color: var(--ink-2);
    flex: none;
  }

  .bar h2 {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .actions {
    display: flex;
  }

  ol {
    overflow-y: auto;
    flex: 1;
    min-height: 0;
  }

  .item {
    display: grid;
    grid-template-columns: 26px 1fr auto;
    width: 100%;
    min-height: 54px;
    padding: 7px 12px 6px 20px;
    border-radius: 0;
    align-content: center;
    border-block: 1px solid transparent;
  }

  .item:hover {
    background: var(--wash);
  }

  .item[aria-current="true"] {
    background: var(--paper);
    box-shadow: inset 3px 0 0 var(--ink);
    border-color: var(--rule);
  }

  .item[aria-current="true"] .name {
    font-weight: 700;
  }

  .item:focus-visible {
    outline-offset: -2px;
  }

  .number {
    font: 400 14px/21px var(--serif);
    color: var(--ink-3);
  }

  .name {
    font: 400 14px/21px var(--serif);
    overflow: hidden;
    text-overflow: ellipsis;
    display: -webkit-box;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    text-autospace: no-autospace;
  }

  .meta {
    grid-column: 2 / -1;
    font-size: 12px;
    line-height: 17px;
    color: var(--ink-2);
    display: flex;
    gap: 0 8px;
    flex-wrap: wrap;
  }

  .file {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 8px 6px 2px 20px;
    color: var(--ink-2);
    font-size: 12px;
  }

  .file .title {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .file .tool {
    min-width: 24px;
    height: 24px;
  }

  .file .kinds {
    display: flex;
    flex: none;
  }

  .file + .file,
  .item + .file {
    border-block-start: 1px solid var(--rule);
  }

  .file select {
    border: 0;
    background: none;
    color: var(--ink-2);
    font-size: 12px;
    max-width: 74px;
    min-height: 24px;
  }

  .failure {
    padding: 8px 16px 10px 46px;
    background: var(--paper);
    color: var(--ink-2);
    font-size: 12px;
    line-height: 18px;
    position: relative;
  }

  .failure .cross {
    position: absolute;
    left: 20px;
    color: var(--ink);
  }

  .failure .name {
    color: var(--ink);
  }
`;
