/** The empty page: a sheet of squared writing paper that takes a report, and three samples. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../parts/icons";
import { SAMPLES } from "../state/samples";
import { pickFiles, pickFolder, readClipboard } from "../state/input";
import { base } from "../styles/base";
import { emptyStyles } from "../styles/empty";
import { register, View } from "./view";

/** Squares a line: wide pages and, below 768 px, twelve. */
const WIDE = 25;
const NARROW = 12;

export class EmptyView extends View {
  static override styles = [base, emptyStyles];

  #narrow = false;
  #observer: ResizeObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(([entry]) => {
      const narrow = (entry?.contentRect.width ?? 0) < 768;
      if (narrow !== this.#narrow) {
        this.#narrow = narrow;
        this.requestUpdate();
      }
    });
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  override render(): TemplateResult {
    const { t } = this;
    const squares = this.#narrow ? NARROW : WIDE;
    return html`<div class="page">
      <h1>${t.tagline}</h1>
      <p class="lead">${t.lead}</p>
      <div class="sheet" part="sheet">
        ${this.#narrow ? nothing : line(squares, "")} ${this.#writing(squares)} ${line(squares, "")}
        <div class="line button-line">
          ${cells(squares, "")}
          <div class="buttons">
            <button class="button primary b0" @click=${() => pickFiles(this.bench)}>${icon("file")}${t.openFiles}</button>
            <button class="button b1" @click=${() => pickFolder(this.bench)}>${icon("folder")}${t.openFolder}</button>
            <button class="button b2" @click=${() => void readClipboard(this.bench)}>${icon("clipboard")}${t.paste}</button>
          </div>
        </div>
        ${this.#narrow ? nothing : line(squares, "")}
        <p class="formats">${this.bench.engine().readFiles ? t.formats : t.formatsPlain}</p>
      </div>
      <section class="samples" aria-labelledby="samples">
        <h2 id="samples">${t.samplesTitle}</h2>
        <ul>
          ${SAMPLES.map((sample) => html`<li>
            <button class="sample" @click=${() => this.bench.add([{ name: sample.name, text: sample.text }])}>
              <span class="name">${t.samples[sample.id].name}${icon("right")}</span>
              <span><span lang="zh-CN" class="from">${t.samples[sample.id].from}</span>${t.comma}${t.characters(sample.characters)}</span>
              <span>${t.samples[sample.id].look}</span>
            </button>
          </li>`)}
        </ul>
      </section>
      <section class="privacy">
        <h2>${t.privacyLine}</h2>
        <p>${t.localVerify}${t.colon}${t.localVerifyText}</p>
      </section>
    </div>`;
  }

  override updated(): void {
    const sheet = this.renderRoot.querySelector<HTMLElement>(".sheet");
    sheet?.style.setProperty("--squares", String(this.#narrow ? NARROW : WIDE));
  }

  /** The invitation, one character a square; English runs over the squares. */
  #writing(squares: number): TemplateResult {
    const words = this.t.dropHere;
    if (this.store.state.locale === "en") {
      return html`<div class="line">${cells(squares, "")}<p class="english">${words}<span class="caret" aria-hidden="true"></span></p></div>`;
    }
    const characters = [..."　　", ...words];
    const lines: string[][] = [];
    for (let i = 0; i < characters.length; i += squares) lines.push(characters.slice(i, i + squares));
    return html`<p class="visually-hidden">${words}</p>
      ${lines.map((chars, i) => line(squares, chars.join(""), i === lines.length - 1))}`;
  }
}

function line(squares: number, text: string, caret = false): TemplateResult {
  return html`<div class="line" aria-hidden="true">${cells(squares, text, caret)}</div>`;
}

function cells(squares: number, text: string, caret = false): TemplateResult[] {
  const characters = [...text];
  return Array.from({ length: squares }, (_, i) => html`<span class="square" aria-hidden="true">${
    caret && i === characters.length ? html`<span class="caret"></span>` : (characters[i] ?? "").trim()}</span>`);
}

register("wenjing-empty", EmptyView);
