/** Cover and contents of a compilation: the entries lead to their articles. */
import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../i18n";
import { oneLine, slice } from "../model/text";
import type { Workbench } from "../state/workbench";

export function contents({ store }: Workbench, t: Messages): TemplateResult {
  const { known, file, text } = store;
  const entries = known?.contents.filter((entry) => entry.document !== null) ?? [];
  const open = (document: number | null): void => {
    const article = file?.articles.findIndex((one) => one.document === document) ?? -1;
    if (file && article >= 0) store.open(file.id, article);
  };
  return html`<p class="note">${t.frontMatter}</p>
    ${entries.length ? html`<section class="contents"><header><h3>${t.contents}</h3></header><ol>
      ${entries.map((entry) => html`<li><button class="result" @click=${() => open(entry.document)}><span lang="zh-CN" class="quote">${entry.title ?? oneLine(slice(text, entry.span))}</span>
        ${entry.page !== null ? html`<span class="note">${t.page(entry.page)}</span>` : nothing}</button></li>`)}
    </ol></section>` : nothing}`;
}
