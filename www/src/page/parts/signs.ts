/** Signs that stand beside colours: square seals for roles, discs for severities, signs for verdicts. */
import { html, type TemplateResult } from "lit";
import type { Check, Diagnostic, Role } from "../model/contract";
import type { Messages } from "../i18n";

export function seal(role: Role, t: Messages): TemplateResult {
  return html`<span class="seal ${role}" role="img" aria-label=${t.role[role]} title=${t.role[role]}>${t.roleSeal[role]}</span>`;
}

export function severity(kind: Diagnostic["severity"], t: Messages): TemplateResult {
  return html`<span class="severity ${kind}" role="img" lang="zh-CN" aria-label=${t.severityName[kind]}>${t.severity[kind]}</span>`;
}

const VERDICTS: Record<Check["verdict"], string> = { consistent: "＝", rounding: "≈", inconsistent: "≠", partial: "?", not_assessable: "?" };

export function verdict(kind: Check["verdict"], t: Messages): TemplateResult {
  return html`<span class="verdict ${kind}" role="img" aria-label=${t.verdict[kind]} title=${t.verdict[kind]}>${VERDICTS[kind]}</span>`;
}

export function verdictSign(kind: Check["verdict"]): string {
  return VERDICTS[kind];
}
