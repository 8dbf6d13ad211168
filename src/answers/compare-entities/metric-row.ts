import type { Corpus } from "../../corpus/corpus.ts";
import { groupBy } from "../../corpus/corpus.ts";
import { type Placed, placed } from "../../corpus/places/places.ts";
import { parseRef, ref } from "../../corpus/ref.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import type { Lang } from "../../notation/lang.ts";
import type { Unit } from "../../notation/units/unit.ts";
import { rescale } from "../../notation/units/units.ts";
import { type Places, placesOf } from "./places.ts";
import type { Point } from "./points.ts";

/** A value in a row of the comparison, in the row's unit. */
export interface ValueOut extends Placed {
  readonly of?: string;
  readonly value?: number | string | boolean;
  readonly low?: number;
  readonly high?: number;
  readonly bound?: string;
  readonly period?: string;
  readonly vs?: string;
  readonly basis?: string;
  readonly says?: string;
  /** Absent for cells where several things are compared: their tables are named once. */
  readonly ref?: string;
}

/** The same while values are put together. */
export type Value = Omit<ValueOut, "pages"> & { readonly lines: readonly number[] };

/** One metric of the comparison: one unit, every value with whose it is, and who has none. */
export interface MetricRow {
  readonly metric: string;
  readonly name: string;
  readonly unit?: string;
  readonly values: readonly ValueOut[];
  readonly gaps?: readonly string[];
  /** Places of the report that state the same value: alike once rounded, or not alike. */
  readonly places?: Places;
  readonly findings?: readonly string[];
}

/** Rows of a comparison, one for each metric and dimension, in the order of the points. */
export function metricRows(
  corpus: Corpus,
  points: readonly Point[],
  entities: readonly string[],
  lang: Lang,
): MetricRow[] {
  const groups = groupBy(
    points,
    (point) =>
      `${point.metric}|${point.figure?.unit === undefined ? "" : corpus.units.get(point.figure.unit).dimension}`,
  );
  return [...groups.values()].map((group) => metricRow(corpus, group, entities, lang));
}

function metricRow(
  corpus: Corpus,
  points: readonly Point[],
  entities: readonly string[],
  lang: Lang,
): MetricRow {
  const [first] = points;
  const unit = points.find(({ figure }) => figure?.unit !== undefined)?.figure?.unit;
  const findings = findingsOf(corpus, points);
  const places = placesOf(corpus, points, findings);
  const gaps = entities.filter((id) => points.every(({ of }) => of !== id));
  return {
    metric: first?.metric ?? "",
    name: first?.name ?? "",
    ...(unit !== undefined && { unit }),
    values: merged(
      points.map((point) =>
        valueOut(
          corpus,
          point,
          unit === undefined ? undefined : corpus.units.get(unit),
          entities.length > 1,
          lang,
        ),
      ),
    ).map(({ lines, ...value }) => ({ ...value, ...placed(corpus, lines) })),
    ...(gaps.length > 0 && { gaps }),
    ...(places && { places }),
    ...(findings.length > 0 && { findings: findings.map(({ id }) => ref("finding", id)) }),
  };
}

/** A point as a value of a row, in the row's unit; that may be another report's. */
export function valueOut(
  corpus: Corpus,
  { of, figure, text, ref, lines }: Point,
  unit: Unit | undefined,
  several: boolean,
  lang: Lang,
): Value {
  const from = figure?.unit;
  const scaled = (value: number | undefined) =>
    value === undefined || from === undefined || unit === undefined
      ? value
      : rescale(value, corpus.units.get(from).factor, unit.factor);
  const says = (figure?.says ?? [])
    .map((id) => corpus.entities.get(id)?.[lang] ?? id)
    .join(lang === "zh" ? "、" : ", ");
  const [value, low, high] = [scaled(figure?.value) ?? text, scaled(figure?.low), scaled(figure?.high)];
  return {
    ...(several && { of }),
    ...(value !== undefined && { value }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(figure?.bound !== undefined && figure.bound !== "exact" && { bound: figure.bound }),
    ...(figure?.period !== undefined && { period: figure.period }),
    ...(figure?.vs !== undefined && { vs: figure.vs }),
    ...(figure?.basis && { basis: figure.basis.join(", ") }),
    ...(says !== "" && { says }),
    ...(!(several && figure?.source !== "claim") && { ref }),
    lines,
  };
}

/** Values that are said twice become one, with all their lines, in the order of their time. */
export function merged<T extends Value>(values: readonly T[]): T[] {
  const groups = groupBy(values, ({ ref, lines, says, vs, ...rest }) => JSON.stringify(rest));
  const once = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const vs = group.find((each) => each.vs !== undefined)?.vs;
    const says = group.find((each) => each.says !== undefined)?.says;
    const lines = [...new Set(group.flatMap((each) => each.lines))].sort((a, b) => a - b);
    return [{ ...first, ...(vs !== undefined && { vs }), ...(says !== undefined && { says }), lines }];
  });
  return once.sort((a, b) => Number(a.of === b.of) && (a.period ?? "").localeCompare(b.period ?? ""));
}

/** Findings that touch points, and what is compared of them. */
export function findingsOf(corpus: Corpus, points: readonly Point[]): readonly Finding[] {
  const metrics = new Set(points.map(({ metric }) => metric));
  const found = corpus.findingsOf(points.map(({ ref }) => ref));
  return found.filter(
    ({ kind, metrics: on, touches = [] }) =>
      kind !== "ocr" &&
      (!on ||
        on.some((metric) => metrics.has(metric)) ||
        touches.some(
          (text) => parseRef(text)?.kind === "cell" && points.some((point) => point.ref === text),
        )),
  );
}
