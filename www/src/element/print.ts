/** The report on paper: the tabs of the current document one after another, or its overview on one page, or all documents at a glance. */
import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../page/i18n";
import type { Workbench } from "../page/state/workbench";

export function printed(bench: Workbench, t: Messages): TemplateResult {
  const { article, file, state } = bench.store;
  const report = article?.report;
  const title = state.all ? t.digest : article?.name || file?.name || t.pastedName;
  if (state.printPage || state.all) return html`<main class="print page"><h1 lang="zh-CN">${title}</h1><wenjing-overview .bench=${bench}></wenjing-overview></main>`;
  return html`<main class="print">
    <h1 lang="zh-CN">${title}</h1>
    <wenjing-overview .bench=${bench}></wenjing-overview>
    ${report?.outline.length ? html`<h2>${t.tabs.structure}</h2><wenjing-structure .bench=${bench}></wenjing-structure>` : nothing}
    ${report?.quantities.length ? html`<h2>${t.tabs.figures}</h2><wenjing-figures .bench=${bench}></wenjing-figures>` : nothing}
    <h2>${t.tabs.proof}</h2><wenjing-proof .bench=${bench}></wenjing-proof>
  </main>`;
}
