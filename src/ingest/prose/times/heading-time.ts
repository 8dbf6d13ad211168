import { readPeriods } from "../../../notation/periods/read-periods.ts";
import { isAmbiguousYear, type ReportTime } from "../../typing/time/period-words.ts";
import type { TimeMention } from "./period-mentions.ts";

/** Words that make the time of a heading that of all below it: 以2025/2/21股价为准, as of 30 June 2024. */
const [LEADS, FOLLOWS] = [
  /(?:^|[，,：:\s])(?:数据)?(?:以|按照?|截至|截止|as (?:of|at))\s?$/i,
  /^\s?日?(?:的?(?:股价|收盘价?|市值|数据)?(?:为准|计算?|为基准)?)?\s*[)）：:。.]*$/,
];

/** The time that a heading gives to all that stands below it: it says nothing else, or that it counts for what follows. */
export function headingTime(heading: string, time: ReportTime): TimeMention | undefined {
  const [said, ...more] = readPeriods(heading);
  if (!said || said.partial || more.length > 0 || isAmbiguousYear(said.period, time)) return undefined;
  const [before, behind] = [heading.slice(0, said.start), heading.slice(said.end)];
  const isAlone = !/[\p{L}\p{N}]/u.test(before.replace(/^[\d.、)）(（\s]+/, "") + behind.replace(/^日/, ""));
  const isGiven = LEADS.test(before) && FOLLOWS.test(behind) && (behind !== "" || before !== "");
  if (!isAlone && !isGiven) return undefined;
  return { period: said.period, start: 0, end: 0, years: [], estimate: false, base: false };
}
