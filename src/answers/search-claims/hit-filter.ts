import { notFound } from "../../corpus/naming/not-found.ts";
import type { Report } from "../../library/report.ts";
import { samePeriod } from "../../notation/periods/answers-period.ts";
import { readPeriod } from "../../notation/periods/read-period.ts";
import type { Document } from "../../search/documents/document.ts";
import type { Filter } from "../../search/search.ts";
import { getPart } from "../find/get-part.ts";

/** What narrows a search; all given ones must hold. */
export interface Filters {
  readonly kinds?: readonly string[] | undefined;
  readonly in?: string | undefined;
  readonly about?: string | undefined;
  readonly period?: string | undefined;
}

/** The filters as one test of a document; undefined where none is given. Names that do not exist are errors. */
export function filterOf(report: Report, { kinds, in: place, about, period }: Filters): Filter | undefined {
  const tests = [
    kinds && kinds.length > 0 && ofKinds(new Set(kinds)),
    place !== undefined && inPlace(report, place),
    about !== undefined && aboutEntity(report, about),
    period !== undefined && inPeriod(period),
  ].filter((test) => test !== false && test !== undefined);
  return tests.length === 0 ? undefined : (document) => tests.every((test) => test(document));
}

const ofKinds =
  (kinds: ReadonlySet<string>): Filter =>
  ({ origin }) =>
    kinds.has(origin.kind) || (origin.kind === "claim" && kinds.has(origin.claim.kind));

function inPlace(report: Report, asked: string): Filter {
  const part = getPart(report.corpus, asked);
  const sections = "chapter" in part ? part.chapter.sections : [part.section.id];
  return ({ section }) => section !== undefined && sections.includes(section);
}

function aboutEntity(report: Report, asked: string): Filter {
  const { entities, near } = report.names.match(asked);
  if (entities.length === 0)
    throw notFound("The report names no", asked, {
      near,
      there: "Put the name into the query to search the text.",
    });
  const ids = new Set(entities.map(({ id }) => id));
  return (document: Document) => document.entities.some((id) => ids.has(id));
}

function inPeriod(asked: string): Filter {
  const { text } = readPeriod(asked);
  return ({ periods }) => periods.some((each) => samePeriod(each, text));
}
