/** The list of hints. */
import { css } from "lit";

export const proofStyles = css`
  :host {
    display: block;
    padding: 12px 24px 48px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-end: 10px;
  }

  .steps {
    display: flex;
    margin-inline-start: auto;
    gap: 4px;
    align-items: center;
  }

  .hint {
    display: grid;
    grid-template-columns: 18px 1fr auto;
    gap: 2px 10px;
    padding: 8px;
    margin-inline: -8px;
    border-block-end: 1px solid var(--rule);
  }

  .say {
    min-height: 24px;
    text-align: start;
  }

  .more {
    display: flex;
    gap: 18px;
    padding: 6px 8px 10px 36px;
    margin-inline: -8px;
    border-block-end: 1px solid var(--edge);
  }

  .more button {
    min-height: 24px;
  }

  .context {
    grid-column: 2 / -1;
    font: 400 14px/22px var(--serif);
    color: var(--ink-2);
    text-autospace: no-autospace;
  }

  .context mark {
    background: none;
    color: var(--ink);
    text-decoration: underline wavy 1px var(--red);
    text-underline-offset: 4px;
  }

  .context .info {
    text-decoration: underline dotted 2px var(--edge);
  }

  .context .warning {
    text-decoration: underline dashed 1px var(--red);
  }

  .do {
    display: flex;
    gap: 14px;
    align-items: center;
  }

  .do button {
    min-height: 24px;
  }

  .aside {
    color: var(--ink-2);
  }

  .aside:hover {
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  details {
    margin-block-start: 20px;
  }

  summary {
    min-height: 24px;
    cursor: pointer;
  }

  ins {
    text-decoration: none;
    border-block-end: 1px solid var(--ink);
  }

  details li {
    padding-block: 4px;
    border-block-end: 1px solid var(--rule);
    font-family: var(--serif);
  }

  @container viewer (max-width: 767px) {
    :host { padding-inline: 16px; }
    .hint { margin-inline: -16px; padding-inline: 16px; grid-template-columns: 18px 1fr; }
    .hint .do { grid-column: 2; }
    .do button, .steps .icon-button { min-height: 44px; min-width: 44px; }
    .more { margin-inline: -16px; padding-inline: 44px 16px; }
    .more button { min-height: 44px; }
    .context { font-size: 15px; line-height: 24px; }
  }
`;
