/** Reads a check's formula for setting it: "175 ÷ 202 = 86.6% ≠ 90.2%", "31 + 23 = 54 ≠ 56", "31 + 23 ≠ 56". */
export interface Formula {
  left: string;
  /** Where the left side is one division: its lower part. */
  divisor: string | null;
  /** "=" or "≈". */
  sign: string;
  computed: string;
  stated: string;
}

export function parseFormula(formula: string): Formula | null {
  const [before, stated] = formula.split("≠").map((part) => part.trim());
  if (before === undefined || !stated) return null;
  const equal = /^(.*?)\s*([=＝≈])\s*([^=≈]*)$/.exec(before);
  const side = equal?.[1] ?? before;
  const division = /^([^÷/+−×-]+)\s*[÷/]\s*([^÷/+−×-]+)$/.exec(side);
  return {
    left: (division?.[1] ?? side).trim(), divisor: division?.[2]?.trim() ?? null, sign: equal?.[2] ?? "=", computed: equal?.[3] ?? "", stated,
  };
}
