/** How far an analysis is: in words, as a bar, and with a way to stop it. It shows itself only when it takes a while. */
import { html, type TemplateResult } from "lit";
import type { OpenFile } from "../state/files";
import type { Workbench } from "../state/workbench";
import "./progress-bar";

export function progressView(bench: Workbench, file: OpenFile): TemplateResult {
  return html`<wenjing-progress .bench=${bench} .file=${file}></wenjing-progress>`;
}
