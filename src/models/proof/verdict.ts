import { roundHalfUp } from "../../corpus/formulas/formula-functions.ts";
import type { ModelCheck } from "../../corpus/schema/model.ts";
import { isBeyond } from "../../notation/bounds/interval.ts";
import type { LiveModel } from "../live-model.ts";
import { computeOutputs } from "../outputs.ts";
import type { Overrides, Setting } from "../setting.ts";

type Agreement = ModelCheck["agrees"];

/** A printed number beside what the model gives for it. */
export interface Verdict {
  readonly check: ModelCheck;
  readonly computed: number;
  /** What the output reaches while the report's inputs move within their own rounding. */
  readonly low: number;
  readonly high: number;
  readonly agrees: Agreement;
  /** Whether that is what the corpus says: a difference needs a finding, and nothing else may claim one. */
  readonly holds: boolean;
}

/** Recomputes every printed number of a model and judges it by what is computed, not by what the corpus says. */
export function verdicts(live: LiveModel): Verdict[] {
  return (live.model.checks ?? []).map((check) => judge(live, check));
}

/** The inputs of a check as overrides of the report's case. */
export function checkOverrides(check: ModelCheck): Overrides {
  return new Map(Object.entries(check.inputs ?? {}));
}

function judge(live: LiveModel, check: ModelCheck): Verdict {
  const settings = live.settings(checkOverrides(check));
  const { [check.output]: computed = Number.NaN } = computeOutputs(live, settings, [check.output]);
  const { low, high } = roundingSpan(live, settings, check.output);
  const half = 0.5 * 10 ** -check.decimals * (1 + 1e-9);
  const agrees = fits(computed, check)
    ? "exact"
    : low - half <= check.printed && check.printed <= high + half
      ? "rounding"
      : "differs";
  const holds =
    check.agrees === "differs" ? agrees !== "exact" && check.finding !== undefined : agrees === check.agrees;
  return { check, computed, low, high, agrees, holds };
}

function fits(computed: number, { printed, decimals, bound }: ModelCheck): boolean {
  return roundHalfUp(computed, decimals) === printed || isBeyond(computed, printed, bound);
}

/** At most so many inputs are moved together: 2 to this power computations. */
const MAX_MOVED = 12;

function roundingSpan(
  live: LiveModel,
  settings: readonly Setting[],
  output: string,
): { low: number; high: number } {
  const used = new Set(live.equations.inputsOf([output]));
  const moved = settings
    .filter((setting) => setting.from === "report" && used.has(setting.input.name))
    .slice(0, MAX_MOVED);
  const corners = moved.reduce<readonly (readonly Setting[])[]>(
    (found, setting) => found.flatMap((others) => nudged(setting).map((each) => [...others, each])),
    [settings.filter((setting) => !moved.includes(setting))],
  );
  const results = corners.map((corner) => computeOutputs(live, corner, [output])[output] ?? Number.NaN);
  return { low: Math.min(...results), high: Math.max(...results) };
}

/** A setting at both ends of what its last printed digit leaves open. */
function nudged(setting: Setting): Setting[] {
  const { value, input } = setting;
  if (typeof value !== "number") return [setting];
  const half = (input.spec.step ?? 10 ** -decimalsOf(value)) / 2;
  return [
    { ...setting, value: value - half },
    { ...setting, value: value + half },
  ];
}

const decimalsOf = (value: number) => (/\.(\d+)$/.exec(String(value))?.[1] ?? "").length;
