/** The sentences of the proofreading hints in English: the same codes as in Chinese. */
import type { DiagnosticMessages } from "./diagnostics.zh-CN";

export const diagnosticsEn: DiagnosticMessages = {
  "placeholder/unfilled": (a) => `Left blank: ${a.mark ?? "XX"}`,
  "placeholder/empty_brackets": () => "Nothing between the brackets",
  "punctuation/doubled": (a) => `"${a.mark}" is doubled`,
  "punctuation/conflicting": (a) => `Only one of "${a.first}" and "${a.second}" can stand here`,
  "punctuation/before_etc": () => "No 、 before 等",
  "punctuation/half_width": (a) => `Half-width "${a.mark}" in Chinese text`,
  "punctuation/unpaired": (a) => `"${a.mark}" has no partner`,
  "punctuation/quote_direction": () => "The quotation mark is turned the wrong way",
  "wording/repeated": (a) => `"${a.word}" stands twice`,
  "wording/confused": (a) => `"${a.word}" should be "${a.instead}"`,
  "number/not_round": (a) => `${a.number} is not round: no 余 or 多 after it`,
  "number/twice_approximate": (a) => `"${a.first}" and "${a.second}" repeat or exclude each other`,
  "number/fall_by_multiple": () => "A fall cannot be given as a multiple",
  "date/impossible": (a) => `There is no such day: ${a.date}`,
  "date/order": (a) => `The years run backwards: ${a.first}, ${a.second}`,
  "numbering/gap": (a) => (a.previous === undefined ? "A number is skipped" : `A number is skipped: ${a.number} follows ${a.previous}`),
  "numbering/repeat": (a) => `The number stands twice: ${a.marker ?? a.number ?? ""}`,
  "numbering/mixed": (a) => `Siblings are numbered in two styles: ${a.first}, ${a.second}`,
  "numbering/mark": (a) => `"${a.marker}" is better written "${a.instead}"`,
  "arithmetic/inconsistent": (a) => (a.formula ? String(a.formula) : "The figures do not add up"),
};
