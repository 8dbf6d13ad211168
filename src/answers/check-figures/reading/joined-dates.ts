import { tryPeriod } from "../../../notation/periods/period.ts";
import type { PeriodMention } from "../../../notation/periods/read-periods.ts";
import type { Dated } from "./dated.ts";

/** Between 2018 and 2023 is one time, the years from the first to the last. */
export function betweenIn(sentence: string, mentions: readonly PeriodMention[]): PeriodMention[] {
  const out: PeriodMention[] = [];
  for (const each of mentions) {
    const first = out.at(-1);
    const isPair =
      first !== undefined &&
      /^ ?and $/.test(sentence.slice(first.end, each.start)) &&
      /\bbetween $/i.test(sentence.slice(Math.max(0, first.start - 10), first.start));
    const period = isPair ? `${first.period}..${each.period}` : "";
    if (first && isPair && tryPeriod(period)) out.splice(-1, 1, { ...first, end: each.end, period });
    else out.push(each);
  }
  return out;
}

const FOLLOWING =
  /\b(?:the )?(?:following|next|subsequent) (quarter|year)\b|(?:次|下一?个?)(季度?|年)|翌年/gi;

/** The quarter or year after the one that a sentence spoke of: in the following quarter, 次年. */
export function followingIn(sentence: string, dates: readonly Dated[], before: string | undefined): Dated[] {
  return [...sentence.matchAll(FOLLOWING)].flatMap(({ index, 0: said, 1: en, 2: zh }): Dated[] => {
    const last = dates.findLast(({ end }) => end <= index)?.period ?? before ?? "";
    const [, year = "", quarter] = /^(\d{4})(?:Q(\d))?$/.exec(last) ?? [];
    const isQuarter = /quarter|季/.test(en ?? zh ?? "");
    if (year === "" || isQuarter !== (quarter !== undefined)) return [];
    const next = Number(year) + (!isQuarter || quarter === "4" ? 1 : 0);
    const period = isQuarter ? `${next}Q${(Number(quarter) % 4) + 1}` : String(next);
    return [{ start: index, end: index + said.length, period }];
  });
}
