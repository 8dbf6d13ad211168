import { saysChange } from "../../../notation/figures/relation.ts";
import { readPeriods } from "../../../notation/periods/read-periods.ts";

/**
 * The year before a claim's time, if its wording asks for that of an amount: 去年同期收入, "revenue a year earlier"; 去年 of a time of the
 * year in which the report speaks (`now`). Undefined for a change or a share, which are held against that year.
 */
export function yearBefore(
  value: string,
  metric: string,
  period: string,
  now: string | undefined,
): string | undefined {
  if (!saysYearBefore(metric) || saysChange(metric.replace(SAME_TIME, " ")) || PART.test(value))
    return undefined;
  const asked = readPeriods(period, { isName: true })[0]?.period ?? period;
  const [, fiscal = "", year = "", rest = ""] = /^(FY)?(\d{4})(.*)$/.exec(asked) ?? [];
  if (year === "" || rest.includes("..")) return undefined;
  // 去年 said of 2024 in a report of 2025 is that year itself.
  const isBefore = SAME_TIME.test(metric) || year === now?.slice(0, 4);
  return isBefore ? `${fiscal}${Number(year) - 1}${rest}` : undefined;
}

/** Whether a wording asks for what was a year before. */
export const saysYearBefore = (metric: string): boolean => SAME_TIME.test(metric) || LAST_YEAR.test(metric);

const SAME_TIME =
  /[去上]年同期|\b(?:a|one) year (?:earlier|ago|before)\b|\byear[- ](?:ago|earlier)\b|\bprior[- ]year\b|\bsame (?:quarter|period|time) (?:of )?(?:the )?(?:last|previous|prior) year\b/i;
const LAST_YEAR = /去年|上年(?!度?末)|\b(?:last|previous) year\b/i;
/** A share or a multiple is held against the year before, and is no amount of it. */
const PART = /[%％‰倍]|百分|[一二三四五六七八九]成|\d ?x\b|\bper ?cent\b|\bpp\b|\btimes\b/i;
