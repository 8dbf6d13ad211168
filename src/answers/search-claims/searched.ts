import { ref } from "../../corpus/ref.ts";
import { ReportError } from "../../errors.ts";
import { idsOf, pickReports } from "../../library/pick.ts";
import type { Place, Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { Facets } from "../../search/index/filter.ts";
import { PART } from "../find/get-part.ts";
import { reportsWith, type Wanted } from "../reports/report-with.ts";
import { type Filters, filterOf } from "./hit-filter.ts";
import { namedOnDisk } from "./named-on-disk.ts";

export type { Filters } from "./hit-filter.ts";

/** A report that is searched, with the filter as its own ids and periods give it. */
interface Part {
  readonly report: Report;
  readonly place: Place;
  readonly filter: Facets;
}

interface Searched {
  readonly searched: readonly Part[];
  /** Reports that turned out not to be readable. */
  readonly failed: readonly string[];
  /** Reports of which the index is still being made. */
  readonly waiting: readonly string[];
  readonly isFiltered: boolean;
}

/** The reports that have what the filters name; a name that none has is an error. */
export async function searchedOf(
  served: Served,
  asked: readonly string[] | undefined,
  filters: Filters,
): Promise<Searched> {
  const { placed, failed, waiting } = await placesOf(pickReports(served, asked));
  const isFiltered = Object.values(filters).some((each) => each !== undefined && each.length > 0);
  const { about, ...others } = filters;
  const named = about === undefined ? new Map<Report, readonly string[]>() : await namedOnDisk(placed, about);
  const readable = [...placed.keys()];
  const own = { ...served, reports: served.reports.length > 1 ? readable : served.reports };
  const lists = [
    ...(filters.in === undefined ? [] : [reportsWith(own, filters.in, asked, PART)]),
    ...(about === undefined ? [] : [aboutIn(own, about, asked, { placed, named })]),
  ].map((list) => new Set(list));
  const parts = [...placed].filter(([report]) => lists.every((list) => list.has(report)));
  const searched = await Promise.all(
    parts.map(async ([report, place]) => {
      const entities = named.get(report);
      const filter = await filterOf(report, place, entities ? others : filters);
      return { report, place, filter: { ...filter, ...(entities && { entities }) } };
    }),
  );
  return { searched, failed, waiting, isFiltered };
}

/** The reports that name a thing: of those on the disk by the index, if it knows the name, else by looking into each. */
function aboutIn(
  served: Served,
  about: string,
  asked: readonly string[] | undefined,
  {
    placed,
    named,
  }: { readonly placed: ReadonlyMap<Report, Place>; readonly named: ReadonlyMap<Report, unknown> },
): readonly Report[] {
  if (named.size === 0) return reportsWith(served, about, asked, ENTITY);
  return [...placed].flatMap(([report, { shelf }]) =>
    named.has(report) || (shelf.engine.reports < 2 && report.names.match(about).entities.length > 0)
      ? report
      : [],
  );
}

/** Where the search has each report. If it has none of them, the first says why. */
async function placesOf(reports: readonly Report[]) {
  const placed = new Map<Report, Place>();
  const failed: string[] = [];
  const waiting: string[] = [];
  let why: ReportError | undefined;
  const found = await Promise.all(
    reports.map((report) =>
      report.place().catch((error: unknown) => {
        if (!(error instanceof ReportError)) throw error;
        return error;
      }),
    ),
  );
  reports.forEach((report, at) => {
    const place = found[at];
    if (place instanceof ReportError) {
      why ??= place;
      failed.push(report.card.id);
    } else if (place) placed.set(report, place);
    else waiting.push(report.card.id);
  });
  if (placed.size > 0) return { placed, failed, waiting };
  throw why ?? stillWaiting(reports);
}

const stillWaiting = (reports: readonly Report[]): ReportError =>
  new ReportError(
    "CORPUS",
    `The search index of ${idsOf(reports).slice(0, 3).join(", ")}${reports.length > 3 ? ", …" : ""} is being made. Ask again in a moment.`,
  );

const ENTITY: Wanted = {
  none: "No report names",
  find({ names }, asked) {
    const [first] = names.match(asked).entities;
    return first && ref("entity", first.id);
  },
  near: ({ names }, asked) => names.match(asked).near,
  there: "Put the name into the query to search the text.",
};
