/** Two documents side by side. */
import { css, html, type TemplateResult } from "lit";
import { pickFiles } from "../state/input";
import { base, rows } from "../styles/base";
import { register } from "./view";
import { ResultView } from "./result-view";

export class CompareView extends ResultView {
  static override styles = [base, rows, css`:host { display: block; padding: 12px 24px; }`];

  override render(): TemplateResult {
    const { t } = this;
    return this.nothingFound(t.compareNeedTwo, t.compareNeedTwoWhy, html`<button class="button" @click=${() => pickFiles(this.bench)}>${t.openFiles}</button>`);
  }
}

register("wenjing-compare", CompareView);
