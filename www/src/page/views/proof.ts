/** Proofreading: every hint with its place, what is right, and the way to take it over or put it aside. */
import { html, nothing, type TemplateResult } from "lit";
import { hintMessage } from "../i18n";
import { visibleHints, type Hint } from "../model/hints";
import { oneLine, slice } from "../model/text";
import { icon } from "../parts/icons";
import { severity } from "../parts/signs";
import { adopt, ignore, ignoreAll, restoreIgnored } from "../state/corrections";
import { base } from "../styles/base";
import { rows } from "../styles/rows";
import { proofStyles } from "../styles/proof";
import { register } from "./view";
import { ResultView } from "./result-view";

type Kind = "error" | "warning" | "info";
const KINDS: readonly Kind[] = ["error", "warning", "info"];
/** So many hints of one kind are shown at once. */
const FIRST = 4;

export class ProofView extends ResultView {
  static override styles = [base, rows, proofStyles];

  #kind: Kind | null = null;
  #open = new Set<string>();

  override render(): TemplateResult {
    const { t, store } = this;
    const { file, article } = store;
    if (!article || !file) return html``;
    const hints = visibleHints(store);
    const ignored = store.state.ignored[file.id]?.length ?? 0;
    const shown = this.#kind ? hints.filter((hint) => hint.diagnostic.severity === this.#kind) : hints;
    const fixable = shown.filter((hint) => hint.diagnostic.fix !== null);
    return html`${hints.length ? html`<div class="bar" role="group" aria-label=${t.hintFilter}>
        ${KINDS.map((kind) => {
          const count = hints.filter((hint) => hint.diagnostic.severity === kind).length;
          return count ? html`<button class="filter quiet" aria-pressed=${this.#kind === kind ? "true" : "false"}
            @click=${() => { this.#kind = this.#kind === kind ? null : kind; this.requestUpdate(); }}>${severity(kind, t)} ${t.severityName[kind]} ${count}</button>` : nothing;
        })}
        <span class="steps">
          ${fixable.length ? html`<button class="button" @click=${() => adopt(this.bench, fixable)}>${t.adopt(fixable.length)}</button>` : nothing}
          <button class="icon-button" aria-label=${t.previousHint} title="${t.previousHint} Shift F8" @click=${() => stepHint(this.bench.store, shown, -1)}>${icon("up")}</button>
          <button class="icon-button" aria-label=${t.nextHint} title="${t.nextHint} F8" @click=${() => stepHint(this.bench.store, shown, 1)}>${icon("down")}</button>
        </span>
      </div>` : this.nothingFound(t.noHints, t.noHintsWhy)}
      <ol role="list">${byKind(shown).map((group) => this.#group(group))}</ol>
      ${ignored ? html`<p class="note">${t.ignoredCount(ignored)}${t.comma}<button class="link" @click=${() => restoreIgnored(this.bench)}>${t.restoreAll}</button></p>` : nothing}
      ${file.changes.length ? html`<details><summary>${t.changes} ${file.changes.length}</summary>
        <ol lang="zh-CN">${file.changes.map((change) => html`<li><del>${change.before}</del> → <ins>${change.after}</ins></li>`)}</ol></details>` : nothing}`;
  }

  /** The hints of one kind: the first of them, and the rest on demand. The one that the source led to is always there. */
  #group(hints: readonly Hint[]): TemplateResult {
    const { t, store } = this;
    const code = hints[0]?.diagnostic.code ?? "";
    const open = this.#open.has(code) || store.state.printing || hints.length <= FIRST + 1
      || hints.slice(FIRST).some((hint) => hint.key === store.state.selection?.key);
    const shown = open ? hints : hints.slice(0, FIRST);
    return html`${shown.map((hint) => this.#hint(hint))}
      ${hints.length > FIRST + 1 ? html`<li class="more">
        ${open ? nothing : html`<button class="link" @click=${() => { this.#open.add(code); this.requestUpdate(); }}>${t.sameKind(hints.length - FIRST)}</button>`}
        <button class="aside" @click=${() => ignoreAll(this.bench, hints)}>${t.ignoreKind}</button></li>` : nothing}`;
  }

  #hint(hint: Hint): TemplateResult {
    const { t, store } = this;
    const { diagnostic } = hint;
    const { span } = diagnostic;
    const before = oneLine(store.text.slice(Math.max(0, span.start - 13), span.start));
    const after = oneLine(store.text.slice(span.end, span.end + 13));
    return html`<li><div class="hint result" data-key=${hint.key} aria-current=${store.isSelected(hint.key)} @click=${this.choose(hint.key, [span])}
      @pointerenter=${this.enter([span])} @pointerleave=${this.leave}>
      ${severity(diagnostic.severity, t)}
      <button class="say">${hintMessage(t, diagnostic.code, diagnostic.args)}</button>
      <span class="do">
        ${diagnostic.fix !== null ? html`<button class="link" @click=${(e: Event) => { e.stopPropagation(); adopt(this.bench, [hint]); }}>${t.changeTo(diagnostic.fix)}</button>` : nothing}
        <button class="aside" @click=${(e: Event) => { e.stopPropagation(); ignore(this.bench, hint); }}>${t.ignore}</button>
      </span>
      <p class="context" lang="zh-CN">${before}<mark class=${diagnostic.severity}>${oneLine(slice(store.text, span)).slice(0, 60)}</mark>${after}</p>
    </div></li>`;
  }
}

/** Groups by code: errors first, then what is doubtful, then suggestions; each group where its first hint stands. */
function byKind(hints: readonly Hint[]): Hint[][] {
  const groups = new Map<string, Hint[]>();
  for (const hint of hints) {
    const group = groups.get(hint.diagnostic.code);
    if (group) group.push(hint);
    else groups.set(hint.diagnostic.code, [hint]);
  }
  const rank = (group: readonly Hint[]): number => KINDS.indexOf(group[0]?.diagnostic.severity ?? "info");
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

/** The next or previous hint, from the one that is selected or from the first. */
export function stepHint(store: import("../state/store").Store, hints: readonly Hint[], by: 1 | -1): void {
  if (!hints.length) return;
  const at = hints.findIndex((hint) => hint.key === store.state.selection?.key);
  const next = hints[at < 0 ? (by > 0 ? 0 : hints.length - 1) : (at + by + hints.length) % hints.length];
  if (next) store.select(next.key, [next.diagnostic.span]);
}

register("wenjing-proof", ProofView);
