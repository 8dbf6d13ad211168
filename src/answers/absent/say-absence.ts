import type { Lang } from "../../notation/lang.ts";
import { formatPeriod } from "../../notation/periods/period.ts";
import type { Absence } from "../../search/absence/absence.ts";
import { sayUnknown } from "./say-unknown.ts";

const MOST_PERIODS = 4;

/** What was asked for and is not there, as a sentence; `several` if several reports were asked. */
export function sayAbsence(absence: Absence, lang: Lang, several = false): string {
  const words = WORDS[lang];
  if (absence.lacks === "name") return sayUnknown(absence, lang, several);
  const what = words.what(absence.of, absence.metric);
  if (absence.lacks === "figure") {
    if (absence.lost.length > 0) return words.lost(what, absence.lost.join(words.and));
    if (absence.spokenOf.length > 0) return words.spokenOf(what, absence.spokenOf);
    return words.figure(what);
  }
  const { asked, given } = absence;
  if (given.length > 0 && given.length <= MOST_PERIODS) return words.only(what, said(given, lang));
  return words.period(what, said(asked, lang));
}

const said = (periods: readonly string[], lang: Lang): string =>
  periods.map((period) => formatPeriod(period, lang)).join(WORDS[lang].and);

const WORDS = {
  zh: {
    and: "、",
    what: (of = "", metric = "") => (of && metric ? `${of}的${metric}` : of || metric || "所问的数字"),
    figure: (what: string) => `${what}：没有给出。`,
    lost: (what: string, findings: string) => `${what}：只在已缺失或错位的部分里（${findings}）。`,
    spokenOf: (what: string, places: readonly string[]) =>
      `${what}：没有读出的数字；${places.join("、")}提到它。`,
    only: (what: string, periods: string) => `${what}：只有${periods}的。`,
    period: (what: string, periods: string) => `${what}：没有${periods}的数字。`,
  },
  en: {
    and: ", ",
    what: (of = "", metric = "") => [of, metric].filter(Boolean).join(": ") || "What is asked for",
    figure: (what: string) => `${what}: no figure is given.`,
    lost: (what: string, findings: string) =>
      `${what}: only in a part that is lost or misplaced (${findings}).`,
    spokenOf: (what: string, places: readonly string[]) =>
      `${what}: no figure was understood; ${places.join(", ")} ${places.length > 1 ? "speak" : "speaks"} of it.`,
    only: (what: string, periods: string) => `${what}: only for ${periods}.`,
    period: (what: string, periods: string) => `${what}: no figure for ${periods}.`,
  },
} as const;
