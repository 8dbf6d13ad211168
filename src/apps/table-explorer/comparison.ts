import type { ComparisonView } from "../../answers/compare-entities/view.ts";
import type { Lang } from "../../notation/lang.ts";
import type { Row, Sheet } from "./sheet.ts";
import { placeTitle, WORDS } from "./words.ts";

type Metric = NonNullable<ComparisonView["metrics"]>[number];
type Value = Metric["values"][number];
type At = Pick<Value, "lines" | "pages">;
const keyOf = ({ pages }: At) => (pages ? "pages" : "lines");
const keyOfAll = (metrics: readonly Metric[]) => keyOf(metrics[0]?.values[0] ?? {});
const placesOf = ({ lines, pages = [] }: At): readonly number[] => lines ?? pages;

/** Whether a value of unknown origin is an answer of compare_entities. */
export function isComparison(value: unknown): value is ComparisonView {
  if (typeof value !== "object" || value === null || "table" in value) return false;
  return "entities" in value || "absent" in value || "ambiguous" in value;
}

/** Several things: one a row, with a column for each metric, since a column has one unit. One thing: one figure a row. */
export function sheetOf(view: ComparisonView, lang: Lang): Sheet {
  const { entities = [], metrics = [] } = view;
  const words = WORDS[lang];
  const notes = [
    ...(view.absent ?? []),
    ...(view.ambiguous ?? []).map(
      ({ name, candidates }) => `${words.ambiguous}: ${name} (${candidates.join(", ")})`,
    ),
    ...(view.statements ?? []).map(
      ({ say, ...at }) => `${say} (${placeTitle(keyOf(at), lang)} ${placesOf(at).join(", ")})`,
    ),
  ];
  const common = {
    table: "comparison",
    title: entities.length > 0 ? entities.map(({ name }) => name).join(" · ") : words.comparison,
    ...(notes.length > 0 && { notes }),
    cite: view.cite ?? "",
  };
  return entities.length > 1
    ? { ...common, ...across(view, entities, metrics, words.name) }
    : { ...common, ...down(view, metrics, lang) };
}

function across(
  view: ComparisonView,
  entities: NonNullable<ComparisonView["entities"]>,
  metrics: readonly Metric[],
  name: string,
): Omit<Sheet, "table" | "title" | "cite"> {
  const ids = entities.map(({ ref }) => ref.replace(/^.*\//, ""));
  const mine = (metric: Metric, id: string) => metric.values.filter(({ of = ids[0] }) => of === id);
  const rows = entities.map((entity, index): Row => {
    const id = ids[index] ?? "";
    const values = metrics.map((metric) => mine(metric, id));
    return [
      id,
      entity.name,
      ...values.map((own) => amountOf(own[0])),
      [...new Set(values.flat().flatMap(placesOf))],
    ];
  });
  const bounds = ids.flatMap((id) =>
    metrics.flatMap((metric) => {
      const bound = mine(metric, id)[0]?.bound;
      return bound === undefined ? [] : [[`${id}.${metric.metric}`, bound] as const];
    }),
  );
  const disputed = (ref: string) =>
    metrics
      .filter(({ places, findings = [] }) => places === "differ" && findings.includes(ref))
      .flatMap((metric) =>
        ids.filter((id) => mine(metric, id).length > 1).map((id) => `${id}.${metric.metric}`),
      );
  const findings = (view.findings ?? []).map((finding) => ({ ...finding, on: disputed(finding.ref) }));
  return {
    label: "name",
    columns: ["key", "name", ...metrics.map(({ metric }) => metric), keyOfAll(metrics)],
    titles: { name, ...Object.fromEntries(metrics.map((metric) => [metric.metric, metric.name])) },
    units: Object.fromEntries(
      metrics.flatMap(({ metric, unit }) => (unit === undefined ? [] : [[metric, unit]])),
    ),
    rows,
    ...(bounds.length > 0 && { bounds: Object.fromEntries(bounds) }),
    ...(findings.length > 0 && { findings }),
    total: rows.length,
  };
}

function down(
  view: ComparisonView,
  metrics: readonly Metric[],
  lang: Lang,
): Omit<Sheet, "table" | "title" | "cite"> {
  const words = WORDS[lang];
  const rows = metrics.flatMap((metric) =>
    metric.values.map(
      (value, index): Row => [
        `${metric.metric}-${index + 1}`,
        metric.name,
        amountOf(value),
        metric.unit ?? "",
        value.period ?? "",
        value.says ?? "",
        placesOf(value),
      ],
    ),
  );
  return {
    columns: ["key", "metric", "amount", "unit", "period", "says", keyOfAll(metrics)],
    titles: {
      metric: words.metric,
      amount: words.amount,
      unit: words.unit,
      period: words.period,
      says: words.says,
    },
    rows,
    ...(view.findings && { findings: view.findings }),
    total: rows.length,
  };
}

function amountOf(value: Value | undefined): Row[number] {
  if (value === undefined) return "";
  const { low, high } = value;
  return value.value ?? (low !== undefined && high !== undefined ? `${low}–${high}` : "");
}
