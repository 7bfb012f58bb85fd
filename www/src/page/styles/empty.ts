/** The empty page: squared writing paper, samples. */
import { css } from "lit";

export const emptyStyles = css`
  :host {
    display: block;
    overflow-y: auto;
    height: 100%;
    container-type: inline-size;
  }

  .page {
    max-width: 960px;
    margin: 0 auto;
    padding: 48px 30px 48px;
  }

  h1 {
    font: 700 30px/44px var(--serif);
    margin-inline-start: 30px;
    letter-spacing: 0.01em;
  }

  .lead {
    font: 400 15px/24px var(--serif);
    color: var(--ink-2);
    margin: 6px 30px 32px;
  }

  .sheet {
    background: var(--paper);
    border: 1px solid var(--edge);
    padding: 28px 28px 24px;
  }

  .line {
    display: grid;
    grid-template-columns: repeat(var(--squares), 1fr);
    border: 1px solid var(--rule);
    border-inline-end: 0;
    margin-block-end: 12px;
    position: relative;
  }

  .square {
    aspect-ratio: 1;
    border-inline-end: 1px solid var(--rule);
    display: grid;
    place-items: center;
    font: 400 21px/1 var(--serif);
    text-autospace: no-autospace;
  }

  .caret {
    display: inline-block;
    width: 2px;
    height: 24px;
    background: var(--red);
    justify-self: start;
    margin-inline-start: 7px;
  }

  .buttons {
    position: absolute;
    inset: -1px 0;
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    grid-template-columns: repeat(var(--squares), 1fr);
  }

  .buttons .button {
    font-size: 14px;
    padding: 0 4px;
    background: var(--paper);
    min-width: 0;
  }

  .buttons .button.primary {
    background: var(--ink);
  }

  .buttons .button:hover:not(.primary) {
    background: var(--wash);
  }

  .b0 { grid-column: 3 / span 4; }
  .b1 { grid-column: 8 / span 4; }
  .b2 { grid-column: 13 / span 5; }

  .formats {
    color: var(--ink-2);
    font-size: 12px;
    margin: 18px 0 0 calc(200% / var(--squares));
  }

  .samples {
    margin: 36px 30px 0;
  }

  .samples h2 {
    color: var(--ink-2);
    margin-block-end: 12px;
  }

  .samples ul {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 32px;
  }

  .sample {
    display: block;
    width: 100%;
    border-block-start: 1px solid var(--edge);
    border-radius: 0;
    padding: 12px 0 10px;
  }

  .sample:hover {
    background: var(--wash);
    box-shadow: 0 0 0 8px var(--wash);
  }

  .sample .name {
    display: flex;
    justify-content: space-between;
    align-items: center;
    font: 700 16px/26px var(--serif);
    margin-block-end: 2px;
  }

  .sample > span:not(.name) {
    display: block;
    color: var(--ink-2);
    line-height: 22px;
  }

  .privacy {
    display: grid;
    grid-template-columns: 1fr 2fr;
    gap: 4px 32px;
    align-items: baseline;
    border-block-start: 1px solid var(--rule);
    margin: 24px 30px 0;
    padding-block-start: 16px;
  }

  .privacy h2 {
    font: 700 16px/26px var(--serif);
  }

  .privacy p {
    color: var(--ink-2);
  }

  .sheet:lang(en) .square.letters {
    font-size: 15px;
  }

  .english {
    position: absolute;
    inset: 0;
    display: flex;
    align-items: center;
    padding-inline-start: calc(200% / var(--squares) + 4px);
    font: 400 21px/1 var(--serif);
    background: transparent;
  }

  @container (max-width: 767px) {
    .page { padding: 24px 16px 32px; }
    h1 { font-size: 26px; line-height: 38px; margin-inline-start: 0; }
    .lead { margin: 4px 0 20px; }
    .sheet { padding: 14px 12px; }
    .line { margin-block-end: 8px; }
    .square { font-size: 19px; }
    .buttons { inset: 0; }
    .button-line { border: 0; }
    .button-line .square { display: none; }
    .button-line { grid-template-columns: 1fr; }
    .button-line .buttons { position: static; grid-template-columns: 1fr; gap: 8px; grid-column: 1; }
    .b0, .b1, .b2 { grid-column: 1; min-height: 44px; }
    .formats { margin-inline-start: 0; }
    .samples, .privacy { margin-inline: 0; }
    .samples ul, .privacy { grid-template-columns: 1fr; gap: 12px; }
    .english { font-size: 18px; padding-inline-start: 8px; }
  }
`;
