import { cite } from "../../corpus/places/cite.ts";
import { placed } from "../../corpus/places/places.ts";
import type { Lang } from "../../notation/lang.ts";
import { clean } from "../run-model/shown-number.ts";
import type { GivenInput } from "./inputs/given-input.ts";
import type { Operand, Source } from "./inputs/operand.ts";
import { originOf } from "./live.ts";
import type { OperandView } from "./view.ts";

/** So many numbers of a list are shown. */
const MOST_SHOWN = 50;

/** An input as the answer shows it; the one that is solved for is not shown. */
export function operandView({ unit, operands, axis, span }: GivenInput, lang: Lang): OperandView {
  const of = unit && { unit: unit.id };
  if (span) return { low: clean(span.low), high: clean(span.high), ...of, from: "reader" };
  const from = originOf(operands);
  if (axis) return { value: axis.map(clean), ...of, from };
  const [only] = operands;
  if (!only) return { ...of, from: "needed" };
  if (operands.length === 1)
    return { ...numberOf(only), ...of, from, ...(only.source && sourceView(only.source, lang)) };
  const lines = [...new Set(operands.flatMap(({ source }) => source?.lines ?? []))];
  return {
    ...(operands.length > MOST_SHOWN
      ? { count: operands.length }
      : { value: operands.map(({ value }) => (value === undefined ? "?" : clean(value))) }),
    ...of,
    from,
    ...(only.source && common(operands, lang)),
    ...(only.source && lines.length > 0 && placed(only.source.report.corpus, lines.slice(0, MOST_SHOWN))),
  };
}

function numberOf({ value, low, high, bound }: Operand): Partial<OperandView> {
  return {
    ...(value !== undefined && { value: clean(value) }),
    ...(low !== undefined && { low: clean(low) }),
    ...(high !== undefined && { high: clean(high) }),
    ...(bound !== undefined && bound !== "exact" && { bound }),
  };
}

function sourceView(
  { report: { corpus }, ref, of, metric, period, printed, lines }: Source,
  lang: Lang,
): Partial<OperandView> {
  return {
    ref,
    ...(of !== undefined && { of: corpus.entities.get(of)?.[lang] ?? of }),
    ...(metric !== undefined && { metric: corpus.metrics.get(metric)?.[lang] ?? metric }),
    ...(period !== undefined && { period }),
    ...(printed !== undefined && { printed }),
    ...(lines.length > 0 && placed(corpus, lines)),
  };
}

/** What all numbers of a list have in common: their metric, their period. */
function common(operands: readonly Operand[], lang: Lang): Partial<OperandView> {
  const views = operands.map(({ source }) => (source ? sourceView(source, lang) : {}));
  const shared = (key: "metric" | "period" | "of") => {
    const [first] = views;
    return first?.[key] !== undefined && views.every((view) => view[key] === first[key])
      ? { [key]: first[key] }
      : {};
  };
  return { ...shared("metric"), ...shared("period"), ...shared("of") };
}

/** A citation for each place on which operands stand. */
export function citesOf(sources: readonly Source[], lang: Lang): string[] {
  const places = new Map<string, { readonly source: Source; readonly lines: number[] }>();
  for (const source of sources) {
    const key = `${source.report.version} ${source.section ?? ""}`;
    const place = places.get(key) ?? { source, lines: [] };
    place.lines.push(...source.lines);
    places.set(key, place);
  }
  return [...places.values()].map(({ source, lines }) =>
    cite(source.report.corpus, source.section, lines, lang),
  );
}
