import type { Joined } from "../../library/joined/join.ts";
import type { Report } from "../../library/report.ts";
import { matchMetrics } from "../find/match-metrics.ts";

/** A metric that is asked for, over several reports. */
export interface MetricOver {
  readonly name: string;
  readonly holds: (report: Report, metric: string) => boolean;
  /** Metrics of almost this name, if no report has one of it. */
  readonly near: readonly string[];
  readonly isKnown: boolean;
}

const MOST_NEAR = 4;

/** Finds the metrics that words mean in any report, and what they are called in the others; a name that one report has just so is meant in all. */
export function metricsOver(
  reports: readonly Report[],
  asked: readonly string[],
  joined: Joined,
): readonly MetricOver[] {
  return asked.map((name) => {
    const matches = reports.map(({ corpus }) => ({ report: corpus.id, ...matchMetrics(corpus, name) }));
    const isSure = matches.some(({ sure }) => sure);
    const meant = matches.filter(({ sure }) => sure || !isSure);
    const wanted = new Set(
      meant.flatMap(({ report, ids }) =>
        ids.flatMap((id) => joined.metric({ report, id }).map((each) => `${each.report}/${each.id}`)),
      ),
    );
    const near = matches.flatMap(({ near }) => near.map((id) => `metric ${id}`));
    return {
      name,
      holds: ({ corpus }, metric) => wanted.has(`${corpus.id}/${metric}`),
      near: [...new Set(near)].slice(0, MOST_NEAR),
      isKnown: wanted.size > 0,
    };
  });
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
