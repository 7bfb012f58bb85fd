/**
 * Two documents compared by the core: side by side, by section, their figures and targets, the terms that rose and fell; and, where there
 * are more than two, how alike they all are.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Comparison, Similarity } from "../model/contract";
import { tallyOf, type Compared, type Side } from "../model/comparison";
import { Answers } from "../parts/answers";
import { pickFiles } from "../state/input";
import { base } from "../styles/base";
import { rows } from "../styles/rows";
import { compareStyles } from "../styles/compare";
import { register } from "./view";
import { ResultView } from "./result-view";
import "./compare-text";
import "./compare-sections";
import "./compare-figures";
import "./compare-terms";
import "./compare-all";

const PAGES = ["text", "sections", "figures", "terms", "all"] as const;
type Page = (typeof PAGES)[number];

/** Beyond so many characters not all documents are compared only to propose one. */
const ALL_COMPARED = 1_000_000;

export class CompareView extends ResultView {
  static override styles = [base, rows, compareStyles];

  #left: string | null = null;
  #right: string | null = null;
  #page: Page = "text";
  #made: { comparison: Comparison; compared: Compared } | null = null;
  readonly #answers = new Answers(this);

  override render(): TemplateResult {
    const { t } = this;
    const sides = this.#sides();
    if (sides.length < 2) {
      return html`<div class="alone">${this.nothingFound(t.compareNeedTwo, t.compareNeedTwoWhy, html`<button class="button" @click=${() => pickFiles(this.bench)}>${t.openFiles}</button>`)}</div>`;
    }
    if (!this.bench.corpus.available) return html`<div class="alone">${this.nothingFound(t.compareNoEngine, t.compareNoEngineWhy)}</div>`;
    const [left, right] = this.#pair(sides);
    if (!left) return html`<p class="note waiting" role="status">${t.phase["analysing"]}</p>`;
    const compared = this.#ask(left, right);
    const page = this.#page === "all" && sides.length < 3 ? "text" : this.#page;
    return html`<div class="bar">
        <div class="choice">${this.#select(sides, left, t.compareLeft, (value) => { this.#left = value; this.#right ??= id(right); })}
        <button class="icon-button swap" aria-label=${t.compareSwap} title=${t.compareSwap} @click=${() => { [this.#left, this.#right] = [id(right), id(left)]; this.requestUpdate(); }}><span aria-hidden="true">⇄</span></button>
        ${this.#select(sides, right, t.compareRight, (value) => { this.#right = value; this.#left ??= id(left); })}</div>
        <div class="switch" role="group" aria-label=${t.compareTitle}>${PAGES.filter((name) => name !== "all" || sides.length > 2).map((name) => html`<button
          aria-pressed=${page === name ? "true" : "false"} @click=${() => { this.#page = name; this.requestUpdate(); }}>${t.comparePages[name]}</button>`)}</div>
        ${compared ? this.#told(compared.comparison) : html`<span class="note" role="status">${t.phase["analysing"]}</span>`}
      </div>
      ${page === "all" ? html`<wenjing-compare-all class="page" .bench=${this.bench} .sides=${sides} .open=${this.#open}></wenjing-compare-all>` : compared ? this.#shown(page, compared) : nothing}`;
  }

  #shown(page: Page, compared: Compared): TemplateResult {
    const { bench } = this;
    switch (page) {
      case "sections": return html`<wenjing-compare-sections class="page" .bench=${bench} .compared=${compared} .pin=${this.#pin}></wenjing-compare-sections>`;
      case "figures": return html`<wenjing-compare-figures class="page" .bench=${bench} .compared=${compared} .pin=${this.#pin}></wenjing-compare-figures>`;
      case "terms": return html`<wenjing-compare-terms class="page" .bench=${bench} .compared=${compared} .pin=${this.#pin}></wenjing-compare-terms>`;
      default: return html`<wenjing-compare-text class="page" .bench=${bench} .compared=${compared} .pin=${this.#pin}></wenjing-compare-text>`;
    }
  }

  /** How alike the two are, in one line. */
  #told(comparison: Comparison): TemplateResult {
    const { t } = this;
    const { same, stock } = tallyOf(comparison);
    return html`<span class="told"><b>${t.compareAlike(Math.round(comparison.similarity * 100))}</b><span class="note">${t.compareSame(same, stock)}</span></span>`;
  }

  #ask(left: Side, right: Side): Compared | null {
    const { corpus } = this.bench;
    const numbers = [corpus.documentOf(left.file, left.index), corpus.documentOf(right.file, right.index)];
    const [from, to] = numbers;
    if (from === null || to === null || from === undefined || to === undefined) return null;
    const key = `${corpus.version}:${from}:${to}`;
    const answer = this.#answers.get<{ comparison: Comparison; key: string }>("compare", key, async () => ({ comparison: await (await corpus.open()).corpus.compare({ left: from, right: to }), key }));
    // The answer to the last question stays until the next is there, but its spans belong to the texts of then.
    if (!answer || answer.key !== key) return null;
    if (this.#made?.comparison !== answer.comparison) this.#made = { comparison: answer.comparison, compared: { comparison: answer.comparison, left, right } };
    return this.#made.compared;
  }

  /** What is shown stays, though selecting in it makes another document the current one. */
  readonly #pin = (left: Side, right: Side): void => { [this.#left, this.#right] = [id(left), id(right)]; };

  readonly #open = (left: Side, right: Side): void => {
    this.#pin(left, right);
    this.#page = "text";
    this.requestUpdate();
  };

  #sides(): Side[] {
    return this.store.state.files.flatMap((file) => (file.analysis ? file.articles.flatMap((article, index) => (article.report ? [{ file, index, article, text: file.text }] : [])) : []));
  }

  /**
   * The current document at the right; at the left the one of the same body that looks back on an earlier year, else the one whose words are
   * most like it. Null at the left until that is known.
   */
  #pair(sides: readonly Side[]): [Side | null, Side] {
    const { current } = this.store.state;
    const byId = (wanted: string | null): Side | undefined => sides.find((side) => id(side) === wanted);
    const at = sides.findIndex((side) => side.file.id === current?.file && side.index === current.article);
    const year = (side: Side): number => side.article.report?.years.review ?? 0;
    const yearBefore = (later: Side): Side | undefined => sides.find((side) => side !== later && side.article.name === later.article.name && year(side) > 0 && year(side) < year(later));
    // Of two years of one body the later is the later one, whichever was opened.
    const opened = sides[Math.max(0, at)] as Side;
    const after = sides.find((side) => yearBefore(side) === opened);
    const right = byId(this.#right) ?? (yearBefore(opened) ? opened : after ?? (sides.length === 2 ? sides[1] as Side : opened));
    const chosen = byId(this.#left);
    if (chosen && chosen !== right) return [chosen, right];
    const others = sides.filter((side) => side !== right);
    return [yearBefore(right) ?? (others.length === 1 ? others[0] as Side : this.#mostAlike(others, right)), right];
  }

  #mostAlike(others: readonly Side[], right: Side): Side | null {
    const { corpus } = this.bench;
    const characters = others.reduce((sum, side) => sum + side.article.characters, 0);
    if (characters > ALL_COMPARED) return others[0] ?? null;
    const similarity = this.#answers.get<Similarity>("similarity", `${corpus.version}`, async () => (await corpus.open()).corpus.similarity());
    if (!similarity) return null;
    const number = (side: Side): number => corpus.documentOf(side.file, side.index) ?? 0;
    const alike = (side: Side): number => similarity.words[number(right)]?.[number(side)] ?? 0;
    return others.reduce((best, side) => (alike(side) > alike(best) ? side : best));
  }

  #select(sides: readonly Side[], chosen: Side, label: string, set: (value: string) => void): TemplateResult {
    return html`<select lang="zh-CN" aria-label=${label} @change=${(e: Event) => { set((e.target as HTMLSelectElement).value); this.requestUpdate(); }}>
      ${sides.map((side) => html`<option value=${id(side)} .selected=${id(side) === id(chosen)}>${nameOf(side, sides, this.t)}</option>`)}
    </select>`;
  }
}

export function nameOf(side: Side, sides: readonly Side[], t: { untitled: string; pastedName: string }): string {
  const year = side.article.report?.years.review;
  const several = new Set(sides.map(({ file }) => file.id)).size > 1;
  const name = `${side.article.name || t.untitled}${year ? ` ${year}` : ""}`;
  if (!several) return name;
  // Files of one name, as pasted texts are, are told apart by their number.
  const files = [...new Map(sides.map(({ file }) => [file.id, file])).values()];
  const number = files.filter(({ name: other }) => other === side.file.name).length > 1 ? ` ${files.findIndex((file) => file.id === side.file.id) + 1}` : "";
  return `${name}（${side.file.name ?? t.pastedName}${number}）`;
}

function id(side: Side): string {
  return `${side.file.id}:${side.index}`;
}

register("wenjing-compare", CompareView);
