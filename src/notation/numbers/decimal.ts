/** Digits that a double carries for certain; what comes after them is binary noise (31742000000.000004). */
const SIGNIFICANT = 15;

/** The number without binary noise. */
export function denoise(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT));
}

/** value × 10^exponent, exact in decimal: 5.58 shifted by 6 is 5580000. */
export function shift(value: number, exponent: number): number {
  if (!Number.isFinite(value)) return value;
  const [digits = "0", power = "0"] = denoise(value).toExponential().split("e");
  return Number(`${digits}e${Number(power) + exponent}`);
}

/** All significant digits in plain notation: 0.00000012, never 1.2e-7. */
export function plain(value: number): string {
  const [mantissa = "0", power = "0"] = denoise(Math.abs(value)).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const point = Number(power) + 1;
  const sign = value < 0 ? "-" : "";
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, "0");
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Thousands separators, from `from` integer digits on. */
export function group(digits: string, from = 4): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(.*)$/.exec(digits) ?? [];
  if (whole.length < from) return digits;
  const first = whole.length % 3;
  const parts = first > 0 ? [whole.slice(0, first)] : [];
  for (let at = first; at < whole.length; at += 3) parts.push(whole.slice(at, at + 3));
  return sign + parts.join(",") + fraction;
}
