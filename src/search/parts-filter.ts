import { groupBy } from "../corpus/corpus.ts";
import type { Part } from "./asked.ts";
import type { Engine } from "./index/engine.ts";
import type { Filter } from "./index/filter.ts";

/** One filter for an engine of what passes in each of these reports, given by their numbers in it and their places among the parts. */
export function partsFilter(
  { reports: all }: Engine,
  parts: readonly Part[],
  places: readonly (readonly [report: number, at: number])[],
): Filter {
  const alike = [...groupBy(places, ([, at]) => JSON.stringify(parts[at]?.filter ?? {})).values()];
  const filters = alike.map((group): Filter => {
    const [, at] = group[0] ?? [0, 0];
    const facets = parts[at]?.filter ?? {};
    return group.length === all ? facets : { ...facets, reports: group.map(([report]) => report) };
  });
  const [only, ...others] = filters;
  return only && others.length === 0 ? only : { any: filters };
}
