/** Charts: ink first, the chosen one red; a dash or a marker beside every colour. */
import { css } from "lit";

export const chartStyles = css`
  .chart {
    width: 100%;
    height: auto;
    font: 400 11px var(--sans);
    fill: var(--ink-2);
  }

  .chart .axis {
    stroke: var(--rule);
    fill: none;
  }

  .slope-lines .line {
    cursor: pointer;
    fill: var(--ink-2);
  }

  .slope-lines .line path {
    stroke: var(--edge);
    fill: none;
  }

  .slope-lines .rising,
  .slope-lines .rising circle { fill: var(--ink); }
  .slope-lines .rising path { stroke: var(--ink); }
  .slope-lines .falling path { stroke-dasharray: 3 3; }
  .slope-lines .line .leader { stroke: var(--rule); stroke-dasharray: none; stroke-width: 1; }
  .slope-lines .line:hover path { stroke-width: 2; }
  .slope-lines .line[aria-current="true"] { fill: var(--red); }
  .slope-lines .line[aria-current="true"] circle { fill: var(--red); }
  .slope-lines .line[aria-current="true"] path { stroke: var(--red); stroke-width: 2; }

  .strip {
    display: block;
    width: 100%;
    height: 62px;
    cursor: pointer;
    font: 400 11px var(--sans);
    fill: var(--ink-3);
  }

  .strip .border { stroke: var(--rule); }
  .strip .tick { stroke: var(--ink); stroke-width: 1; opacity: 0.8; }
  .strip .current { stroke: var(--red); stroke-width: 2; }
  .strip .role { stroke-width: 2; }
  .strip .review { stroke: var(--azure); }
  .strip .problems { stroke: var(--ochre); stroke-dasharray: 5 3; }
  .strip .plan { stroke: var(--jade); stroke-width: 1.5; }
  .strip .active_disclosure { stroke: var(--plum); stroke-dasharray: 2 2; }
  .strip .requested_disclosure { stroke: var(--gold); stroke-dasharray: 8 3 2 3; }
  .strip .organisation { stroke: var(--grey); stroke-width: 1; }
  .strip .other { stroke: none; }

  .cloud ul {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: baseline;
    gap: 0 18px;
    padding: 12px 8px;
  }

  .cloud button {
    font-family: var(--serif);
    text-autospace: no-autospace;
    padding: 0 2px;
    min-height: 24px;
  }

  .cloud button:hover { background: var(--wash); }
  .cloud .s7 { font-size: 33px; line-height: 44px; font-weight: 700; }
  .cloud .s6 { font-size: 28px; line-height: 40px; font-weight: 700; }
  .cloud .s5 { font-size: 24px; line-height: 36px; font-weight: 700; }
  .cloud .s4 { font-size: 21px; line-height: 32px; }
  .cloud .s3 { font-size: 18px; line-height: 30px; }
  .cloud .s2 { font-size: 16px; line-height: 28px; }
  .cloud .s1 { font-size: 14px; line-height: 26px; }
  .cloud .k1 { color: var(--ink); }
  .cloud .k2 { color: var(--ink-2); }
  .cloud .k3 { color: var(--ink-3); }
  .cloud [aria-current="true"] { color: var(--red); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 5px; }

  .scroll { overflow-x: auto; }
  .heat { width: auto; max-width: none; }
  .heat .column { font-size: 12px; fill: var(--ink-2); cursor: pointer; }
  .heat .column:hover { text-decoration: underline; }
  .heat .term { cursor: pointer; }
  .heat .name { font: 400 14px var(--serif); fill: var(--ink); }
  .heat .term:hover .name { text-decoration: underline; }
  .heat [aria-current="true"] .name { fill: var(--red); font-weight: 700; }
  .heat rect { fill: var(--ink); fill-opacity: 0; stroke: var(--rule); }
  .heat .h1 { fill-opacity: 0.1; }
  .heat .h2 { fill-opacity: 0.24; }
  .heat .h3 { fill-opacity: 0.7; }
  .heat .h4 { fill-opacity: 0.84; }
  .heat .h5 { fill-opacity: 1; }
  .heat .n0, .heat .n1, .heat .n2 { fill: var(--ink); }
  .heat .n3, .heat .n4, .heat .n5 { fill: var(--paper); }

  .matrix .field { cursor: pointer; }
  .matrix .field:hover rect { stroke: var(--ink); stroke-width: 2; }
  .matrix .self { fill: none; stroke: var(--rule); }

  .network { max-width: 560px; margin-inline: auto; display: block; }
  .network .tie { fill: none; stroke: var(--ink); stroke-opacity: 0.22; }
  .network .mine { stroke: var(--red); stroke-opacity: 0.9; }
  .network .word { cursor: pointer; font: 400 13px var(--serif); fill: var(--ink); }
  .network .word:hover text { text-decoration: underline; }
  .network [aria-current="true"] { fill: var(--red); font-weight: 700; }

  .bars { max-width: 860px; }
  .bars .document { cursor: pointer; fill: var(--ink-2); }
  .bars .ground { fill: transparent; }
  .bars .document:hover .ground { fill: var(--wash); }
  .bars .bar { fill: var(--edge); }
  .bars [aria-current="true"] { fill: var(--red); }
  .bars [aria-current="true"] .bar { fill: var(--red); }

  @media (forced-colors: active) {
    .chart, .strip { fill: CanvasText; }
    .chart text { fill: CanvasText; }
    .heat text,
    .heat [class] { forced-color-adjust: none; fill: CanvasText; }
    .heat .self[class] { fill: none; stroke: CanvasText; }
    .heat rect[class] { fill: Canvas; fill-opacity: 1; stroke: CanvasText; }
    .network .tie, .slope-lines path, .strip line { stroke: CanvasText; }
    .chart [aria-current="true"] text { fill: CanvasText; font-weight: 700; }
  }
`;
