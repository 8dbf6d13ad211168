import type { ValueOut } from "../../answers/compare-entities/metric-row.ts";
import type { ComparisonView } from "../../answers/compare-entities/view.ts";
import { BOUND_SIGNS } from "../../charts/bound-signs.ts";
import { shortPlace } from "../../corpus/places/places.ts";
import type { Lang } from "../../notation/lang.ts";
import { amountIn, grouped } from "../../notation/units/amount-in.ts";
import { betweenLines, columnsOf, isIn } from "./compare-over.ts";
import { findingMark } from "./finding.ts";

/** A comparison as a Markdown table, one metric a row; a dossier as a list. */
export function renderComparison(view: ComparisonView, lang: Lang): string {
  const { entities = [], metrics = [] } = view;
  const zh = lang === "zh";
  const out =
    entities.length > 0
      ? [`**${entities.map(({ name, maker }) => (maker ? `${name} (${maker})` : name)).join(" | ")}**`]
      : [];
  for (const { name, candidates } of view.ambiguous ?? [])
    out.push(zh ? `“${name}”有多个：${candidates.join("、")}` : `"${name}" may be ${candidates.join(", ")}`);
  for (const sentence of view.absent ?? []) out.push(`⚠ ${sentence}`);
  const columns = columnsOf(view);
  if (columns.length > 1 && metrics.length > 0) {
    const titles = columns.map(({ title }) => title);
    out.push("", [zh ? "指标" : "metric", ...titles].join("|"), ["-", ...titles.map(() => "-")].join("|"));
    for (const { name, unit, values, places } of metrics)
      out.push(
        [
          `${name}${unit === undefined ? "" : ` (${unit})`}${places === "differ" ? " ⚠" : ""}`,
          ...columns.map(
            (column) =>
              values
                .filter((value) => isIn(value, column))
                .map((value) => valueText(value, undefined, column.in === undefined))
                .join("; ") || "–",
          ),
        ]
          .map((cell) => cell.replace(/\|/g, "\\|"))
          .join("|"),
      );
    out.push("");
  } else
    for (const { name, unit, values, places } of metrics)
      out.push(
        `- ${name}: ${values.map((value) => valueText(value, unit, true)).join("; ")}${places === "differ" ? " ⚠" : ""}`,
      );
  out.push(...betweenLines(view, lang));
  for (const [id, names] of Object.entries(view.only ?? {}))
    out.push(`- ${zh ? "仅" : "only"} ${id}: ${names.join(", ")}`);
  for (const { say, kind, ...at } of view.statements ?? [])
    out.push(`- ${say} (${kind === "fact" ? "" : `${kind}, `}${shortPlace(at)})`);
  if (view.moreStatements !== undefined)
    out.push(zh ? `另有${view.moreStatements}条陈述。` : `${view.moreStatements} more statements.`);
  for (const { say, weight } of view.findings ?? []) out.push(`- ${findingMark(weight, lang)} ${say}`);
  if (view.cite !== undefined) out.push(view.cite);
  if (view.note !== undefined) out.push(view.note);
  return out.join("\n");
}

function valueText(
  {
    value,
    low,
    high,
    bound,
    period,
    says,
    kind,
    basis,
    in: report,
    ...at
  }: ValueOut & { readonly kind?: string; readonly in?: string },
  unit: string | undefined,
  named: boolean,
): string {
  const amount = value === undefined ? `${shown(low)}–${shown(high)}` : shown(value);
  const about = [
    period,
    kind,
    report === undefined || basis === kind ? undefined : basis,
    says,
    named ? report : undefined,
    shortPlace(at),
  ]
    .filter(Boolean)
    .join(", ");
  return `${bound === undefined ? "" : (BOUND_SIGNS[bound] ?? bound)}${amountIn(amount, unit)} (${about})`;
}

function shown(value: number | string | boolean | undefined): string {
  return typeof value === "number" ? grouped(value) : String(value ?? "");
}
