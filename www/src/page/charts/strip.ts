/** Where a term stands in the text: one tick for each place, articles numbered, the role beneath as a line in its style. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Role, Span } from "../model/contract";
import type { Article } from "../model/articles";
import type { Messages } from "../i18n";

export function positionStrip(
  places: readonly Span[], articles: readonly Article[], stretches: readonly { span: Span; role: Role }[], selected: Span | null, t: Messages,
  choose: (span: Span) => void,
): TemplateResult {
  const start = articles[0]?.span.start ?? 0;
  const end = articles[articles.length - 1]?.span.end ?? 1;
  const x = (offset: number): number => ((offset - start) / Math.max(1, end - start)) * 100;
  const nearest = (event: MouseEvent): void => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const at = start + ((event.clientX - box.left) / box.width) * (end - start);
    let best: Span | null = null;
    for (const span of places) if (!best || Math.abs(span.start - at) < Math.abs(best.start - at)) best = span;
    if (best) choose(best);
  };
  const reports = articles.filter((article) => article.report);
  // Thousands of ticks in a thousand pixels are one picture: a tick for each half pixel is enough.
  const ticks = [...new Set(places.map((span) => Math.round(x(span.start) * 20) / 20))];
  return html`<svg class="strip" role="img" aria-label=${t.positions} @click=${nearest}>
    ${reports.length > 1 ? reports.map((article, i) => svg`<line class="border" x1="${x(article.span.start)}%" x2="${x(article.span.start)}%" y1="0" y2="62" />
      ${wide(article) ? svg`<text x="${x(article.span.start)}%" dx="3" y="11">${i + 1}</text>` : nothing}`) : nothing}
    ${ticks.map((at) => svg`<line class="tick" x1="${at}%" x2="${at}%" y1="18" y2="44" />`)}
    ${selected && selected.start >= start && selected.end <= end
      ? svg`<line class="current" x1="${x(selected.start)}%" x2="${x(selected.start)}%" y1="15" y2="47" />` : nothing}
    ${stretches.map(({ span, role }) => roleLine(role, x(span.start), Math.max(x(span.start) + 0.1, x(span.end) - 0.1)))}
  </svg>`;

  function wide(article: Article): boolean {
    return x(article.span.end) - x(article.span.start) > 1.6;
  }
}

/** The line of a role: solid, dashed, double, dotted or dash-dot, so that its colour is not the only sign. */
function roleLine(role: Role, from: number, to: number): SVGTemplateResult {
  const ys = role === "plan" ? [53, 57] : [55];
  return svg`${ys.map((y) => svg`<line class="role ${role}" x1="${from}%" x2="${to}%" y1=${y} y2=${y} />`)}`;
}
