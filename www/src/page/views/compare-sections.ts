/** What became of the sections: which were kept, added, dropped or moved, and how much of each was rewritten. */
import { html, nothing, type TemplateResult } from "lit";
import type { Alteration, SectionChange } from "../model/contract";
import { oneLine, slice } from "../model/text";
import { base } from "../styles/base";
import { rows } from "../styles/rows";
import { compareTableStyles } from "../styles/compare-tables";
import { ComparePart } from "./compare-part";
import { register } from "./view";

const KINDS: readonly Alteration[] = ["same", "figures", "reworded", "added", "dropped"];

export class CompareSectionsView extends ComparePart {
  static override styles = [base, rows, compareTableStyles];

  override render(): TemplateResult {
    const { t, compared } = this;
    const { sections, sentences } = compared.comparison;
    if (!sections.length) return this.nothingFound(t.noOutline, t.noOutlineWhy);
    const counts = sections.map(() => new Map<Alteration, number>());
    for (const { section, alteration } of sentences) {
      const count = section === null ? undefined : counts[section];
      count?.set(alteration, (count.get(alteration) ?? 0) + 1);
    }
    return html`<div class="frame" tabindex="0" role="region" aria-label=${t.comparePages.sections}><table class="sections">
      <caption class="visually-hidden">${t.comparePages.sections}</caption>
      <thead><tr><th scope="col">${t.compareLeft}</th><th scope="col">${t.columns.change}</th><th scope="col">${t.compareRight}</th>
        ${KINDS.map((kind) => html`<th scope="col" class="number">${t.alteration[kind]}</th>`)}</tr></thead>
      <tbody>${sections.map((section, i) => this.#row(section, i, counts[i] as Map<Alteration, number>))}</tbody>
    </table></div><p class="note">${t.compareSectionsNote}</p>`;
  }

  #row(section: SectionChange, index: number, count: ReadonlyMap<Alteration, number>): TemplateResult {
    const { t, compared } = this;
    const key = `heading:${index}`;
    const kind = section.moved ? "moved" : section.alteration;
    const cell = (place: "left" | "right"): TemplateResult => {
      const span = section[place];
      return html`<td class="heading" lang="zh-CN">${span ? html`<button @click=${(e: Event) => { e.stopPropagation(); this.chooseIn(key, { [place]: span }); }}>${oneLine(slice(compared[place].text, span))}</button>` : html`<span class="note">—</span>`}</td>`;
    };
    return html`<tr class="result ${kind}" data-key=${key} aria-current=${this.isChosen(key, section)} @click=${() => this.chooseIn(key, section)}>
      ${cell("left")}
      <td class="fate">${kind === "added" || kind === "dropped" || kind === "moved" || kind === "reworded" ? html`<span class="mark ${kind}" aria-hidden="true" lang="zh-CN">${t.compareSeal[kind]}</span>` : nothing}${section.moved ? t.compareMark.moved : t.alteration[section.alteration]}</td>
      ${cell("right")}
      ${KINDS.map((name) => html`<td class="number">${count.get(name) ?? html`<span class="note">—</span>`}</td>`)}</tr>`;
  }
}

register("wenjing-compare-sections", CompareSectionsView);
