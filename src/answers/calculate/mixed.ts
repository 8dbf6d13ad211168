import type { Lang } from "../../notation/lang.ts";
import { tryPeriod } from "../../notation/periods/period.ts";
import type { Source } from "./inputs/operand.ts";

/** An operand by the name that the formula gives it. */
export interface NamedSource {
  readonly name: string;
  readonly source: Source;
}

/** Footings of which a number has one or the other. */
const FOOTINGS: readonly (readonly string[])[] = [
  ["actual", "estimate", "guidance", "consensus"],
  ["reported", "adjusted"],
  ["basic", "diluted"],
  ["attributable", "total"],
  ["consolidated", "parent"],
];

/** Warnings where a result is computed from what does not belong together: periods of other lengths, other footings, estimates with actual figures. */
export function mixedWarnings(sources: readonly NamedSource[], lang: Lang): string[] {
  return [
    ...mixedSpans(sources, lang),
    ...mixedYears(sources, lang),
    ...mixedFootings(sources, lang),
    ...openFigures(sources, lang),
  ];
}

function mixedSpans(sources: readonly NamedSource[], lang: Lang): string[] {
  const spans = sources.flatMap(({ name, source: { period } }) => {
    const span = period === undefined ? undefined : spanOf(period);
    return span === undefined ? [] : [{ name, period: period ?? "", span }];
  });
  if (new Set(spans.map(({ span }) => span)).size < 2) return [];
  const said = first(spans, ({ span }) => span).map(({ name, period }) => `${name} ${period}`);
  return [
    lang === "zh"
      ? `时期长短不同：${said.join("、")}。`
      : `Periods of different length meet: ${said.join(", ")}.`,
  ];
}

/** How long a period is; a day is a state, which goes with any. */
function spanOf(text: string): string | undefined {
  const kind = tryPeriod(text)?.kind;
  if (kind === "fiscal") return /Q\d$/.test(text) ? "quarter" : /H\d$/.test(text) ? "half" : "year";
  return kind === "day" ? undefined : kind;
}

/** Two metrics of which each stands for times of its own: profit of 2024 by revenue of 2023. */
function mixedYears(sources: readonly NamedSource[], lang: Lang): string[] {
  const dated = sources.filter(
    ({ source }) =>
      source.period !== undefined && source.metric !== undefined && spanOf(source.period) !== undefined,
  );
  const times = new Map<string, Set<string>>();
  for (const { source } of dated) {
    const own = times.get(source.metric ?? "") ?? new Set();
    times.set(source.metric ?? "", own.add(source.period ?? ""));
  }
  const sets = [...times.values()].map((set) => [...set].sort().join(" "));
  if (new Set(sets).size < 2 || new Set(dated.map(({ source }) => spanOf(source.period ?? ""))).size > 1)
    return [];
  const said = first(dated, ({ source }) => `${source.metric} ${source.period}`).map(
    ({ name, source }) => `${name} ${source.period}`,
  );
  return [lang === "zh" ? `时期不同：${said.join("、")}。` : `Periods differ: ${said.join(", ")}.`];
}

function mixedFootings(sources: readonly NamedSource[], lang: Lang): string[] {
  return FOOTINGS.flatMap((group) => {
    const own = sources.map(({ name, source }) => ({
      name,
      footing: group.find((each) => source.basis?.includes(each)),
    }));
    const named = own.flatMap(({ name, footing }) => (footing === undefined ? [] : [{ name, footing }]));
    const isForecast =
      group[0] === "actual" && named.some(({ footing }) => footing !== "actual") && named.length < own.length;
    if (new Set(named.map(({ footing }) => footing)).size < 2 && !isForecast) return [];
    const said = [
      ...first(named, ({ footing }) => footing).map(({ name, footing }) => `${name} ${footing}`),
      ...(isForecast
        ? own
            .filter(({ footing }) => footing === undefined)
            .slice(0, 1)
            .map(({ name }) => `${name} ${lang === "zh" ? "未注明" : "not said"}`)
        : []),
    ];
    return [lang === "zh" ? `口径不同：${said.join("、")}。` : `Footings differ: ${said.join(", ")}.`];
  });
}

function openFigures(sources: readonly NamedSource[], lang: Lang): string[] {
  const open = [...new Set(sources.flatMap(({ name, source }) => (source.isOpen ? [name] : [])))];
  if (open.length === 0) return [];
  return [
    lang === "zh"
      ? `${open.join("、")}由程序读出，所指未尽明确：请看原文。`
      : `${open.join(", ")}: read by a program, and what exactly it is of is open. Look at the place.`,
  ];
}

/** The first of each kind. */
function first<T>(all: readonly T[], kind: (each: T) => string): T[] {
  return [...new Map(all.toReversed().map((each) => [kind(each), each])).values()].reverse();
}
