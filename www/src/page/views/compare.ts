/** Two documents side by side: what both share recedes, what is new or gone keeps full ink, figures that changed stand between. */
import { html, nothing, type TemplateResult } from "lit";
import type { Block } from "../model/blocks";
import { compare, isBody, movement, written, type Comparison, type FigurePair, type Row, type Side } from "../model/compare";
import { baseName, csv, download } from "../state/export";
import { pickFiles } from "../state/input";
import type { OpenFile } from "../state/files";
import { slice } from "../model/text";
import { base, rows } from "../styles/base";
import { compareStyles } from "../styles/compare";
import { register } from "./view";
import { ResultView } from "./result-view";

interface Choice {
  file: OpenFile;
  article: number;
}

type Only = "figures" | "new" | "gone" | null;

/** Rows that are drawn at once; more come as the reader scrolls. */
const FIRST = 120;

export class CompareView extends ResultView {
  static override styles = [base, rows, compareStyles];

  #left: string | null = null;
  #right: string | null = null;
  #only: Only = null;
  #selected: FigurePair | null = null;
  #rows = FIRST;
  #cache: { key: unknown[]; comparison: Comparison } | null = null;

  override render(): TemplateResult {
    const { t } = this;
    const choices = this.#choices();
    if (choices.length < 2) {
      return html`<div class="alone">${this.nothingFound(t.compareNeedTwo, t.compareNeedTwoWhy, html`<button class="button" @click=${() => pickFiles(this.bench)}>${t.openFiles}</button>`)}</div>`;
    }
    const [left, right] = this.#pair(choices);
    const sides = [side(left), side(right)] as const;
    const key = [left.file.analysis, left.article, right.file.analysis, right.article];
    if (!this.#cache || key.some((part, i) => part !== this.#cache?.key[i])) {
      this.#cache = { key, comparison: compare(sides[0], sides[1]) };
      this.#selected = null;
      this.#rows = FIRST;
    }
    const { comparison } = this.#cache;
    const shown = comparison.rows.filter((row) => this.#only === null || (this.#only === "figures" ? row.figures.length : row.state === "loose" && (this.#only === "new" ? row.right : row.left).some(isBody)));
    return html`<div class="bar">
        ${this.#select(choices, left, t.compareLeft, (value) => { this.#left = value; })}
        <span class="against">${t.compareWith}</span>
        ${this.#select(choices, right, t.compareRight, (value) => { this.#right = value; })}
        <span class="counts">
          ${this.#filter("figures", html`${t.compareChanged(comparison.changed)}`)}
          ${this.#filter("new", html`<span class="mark new" lang="zh-CN">${t.newSeal}</span>${t.compareNew(comparison.added)}`)}
          ${this.#filter("gone", html`<span class="mark" lang="zh-CN">${t.goneSeal}</span>${t.compareGone(comparison.gone)}`)}
          <span class="same">${t.compareSame(comparison.same, comparison.stock)}</span>
          <button class="link" @click=${() => this.#export(comparison, sides)}>${t.exportComparison}</button>
        </span>
      </div>
      <div class="sheet" tabindex="0" role="region" aria-label=${t.compareTitle} @scroll=${this.#more}>
        ${shown.slice(0, this.store.state.printing ? shown.length : this.#rows).map((row) => this.#row(row, sides))}
      </div>`;
  }

  #more(event: Event): void {
    const sheet = event.currentTarget as HTMLElement;
    if (sheet.scrollTop + 3 * sheet.clientHeight < sheet.scrollHeight || this.#rows >= (this.#cache?.comparison.rows.length ?? 0)) return;
    this.#rows += FIRST;
    this.requestUpdate();
  }

  #choices(): Choice[] {
    return this.store.state.files.flatMap((file) => (file.analysis ? file.articles.flatMap((article, index) => (article.report ? [{ file, article: index }] : [])) : []));
  }

  /** The current document at the right; at the left the one that looks back on the year before, or the one listed before. */
  #pair(choices: readonly Choice[]): [Choice, Choice] {
    const { current } = this.store.state;
    const byId = (wanted: string | null): Choice | undefined => choices.find((choice) => id(choice) === wanted);
    const at = choices.findIndex((choice) => choice.file.id === current?.file && choice.article === current.article);
    const right = byId(this.#right) ?? choices[at > 0 ? at : 1] as Choice;
    const year = (choice: Choice): number | null => choice.file.articles[choice.article]?.report?.years.review ?? null;
    const issuer = (choice: Choice): string => choice.file.articles[choice.article]?.name ?? "";
    const others = choices.filter((choice) => id(choice) !== id(right));
    const left = byId(this.#left) ?? others.find((choice) => issuer(choice) === issuer(right) && (year(choice) ?? 0) < (year(right) ?? 0))
      ?? others.find((choice) => choices.indexOf(choice) === choices.indexOf(right) - 1) ?? others[0] as Choice;
    return [left, right];
  }

  #select(choices: readonly Choice[], chosen: Choice, label: string, set: (value: string) => void): TemplateResult {
    return html`<select lang="zh-CN" aria-label=${label} @change=${(e: Event) => { set((e.target as HTMLSelectElement).value); this.requestUpdate(); }}>
      ${choices.map((choice) => html`<option value=${id(choice)} ?selected=${id(choice) === id(chosen)}>${this.#name(choice, choices)}</option>`)}
    </select>`;
  }

  #name(choice: Choice, choices: readonly Choice[]): string {
    const article = choice.file.articles[choice.article];
    const year = article?.report?.years.review;
    const several = new Set(choices.map((c) => c.file.id)).size > 1;
    const name = `${article?.name || this.t.untitled}${year ? ` ${year}` : ""}`;
    return several ? `${name}（${choice.file.name ?? this.t.pastedName}）` : name;
  }

  #filter(only: Only, label: TemplateResult): TemplateResult {
    return html`<button class="filter" aria-pressed=${this.#only === only ? "true" : "false"}
      @click=${() => { this.#only = this.#only === only ? null : only; this.requestUpdate(); }}>${label}</button>`;
  }

  #row(row: Row, sides: readonly [Side, Side]): TemplateResult {
    const { t } = this;
    const share = row.state === "same" && row.right.some(isBody);
    return html`<div class="row ${row.state}">
      <div class="column left">${row.left.map((block) => this.#block(block, row, sides[0], "left"))}</div>
      <div class="middle">
        ${share ? html`<p class="shared ${row.stock ? "stock" : ""}"><span>${row.stock ? t.sameStock : t.sameTwice}</span></p>` : nothing}
        ${row.figures.map((figure) => this.#figure(figure, sides))}
      </div>
      <div class="column right">${row.right.map((block) => this.#block(block, row, sides[1], "right"))}</div>
    </div>`;
  }

  #block(block: Block, row: Row, from: Side, place: "left" | "right"): TemplateResult {
    const { t } = this;
    const spans = row.figures.map((figure) => ({ figure, span: (place === "left" ? figure.left : figure.right).span }))
      .filter(({ span }) => span.start >= block.span.start && span.end <= block.span.end).sort((a, b) => a.span.start - b.span.start);
    const parts: (string | TemplateResult)[] = [];
    let at = block.span.start;
    for (const { figure, span } of spans) {
      if (span.start < at) continue;
      parts.push(from.text.slice(at, span.start), html`<span class="figure ${this.#selected === figure ? "selected" : ""}">${slice(from.text, span)}</span>`);
      at = span.end;
    }
    parts.push(from.text.slice(at, block.span.end));
    const loose = row.state === "loose" && isBody(block);
    return html`<div class="block">
      ${loose && place === "right" ? html`<span class="mark new" role="img" aria-label=${t.compareNew(1)} lang="zh-CN">${t.newSeal}</span>` : nothing}
      ${loose && place === "left" ? html`<span class="mark" role="img" aria-label=${t.compareGone(1)} lang="zh-CN">${t.goneSeal}</span>` : nothing}
      <p lang="zh-CN" class=${block.kind}>${parts}</p></div>`;
  }

  #figure(figure: FigurePair, [left, right]: readonly [Side, Side]): TemplateResult {
    const { t } = this;
    const from = written(left.text, figure.left);
    const to = written(right.text, figure.right);
    const selected = this.#selected === figure;
    return html`<button class="pair result" aria-current=${selected ? "true" : "false"} @click=${() => this.#show(figure)}>
      <span class="name" lang="zh-CN">${figure.target ? t.lastTarget(figure.name) : figure.name}</span>
      <span class="values" lang="zh-CN"><span>${from.digits}${from.unit === to.unit ? "" : from.unit} → </span><b>${to.digits}</b> <small>${to.unit}</small></span>
      <span class="move">${figure.target ? this.#reached(figure) : this.#moved(figure)}</span>
    </button>`;
  }

  #moved(figure: FigurePair): string {
    const { t } = this;
    const { kind, value } = movement(figure);
    if (kind === "none" || value === 0) return value === 0 && kind !== "none" ? "＝" : "";
    const number = Math.abs(value).toLocaleString("en", { maximumFractionDigits: 1 });
    const sign = value > 0 ? "+" : "−";
    return kind === "percent" ? `${sign}${number}%` : kind === "points" ? `${sign}${number} ${t.percentagePoints}` : `${value > 0 ? "↑" : "↓"} ${number}`;
  }

  #reached(figure: FigurePair): string {
    const { t } = this;
    const wanted = figure.left.value ?? 0;
    const got = figure.right.value ?? 0;
    const atMost = figure.left.bound === "at_most" || figure.left.bound === "under" || figure.left.kind === "rank" || figure.left.change?.direction === "down";
    return (atMost ? got <= wanted : got >= wanted) ? `＝ ${t.reached}` : `≠ ${t.notReached}`;
  }

  #show(figure: FigurePair): void {
    this.#selected = this.#selected === figure ? null : figure;
    this.requestUpdate();
  }

  #export(comparison: Comparison, [left, right]: readonly [Side, Side]): void {
    const { t } = this;
    const lines = comparison.rows.map((row) => {
      const text = (blocks: readonly Block[], from: Side): string => blocks.map((block) => slice(from.text, block.span)).join("\n");
      const figures = row.figures.map((f) => `${f.name} ${slice(left.text, f.left.span)} → ${slice(right.text, f.right.span)}`).join("；");
      const state = row.state === "same" ? t.sameTwice : row.state === "loose" ? [row.left.some(isBody) ? t.goneSeal : "", row.right.some(isBody) ? t.newSeal : ""].join("") : "";
      return [text(row.left, left), state, figures, text(row.right, right)];
    });
    download(`${baseName(this.store)}-${t.tabs.compare}.csv`, "text/csv", csv([[left.article.name, "", t.columns.change, right.article.name], ...lines]));
  }
}

function id(choice: Choice): string {
  return `${choice.file.id}:${choice.article}`;
}

function side(choice: Choice): Side {
  const article = choice.file.articles[choice.article];
  if (!article || !choice.file.analysis) throw new Error("only analysed documents are offered for comparison");
  return { text: choice.file.text, article, analysis: choice.file.analysis };
}

register("wenjing-compare", CompareView);
