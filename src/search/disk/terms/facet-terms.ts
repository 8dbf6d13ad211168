import type { Document } from "../../documents/document.ts";
import { tokenOf } from "../schema.ts";

/** The facets of a document as terms by which it is found. Several of a fact are together in one, so that they are of the same one. */
export function facetTerms(document: Document, report: number): readonly string[] {
  const { kind, sort, section, entities, kin, metrics, periods, facts, substance } = document;
  return [
    ...new Set([
      facet.report(report),
      facet.kind(kind),
      ...(kind === "claim" && sort !== undefined ? [facet.kind(sort)] : []),
      ...(section === undefined ? [] : [facet.section(section)]),
      ...entities.map(facet.entity),
      ...[...entities, ...kin].map(facet.related),
      ...metrics.map(facet.metric),
      ...periods.map(facet.period),
      ...(substance === undefined ? [] : [facet.anyTwin, facet.twin(report, substance)]),
      ...facts.flatMap(({ of, metric, period, unit }) => [
        facet.factOf(of),
        facet.factMetric(metric),
        facet.factOfMetric(of, metric),
        ...(period === undefined
          ? []
          : [facet.factDated, facet.factPeriod(period), facet.factMetricPeriod(metric, period)]),
        ...(unit === undefined ? [] : [facet.factUnit(unit)]),
      ]),
    ]),
  ];
}

const named =
  (name: string) =>
  (...values: readonly (string | number)[]): string =>
    tokenOf(`${name}:${values.join("|")}`);

/** How each facet is written as a term. */
export const facet = {
  report: (report: number) => named("r")(report),
  kind: (kind: string) => named("k")(kind),
  section: (id: string) => named("s")(id),
  entity: (id: string) => named("e")(id),
  related: (id: string) => named("n")(id),
  metric: (id: string) => named("m")(id),
  period: (period: string) => named("p")(period),
  factOf: (id: string) => named("fo")(id),
  factMetric: (id: string) => named("fm")(id),
  factPeriod: (period: string) => named("fp")(period),
  factUnit: (unit: string) => named("fu")(unit),
  factOfMetric: (of: string, metric: string) => named("fom")(of, metric),
  factMetricPeriod: (metric: string, period: string) => named("fmp")(metric, period),
  factDated: "fd:",
  /** One of the near duplicates of a report. */
  twin: (report: number, substance: string) => named("t")(report, substance),
  anyTwin: "t:",
} as const;
