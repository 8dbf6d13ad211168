import { labelOf } from "../../../corpus/row.ts";
import type { ModelCheck } from "../../../corpus/schema/model.ts";
import type { LiveInput } from "../../../models/model-input.ts";
import type { Setting, Value } from "../../../models/setting.ts";
import { formatQuantity } from "../../../notation/units/units.ts";
import type { ModelRun } from "../run.ts";
import { clean, shownNumber } from "../shown-number.ts";

/** A value of an input as a reader writes it; a row by its label. */
export function sayInput({ corpus, lang }: ModelRun, { kind, unit, spec }: LiveInput, value: Value): string {
  if (typeof value === "number" && unit === undefined && spec.whole) return String(value);
  if (typeof value === "number") return formatQuantity(clean(value), unit, lang, corpus.units);
  if (typeof value === "object") return `[${value.map(clean).join(", ")}]`;
  const table = kind === "row" ? corpus.tables.get(spec.table ?? "") : undefined;
  const row = table?.rowsByKey.get(value);
  return table && row ? labelOf(corpus, table, row, lang) : value;
}

/** A value of an output as a reader writes it. */
export function sayOutput({ corpus, live, lang }: ModelRun, name: string, value: number): string {
  const output = live.model.outputs[name];
  return formatQuantity(shownNumber(value, output?.decimals ?? 6), output?.unit, lang, corpus.units);
}

export const titleOf = ({ live, lang }: ModelRun, output: string) =>
  live.model.outputs[output]?.title[lang] ?? output;

/** An input and its value. */
export function saySetting(run: ModelRun, { input, value, from }: Setting): string {
  return `${input.spec.title[run.lang]}${run.lang === "zh" ? "" : " "}${value === undefined ? "?" : sayInput(run, input, from === "computed" && typeof value === "number" ? Number(value.toPrecision(4)) : value)}`;
}

/** What is printed for a result, and whether it agrees. */
export function sayPrinted(run: ModelRun, name: string, check: ModelCheck | undefined): string {
  if (!check) return "";
  const printed = check.as ?? sayOutput(run, name, check.printed);
  const words = AGREES[run.lang][check.agrees];
  return run.lang === "zh" ? `（印作${printed}，${words}）` : ` (printed ${printed}: ${words})`;
}

export const AGREES = {
  zh: { exact: "一致", rounding: "在印出数值的舍入误差内一致", differs: "不一致" },
  en: { exact: "agrees", rounding: "agrees within rounding", differs: "differs" },
} as const;
