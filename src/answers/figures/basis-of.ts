import { readMetricName } from "../../corpus/naming/metric-name.ts";
import type { Metric } from "../../corpus/schema/metric.ts";
import type { Stated } from "./stated.ts";

/** Footings of which a figure has one or the other. */
const AXES = [
  ["reported", "adjusted"],
  ["basic", "diluted"],
  ["attributable", "total"],
  ["consolidated", "parent"],
] as const;

/** Words of a basis that say what a figure is, or that it was put right; not on what it stands. */
const NO_FOOTING = new Set(["actual", "estimate", "guidance", "consensus", "restated"]);

/** What an accounting figure measures: the same word may stand for it on several footings. */
const ACCOUNTED =
  /收入|营收|成本|费用|利润|溢利|收益|净利|毛利|资产|负债|权益|现金流|现金及|存货|应收|应付|商誉|资本开支|资本支出|EBIT|EPS|revenue|sales|turnover|income|profit|earnings|margin|cost|expense|asset|liabilit|equity|cash|inventor|receivable|payable|goodwill|capex|capital expenditure/i;

/** How the footings of two figures go together: the same, surely others, or not known well enough to hold one against the other. */
export function compareBasis(one: Stated, other: Stated): "same" | "other" | "unknown" {
  const [a, b] = [footingOf(one), footingOf(other)];
  if (AXES.some(([x, y]) => (a.has(x) && b.has(y)) || (a.has(y) && b.has(x)))) return "other";
  if (a.has("constant-currency") !== b.has("constant-currency")) return "other";
  if (!isAccounted(one) && !isAccounted(other)) return "same";
  return a.size > 0 && a.size === b.size && [...a].every((each) => b.has(each)) ? "same" : "unknown";
}

/** What the figure's basis and its metric's name say of its footing. */
function footingOf(stated: Stated): ReadonlySet<string> {
  const named = namesOf(stated).flatMap((name) => readMetricName(name).qualifiers);
  const known = named.filter((qualifier) => AXES.some((axis) => axis.some((each) => each === qualifier)));
  return new Set([...(stated.held.basis ?? []), ...known].filter((each) => !NO_FOOTING.has(each)));
}

const isAccounted = (stated: Stated): boolean => namesOf(stated).some((name) => ACCOUNTED.test(name));

function namesOf({ corpus, held }: Stated): readonly string[] {
  const metric: Metric | undefined = corpus.metrics.get(held.metric);
  return metric === undefined ? [held.metric] : [metric.zh, metric.en];
}
