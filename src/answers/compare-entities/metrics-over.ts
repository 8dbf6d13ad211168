import type { Joined } from "../../library/joined/join.ts";
import type { Report } from "../../library/report.ts";
import { matchMetrics } from "../find/match-metrics.ts";

/** Metrics that are asked for, over several reports. */
export interface MetricsOver {
  readonly holds: (report: Report, metric: string) => boolean;
  readonly absent: readonly { readonly name: string; readonly near?: readonly string[] }[];
}

const MOST_NEAR = 4;

/** Finds the metrics that words mean in any report, and what they are called in the others; a name that one report has just so is meant in all. */
export function metricsOver(
  reports: readonly Report[],
  asked: readonly string[],
  joined: Joined,
): MetricsOver {
  const wanted = new Set<string>();
  const absent: MetricsOver["absent"][number][] = [];
  for (const name of asked) {
    const matches = reports.map(({ corpus }) => ({ report: corpus.id, ...matchMetrics(corpus, name) }));
    const isSure = matches.some(({ sure }) => sure);
    const meant = matches.filter(({ sure }) => sure || !isSure);
    for (const { report, ids } of meant)
      for (const id of ids)
        for (const each of joined.metric({ report, id })) wanted.add(`${each.report}/${each.id}`);
    if (meant.some(({ ids }) => ids.length > 0)) continue;
    const near = [...new Set(matches.flatMap(({ near }) => near.map((id) => `metric ${id}`)))].slice(
      0,
      MOST_NEAR,
    );
    absent.push({ name, ...(near.length > 0 && { near }) });
  }
  return { holds: ({ corpus }, metric) => wanted.has(`${corpus.id}/${metric}`), absent };
}

/** The key of what a report's metric is over all reports: its id in the first that has it, with that report in front if another metric has it. */
export function metricKeys(joined: Joined): (report: Report, metric: string) => string {
  const taken = new Map<string, string>();
  return ({ corpus }, metric) => {
    const [first = { report: corpus.id, id: metric }] = joined.metric({ report: corpus.id, id: metric });
    const whole = `${first.report}/${first.id}`;
    const owner = taken.get(first.id) ?? whole;
    taken.set(first.id, owner);
    return owner === whole ? first.id : whole;
  };
}
