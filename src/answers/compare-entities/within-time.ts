import type { Report } from "../../library/report.ts";
import type { Lang } from "../../notation/lang.ts";
import { answersPeriod } from "../../notation/periods/answers-period.ts";
import { type Period, tryPeriod } from "../../notation/periods/period.ts";
import { readPeriod } from "../../notation/periods/read-period.ts";
import { sayAbsence } from "../absent/say-absence.ts";
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

/** Of each thing of which there are values, that none of them is of the time that was asked for. */
export function untimely<T extends Point>(
  { period, since }: AskedTime,
  things: readonly { readonly key: string; readonly name: string }[],
  all: readonly T[],
  left: readonly T[],
  lang: Lang,
): readonly string[] {
  const has = (points: readonly T[], key: string) => points.some(({ of }) => of === key);
  return things.flatMap(({ key, name }) => {
    if (!has(all, key) || has(left, key)) return [];
    if (period === undefined) return [SINCE[lang](name, since ?? "")];
    const given = all.flatMap(({ of, figure }) => (of === key && figure?.period ? [figure.period] : []));
    const asked = [readPeriod(period).text];
    return [sayAbsence({ lacks: "period", at: 0, of: name, asked, given: [...new Set(given)].sort() }, lang)];
  });
}

const SINCE = {
  zh: (name: string, since: string) => `${name}：${since}以来没有数字。`,
  en: (name: string, since: string) => `${name}: no figure since ${since}.`,
} as const;

/** Whether a period begins with the other or later; fiscal years are held against each other by their number. */
function isSince(from: Period, text: string): boolean {
  const plain = (period: string) => tryPeriod(period.replace(/^FY/, "").replace(/\.\.FY/, ".."))?.start;
  const [first, own] = [plain(from.text), plain(text)];
  return first !== undefined && own !== undefined && own >= first;
}
