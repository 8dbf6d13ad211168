import { ref } from "../../corpus/ref.ts";
import { pickReports } from "../../library/pick.ts";
import type { Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { chaptersOf, findChapter, getChapter } from "../find/find-chapter.ts";
import { nearTitled } from "../find/get-titled.ts";
import { answerOf } from "../reports/answer-of.ts";
import { reportWith, type Wanted } from "../reports/report-with.ts";
import { type ReportList, reportList } from "./report-list.ts";
import { type ReportOutline, reportOutline } from "./report-outline.ts";

export interface OutlineQuestion {
  /** A chapter; or the id of a report, for all that it holds. */
  readonly part?: string | undefined;
  readonly report?: readonly string[] | undefined;
  readonly cursor?: string | undefined;
}

/** What one report holds, or which reports there are. */
export type Outline = ReportOutline | ReportList;

/** The list of reports, where several are meant; else the whole outline of one, or one chapter of it in detail. */
export function getOutline(
  served: Served,
  { part: asked, report: given, cursor }: OutlineQuestion,
  lang: Lang,
): Outline {
  const isReport = given === undefined && served.reports.some(({ card }) => card.id === asked);
  const [part, named] = isReport && asked !== undefined ? [undefined, [asked]] : [asked, given];
  if (part === undefined) {
    const empty = served.reports.length === 0 && named === undefined;
    const picked = empty ? [] : pickReports(served, named);
    const [only, ...others] = picked;
    if (!only || others.length > 0) return reportList(served, picked, cursor, lang);
    return answerOf(served, only, () => reportOutline(only, undefined, cursor, lang));
  }
  const report = reportWith(served, part, named, CHAPTER);
  return answerOf(served, report, () => reportOutline(report, getChapter(report.corpus, part), cursor, lang));
}

const CHAPTER: Wanted = {
  none: "No chapter",
  find({ corpus }, asked) {
    const chapter = findChapter(corpus, asked);
    return chapter && ref("chapter", chapter.id);
  },
  near: ({ corpus }, asked) => nearTitled(asked, { kind: "chapter", things: chaptersOf(corpus) }),
  see: { command: "outline", says: "lists the reports" },
};
