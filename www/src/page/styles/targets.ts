/** Targets against results. */
import { css } from "lit";

export const targetStyles = css`
  :host {
    display: block;
    border-block-start: 2px solid var(--ink);
    padding-block-start: 2px;
    min-width: 0;
  }

  h3 {
    font-weight: 700;
    color: var(--ink);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    color: var(--ink-2);
  }

  svg.chart {
    width: 100%;
    max-width: 560px;
    height: auto;
    font: 400 11px var(--sans);
    fill: var(--ink-2);
  }

  .grid { stroke: var(--rule); }
  .base { stroke: var(--edge); }
  .stem { stroke: var(--jade); stroke-width: 1.5; }
  .stem.down { stroke-dasharray: 4 3; }
  .result-dot { fill: var(--azure); }
  .target-dot { fill: var(--sheet); stroke: var(--jade); stroke-width: 1.5; }
  .name { font-family: var(--serif); font-size: 12.5px; fill: var(--ink); }
  .bar { cursor: pointer; }
  .bar .ground { fill: transparent; }
  .bar:hover .ground { fill: var(--wash); }
  .bar[aria-current="true"] .ground { fill: var(--red-tint); }
  .bar[aria-current="true"] .name { fill: var(--red); }
  .dot-result { color: var(--azure); }
  .dot-target { color: var(--jade); }

  li button {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    width: calc(100% + 16px);
    margin-inline: -8px;
    padding: 5px 8px;
    border-radius: 0;
    border-block-end: 1px solid var(--rule);
  }

  h4 {
    margin-block: 12px 4px;
    color: var(--ink-2);
    font-size: 12px;
  }

  li .quote {
    flex: 1;
  }
`;
