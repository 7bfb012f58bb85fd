/** What the pages of a comparison share: the two sides, and choosing a place in either of them. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { FigureChange, Outcome, Span, TargetOutcome } from "../model/contract";
import { measureOf, written, type Compared, type Place, type Side } from "../model/comparison";
import { overlaps } from "../model/text";
import { ResultView } from "./result-view";

const SIGNS: Record<Outcome, string> = { met: "＝", missed: "≠", mentioned: "?", not_mentioned: "—" };

export abstract class ComparePart extends ResultView {
  compared!: Compared;
  pin: (left: Side, right: Side) => void = () => undefined;

  /** Marks a place of one side in its source; where both have it, the later one. Where the page does not show the text, the source is opened. */
  protected chooseIn(key: string, places: Partial<Record<Place, Span | null>>, open = true): void {
    const { left, right } = this.compared;
    this.pin(left, right);
    if (open) this.store.choosePane({ source: true });
    if (places.right) this.store.selectIn(right.file.id, key, [places.right]);
    else if (places.left) this.store.selectIn(left.file.id, key, [places.left]);
    // On a phone the passages that are shown are looked at first; the source is one tap away.
    if (!open) this.store.set({ side: "analysis" });
  }

  /** Whether a result is the one that was chosen, or holds the place that was chosen in the source. */
  protected isChosen(key: string, places: Partial<Record<Place, Span | null>>): "true" | "false" {
    const { selection, current } = this.store.state;
    if (!selection || selection.from === "result") return this.store.isSelected(key);
    const holds = (["left", "right"] as const).some((place) => {
      const span = places[place];
      return span && this.compared[place].file.id === current?.file && selection.spans.some((one) => overlaps(one, span));
    });
    return holds ? "true" : "false";
  }

  #led = -1;

  /** The place that was chosen in the source comes into view here. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { selection } = this.store.state;
    if (!selection || selection.from !== "source" || selection.turn === this.#led) return;
    this.#led = selection.turn;
    this.renderRoot.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }

  protected moved(figure: FigureChange): string {
    const { t } = this;
    const number = (value: number): string => Math.abs(value).toLocaleString("en", { maximumFractionDigits: 2 });
    if (figure.difference === 0) return "＝";
    const sign = figure.difference > 0 ? "+" : "−";
    if (figure.percent !== null) return `${sign}${Math.abs(figure.percent).toLocaleString("en", { maximumFractionDigits: 1 })}%`;
    return figure.right.unit.includes("%") ? `${sign}${number(figure.difference)} ${t.pointsShort}` : `${sign}${number(figure.difference)}`;
  }

  /** Old → new, the unit once where it is the same. */
  protected values(from: Span | null, to: Span | null): TemplateResult {
    const { left, right } = this.compared;
    const a = from ? written(left.text, from) : null;
    const b = to ? written(right.text, to) : null;
    return html`<span>${a ? html`${a.digits}${a.unit === b?.unit ? "" : a.unit}` : "—"} → </span>${b ? html`<b>${b.digits}</b> <small>${b.unit}</small>` : html`<span>—</span>`}`;
  }

  protected measure(figure: FigureChange): string {
    const { change } = figure.right;
    // 7.7% of growth is no level of 7.7%.
    return (measureOf(figure, this.compared) || this.t.untitledFigure) + (change ? this.t.changeOf(this.t.direction[change]) : "");
  }

  protected targetMeasure(target: TargetOutcome): string {
    return measureOf({ left: target.target, right: target.reported }, this.compared) || this.t.untitledFigure;
  }

  protected outcome(outcome: Outcome): TemplateResult {
    return html`<span class="outcome ${outcome}"><span aria-hidden="true">${SIGNS[outcome]}</span> ${this.t.outcome[outcome]}</span>`;
  }

  protected note(text: string): TemplateResult | typeof nothing {
    return text ? html`<p class="note">${text}</p>` : nothing;
  }
}
