/** The right-hand pane: tabs and panel. */
import { css } from "lit";

export const analysisStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--sheet);
  }

  .bar {
    display: flex;
    align-items: stretch;
    height: 44px;
    flex: none;
    border-block-end: 1px solid var(--rule);
  }

  [role="tablist"] {
    display: flex;
    flex: 1;
    min-width: 0;
    padding-inline-start: 13px;
    overflow: auto hidden;
    scrollbar-width: none;
  }

  [role="tab"] {
    flex: none;
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 0 11px;
    font-size: 14px;
    color: var(--ink-2);
    position: relative;
    border-radius: 0;
    white-space: nowrap;
  }

  [role="tab"]:hover {
    color: var(--ink);
    background: var(--wash);
  }

  [role="tab"][aria-selected="true"] {
    color: var(--ink);
    font-weight: 700;
  }

  [role="tab"][aria-selected="true"]::after {
    content: "";
    position: absolute;
    inset: auto 12px -1px;
    height: 3px;
    background: var(--ink);
  }

  [role="tab"]:focus-visible {
    outline-offset: -3px;
  }

  .panel > wenjing-progress {
    margin-inline: 24px;
  }

  .count {
    font-size: 12px;
    font-weight: 400;
    color: var(--ink-3);
  }

  .actions {
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 0 24px 0 8px;
    flex: none;
  }

  .actions .icon {
    display: none;
  }

  .actions button {
    min-height: 28px;
    padding: 0 4px;
  }

  .actions button:hover {
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  .panel {
    flex: 1;
    min-height: 0;
    overflow: auto;
    position: relative;
  }

  /* The rest will need a scroll bar: what is known early stays where it is. */
  .panel.early {
    overflow-y: scroll;
  }

  .panel:focus-visible {
    outline-offset: -2px;
  }

  .panel > * {
    min-height: 100%;
  }

  .panel.fill {
    overflow: hidden;
  }

  .panel.fill > * {
    height: 100%;
  }

  /* All six tabs and the action in the width that the proposals of the tabs leave at 1024 px. */
  @container pane (max-width: 640px) {
    [role="tab"]:lang(en) { font-size: 13px; padding-inline: 7px; gap: 4px; }
    [role="tab"]:lang(en)::after { inset-inline: 8px; }
    .actions { padding-inline-end: 16px; }
  }

  @container pane (max-width: 560px) {
    [role="tablist"] { padding-inline-start: 11px; }
    [role="tab"]:lang(en) { padding-inline: 5px; }
    [role="tab"]:lang(en)::after { inset-inline: 5px; }
    .actions { padding-inline: 0 12px; }
    .actions button { min-width: 28px; display: grid; place-items: center; }
    .actions .icon { display: block; }
    .actions span { display: none; }
  }

  @container viewer (max-width: 767px) {
    [role="tab"]:lang(en) { font-size: 14px; padding-inline: 11px; gap: 6px; }
    [role="tablist"] { padding-inline-start: 4px; }
    .actions { display: none; }
    .panel.fill { overflow: auto; }
    .panel.fill > * { height: auto; }
  }
`;
