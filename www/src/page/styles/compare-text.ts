/** Side by side: two sheets of paper and the column of changes between them. */
import { css } from "lit";
import { marks } from "./marks";

export const compareTextStyles = [marks, css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  .filters {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 24px;
    border-block-end: 1px solid var(--rule);
  }

  .filters .export {
    margin-inline-start: auto;
  }

  .filter {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 26px;
    padding: 0 9px;
    background: var(--wash);
  }

  .filter[aria-pressed="true"] {
    background: var(--ink);
    color: var(--paper);
  }

  .filter[aria-pressed="true"] .mark {
    color: var(--paper);
    border-color: var(--paper);
  }

  .unlike {
    flex: none;
    padding: 8px 24px;
    border-block-end: 1px solid var(--rule);
  }

  .sheet {
    flex: 1;
    min-height: 0;
    overflow: auto;
    background: linear-gradient(to right, var(--paper) calc(50% - 125px), var(--sheet) calc(50% - 125px) calc(50% + 125px), var(--paper) calc(50% + 125px));
    background-attachment: local;
    padding-block: 24px 30vh;
  }

  .sheet:focus-visible {
    outline-offset: -2px;
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 250px minmax(0, 1fr);
  }

  .block {
    position: relative;
    display: flex;
    justify-content: center;
    padding-inline: 56px 28px;
  }

  .block > .mark {
    position: absolute;
    inset: 7px auto auto 26px;
  }

  .block p {
    width: 28em;
    max-width: 100%;
    font: 400 17px/32px var(--serif);
    text-indent: 2em;
    text-align: justify;
    text-justify: inter-character;
    text-autospace: no-autospace;
    overflow-wrap: anywhere;
  }

  .block p.title {
    font-weight: 700;
    font-size: 19px;
    text-align: center;
    text-indent: 0;
    text-wrap: balance;
    margin-block-end: 12px;
  }

  .phrase {
    display: inline-block;
  }

  .block p.h1 {
    font-family: var(--sans);
    font-weight: 700;
  }

  .block p.h2 {
    font-family: var(--kai);
    font-weight: 700;
  }

  .block p.h3 {
    font-weight: 700;
  }

  .piece {
    cursor: pointer;
  }

  .text .same,
  .text .figures,
  .continued .same,
  .continued .figures,
  .text .moved,
  .continued .moved {
    color: var(--ink-3);
  }

  .piece.reworded {
    color: var(--ink-2);
  }

  .piece:hover {
    background: var(--wash);
    color: var(--ink);
  }

  .edit {
    background: var(--wash);
    color: var(--ink);
    box-shadow: inset 0 -1px 0 var(--ink-2);
    padding: 2px 0;
  }

  .piece[aria-current="true"] {
    background: var(--red-tint);
    color: var(--ink);
    text-decoration: underline 2px var(--red);
    text-underline-offset: 5px;
    outline: none;
  }

  .piece[aria-current="true"] .edit {
    background: none;
    font-weight: 700;
    box-shadow: none;
  }

  .block p > .mark {
    vertical-align: 2px;
    margin-inline-end: 4px;
  }

  .middle {
    padding: 4px 0;
    align-self: start;
    min-width: 0;
  }

  .shared {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 12px;
    line-height: 24px;
    color: var(--ink-2);
    white-space: nowrap;
  }

  .shared::before,
  .shared::after {
    content: "";
    flex: 1;
    border-block-start: 1px solid var(--edge);
  }

  .shared.stock::before,
  .shared.stock::after {
    border-block-start-style: dotted;
  }

  .pair {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 8px;
    width: 100%;
    padding: 4px 16px 5px;
    border-radius: 0;
    border-block-end: 1px solid var(--rule);
  }

  .pair .name {
    flex: 1 0 100%;
    font-size: 12px;
    line-height: 18px;
    color: var(--ink-2);
  }

  .pair .values {
    font: 400 15px/22px var(--serif);
    text-autospace: no-autospace;
  }

  .pair .values,
  .pair .move {
    white-space: nowrap;
  }

  .pair small {
    font: 400 12px/18px var(--sans);
  }

  .pair .move {
    align-self: center;
    font-size: 12px;
    text-align: end;
  }

  @media (forced-colors: active) {
    .edit { text-decoration: underline; }
    .piece[aria-current="true"] { background: Highlight; color: HighlightText; }
  }

  @media print {
    .sheet { overflow: visible; background: none; }
  }

  @container pane (max-width: 1000px) {
    .block { padding-inline: 40px 16px; }
    .block > .mark { inset-inline-start: 14px; }
    .row { grid-template-columns: minmax(0, 1fr) 200px minmax(0, 1fr); }
    .sheet { background: linear-gradient(to right, var(--paper) calc(50% - 100px), var(--sheet) calc(50% - 100px) calc(50% + 100px), var(--paper) calc(50% + 100px)); }
  }

  @container viewer (max-width: 767px) {
    .filters { padding-inline: 16px; }
    .filter,
    .filters .export { min-height: 44px; }
    .sheet { background: var(--sheet); padding-block: 0 24px; }
    .row { display: flex; flex-direction: column; border-block-end: 1px solid var(--rule); padding-block: 8px; }
    .middle { order: -1; align-self: stretch; }
    .shared { padding-inline: 16px; }
    .column:has(p)::before { content: attr(data-name); display: block; padding-inline: 16px; font-size: 12px; color: var(--ink-3); }
    .row:has(.left p):has(.right p):not(:has(.left .dropped, [aria-current="true"])) .left { display: none; }
    .row:has(.left p):has(.right p):not(:has(.left .dropped, [aria-current="true"])) .right::before { content: none; }
    .block { padding-inline: 44px 16px; }
    .block > .mark { inset-inline-start: 16px; }
    .block p { font-size: 16px; line-height: 28px; }
  }
`];
