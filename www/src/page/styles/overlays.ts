/** What floats: dialogs, the menu, the list of keys, the toast. */
import { css } from "lit";

export const overlayStyles = css`
  dialog {
    position: fixed;
    inset: 0;
    margin: auto;
    border: 1px solid var(--edge);
    border-radius: 2px;
    background: var(--paper);
    color: var(--ink);
    box-shadow: var(--float);
    padding: 20px 24px;
    width: min(440px, calc(100vw - 32px));
    max-height: calc(100vh - 32px);
    overflow: auto;
  }

  dialog.corner {
    inset: 58px 18px auto auto;
    margin: 0;
  }

  dialog.narrow {
    width: 260px;
    padding: 8px 0;
  }

  dialog::backdrop {
    background: rgb(31 29 26 / 0.2);
  }

  dialog.corner::backdrop {
    background: transparent;
  }

  h2 {
    font: 700 16px/26px var(--serif);
    margin-block-end: 4px;
    padding-inline-end: 28px;
  }

  .close {
    position: absolute;
    inset: 14px 14px auto auto;
  }

  .policy {
    color: var(--ink-2);
    border-block-end: 1px solid var(--rule);
    padding-block-end: 12px;
    margin-block-end: 8px;
  }

  .setting {
    display: flex;
    justify-content: space-between;
    align-items: center;
    min-height: 32px;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    margin-block-start: 14px;
  }

  .row.end {
    justify-content: end;
  }

  .verify {
    margin-block-start: 12px;
    color: var(--ink-2);
  }

  .menu button {
    display: block;
    width: 100%;
    padding: 6px 20px;
    min-height: 32px;
    border-radius: 0;
  }

  .menu button:hover {
    background: var(--wash);
  }

  .menu button:focus-visible {
    outline-offset: -2px;
  }

  .menu .first {
    border-block-start: 1px solid var(--rule);
    margin-block-start: 4px;
    padding-block-start: 4px;
  }

  .keys {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 6px 24px;
    margin-block: 12px;
  }

  kbd {
    font: 400 12px/20px var(--sans);
    border: 1px solid var(--rule);
    border-radius: 2px;
    padding: 1px 6px;
    white-space: nowrap;
    justify-self: start;
  }

  .toast {
    position: fixed;
    inset: auto 0 46px;
    margin-inline: auto;
    width: fit-content;
    max-width: calc(100vw - 32px);
    min-height: 44px;
    display: flex;
    align-items: center;
    gap: 28px;
    padding: 8px 18px;
    background: var(--ink);
    color: var(--paper);
    border-radius: 2px;
    font-size: 14px;
    z-index: 5;
  }

  .toast:not(:has(*)) {
    display: none;
  }

  .toast button {
    text-decoration: underline;
    text-underline-offset: 4px;
    min-height: 28px;
    white-space: nowrap;
  }

  .toast :focus-visible {
    outline-color: var(--paper);
  }

  .toast .dismiss {
    text-decoration: none;
    margin-inline-start: -12px;
  }

  @container viewer (max-width: 767px) {
    .toast { inset-block-end: 76px; }
    dialog.corner { inset-inline: 8px; width: auto; }
    .menu button, .row .button, .toast button { min-height: 44px; }
  }
`;
