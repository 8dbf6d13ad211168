import type { ComparisonView } from "../../answers/compare-entities/compare-entities.ts";
import type { ValueOut } from "../../answers/compare-entities/metric-row.ts";
import { BOUND_SIGNS } from "../../charts/bound-signs.ts";
import { shortPlace } from "../../corpus/places.ts";
import { idIn } from "../../corpus/ref.ts";
import type { Lang } from "../../notation/lang.ts";
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
  for (const { name, near } of view.absent ?? [])
    out.push(
      zh
        ? `报告没有“${name}”${near ? `；相近的有${near.join("、")}` : ""}`
        : `The report has no "${name}"${near ? `; near: ${near.join(", ")}` : ""}`,
    );
  if (entities.length > 1 && metrics.length > 0) {
    const ids = entities.map(({ ref }) => idIn("entity", ref));
    out.push("", [zh ? "指标" : "metric", ...ids].join("|"), ["-", ...ids.map(() => "-")].join("|"));
    for (const { name, unit, values, places } of metrics)
      out.push(
        [
          `${name}${unit === undefined ? "" : ` (${unit})`}${places === "differ" ? " ⚠" : ""}`,
          ...ids.map(
            (id) =>
              values
                .filter(({ of }) => of === id)
                .map(valueText)
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
        `- ${name}: ${values.map((value) => valueText(value, unit)).join("; ")}${places === "differ" ? " ⚠" : ""}`,
      );
  for (const [id, names] of Object.entries(view.only ?? {}))
    out.push(`- ${zh ? "仅" : "only"} ${id}: ${names.join(", ")}`);
  for (const { say, kind, ...at } of view.statements ?? [])
    out.push(`- ${say} (${kind === "fact" ? "" : `${kind}, `}${shortPlace(at)})`);
  if (view.moreStatements !== undefined)
    out.push(zh ? `另有${view.moreStatements}条陈述。` : `${view.moreStatements} more statements.`);
  for (const { say, weight } of view.findings ?? []) out.push(`- ${findingMark(weight, lang)} ${say}`);
  if (view.cite !== undefined) out.push(view.cite);
  return out.join("\n");
}

function valueText({ value, low, high, bound, period, says, ...at }: ValueOut, unit: unknown): string {
  const amount = value === undefined ? `${shown(low)}–${shown(high)}` : shown(value);
  const about = [period, says, shortPlace(at)].filter(Boolean).join(", ");
  return `${bound === undefined ? "" : (BOUND_SIGNS[bound] ?? bound)}${amount}${typeof unit === "string" ? ` ${unit}` : ""} (${about})`;
}

function shown(value: number | string | boolean | undefined): string {
  return typeof value === "number"
    ? value.toLocaleString("en-US", { maximumFractionDigits: 12 })
    : String(value ?? "");
}
