import { notFound } from "../../corpus/naming/not-found.ts";
import { reportDate } from "../../corpus/report-date.ts";
import type { Place, Report } from "../../library/report.ts";
import { samePeriod } from "../../notation/periods/answers-period.ts";
import { readPeriod } from "../../notation/periods/read-period.ts";
import type { Facets } from "../../search/index/filter.ts";
import { getPart } from "../find/get-part.ts";

/** What narrows a search; all given ones must hold. */
export interface Filters {
  readonly kinds?: readonly string[] | undefined;
  readonly in?: string | undefined;
  readonly about?: string | undefined;
  readonly period?: string | undefined;
}

/** The filters as the search takes them; undefined where none is given. Names that do not exist are errors. */
export async function filterOf(
  report: Report,
  place: Place,
  { kinds = [], in: within, about, period }: Filters,
): Promise<Facets | undefined> {
  const filter: Facets = {
    ...(kinds.length > 0 && { kinds }),
    ...(within !== undefined && { sections: sectionsOf(report, within) }),
    ...(about !== undefined && { entities: entitiesOf(report, about) }),
    ...(period !== undefined && (await timeOf(report, place, period, about))),
  };
  return Object.keys(filter).length === 0 ? undefined : filter;
}

function sectionsOf(report: Report, asked: string): readonly string[] {
  const part = getPart(report.corpus, asked);
  return "chapter" in part ? part.chapter.sections : [part.section.id];
}

function entitiesOf(report: Report, asked: string): readonly string[] {
  const { entities, near } = report.names.match(asked);
  if (entities.length === 0)
    throw notFound("The report names no", asked, {
      near,
      there: "Put the name into the query to search the text.",
    });
  return entities.map(({ id }) => id);
}

/** The report's periods that the asked one meets, in a company's own fiscal year too; of 2025E only what may be an estimate. */
async function timeOf(
  { corpus, names }: Report,
  { shelf }: Place,
  asked: string,
  about?: string,
): Promise<Facets> {
  const { text, basis } = readPeriod(asked, { date: reportDate(corpus.report) });
  const owner = about === undefined ? corpus.report.company : names.match(about).entities[0]?.id;
  const calendar = corpus.calendarOf(text, owner);
  const periods = (await shelf.engine.periods()).filter(
    (each) => each === text || samePeriod(each, calendar),
  );
  return basis === undefined ? { periods } : { outcome: { is: basis, periods }, periods };
}
