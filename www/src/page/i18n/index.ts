import { en } from "./en";
import { zhCN, type Messages } from "./zh-CN";

export type { Messages };
export type Locale = "zh-CN" | "en";
export const LOCALES: readonly Locale[] = ["zh-CN", "en"];
const dictionaries: Record<Locale, Messages> = { "zh-CN": zhCN, en };

export function messages(locale: Locale): Messages {
  return dictionaries[locale];
}

/** The sentence of a hint; a code that this version of the page does not know is shown as it is. */
export function hintMessage(t: Messages, code: string, args: Record<string, string | number>): string {
  const message = t.diagnostic[code];
  return message ? message(args) : code;
}
