import type { Corpus } from "../../corpus/corpus.ts";
import { mayBe } from "../../corpus/may-be.ts";
import { reportDate } from "../../corpus/report-date.ts";
import type { Report } from "../../library/report.ts";
import type { Lang } from "../../notation/lang.ts";
import { answersPeriod } from "../../notation/periods/answers-period.ts";
import { type Period, tryPeriod } from "../../notation/periods/period.ts";
import { type AskedPeriod, readPeriod } from "../../notation/periods/read-period.ts";
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
  const read = new Map<Corpus, Asked>();
  return ({ corpus }, { of, figure }) => {
    const { wanted, from } = asked(corpus);
    const own = figure?.period;
    if (own === undefined || !mayBe(wanted?.basis ?? from?.basis, figure?.basis)) return false;
    const ways = [own, corpus.calendarOf(own, of)];
    // a fiscal year that the calendar can tell is not the calendar year of its number
    const calendar = wanted && corpus.calendarOf(wanted.text, of);
    return (
      (calendar === undefined || ways.some((way) => way === wanted?.text || answersPeriod(calendar, way))) &&
      (from === undefined || ways.some((way) => isSince(from, way)))
    );
  };

  /** The time as each report's date makes it. */
  function asked(corpus: Corpus): Asked {
    const known = read.get(corpus);
    if (known) return known;
    const date = reportDate(corpus.report);
    const made = {
      wanted: period === undefined ? undefined : readPeriod(period, { date }),
      from: since === undefined ? undefined : readPeriod(since.replace(/^\s*since\s+/i, ""), { date }),
    };
    read.set(corpus, made);
    return made;
  }
}

interface Asked {
  readonly wanted: AskedPeriod | undefined;
  readonly from: AskedPeriod | undefined;
}

/** Of each thing of which there are values, that none of them is of the time that was asked for, as the corpus dates it. */
export function untimely<T extends Point>(
  { period, since }: AskedTime,
  things: readonly { readonly key: string; readonly name: string }[],
  all: readonly T[],
  left: readonly T[],
  { report }: Corpus,
  lang: Lang,
): readonly string[] {
  const has = (points: readonly T[], key: string) => points.some(({ of }) => of === key);
  return things.flatMap(({ key, name }) => {
    if (!has(all, key) || has(left, key)) return [];
    if (period === undefined) return [SINCE[lang](name, since ?? "")];
    const given = all.flatMap(({ of, figure }) => (of === key && figure?.period ? [figure.period] : []));
    const asked = [readPeriod(period, { date: reportDate(report) }).text];
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
