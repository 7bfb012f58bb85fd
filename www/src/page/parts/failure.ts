import type { Messages } from "../i18n";
import type { OpenFile } from "../state/files";

/** What is wrong with a file and what to do, in the reader's language. */
export function failureText(t: Messages, file: OpenFile): string {
  const failure = file.failure;
  if (!failure) return "";
  return t.errors[failure.code] ?? `${t.errorOther} ${failure.message}`;
}
