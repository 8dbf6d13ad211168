import type { Lang } from "../notation/lang.ts";
import type { Axis } from "./chart.ts";

/** A number as a mark says it: grouped, so many digits that count, large ones in 亿 or B. */
export function numberText(value: number, lang: Lang, digits = 10): string {
  const size = Math.abs(value);
  const locale = lang === "zh" ? "zh-CN" : "en-US";
  if (size >= 1e6)
    return new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 4 }).format(value);
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }).format(value);
}

/** Writes the numbers along an axis alike: all short where the largest is. */
export function tickText(largest: number, lang: Lang): (value: number) => string {
  const short = Math.abs(largest) >= (lang === "zh" ? 1e5 : 1e6);
  const format = new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en-US", {
    maximumSignificantDigits: 6,
    ...(short && { notation: "compact" }),
  });
  return (value) => format.format(value);
}

/** The number with its unit where that is a single sign; longer units stand at the axis alone. */
export const markText = (value: number, unit: string | undefined, lang: Lang, digits?: number): string =>
  amountText(value, unit !== undefined && SIGN.test(unit) ? unit : undefined, lang, digits);

const SIGN = /^[%x倍]$/;

/** Number and unit close together, as "7.8%" or "640 TOPS". */
export function amountText(value: number, unit: string | undefined, lang: Lang, digits?: number): string {
  const number = numberText(value, lang, digits);
  if (unit === undefined) return number;
  if (SIGN.test(unit)) return `${number}${unit}`;
  return /^\d/.test(unit) ? `${number} × ${unit}` : `${number} ${unit}`;
}

/** What stands beside an axis: "INT8 compute (TOPS)". */
export function axisText({ title, unit }: Axis, lang: Lang): string {
  if (unit === undefined) return title;
  return lang === "zh" ? `${title}（${unit}）` : `${title} (${unit})`;
}
