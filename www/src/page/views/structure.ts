/** The heading tree, with roles, the share of each part, and what was found in it. */
import { html, nothing, type TemplateResult } from "lit";
import { sharesOf } from "../model/shares";
import { shares, shareStyles } from "../charts/shares";
import type { DocumentReport, Role, Section } from "../model/contract";
import { lowerBound } from "../model/figures";
import { readingView } from "../model/reading";
import { visibleHints } from "../model/hints";
import { icon } from "../parts/icons";
import { ChartFrames, chartFrameStyles } from "../parts/chart-frame";
import { seal } from "../parts/signs";
import { base } from "../styles/base";
import { rows } from "../styles/rows";
import { structureStyles } from "../styles/structure";
import { register } from "./view";
import { ResultView } from "./result-view";

const ROLES: readonly Role[] = ["review", "problems", "plan", "active_disclosure", "requested_disclosure", "organisation", "other"];

/** Beyond so many headings the tree begins folded. */
const MOST_OPEN = 300;

export class StructureView extends ResultView {
  static override styles = [base, rows, chartFrameStyles, shareStyles, structureStyles];

  readonly #frames = new ChartFrames(this);
  #ledTo = -1;
  #shut = new Set<Section>();
  #for: readonly Section[] | null = null;

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
    if (report.outline !== this.#for) {
      this.#for = report.outline;
      this.#shut.clear();
      // A very long tree begins folded: its parts first, the rest a click away.
      if (headings > MOST_OPEN && !this.store.state.printing) fold(report.outline, this.#shut);
    }
    this.#unfold(report);
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

  /** The source led to a heading: the parts that hold it are opened. */
  #unfold(report: DocumentReport): void {
    const { selection } = this.store.state;
    if (selection?.from !== "source" || selection.turn === this.#ledTo) return;
    this.#ledTo = selection.turn;
    let level: readonly Section[] = report.outline;
    for (const at of /^section:([\d.]+)$/.exec(selection.key ?? "")?.[1]?.split(".").slice(0, -1) ?? []) {
      const section = level[Number(at)];
      if (!section) return;
      this.#shut.delete(section);
      level = section.children;
    }
  }

  #shares(report: DocumentReport, text: string): TemplateResult {
    const { t } = this;
    const parts = sharesOf(report, text);
    const total = Math.max(1, parts.reduce((sum, { size }) => sum + size, 0));
    const sizes = new Map<Role, number>();
    for (const { role, size } of parts) sizes.set(role, (sizes.get(role) ?? 0) + size);
    const present = ROLES.filter((role) => sizes.has(role));
    const percent = (role: Role): number => Math.round(((sizes.get(role) ?? 0) / total) * 100);
    return this.#frames.frame("shares", {
      title: t.shares, head: [t.columns.role, t.characterCount, "%"], rows: present.map((role) => [t.role[role], sizes.get(role) ?? 0, percent(role)]),
    }, t, html`${shares(parts, present.map((role) => `${t.role[role]} ${percent(role)}%`).join(t.comma))}
      <ul class="legend">${present.map((role) => html`<li>${seal(role, t)} ${t.role[role]} ${percent(role)}%</li>`)}</ul>`);
  }

  #sections(sections: readonly Section[], prefix: string, above: Role | null, starts: number[], hints: number[], longest: number): TemplateResult[] {
    const { t } = this;
    const { text } = this.store;
    // The columns are filled in when the rest is there.
    const known = this.store.analysis !== null;
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
              @click=${(e: Event) => { e.stopPropagation(); shut ? this.#shut.delete(section) : this.#shut.add(section); this.requestUpdate(); }}>${icon("down")}</button>` : html`<span class="twist"></span>`}
            <button class="words" lang="zh-CN">${readingView(text, target, this.store.known, t.asWritten)}</button>
          </span>
          <svg class="bar size" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width=${width} height="6" /></svg>
          <span class="n">${known ? figures || "—" : ""}</span><span class="n">${known ? marks || "—" : ""}</span>
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
