/** Buttons, links and switches, and the icons in them. */
import { css } from "lit";

export const controls = css`
  .icon {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.25;
    stroke-linecap: square;
    stroke-linejoin: miter;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 28px;
    padding: 3px 12px;
    border: 1px solid var(--edge);
    background: var(--sheet);
    white-space: nowrap;
    transition: background-color 120ms;
  }

  .button:hover:not(:disabled) {
    background: var(--wash);
  }

  .button.primary {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }

  .button.danger {
    border-color: var(--red);
    color: var(--red);
  }

  .button:disabled {
    border-style: dashed;
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    min-width: 28px;
    height: 28px;
    color: var(--ink-2);
  }

  .icon-button:hover,
  .quiet:hover {
    background: var(--wash);
  }

  .link {
    text-decoration: underline;
    text-decoration-color: var(--edge);
    text-underline-offset: 4px;
    min-height: 24px;
  }

  .link:hover {
    text-decoration-thickness: 2px;
  }

  .filter {
    display: flex;
    align-items: center;
    gap: 7px;
    min-height: 28px;
    padding: 0 8px;
  }

  .filter[aria-pressed="true"] {
    background: var(--wash);
  }

  .switch {
    display: inline-flex;
    flex-wrap: wrap;
    border: 1px solid var(--edge);
    border-radius: 2px;
  }

  .switch button {
    padding: 2px 10px;
    min-height: 26px;
    border-radius: 0;
    white-space: nowrap;
  }

  .switch button[aria-pressed="true"] {
    background: var(--ink);
    color: var(--paper);
  }

  @container viewer (max-width: 767px) {
    .switch button,
    .filter { min-height: 44px; }
  }
`;
