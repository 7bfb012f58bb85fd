/** The frame: letterhead, panes, status; the folded strips; the drop sheet; what print makes of it. */
import { css } from "lit";

export const viewerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 320px;
    background: var(--desk);
    container: viewer / inline-size;
    position: relative;
    overflow: hidden;
  }

  :host([page]) {
    height: 100dvh;
  }

  .empty-page {
    flex: 1;
    min-height: 0;
  }

  .panes {
    flex: 1;
    min-height: 0;
    display: flex;
    position: relative;
  }

  nav {
    flex: 0 0 236px;
    display: flex;
    border-inline-end: 1px solid var(--rule);
    min-height: 0;
  }

  nav > * {
    flex: 1;
    min-width: 0;
  }

  .source {
    flex: 0 0 var(--source-width, 580px);
    display: flex;
    min-width: 0;
    min-height: 0;
  }

  .source > *,
  .analysis > * {
    flex: 1;
    min-width: 0;
  }

  .narrow .source,
  .phone .source {
    flex: 1;
  }

  .analysis {
    flex: 1;
    display: flex;
    min-width: 0;
    min-height: 0;
    container: pane / inline-size;
  }

  .analysis:not(.open),
  .phone .source:not(.open) {
    position: absolute;
    inset: 0;
    visibility: hidden;
  }

  .splitter {
    flex: 0 0 1px;
    background: var(--rule);
    cursor: col-resize;
    position: relative;
    touch-action: none;
    z-index: 1;
  }

  .splitter::after {
    content: "";
    position: absolute;
    inset: 0 -6px;
  }

  .splitter:hover,
  .splitter:focus-visible {
    background: var(--edge);
    outline: 1px solid var(--edge);
  }

  .fold {
    flex: 0 0 44px;
    background: var(--desk);
    border-inline-end: 1px solid var(--rule);
  }

  .fold button {
    width: 100%;
    height: 100%;
    padding-block: 14px;
    border-radius: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 14px;
    color: var(--ink-2);
  }

  .fold span {
    writing-mode: vertical-rl;
    letter-spacing: 0.2em;
    font: 400 13px/1 var(--serif);
  }

  .fold span:lang(en) {
    letter-spacing: 0;
  }

  .fold button:focus-visible {
    outline-offset: -3px;
  }

  .picker {
    flex: none;
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 0 16px;
    border-block-end: 1px solid var(--rule);
  }

  .picker select {
    flex: 1;
    min-width: 0;
    height: 46px;
    border: 0;
    background: var(--desk);
    font: 400 15px/22px var(--serif);
    text-overflow: ellipsis;
  }

  .sides {
    flex: none;
    display: grid;
    grid-template-columns: 1fr 1fr;
    padding: 8px 16px max(8px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--rule);
    background: var(--desk);
  }

  .sides button {
    min-height: 44px;
    border: 1px solid var(--edge);
    border-radius: 0;
    text-align: center;
    font-size: 15px;
    background: var(--sheet);
  }

  .sides button[aria-pressed="true"] {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }

  .back {
    position: absolute;
    inset: auto 0 12px;
    margin-inline: auto;
    width: fit-content;
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    padding: 0 18px;
    background: var(--ink);
    color: var(--paper);
    font-size: 14px;
  }

  .print h1 {
    font: 700 22px/36px var(--serif);
    padding-inline: 24px;
  }

  .print h2 {
    font: 700 16px/26px var(--serif);
    margin: 24px 24px 0;
    border-block-start: 1px solid var(--ink);
    padding-block-start: 8px;
    break-after: avoid;
  }

  .print.page wenjing-overview { padding-block: 0; }

  @media print {
    :host,
    :host([page]) {
      display: block;
      height: auto;
      overflow: visible;
      color-scheme: light;
      background: none;
      container: none;
      --paper: white;
      --sheet: white;
      --desk: white;
      --wash: white;
      --red-tint: white;
    }
  }

  .drop {
    position: absolute;
    inset: 0;
    z-index: 10;
    display: grid;
    place-items: center;
    background: var(--paper);
    border: 3px solid var(--red);
    font: 700 22px/36px var(--serif);
    pointer-events: none;
  }
`;
