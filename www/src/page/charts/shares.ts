/** The document as one bar, its parts in order: each role in its colour and its pattern. */
import { css, html, svg, type TemplateResult } from "lit";
import type { Share } from "../model/shares";

export function shares(parts: readonly Share[], label: string): TemplateResult {
  const total = Math.max(1, parts.reduce((sum, { size }) => sum + size, 0));
  let x = 0;
  return html`<svg class="chart share" viewBox="0 0 1000 9" preserveAspectRatio="none" role="img" aria-label=${label}>
    <defs>
      <pattern id="problems" width="14" height="9" patternUnits="userSpaceOnUse"><rect class="ochre" width="9" height="9" /></pattern>
      <pattern id="plan" width="9" height="9" patternUnits="userSpaceOnUse"><rect class="jade" width="9" height="3" /><rect class="jade" y="6" width="9" height="3" /></pattern>
      <pattern id="active" width="8" height="9" patternUnits="userSpaceOnUse"><rect class="plum" width="4" height="9" /></pattern>
      <pattern id="requested" width="24" height="9" patternUnits="userSpaceOnUse"><rect class="gold" width="14" height="9" /><rect class="gold" x="17" width="4" height="9" /></pattern>
    </defs>
    ${parts.map(({ role, size }) => {
      const width = (size / total) * 1000;
      const rect = svg`<rect class=${role} x=${x.toFixed(2)} width=${Math.max(1, width - 2).toFixed(2)} height="9" />`;
      x += width;
      return rect;
    })}
  </svg>`;
}

export const shareStyles = css`
  .share {
    width: 100%;
    height: 9px;
    margin-block: 4px 8px;
  }

  .share .review { fill: var(--azure); }
  .share .problems { fill: url(#problems); }
  .share .plan { fill: url(#plan); }
  .share .active_disclosure { fill: url(#active); }
  .share .requested_disclosure { fill: url(#requested); }
  .share .organisation { fill: var(--grey); }
  .share .other { fill: var(--rule); }
  .ochre { fill: var(--ochre); }
  .jade { fill: var(--jade); }
  .plum { fill: var(--plum); }
  .gold { fill: var(--gold); }
`;
