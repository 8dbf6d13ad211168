import { labelOf } from "../../corpus/row.ts";
import type { ModelCheck } from "../../corpus/schema/model.ts";
import type { LiveInput } from "../../models/model-input.ts";
import { computeOutputs, needsOf } from "../../models/outputs.ts";
import type { Setting, Value } from "../../models/setting.ts";
import { isMoved } from "../../models/settle.ts";
import { formatQuantity } from "../../notation/units/units.ts";
import type { ModelRun } from "./run.ts";
import { clean, shownNumber } from "./shown-number.ts";

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

/** What a point shows: the main output under the reader's inputs, beside what is printed or what the report's case gives. */
export function sayPoint(
  run: ModelRun,
  values: Readonly<Record<string, number>>,
  needs: readonly Setting[],
): string {
  const { settings, lang, main } = run;
  const needed = sayNeeds(run, needs);
  const value = values[main];
  if (value === undefined) return needed.trim();
  const printed = sayPrinted(run, main, run.printedFor(main, settings));
  const result = `${titleOf(run, main)}${lang === "zh" ? "为" : " is "}${sayOutput(run, main, value)}${printed}`;
  const moved = [
    ...[...run.live.parts.values()].flatMap((part) =>
      isMoved(part, run.asked.overrides) ? part.model.settings(run.asked.overrides) : [],
    ),
    ...settings,
  ].filter(({ from }) => from === "reader" || from === "computed");
  if (moved.length === 0)
    return `${caseWords(run, printed !== "")}${result}${lang === "zh" ? "。" : "."}${needed}`;
  const conditions = moved.map((setting) => saySetting(run, setting));
  const isOfAnother = moved.some(({ input, from }) => input.kind === "row" && from === "reader");
  const base = printed === "" && !isOfAnother ? reportCase(run, main) : "";
  return lang === "zh"
    ? `${conditions.join("、")}时，${result}。${base}${needed}`
    : `With ${conditions.join(", ")}, ${result}.${base}${needed}`;
}

/** Whose case the standing inputs make: the report's only if it prints the result; else what the result rests on. */
function caseWords({ live, settings, lang, main }: ModelRun, isPrinted: boolean): string {
  const zh = lang === "zh";
  if (isPrinted) return zh ? "按报告的情形，" : "In the report's case, ";
  const used = new Set(live.equations.inputsOf([main]));
  const isAssumed = settings.some(({ input, from }) => from === "neutral" && used.has(input.name));
  if (isAssumed)
    return zh ? "按报告的数字和中性假设，" : "With the report's figures and neutral assumptions, ";
  return zh ? "按报告的数字，" : "With the report's figures, ";
}

function sayNeeds({ lang }: ModelRun, needs: readonly Setting[]): string {
  if (needs.length === 0) return "";
  const said = needs.map(({ input: { name, spec } }) =>
    spec.required
      ? `${name}${lang === "zh" ? "（" : " ("}${spec.required[lang].replace(/[.。]$/, "")}${lang === "zh" ? "）" : ")"}`
      : name,
  );
  return lang === "zh"
    ? `其余结果需要读者给出${said.join("、")}。`
    : ` What else it computes needs ${said.join(", ")} from the reader.`;
}

function saySetting(run: ModelRun, { input, value, from }: Setting): string {
  return `${input.spec.title[run.lang]}${run.lang === "zh" ? "" : " "}${value === undefined ? "?" : sayInput(run, input, from === "computed" && typeof value === "number" ? Number(value.toPrecision(4)) : value)}`;
}

function sayPrinted(run: ModelRun, name: string, check: ModelCheck | undefined): string {
  if (!check) return "";
  const printed = check.as ?? sayOutput(run, name, check.printed);
  const words = AGREES[run.lang][check.agrees];
  return run.lang === "zh" ? `（印作${printed}，${words}）` : ` (printed ${printed}: ${words})`;
}

export const AGREES = {
  zh: { exact: "一致", rounding: "在印出数值的舍入误差内一致", differs: "不一致" },
  en: { exact: "agrees", rounding: "agrees within rounding", differs: "differs" },
} as const;

function reportCase(run: ModelRun, name: string): string {
  const settings = run.live.settings(new Map());
  if (needsOf(run.live, settings, [name]).length > 0) return "";
  const { [name]: value } = computeOutputs(run.live, settings, [name]);
  if (value === undefined) return "";
  const said = sayOutput(run, name, value);
  if (run.printedFor(name, settings))
    return run.lang === "zh" ? `报告的情形为${said}。` : ` The report's case gives ${said}.`;
  return run.lang === "zh" ? `按报告的数字为${said}。` : ` The report's figures give ${said}.`;
}
