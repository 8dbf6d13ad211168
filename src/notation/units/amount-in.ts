/** A number with its unit's id; in a scaled unit as a product, so that nobody takes the scale for a part of the number: 127.5 × 100M CNY. */
export function amountIn(amount: string | number, unit: string | undefined): string {
  if (unit === undefined) return String(amount);
  return `${amount}${/^\d/.test(unit) ? " ×" : ""} ${unit}`;
}
