/** Seals of a comparison: what is new is filled, what is gone is framed, what was reworded or moved is dashed or dotted. */
import { css } from "lit";

export const marks = css`
  .mark {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 18px;
    height: 18px;
    border: 1px solid var(--ink-2);
    border-radius: 1px;
    font: 700 11px/1 var(--sans);
    color: var(--ink-2);
    text-indent: 0;
    text-autospace: no-autospace;
  }

  .mark.added {
    background: var(--ink);
    color: var(--paper);
    border-color: var(--ink);
  }

  .mark.reworded { border-style: dashed; }
  .mark.moved { border-style: dotted; }

  .outcome { white-space: nowrap; }
  .outcome.missed { color: var(--red); font-weight: 700; }
  .outcome.mentioned,
  .outcome.not_mentioned { color: var(--ink-3); }
`;
