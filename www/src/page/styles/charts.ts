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

  .slope .line {
    cursor: pointer;
    fill: var(--ink-2);
  }

  .slope .line path {
    stroke: var(--edge);
    fill: none;
  }

  .slope .rising,
  .slope .rising circle { fill: var(--ink); }
  .slope .rising path { stroke: var(--ink); }
  .slope .falling path { stroke-dasharray: 3 3; }
  .slope .line:hover path { stroke-width: 2; }
  .slope .line[aria-current="true"] { fill: var(--red); }
  .slope .line[aria-current="true"] circle { fill: var(--red); }
  .slope .line[aria-current="true"] path { stroke: var(--red); stroke-width: 2; }

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
`;
