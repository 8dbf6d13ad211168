import { citeReport } from "../../corpus/places/cite.ts";
import { saidIn } from "../../corpus/said-in.ts";
import { ReportError } from "../../errors.ts";
import { loadDictionary } from "../../library/dictionary.ts";
import { nameReports } from "../../library/name-reports.ts";
import { idsOf } from "../../library/pick.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import type { Absence } from "../../search/absence/absence.ts";
import { findIn } from "../../search/find-in.ts";
import { knowsCompany, type Naming } from "../../search/ranking/naming.ts";
import type { Placed } from "../../search/ranking/select.ts";
import type { Question } from "../../search/reading/question.ts";
import { sayAbsence } from "../absent/say-absence.ts";
import { pageOf } from "../page.ts";
import { noteOf } from "../reports/note.ts";
import { qualifyWords, teller } from "../reports/qualify.ts";
import { versionsOf } from "../reports/versions-of.ts";
import { list } from "../sparse.ts";
import type { ToldFinding } from "../told-finding.ts";
import { definedFirst } from "./defined-first.ts";
import type { Hit } from "./hit.ts";
import { findingsSaid, hitsShown } from "./hits-shown.ts";
import { answerOfFigures } from "./of-figures/answer-of-figures.ts";
import { answerOfGroup } from "./of-group/answer-of-group.ts";
import { answerOfRow } from "./of-row/answer-of-row.ts";
import { answerOfTable } from "./of-table/answer-of-table.ts";
import { type Filters, searchedOf } from "./searched.ts";

export interface SearchQuestion extends Filters {
  readonly query?: string | undefined;
  readonly report?: readonly string[] | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface HitsView {
  readonly report: string;
  readonly hits: readonly Hit[];
  readonly findings?: readonly ToldFinding[];
  readonly total: number;
  /** What the question asks for and no report has, in sentences. */
  readonly absent?: readonly string[];
  /** The report's part of each citation; absent where they are whole, since several reports were asked. */
  readonly cite?: string;
  /** Which reports could not be asked. */
  readonly note?: string;
  readonly nextCursor?: string;
}

export const DEFAULT_HITS = 5;

/** Answers a question with ranked hits; what is known to be doubtful in them; and what of the question the reports do not have. */
export async function searchClaims(served: Served, asked: SearchQuestion, lang: Lang): Promise<HitsView> {
  const { query: given = "", limit = DEFAULT_HITS, cursor, report: named } = asked;
  const { kinds, in: within, about, period } = asked;
  const filters: Filters = { kinds, in: within, about, period };
  const query = given.trim();
  const { searched, failed, waiting, isFiltered } = await searchedOf(served, named, filters);
  if (query === "" && !isFiltered)
    throw new ReportError("INPUT", "Give a query, or one of the filters kinds, in, about and period.", {
      see: { command: "outline", says: "lists what there is" },
    });
  const reports = searched.map(({ report }) => report);
  const { namings, called } = nameReports(
    query,
    reports.map(({ card }) => card),
  );
  const parts = searched.map(({ report: { card }, place, filter }, at) => {
    const naming = namings[at];
    return { ...place, filter, languages: card.languages, ...(naming && { naming }) };
  });
  const {
    hits: all,
    questions,
    absences,
    isCut,
  } = await findIn(parts, query || undefined, called, loadDictionary);
  const version = reports.map((report) => report.version).join();
  // Figures of another never stand in for those of a name that no report has.
  const isOfStranger = absences.some(({ lacks }) => lacks === "name");
  const met = all.filter(({ at }) => isAsked(namings[at], questions[at]));
  const computed = isFiltered ? undefined : answered(query, reports, questions, met, isOfStranger, lang);
  const others = computed
    ? all.filter(
        ({ found, at }) => reports[at] !== computed.report || found.document.ref !== computed.hit.ref,
      )
    : all;
  const isFirst = computed !== undefined && cursor === undefined;
  const { items, nextCursor } = pageOf({ version }, others, isFirst ? limit - 1 : limit, cursor, [
    query,
    filters,
  ]);
  const whole = reports.length > 1;
  const [best] = items;
  const found = hitsShown(definedFirst(items, best && questions[best.at]), reports, questions, lang);
  const shown = isFirst ? [computed, ...found] : found;
  const told = teller(served);
  const holders = [...new Set(shown.map(({ report }) => report))];
  const [only] = reports;
  return {
    report: versionsOf(holders.length > 0 ? holders : reports),
    hits: shown.map(({ report, hit }) => told(hit, report)),
    ...list(
      "findings",
      holders.flatMap((report) => told(findingsSaid(report, shown, lang), report)),
    ),
    total: others.length + (computed ? 1 : 0),
    ...list(
      "absent",
      absences
        .filter(({ lacks }) => !computed || lacks === "name")
        .map((absence) => absentIn(absence, reports, served, lang)),
    ),
    ...(only && !whole && { cite: citeReport(only.corpus, lang) }),
    ...noteOf(
      {
        failed,
        reading: [...served.reading, ...waiting],
        silent: silentOf(namings, reports, all),
        foreign: idsOf(holders.filter(({ corpus }) => saidIn(corpus, lang) !== undefined)),
        cut: isCut ? all.length : 0,
      },
      lang,
    ),
    ...(nextCursor !== undefined && { nextCursor }),
  };
}

/** Whether a report is one that the question names, or knows a company by which it names others. */
const isAsked = (naming: Naming | undefined, question: Question | undefined): boolean =>
  naming === undefined || naming.isNamed || (question !== undefined && knowsCompany(question, naming));

/** What no hit says but a table or two figures of the report that knows best: computed. */
function answered(
  query: string,
  reports: readonly Report[],
  questions: readonly (Question | undefined)[],
  hits: readonly Placed[],
  isOfStranger: boolean,
  lang: Lang,
): { readonly hit: Hit; readonly report: Report } | undefined {
  const [first] = hits;
  const [report, question] = first ? [reports[first.at], questions[first.at]] : [];
  const isAlone = reports.length === 1;
  const hit =
    report && question && !isOfStranger ? answerOfFigures(report, question, isAlone, lang) : undefined;
  if (report && hit) return { hit, report };
  return (
    answerOfGroup(reports, questions, hits, lang) ??
    answerOfRow(query, reports, questions, hits, lang) ??
    answerOfTable(query, reports, questions, hits, lang)
  );
}

/** What no report has, with the report in front of its refs if several are served. */
function absentIn(absence: Absence, reports: readonly Report[], served: Served, lang: Lang): string {
  const words = sayAbsence(absence, lang, reports.length > 1);
  const report = absence.lacks === "figure" ? reports[absence.at] : undefined;
  return report && served.reports.length > 1 ? qualifyWords(words, report) : words;
}

/** The reports that the question names, if none of them has a hit though others have. */
function silentOf(
  namings: readonly Naming[],
  reports: readonly Report[],
  hits: readonly { readonly at: number }[],
): readonly string[] {
  const isNamed = (at: number) => namings[at]?.isNamed === true;
  if (namings.every(({ isNamed: named }) => named) || hits.length === 0 || hits.some(({ at }) => isNamed(at)))
    return [];
  return idsOf(reports.filter((_, at) => isNamed(at)));
}
