// An arithmetic of its own for the test of falsified statements: whether figures, as written, can still be what a statement says of
// them, when each is off by no more than half of its last digit. In floating point: what lies at the very edge is left out.

const WIDE = { "０": "0", "１": "1", "２": "2", "３": "3", "４": "4", "５": "5", "６": "6", "７": "7", "８": "8", "９": "9", "．": ".", "，": ",", "％": "%" };
const MAGNITUDES = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** A figure as written → { value, slack, step }: step is one unit of its last digit; what is counted has no slack. Null without digits. */
export function read(written) {
  const plain = [...written].map((c) => WIDE[c] ?? c).join("");
  const found = /(\d[\d,]*)(?:\.(\d+))?\s*([十百千万亿]*)/.exec(plain);
  if (!found) return null;
  const [, whole, fraction = "", units] = found;
  const scale = 10 ** [...units].reduce((sum, unit) => sum + MAGNITUDES[unit], 0);
  const step = scale * 10 ** -fraction.length;
  const isMeasured = units !== "" || fraction !== "" || /[%‰倍亩]|百分点|平方|公顷/.test(plain);
  return { value: Number(`${whole.replaceAll(",", "")}.${fraction || 0}`) * scale, slack: isMeasured ? step / 2 : 0, step };
}

/** Least and most that a function of figures can give. */
function range(f, figures) {
  let ends = [[]];
  for (const { value, slack } of figures) ends = ends.flatMap((rest) => [value - slack, value + slack].map((end) => [...rest, end]));
  const values = ends.map((end) => f(...end));
  return [Math.min(...values), Math.max(...values)];
}

/** Whether a stated figure can be what the function gives; `by` is how far it must be off to be called another. */
function agrees(f, stated, figures, by = stated.step * 1e-6) {
  const [low, high] = range(f, figures);
  return stated.value + stated.slack + by >= low && stated.value - stated.slack - by <= high;
}

const permutations = (list) => (list.length < 2 ? [list] : list.flatMap((one, at) => permutations(list.toSpliced(at, 1)).map((rest) => [one, ...rest])));

const QUOTIENTS = {
  rate: [(part, whole) => (100 * part) / whole],
  growth: [(now, before) => (100 * (now - before)) / before, (now, before) => (100 * (before - now)) / before, (more, now) => (100 * more) / (now - more), (more, now) => (100 * more) / (now + more),
    (now, before) => (now - before) / before, (now, before) => now / before],
  product: [(one, other) => one * other],
};

/** The ways in which these figures can be read as such a statement: [function, index of what it states, indices of its operands]. */
function readings(relation, figures) {
  const indices = figures.map((_, at) => at);
  if (relation === "sum" || relation === "difference") {
    return indices.map((stated) => [(...parts) => parts.reduce((sum, part) => sum + part, 0), stated, indices.toSpliced(stated, 1)]);
  }
  if (figures.length !== 3) return [];
  return permutations(indices).flatMap(([stated, ...operands]) => (QUOTIENTS[relation] ?? []).map((f) => [f, stated, operands]));
}

const HUNDRED = { value: 100, slack: 0, step: 1 };

/** Whether a statement that held for the figures `before` cannot hold for those `after`: then it must be noticed. */
export function isContradicted(relation, before, after) {
  if (relation === "repetition" || before.length < 2) return true;
  // 收到3件，办结3件: less may be done, more cannot.
  if (relation === "rate" && before.length === 2) return after[1].value > after[0].value;
  const sum = (...parts) => parts.reduce((total, part) => total + part, 0);
  if (relation === "sum" && agrees(sum, HUNDRED, before)) return !agrees(sum, HUNDRED, after);
  const by = relation === "rate" || relation === "growth" ? 1 : 0;
  const held = readings(relation, before).filter(([f, stated, operands]) => agrees(f, before[stated], operands.map((at) => before[at])));
  return held.length > 0 && held.every(([f, stated, operands]) => !agrees(f, after[stated], operands.map((at) => after[at]), after[stated].step * (by + 1e-6)));
}
