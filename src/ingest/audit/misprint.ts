/** How a misprint may have made one number of another. */
export type Misprint = "digit" | "swap" | "sign";

const digitsOf = (value: number, decimals: number): string => Math.abs(value).toFixed(Math.min(8, decimals));

/** The misprint that would explain why `printed` stands where `meant` should; undefined if none does. */
export function misprintOf(printed: number, meant: number, decimals: number): Misprint | undefined {
  if (printed === 0 || meant === 0) return undefined;
  if (printed === -meant) return "sign";
  if (Math.sign(printed) !== Math.sign(meant)) return undefined;
  const [a, b] = [digitsOf(printed, decimals), digitsOf(meant, decimals)];
  if (a.length !== b.length || a === b) return undefined;
  const differ = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  if (differ.length === 1) return "digit";
  const [first = 0, second = 0] = differ;
  const gap = a.slice(first + 1, second);
  return differ.length === 2 &&
    (gap === "" || gap === ".") &&
    a[first] === b[second] &&
    a[second] === b[first]
    ? "swap"
    : undefined;
}
