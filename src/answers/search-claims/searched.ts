import { ref } from "../../corpus/ref.ts";
import { pickReadable } from "../../library/readable.ts";
import type { Report } from "../../library/report.ts";
import type { Served } from "../../library/served.ts";
import type { Facets } from "../../search/index/filter.ts";
import { PART } from "../find/get-part.ts";
import { reportsWith, type Wanted } from "../reports/report-with.ts";
import { type Filters, filterOf } from "./hit-filter.ts";

export type { Filters } from "./hit-filter.ts";

/** The reports that are searched, each with the filter as its own ids and periods give it. */
interface Searched {
  readonly searched: readonly { readonly report: Report; readonly filter: Facets }[];
  /** Reports that turned out not to be readable. */
  readonly failed: readonly string[];
  readonly isFiltered: boolean;
}

/** The reports that have what the filters name; a name that none has is an error. */
export async function searchedOf(
  served: Served,
  named: readonly string[] | undefined,
  filters: Filters,
): Promise<Searched> {
  const { readable, failed } = pickReadable(served, named);
  const own = { ...served, reports: served.reports.length > 1 ? readable : served.reports };
  const lists = [
    readable,
    ...(filters.in === undefined ? [] : [reportsWith(own, filters.in, named, PART)]),
    ...(filters.about === undefined ? [] : [reportsWith(own, filters.about, named, ENTITY)]),
  ];
  const reports = readable.filter((report) => lists.every((list) => list.includes(report)));
  const searched = await Promise.all(
    reports.map(async (report) => ({ report, filter: await filterOf(report, filters) })),
  );
  return {
    searched: searched.map(({ report, filter = {} }) => ({ report, filter })),
    failed,
    isFiltered: Object.values(filters).some((each) => each !== undefined && each.length > 0),
  };
}

const ENTITY: Wanted = {
  none: "No report names",
  find({ names }, asked) {
    const [first] = names.match(asked).entities;
    return first && ref("entity", first.id);
  },
  near: ({ names }, asked) => names.match(asked).near,
  there: "Put the name into the query to search the text.",
};
