import type { Report } from "../../library/report.ts";
import { answersPeriod } from "../../notation/periods/answers-period.ts";
import { type Period, tryPeriod } from "../../notation/periods/period.ts";
import { readPeriod } from "../../notation/periods/read-period.ts";
import type { Point } from "./points.ts";

/** For which time is asked: one period, or all from one on. */
export interface AskedTime {
  readonly period?: string | undefined;
  readonly since?: string | undefined;
}

/** A test of points by the asked time, in the company's own fiscal year and in the calendar; undefined if any time will do. */
export function timeTest({
  period,
  since,
}: AskedTime): ((report: Report, point: Point) => boolean) | undefined {
  if (period === undefined && since === undefined) return undefined;
  const wanted = period === undefined ? undefined : readPeriod(period).text;
  const from = since === undefined ? undefined : readPeriod(since);
  return ({ corpus }, { of, figure }) => {
    const own = figure?.period;
    if (own === undefined) return false;
    const ways = [own, corpus.calendarOf(own, of)];
    return (
      (wanted === undefined || ways.some((way) => way === wanted || answersPeriod(wanted, way))) &&
      (from === undefined || ways.some((way) => isSince(from, way)))
    );
  };
}

/** The time that was asked for, as what is absent, where all that there is is of other times. */
export function noneOf(
  { period, since }: AskedTime,
  all: readonly Point[],
  left: readonly Point[],
): readonly { readonly name: string }[] {
  return all.length > 0 && left.length === 0 ? [{ name: period ?? `${since}..` }] : [];
}

/** Whether a period begins with the other or later; fiscal years are held against each other by their number. */
function isSince(from: Period, text: string): boolean {
  const plain = (period: string) => tryPeriod(period.replace(/^FY/, "").replace(/\.\.FY/, ".."))?.start;
  const [first, own] = [plain(from.text), plain(text)];
  return first !== undefined && own !== undefined && own >= first;
}
