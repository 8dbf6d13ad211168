/** A number with commas between its thousands, as many places as it has. */
export const grouped = (value: number): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: 12 });

/** Two bounds, of which one may be open. */
export const rangeOf = (low: number | undefined, high: number | undefined): string =>
  [low, high].map((bound) => (bound === undefined ? "" : grouped(bound))).join("–");

/** So large is no year. */
const NO_YEAR = 10_000;

/** A number with its unit's id; in a scaled unit as a product, so that nobody takes the scale for a part of the number: 127.5 × 100M CNY. */
export function amountIn(amount: string | number, unit: string | undefined): string {
  const isPlain = typeof amount === "string" || (unit === undefined && Math.abs(amount) < NO_YEAR);
  const said = isPlain ? String(amount) : grouped(amount);
  if (unit === undefined) return said;
  return `${said}${/^\d/.test(unit) ? " ×" : ""} ${unit}`;
}
