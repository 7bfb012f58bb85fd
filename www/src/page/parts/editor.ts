/** The text as a field to write in: after each pause in the typing what is there is analysed. */
import { html, type TemplateResult } from "lit";
import type { Messages } from "../i18n";
import { slice } from "../model/text";
import type { View } from "../views/view";

const PAUSE = 150;

export class Editor {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly view: View) {}

  field(t: Messages): TemplateResult {
    return html`<textarea class="editor" lang="zh-CN" aria-label=${t.editLabel} spellcheck="false" @input=${this.#typed}></textarea>`;
  }

  /** Once, on entry: what is typed must never be overwritten by a result that comes in. */
  fill(): void {
    const field = this.view.renderRoot.querySelector<HTMLTextAreaElement>(".editor");
    if (!field || field.dataset["filled"]) return;
    const { article, text } = this.view.store;
    field.dataset["filled"] = "yes";
    field.value = article ? slice(text, article.span) : "";
    field.focus();
  }

  readonly #typed = (event: Event): void => {
    clearTimeout(this.#timer);
    const value = (event.target as HTMLTextAreaElement).value;
    const { store, bench } = this.view;
    const { file, article } = store;
    if (!file || !article) return;
    this.#timer = setTimeout(() => {
      const { span } = store.article ?? article;
      bench.again(file.id, { draft: store.text.slice(0, span.start) + value + store.text.slice(span.end) });
    }, PAUSE);
  };
}
