/** The table of figures: its filters, its columns, what stands below. */
import { css } from "lit";

export const figureStyles = css`
  :host {
    display: block;
    padding: 12px 24px 48px;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-end: 6px;
  }

  .jumps { display: flex; flex-wrap: wrap; gap: 4px 14px; }

  .find {
    margin-inline-start: auto;
    width: 148px;
    height: 28px;
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: 2px;
    background: var(--sheet);
  }

  .frame {
    overflow-x: auto;
  }

  /* Where the table fits, its head stays in view; a frame that scrolls sideways would keep it from that. */
  @container pane (min-width: 620px) {
    .frame { overflow: visible; }
    thead th { position: sticky; inset-block-start: 0; z-index: 1; background: var(--sheet); box-shadow: inset 0 -1px 0 var(--edge); }
  }

  table {
    table-layout: fixed;
    min-width: 560px;
  }

  .indicator { width: auto; }
  col.value { width: 88px; }
  col.unit { width: 70px; }
  col.change { width: 116px; }
  col.period { width: 104px; }
  col.role { width: 48px; }
  col.check { width: 48px; }
  col.place { width: 84px; }

  td {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  td.indicator {
    font: 400 14px/20px var(--serif);
    text-autospace: no-autospace;
  }

  td.indicator button {
    display: block;
    width: 100%;
    min-height: 24px;
    overflow: hidden;
    text-overflow: ellipsis;
    font: inherit;
  }

  .rest {
    display: none;
  }

  td.role .seal {
    vertical-align: middle;
  }

  td.role, td.check, th.role, th.check {
    text-align: center;
  }

  td.check {
    font-size: 14px;
  }

  th.unit { padding-inline-start: 0; }

  td.place,
  .redacted {
    color: var(--ink-3);
    font-family: var(--serif);
    font-size: 13px;
  }

  tr.wrong td.number {
    color: var(--red);
  }

  .spacer td {
    padding: 0;
    border: 0;
  }

  .below {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 24px 32px;
    margin-block-start: 20px;
    align-items: start;
  }

  .below.single { grid-template-columns: 1fr; }

  wenjing-by-document { grid-column: 1 / -1; }

  .arrow { font-family: var(--sans); }

  @media print {
    .below { display: block; }
    wenjing-targets { display: block; max-width: 400px; margin-block-start: 24px; break-inside: avoid; }
  }

  @container pane (max-width: 1100px) {
    .below { grid-template-columns: 1fr; }
  }

  /* Narrow panes keep what is measured readable: first the place goes, then the period; both are in the table that goes out. */
  @container pane (max-width: 760px) {
    table { min-width: 0; }
    col.place, col.period { display: none; }
    th.place, td.place, th.period, td.period { display: none; }
  }

  @container viewer (max-width: 767px) {
    :host { padding-inline: 16px; }
    table { min-width: 0; }
    col.change, col.period, col.role, col.place,
    .change, .period, .role, .place { display: none; visibility: collapse; }
    th.change, td.change, th.period, td.period, th.role, td.role, th.place, td.place { display: none; }
    col.value { width: 76px; }
    col.unit { width: 56px; }
    td { height: 52px; }
    td.indicator .rest { display: flex; gap: 10px; font: 400 12px/16px var(--sans); color: var(--ink-3); }
    td.indicator button { min-height: 20px; }
    .find { width: 100%; height: 44px; margin: 0; }
  }
`;
