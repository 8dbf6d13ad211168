import { groupBy } from "../../corpus/corpus.ts";
import { placed } from "../../corpus/places/places.ts";
import { ref } from "../../corpus/ref.ts";
import { saidIn } from "../../corpus/said-in.ts";
import type { Lang } from "../../notation/lang.ts";
import type { Between } from "../figures/between-reports.ts";
import { natureOf } from "../figures/stated.ts";
import type { Side } from "../figures/why-apart.ts";
import { bestOf, type Found, pairsOf, superseded } from "./found-between.ts";
import { findingsOf, type MetricRow, merged, type Value, type ValueOut, valueOut } from "./metric-row.ts";
import { placesOf } from "./places.ts";
import type { PointOver } from "./point-over.ts";
import type { Point } from "./points.ts";

/** What a value of one of several reports has besides: the report, and what it is unless a fact. */
interface Extras {
  readonly in: string;
  readonly kind?: string;
}

/** How two reports go together on a row, and for which periods. */
interface BetweenOut {
  readonly verdict: Between["verdict"];
  readonly of?: string;
  /** Of a restatement or revision the later report first. */
  readonly in: readonly string[];
  readonly periods?: readonly string[];
  readonly was?: number;
  readonly now?: number;
  readonly why?: string;
}

export interface RowOver extends MetricRow {
  readonly values: readonly (ValueOut & Extras)[];
  readonly between?: readonly BetweenOut[];
}

/** One metric's row over several reports; as a series it has the latest report's value for each time. */
export function rowOver(
  points: readonly PointOver[],
  keys: readonly string[],
  side: Side,
  isSeries: boolean,
  lang: Lang,
): RowOver {
  const [first] = points;
  const unit = points.flatMap(({ report: { corpus }, figure }) =>
    figure?.unit === undefined ? [] : [corpus.units.get(figure.unit)],
  )[0];
  const scaled = (point: PointOver) => valueOut(point.report.corpus, point, unit, keys.length > 1, lang);
  const pairs = pairsOf(points, side);
  const found = bestOf(pairs, side);
  const old = isSeries ? superseded(pairs) : new Set();
  const shown = points.filter((point) => !old.has(point));
  const values = shown.map((point): Value & Extras => {
    const { ref, ...value } = scaled(point);
    return {
      ...value,
      ...extrasOf(point),
      in: point.report.corpus.id,
      ...(ref !== undefined && { ref: `${point.report.corpus.id}/${ref}` }),
    };
  });
  const gaps = keys.filter((key) => points.every(({ of }) => of !== key));
  const findings = perReport(points).flatMap(([{ corpus }, own]) =>
    findingsOf(corpus, own).map(({ id }) => `${corpus.id}/${ref("finding", id)}`),
  );
  const differ = perReport(points).some(
    ([{ corpus }, own]) => placesOf(corpus, own, findingsOf(corpus, own)) === "differ",
  );
  return {
    metric: first?.metric ?? "",
    name: nameIn(points, lang),
    ...(unit !== undefined && { unit: unit.id }),
    values: inTime(merged(values), keys).map((value) => placedIn(value, points)),
    ...(gaps.length > 0 && { gaps }),
    ...(differ && { places: "differ" as const }),
    ...(found.length > 0 && { between: betweenOut(found, keys.length > 1, scaled) }),
    ...(findings.length > 0 && { findings }),
  };
}

/** What the metric is called, by a report that is written in the language if one is. */
export function nameIn(points: readonly PointOver[], lang: Lang): string {
  const own = points.find(({ report: { corpus } }) => saidIn(corpus, lang) === undefined);
  return (own ?? points[0])?.name ?? "";
}

/** What a value of one of several reports is, unless a fact. */
function extrasOf({ report: { corpus }, figure: held }: PointOver) {
  if (!held) return {};
  const kind = natureOf({ corpus, held });
  return kind === "fact" ? {} : { kind };
}

/** The points of each report, in its own words. */
const perReport = (points: readonly PointOver[]) =>
  [...groupBy(points, ({ report }) => report)].map(
    ([report, own]) => [report, own.map((point): Point => ({ ...point, ...point.own }))] as const,
  );

/** A value with its places as its own report has them. */
function placedIn({ lines, ...value }: Value & Extras, points: readonly PointOver[]): ValueOut & Extras {
  const corpus = points.find(({ report }) => report.corpus.id === value.in)?.report.corpus;
  return { ...value, ...(corpus && placed(corpus, lines)) };
}

/** Values thing by thing in the order of their time, those of one time report by report. */
const inTime = <T extends ValueOut>(values: readonly T[], keys: readonly string[]): T[] =>
  [...values].sort(
    (a, b) =>
      keys.indexOf(a.of ?? "") - keys.indexOf(b.of ?? "") || (a.period ?? "").localeCompare(b.period ?? ""),
  );

/** The verdicts as the answer shows them: those without values of their own drawn together over periods. */
function betweenOut(
  found: readonly Found[],
  several: boolean,
  scaled: (point: PointOver) => Pick<ValueOut, "value">,
): BetweenOut[] {
  const each = found.map(({ one, other, between }): BetweenOut => {
    const isLater = !("later" in between) || between.later.corpus === one.report.corpus;
    const [later, earlier] = isLater ? [one, other] : [other, one];
    const period = later.figure?.period ?? earlier.figure?.period;
    const [now, was] = [later, earlier].map((point) => scaled(point).value);
    return {
      verdict: between.verdict,
      ...(several && { of: one.of }),
      in: [later.report.corpus.id, earlier.report.corpus.id],
      ...(period !== undefined && { periods: [period] }),
      ...("later" in between && typeof was === "number" && { was }),
      ...("later" in between && typeof now === "number" && { now }),
      ...("why" in between && { why: between.why }),
    };
  });
  const groups = groupBy(each, ({ periods, ...rest }) => JSON.stringify(rest));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const periods = [...new Set(group.flatMap(({ periods = [] }) => periods))].sort();
    return first ? [{ ...first, ...(periods.length > 0 && { periods }) }] : [];
  });
}
