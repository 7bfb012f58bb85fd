/** The word cloud: horizontal serif, lines set tight in the order of size, three inks by score. To a screen reader it is a list. */
import { html, type TemplateResult } from "lit";
import type { Messages } from "../i18n";
import type { Term } from "../model/words";

/** Seven sizes: a class each, since styles in attributes are forbidden by the policy. */
const SIZES = 7;

export function cloud(terms: readonly Term[], chosen: string, t: Messages, choose: (term: string) => void): TemplateResult {
  const best = Math.sqrt(Math.max(1e-9, ...terms.map((term) => term.score)));
  return html`<section class="cloud" aria-label=${t.cloud}>
    <ul>${terms.map((term, i) => {
      const share = Math.sqrt(Math.max(0, term.score)) / best;
      const size = Math.max(1, Math.min(SIZES, Math.ceil(share * SIZES)));
      const ink = i < terms.length / 4 ? 1 : i < terms.length / 2 ? 2 : 3;
      return html`<li><button lang="zh-CN" class="s${size} k${ink}" aria-current=${term.term === chosen ? "true" : "false"} @click=${() => choose(term.term)}>${term.term}</button></li>`;
    })}</ul>
  </section>`;
}
