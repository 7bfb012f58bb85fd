/** On a phone: which document, as one line. */
import { html, type TemplateResult } from "lit";
import type { Messages } from "../page/i18n";
import type { Store } from "../page/state/store";

export function picker(store: Store, t: Messages): TemplateResult {
  const { current, files } = store.state;
  const total = files.reduce((sum, file) => sum + file.articles.filter((a) => a.report).length, 0);
  let number = 0;
  let at = 0;
  const options = files.flatMap((file) => (file.articles.length ? file.articles : [null]).map((article, index) => {
    if (article?.report) number++;
    const selected = current?.file === file.id && current.article === index;
    if (selected) at = number;
    return html`<option value="${file.id}:${index}" ?selected=${selected}>${
      article ? (article.report ? `${article.name || t.untitled}${t.dot}${t.kind[article.report.kind]}` : t.front) : (file.name ?? t.pastedName)}</option>`;
  }));
  return html`<label class="picker"><span class="note">${at}/${total}</span>
    <select lang="zh-CN" aria-label=${t.files} @change=${(e: Event) => {
      const [file, article] = (e.target as HTMLSelectElement).value.split(":").map(Number);
      store.set({ all: false });
      store.open(file as number, article as number);
    }}>${options}</select></label>`;
}
