/** The heading tree, with roles, the share of each part, and what was found in it. */
import { css, html, nothing, svg, type TemplateResult } from "lit";
import type { DocumentReport, Role, Section } from "../model/contract";
import { lowerBound } from "../model/figures";
import { countCharacters, oneLine, slice } from "../model/text";
import { visibleHints } from "../model/hints";
import { icon } from "../parts/icons";
import { seal } from "../parts/signs";
import { base, rows } from "../styles/base";
import { register } from "./view";
import { ResultView } from "./result-view";

const ROLES: readonly Role[] = ["review", "problems", "plan", "active_disclosure", "requested_disclosure", "organisation", "other"];

/** Beyond so many headings the tree begins folded. */
const MOST_OPEN = 300;

export class StructureView extends ResultView {
  static override styles = [
    base,
    rows,
    css`
      :host {
        display: block;
        padding: 14px 24px 48px;
      }

      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 24px;
        color: var(--ink-2);
      }

      .facts b {
        font-weight: 400;
        color: var(--ink);
      }

      .share {
        width: 100%;
        height: 9px;
        margin-block: 10px 8px;
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

      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 18px;
        margin-block-end: 14px;
      }

      .legend li {
        display: flex;
        align-items: center;
        gap: 7px;
      }

      .row,
      .heads {
        display: grid;
        grid-template-columns: 24px 1fr clamp(40px, 18%, 100px) 44px 40px;
        align-items: center;
      }

      .heads {
        border-block-end: 1px solid var(--edge);
        color: var(--ink-2);
        font-size: 12px;
        padding-block: 4px;
      }

      .heads > :nth-child(n + 4),
      .row > .n {
        text-align: end;
      }

      .row {
        min-height: 32px;
        border-block-end: 1px solid var(--rule);
      }

      .row[aria-current="true"] {
        background: var(--red-tint);
      }

      .here {
        background: var(--wash);
        box-shadow: inset 3px 0 0 var(--ink);
      }

      .title {
        display: flex;
        align-items: center;
        min-width: 0;
        font: 400 14px/20px var(--serif);
        text-autospace: no-autospace;
      }

      .title .words {
        flex: 1;
        min-width: 0;
        padding: 5px 12px 5px 0;
        text-align: start;
        font: inherit;
        overflow: hidden;
        display: -webkit-box;
        -webkit-line-clamp: 2;
        -webkit-box-orient: vertical;
      }

      .rank-1 .words {
        font-weight: 700;
      }

      .i2 { padding-inline-start: 16px; }
      .i3 { padding-inline-start: 36px; }
      .i4 { padding-inline-start: 56px; }
      .i5 { padding-inline-start: 72px; }

      .twist {
        flex: none;
        display: grid;
        place-items: center;
        width: 24px;
        height: 24px;
        margin-inline-start: -4px;
        color: var(--ink-3);
      }

      .twist.shut .icon {
        transform: rotate(-90deg);
      }

      .bar {
        width: 100%;
        height: 6px;
        fill: var(--edge);
      }

      .n {
        color: var(--ink-2);
      }

      @container viewer (max-width: 767px) {
        :host { padding-inline: 16px; }
        .row, .heads { grid-template-columns: 24px 1fr 44px 36px; }
        .row > .size, .heads > .size { display: none; }
        .row { min-height: 44px; }
        .heads > :nth-child(n + 4) { text-align: end; }
      }
    `,
  ];

  #shut = new Set<Section>();
  #for: DocumentReport | null = null;

  override render(): TemplateResult {
    const { t } = this;
    const { article, text } = this.store;
    const report = article?.report;
    if (!article) return html``;
    if (!report) return html`<p class="note">${t.frontMatter}</p>`;
    if (!report.outline.length) return this.nothingFound(t.noOutline, t.noOutlineWhy);
    const index = (this.store.file?.articles.filter((a) => a.report).indexOf(article) ?? 0) + 1;
    const several = (this.store.file?.articles.filter((a) => a.report).length ?? 0) > 1;
    let headings = 0;
    let depth = 0;
    const walk = (sections: readonly Section[]): void => sections.forEach((s) => { headings++; depth = Math.max(depth, s.depth); walk(s.children); });
    walk(report.outline);
    if (report !== this.#for) {
      this.#for = report;
      this.#shut.clear();
      // A very long tree begins folded: its parts first, the rest a click away.
      if (headings > MOST_OPEN && !this.store.state.printing) fold(report.outline, this.#shut);
    }
    const starts = report.quantities.map((q) => q.span.start);
    const hints = visibleHints(this.store).map((h) => h.diagnostic.span.start);
    const longest = Math.max(1, ...report.outline.map((s) => s.span.end - s.span.start));
    return html`<p class="facts">
        <span>${several ? t.articleNumber(index) : nothing} <b lang="zh-CN">${article.name}</b></span>
        <span>${t.headings} <b>${headings}</b></span><span>${t.levels} <b>${depth}</b></span>
      </p>
      ${this.#shares(report, text)}
      <div class="heads"><span></span><span>${t.headings}</span><span class="size">${t.share}</span><span>${t.figuresShort}</span><span>${t.hintsShort}</span></div>
      <ol role="list">${this.#sections(report.outline, "", null, starts, hints, longest)}</ol>`;
  }

  #shares(report: DocumentReport, text: string): TemplateResult {
    const { t } = this;
    const sizes = new Map<Role, number>();
    const parts: { role: Role; size: number }[] = [];
    let total = 0;
    for (const section of report.outline) {
      const size = countCharacters(text, section.span);
      total += size;
      sizes.set(section.role, (sizes.get(section.role) ?? 0) + size);
      const last = parts[parts.length - 1];
      if (last?.role === section.role) last.size += size;
      else parts.push({ role: section.role, size });
    }
    const present = ROLES.filter((role) => sizes.has(role));
    const percent = (role: Role): number => Math.round(((sizes.get(role) ?? 0) / Math.max(1, total)) * 100);
    let x = 0;
    return html`<svg class="share" viewBox="0 0 1000 9" preserveAspectRatio="none" role="img"
        aria-label=${present.map((role) => `${t.role[role]} ${percent(role)}%`).join(t.comma)}>
        <defs>
          <pattern id="problems" width="14" height="9" patternUnits="userSpaceOnUse"><rect class="ochre" width="9" height="9" /></pattern>
          <pattern id="plan" width="9" height="9" patternUnits="userSpaceOnUse"><rect class="jade" width="9" height="3" /><rect class="jade" y="6" width="9" height="3" /></pattern>
          <pattern id="active" width="8" height="9" patternUnits="userSpaceOnUse"><rect class="plum" width="4" height="9" /></pattern>
          <pattern id="requested" width="24" height="9" patternUnits="userSpaceOnUse"><rect class="gold" width="14" height="9" /><rect class="gold" x="17" width="4" height="9" /></pattern>
        </defs>
        ${parts.map(({ role, size }) => {
          const width = (size / Math.max(1, total)) * 1000;
          const rect = svg`<rect class=${role} x=${x} width=${Math.max(1, width - 2)} height="9" />`;
          x += width;
          return rect;
        })}
      </svg>
      <ul class="legend">${present.map((role) => html`<li>${seal(role, t)}${t.role[role]} ${percent(role)}%</li>`)}</ul>`;
  }

  #sections(sections: readonly Section[], prefix: string, above: Role | null, starts: number[], hints: number[], longest: number): TemplateResult[] {
    const { t } = this;
    const { text } = this.store;
    return sections.map((section, i) => {
      const path = prefix ? `${prefix}.${i}` : String(i);
      const key = `section:${path}`;
      const within = (sorted: number[]): number => lowerBound(sorted, section.span.end) - lowerBound(sorted, section.span.start);
      const figures = within(starts);
      const marks = within(hints);
      const target = section.heading.end > section.heading.start ? section.heading : section.span;
      const shut = this.#shut.has(section);
      const width = ((section.span.end - section.span.start) / longest) * 100;
      return html`<li>
        <div class="row result rank-${section.depth}" data-key=${key} aria-current=${this.store.isSelected(key)}
          @click=${this.choose(key, [target])} @pointerenter=${this.enter([target])} @pointerleave=${this.leave}>
          ${section.role !== above && section.role !== "other" ? seal(section.role, t) : html`<span></span>`}
          <span class="title i${Math.min(5, section.depth)}">
            ${section.children.length ? html`<button class="twist ${shut ? "shut" : ""}" aria-expanded=${shut ? "false" : "true"} aria-label=${shut ? t.expand : t.collapse}
              @click=${(e: Event) => { e.stopPropagation(); shut ? this.#shut.delete(section) : this.#shut.add(section); this.requestUpdate(); }}>${icon("down")}</button>` : nothing}
            <button class="words" lang="zh-CN">${oneLine(slice(text, target))}</button>
          </span>
          <svg class="bar size" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width=${width} height="6" /></svg>
          <span class="n">${figures || "—"}</span><span class="n">${marks || "—"}</span>
        </div>
        ${section.children.length && !shut ? html`<ol role="list">${this.#sections(section.children, path, section.role, starts, hints, longest)}</ol>` : nothing}
      </li>`;
    });
  }
}

function fold(sections: readonly Section[], shut: Set<Section>): void {
  for (const section of sections) {
    if (section.children.length) shut.add(section);
    fold(section.children, shut);
  }
}

register("wenjing-structure", StructureView);
