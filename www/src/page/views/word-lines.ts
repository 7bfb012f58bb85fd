/** The concordance: a term in its lines, in the order of the text or of the words to its left or right. */
import { html, nothing, type TemplateResult } from "lit";
import type { Concordance, ConcordanceLine } from "../model/contract";
import type { Scope } from "../model/scope";
import type { OpenedCorpus } from "../state/corpus";
import { articleAt } from "../model/articles";
import { oneLine } from "../model/text";
import { Answers } from "../parts/answers";
import { base } from "../styles/base";
import { rows } from "../styles/rows";
import { wordLinesStyles } from "../styles/word-lines";
import { register } from "./view";
import { ResultView } from "./result-view";

type Order = "position" | "left" | "right";
const PAGE = 60;

export class WordLinesView extends ResultView {
  static override styles = [base, rows, wordLinesStyles];

  term = "";
  scope!: Scope;
  #order: Order = "position";
  #limit = PAGE;
  #for = "";
  readonly #answers = new Answers(this);

  override render(): TemplateResult {
    const { t, bench, term, scope } = this;
    if (!bench.corpus.available || !term) return html``;
    if (this.#for !== term) {
      this.#for = term;
      this.#limit = PAGE;
    }
    const answer = this.#answers.get<{ lines: Concordance; opened: OpenedCorpus; term: string }>("lines", `${scope.key}:${term}:${this.#order}:${this.#limit}`, async () => {
      const opened = await bench.corpus.open();
      return { lines: await opened.corpus.concordance({ term, selection: scope.selection, order: this.#order, limit: this.#limit, width: 34 }), opened, term };
    });
    const total = answer?.lines.total ?? 0;
    return html`<header><h3>${t.concordance}</h3><span class="note">${answer ? t.concordanceNote(total) : ""}</span>
        <select aria-label="${t.concordance}" @change=${(e: Event) => { this.#order = (e.target as HTMLSelectElement).value as Order; this.requestUpdate(); }}>
          ${(["position", "left", "right"] as const).map((name) => html`<option value=${name} ?selected=${this.#order === name}>${t.concordanceSort[name]}</option>`)}
        </select></header>
      ${answer && !total ? html`<p class="note">${t.wordMissing(term)}</p>` : nothing}
      <ol lang="zh-CN">${answer?.lines.lines.map((line) => this.#line(line, answer.opened))}</ol>
      ${answer && answer.lines.lines.length < total ? html`<button class="link" @click=${() => { this.#limit += 4 * PAGE; this.requestUpdate(); }}>${t.moreLines(Math.min(4 * PAGE, total - answer.lines.lines.length))}</button>` : nothing}`;
  }

  #line(line: ConcordanceLine, opened: OpenedCorpus): TemplateResult {
    const file = opened.files[line.text];
    const span = line.node.span;
    const key = `word:${line.text}@${span.start}`;
    const at = file ? articleAt(file.articles, span.start) : 0;
    const number = file ? file.articles.slice(0, at + 1).filter((article) => article.report).length : 0;
    const several = this.store.state.files.length > 1 || (file?.articles.filter((article) => article.report).length ?? 0) > 1;
    const clean = (text: string): string => oneLine(text);
    return html`<li><button class="line result" data-key=${key} aria-current=${this.store.isSelected(key)} title=${several && file ? file.articles[at]?.name ?? "" : ""}
      @click=${() => file && this.store.selectIn(file.id, key, [span])} @pointerenter=${file?.id === this.store.file?.id ? this.enter([span]) : nothing} @pointerleave=${this.leave}>
      <span class="before"><bdi>${clean(line.left.text)}</bdi></span><b>${line.node.text}</b><span class="after">${clean(line.right.text)}</span><span class="note">${several ? number : ""}</span>
    </button></li>`;
  }
}

register("wenjing-word-lines", WordLinesView);
