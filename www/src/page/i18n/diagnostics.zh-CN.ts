/** The sentences of the proofreading hints, one for each code of the core (a test compares the two lists). */
export type Args = Record<string, string | number>;
export type DiagnosticMessages = Record<string, (args: Args) => string>;

export const diagnosticsZh: DiagnosticMessages = {
  "placeholder/unfilled": (a) => `没有填：${a.mark ?? "XX"}`,
  "placeholder/empty_brackets": () => "括号里是空的",
  "punctuation/doubled": (a) => `「${a.mark}」重复`,
  "punctuation/conflicting": (a) => `「${a.first}」和「${a.second}」只能留一个`,
  "punctuation/before_etc": () => "“等”前面不用顿号",
  "punctuation/half_width": (a) => `中文里用了半角「${a.mark}」`,
  "punctuation/unpaired": (a) => `「${a.mark}」没有配对`,
  "punctuation/quote_direction": () => "引号的方向反了",
  "wording/repeated": (a) => `“${a.word}”写了两遍`,
  "wording/confused": (a) => `“${a.word}”应是「${a.instead}」`,
  "number/not_round": (a) => `${a.number} 不是整数，后面不用“余”“多”`,
  "number/twice_approximate": (a) => `「${a.first}」和「${a.second}」重复或矛盾`,
  "number/fall_by_multiple": () => "下降、减少不能用倍数",
  "date/impossible": (a) => `没有这一天：${a.date}`,
  "date/order": (a) => `起止年份颠倒：${a.first}、${a.second}`,
  "numbering/gap": (a) => (a.previous === undefined ? "序号跳号" : `序号跳号：${a.previous} 之后是 ${a.number}`),
  "numbering/repeat": (a) => `序号重复：${a.marker ?? a.number ?? ""}`,
  "numbering/mixed": (a) => `同级序号写法不一：${a.first}、${a.second}`,
  "numbering/mark": (a) => `序号「${a.marker}」宜写作「${a.instead}」`,
  "arithmetic/inconsistent": (a) => (a.formula ? String(a.formula) : "数字对不上"),
};
