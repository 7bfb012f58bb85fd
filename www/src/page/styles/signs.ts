/** The signs that stand beside colours: seals for roles, discs for severities. */
import { css } from "lit";

export const signs = css`
  .seal {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 18px;
    height: 18px;
    border: 1px solid currentColor;
    border-radius: 1px;
    font: 700 11px/1 var(--sans);
    letter-spacing: 0;
    text-indent: 0;
    text-autospace: no-autospace;
  }

  .seal.review { color: var(--azure); }
  .seal.problems { color: var(--ochre); }
  .seal.plan { color: var(--jade); }
  .seal.active_disclosure { color: var(--plum); }
  .seal.requested_disclosure { color: var(--gold); }
  .seal.organisation { color: var(--grey); }
  .seal.other { color: var(--ink-3); border-style: dotted; }

  .severity {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 18px;
    height: 18px;
    border-radius: 50%;
    border: 1px solid var(--red);
    font: 700 11px/1 var(--sans);
    text-indent: 0;
  }

  .severity.error { background: var(--red); color: var(--paper); }
  .severity.warning { color: var(--red); }
  .severity.info { color: var(--ink-2); border: 1px dotted var(--edge); }

  @media (forced-colors: active) {
    .severity.error { forced-color-adjust: none; background: CanvasText; color: Canvas; border-color: CanvasText; }
  }
`;
