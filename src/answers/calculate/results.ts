import { BOUNDS } from "../../notation/bounds/bound.ts";
import { boundPrefix } from "../../notation/bounds/say-bound.ts";
import type { Lang } from "../../notation/lang.ts";
import { formatQuantity } from "../../notation/units/units.ts";
import { clean, shownNumber } from "../run-model/shown-number.ts";
import type { OutputView } from "../run-model/view.ts";
import { boundResult } from "./bounded.ts";
import type { Calculation } from "./open-calculation.ts";
import type { ResultView } from "./view.ts";

export interface PointResults {
  readonly outputs: Readonly<Record<string, ResultView>>;
  /** Values of the steps that are one number, with all their digits. */
  readonly steps: Readonly<Record<string, number>>;
  /** Results of which the operands' bounds leave everything open. */
  readonly open: readonly string[];
}

/** Results at a point, with what the bounds of their operands make of them. */
export function resultViews(
  { results, inputs, units, live }: Calculation,
  outputs: Readonly<Record<string, OutputView>>,
  values: Readonly<Record<string, number>>,
): PointResults {
  const steps: Record<string, number> = {};
  const open: string[] = [];
  const views = Object.entries(outputs).map(([name, { title, unit, value }]): [string, ResultView] => {
    const decimals = live.model.outputs[name]?.decimals ?? 6;
    const shown = (number: number) => shownNumber(number, decimals);
    const view = { title, ...(unit !== undefined && { unit }) };
    const bounded = boundResult(name, results, inputs, units);
    if (bounded?.isOpen) {
      open.push(name);
      return [name, view];
    }
    if (!bounded) {
      const exact = values[name];
      if (exact !== undefined) steps[name] = exact;
      return [name, { ...view, ...(value !== undefined && { value }) }];
    }
    const { value: end, low, high, bound } = bounded;
    if (end !== undefined) return [name, { ...view, value: shown(end), ...(bound && { bound }) }];
    return [
      name,
      {
        ...view,
        ...(bound === "about" && value !== undefined && { value, bound }),
        ...(low !== undefined && { low: shown(low) }),
        ...(high !== undefined && { high: shown(high) }),
      },
    ];
  });
  return { outputs: Object.fromEntries(views), steps, open };
}

/** The main result in a sentence, with what it is computed from. */
export function sayResult(
  { main, live, inputs, units }: Calculation,
  outputs: PointResults["outputs"],
  lang: Lang,
): string {
  const { value, low, high, bound, unit } = outputs[main] ?? {};
  const zh = lang === "zh";
  const said = (number: number) => formatQuantity(number, unit, lang, units);
  const prefix = boundPrefix(BOUNDS.find((each) => each === bound) ?? "exact", lang);
  const range =
    low === undefined || high === undefined
      ? ""
      : zh
        ? `${said(low)}至${said(high)}`
        : `${said(low)} to ${said(high)}`;
  const result =
    value === undefined
      ? range || (zh ? "无法判定" : "open")
      : `${prefix}${said(value)}${unit === undefined && Math.abs(value) < 10 && !Number.isInteger(value) ? percent(value, live.model.outputs[main]?.decimals ?? 6, zh) : ""}`;
  const used = new Set(live.equations.inputsOf([main]));
  const from = [...inputs.values()].flatMap(({ name, operands, unit: own }) => {
    const [only] = operands;
    if (!used.has(name) || !only) return [];
    if (operands.length > 1)
      return [zh ? `${name}（${operands.length}个数）` : `${name} (${operands.length} numbers)`];
    const at = [only.value, only.low, only.high].filter((each) => each !== undefined);
    const number = at
      .map((each) => formatQuantity(clean(each), own?.id, lang, units))
      .join(zh ? "至" : " to ");
    const before = only.bound === undefined ? "" : boundPrefix(only.bound, lang);
    return [`${name}${/\p{Script=Han}$/u.test(name) ? "" : " "}${before}${number}`];
  });
  const tail =
    from.length === 0 ? "" : zh ? `，由${from.join("、")}算出` : `, computed from ${from.join(", ")}`;
  return zh ? `${main}为${result}${tail}。` : `${main} is ${result}${tail}.`;
}

/** A plain ratio also as a percentage. */
function percent(value: number, decimals: number, zh: boolean): string {
  const text = `${shownNumber(value * 100, Math.max(decimals - 2, 0))}%`;
  return zh ? `（${text}）` : ` (${text})`;
}
