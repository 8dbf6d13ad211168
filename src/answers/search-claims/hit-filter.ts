import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import { samePeriod } from "../../notation/periods/answers-period.ts";
import type { Document } from "../../search/documents/document.ts";
import type { Filter } from "../../search/search.ts";
import { readPeriod } from "../check-figures/asked-figure.ts";
import { findChapter } from "../find/find-chapter.ts";
import { findTitled } from "../find/get-titled.ts";

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
  const chapter = findChapter(report, asked);
  if (chapter) return ({ section }) => section !== undefined && chapter.sections.includes(section);
  const { id } = findTitled(
    report,
    "section",
    asked,
    report.corpus.sections,
    "get_outline lists chapters and sections.",
  );
  return ({ section }) => section === id;
}

function aboutEntity(report: Report, asked: string): Filter {
  const { entities, near } = report.names.find(asked);
  if (entities.length === 0)
    throw new ReportError(
      "NOT_FOUND",
      `The report names no "${asked.slice(0, 80)}".${near.length > 0 ? ` Near: ${near.join(", ")}.` : ""} Put the name into the query to search the text.`,
    );
  const ids = new Set(entities.map(({ id }) => id));
  return (document: Document) => document.entities.some((id) => ids.has(id));
}

function inPeriod(asked: string): Filter {
  const text = readPeriod(asked);
  return ({ periods }) => periods.some((each) => samePeriod(each, text));
}
