/** The documents: files, and the articles of a compilation. Arrow keys move, Delete removes, Alt with arrows reorders. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../parts/icons";
import type { Article } from "../model/articles";
import type { OpenFile } from "../state/files";
import { pickFiles } from "../state/input";
import { base } from "../styles/base";
import { listStyles } from "../styles/list";
import { register, View } from "./view";
import { failureText } from "../parts/failure";

const FORMATS = ["text", "markdown", "html"];
const ENCODINGS = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"];

export class ListView extends View {
  static override styles = [base, listStyles];

  override render(): TemplateResult {
    const { t } = this;
    const { files } = this.store.state;
    const count = files.reduce((sum, file) => sum + file.articles.filter((a) => a.report).length, 0);
    let number = 0;
    return html`<div class="bar">
        <h2>${t.listTitle(count)}</h2>
        <div class="actions">
          <button class="icon-button" aria-label=${t.addFile} title=${t.addFile} @click=${() => pickFiles(this.bench)}>${icon("add")}</button>
          <button class="icon-button" aria-label=${t.fold(t.files)} title=${t.fold(t.files)} @click=${() => this.store.choosePane({ list: false })}>${icon("left")}</button>
        </div>
      </div>
      <ol @keydown=${this.#onKey}>
        ${files.map((file) => html`
          ${this.#fileHead(file)}
          ${file.failure ? this.#failure(file) : nothing}
          ${file.articles.map((article, index) => this.#item(file, article, index, article.report ? ++number : 0))}
        `)}
      </ol>`;
  }

  #fileHead(file: OpenFile): TemplateResult {
    const { t } = this;
    const state = file.phase === "reading" || file.phase === "analysing" ? "…" : file.phase === "stopped" ? t.stopped : "";
    return html`<li class="file" data-file=${file.id}>
      <span class="title" title=${file.name ?? t.pastedName}>${file.name ?? t.pastedName} ${state}</span>
      <span class="kinds">${this.#kinds(file)}</span>
      ${this.store.state.files.length > 1 ? html`
        <button class="icon-button tool" aria-label="${t.moveUp} ${file.name ?? t.pastedName}" title=${t.moveUp} @click=${() => this.bench.move(file.id, -1)}>${icon("up")}</button>
        <button class="icon-button tool" aria-label="${t.moveDown} ${file.name ?? t.pastedName}" title=${t.moveDown} @click=${() => this.bench.move(file.id, 1)}>${icon("down")}</button>` : nothing}
      <button class="icon-button tool" aria-label="${t.remove} ${file.name ?? t.pastedName}" title=${t.remove} @click=${() => this.bench.remove(file.id)}>${icon("close")}</button>
    </li>`;
  }

  /** Format and encoding: of texts they can be chosen, of other files they are what the file is. */
  #kinds(file: OpenFile): TemplateResult | typeof nothing {
    const { t } = this;
    if (!file.bytes) return file.format ? html`<span class="note">${file.format.toUpperCase()}</span>` : nothing;
    if (/\.(docx|pdf|ofd|zip)$/i.test(file.name ?? "") && !file.asFormat) return html`<span class="note">${(file.format ?? "").toUpperCase()}</span>`;
    return html`<select aria-label="${t.changeFormat} ${file.name}" title=${t.changeFormat} @change=${(e: Event) => this.bench.again(file.id, { asFormat: (e.target as HTMLSelectElement).value || null, draft: null })}>
        <option value="" ?selected=${!file.asFormat}>${file.format ? t.formatName[file.format] ?? file.format : t.format}</option>
        ${FORMATS.map((name) => html`<option value=${name} ?selected=${file.asFormat === name}>${t.formatName[name]}</option>`)}
      </select><select aria-label="${t.changeEncoding} ${file.name}" title=${t.changeEncoding} @change=${(e: Event) => this.#encode(file, e)}>
        <option value="" ?selected=${!file.encoding}>${file.readAs ?? t.encoding}</option>
        ${ENCODINGS.map((name) => html`<option value=${name} ?selected=${file.encoding === name}>${name.toUpperCase()}</option>`)}
      </select>`;
  }

  #encode(file: OpenFile, event: Event): void {
    const value = (event.target as HTMLSelectElement).value;
    this.bench.again(file.id, { encoding: value || null, draft: null });
  }

  #failure(file: OpenFile): TemplateResult {
    const { t } = this;
    return html`<li class="failure" data-file=${file.id}>
      <span class="cross" aria-hidden="true">×</span>
      <p class="name">${file.name ?? t.pastedName}</p>
      <p>${failureText(t, file)}</p>
      <p class="note">${t.errorCode(file.failure?.code ?? "")}</p>
      <button class="link" @click=${() => this.bench.remove(file.id)}>${t.remove}</button>
    </li>`;
  }

  #item(file: OpenFile, article: Article, index: number, number: number): TemplateResult {
    const { t } = this;
    const { current } = this.store.state;
    const isCurrent = current?.file === file.id && current.article === index;
    const name = article.report ? article.name || t.untitled : t.front;
    return html`<li>
      <button class="item" data-file=${file.id} data-article=${index} aria-current=${isCurrent ? "true" : "false"}
        tabindex=${isCurrent ? 0 : -1} @click=${() => { this.store.set({ all: false }); this.store.open(file.id, index); }}>
        <span class="number">${number || ""}</span>
        <span class="name" lang="zh-CN">${name}</span>
        <span class="meta">
          ${article.report ? html`<span>${t.kind[article.report.kind]}</span>` : nothing}
          <span>${t.characters(article.characters)}</span>
          ${article.mismatches ? html`<span class="red" title=${t.mismatches(article.mismatches)}>≠ ${article.mismatches}<span class="visually-hidden">${t.mismatches(article.mismatches)}</span></span>` : nothing}
        </span>
      </button>
    </li>`;
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const item = target.closest<HTMLElement>(".item");
    if (!item) return;
    const id = Number(item.dataset["file"]);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step && event.altKey) this.bench.move(id, step);
    else if (step) {
      const items = [...this.renderRoot.querySelectorAll<HTMLElement>(".item")];
      const next = items[items.indexOf(item) + step];
      next?.focus();
      next?.click();
    } else if (event.key === "Delete") this.bench.remove(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

register("wenjing-list", ListView);
