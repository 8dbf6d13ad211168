import type { OperandValue } from "../corpus/formulas/evaluate.ts";
import { ref } from "../corpus/ref.ts";
import { ReportError } from "../errors.ts";
import type { LiveModel } from "./live-model.ts";
import { takes } from "./model-input.ts";
import type { Overrides, Setting } from "./setting.ts";

/** The values of outputs, and of the steps that lead to them, with what the reader sets. */
export function outputsOf(
  live: LiveModel,
  overrides: Overrides,
  outputs: readonly string[],
): Record<string, number> {
  return computeOutputs(live, live.settings(overrides), outputs);
}

/** The same from settled inputs. An input that nobody gives is an error which says why the report does not. */
export function computeOutputs(
  live: LiveModel,
  settings: readonly Setting[],
  outputs: readonly string[],
): Record<string, number> {
  const needs = needsOf(live, settings, outputs);
  if (needs.length > 0) throw needError(live, needs);
  const values: Record<string, OperandValue> = {};
  for (const { input, value } of settings)
    if (value !== undefined && typeof value !== "string") values[input.name] = value;
  return live.equations.run(values, live.equations.stepsTo(outputs));
}

/** The inputs that these outputs depend on and that have no value. */
export function needsOf(
  live: LiveModel,
  settings: readonly Setting[],
  outputs: readonly string[],
): readonly Setting[] {
  const used = new Set(live.equations.inputsOf(outputs));
  return settings.filter(({ input, value }) => value === undefined && used.has(input.name));
}

/** Says which inputs the reader must give, why the report does not, and what they take. */
export function needError(live: LiveModel, needs: readonly Setting[]): ReportError {
  const said = needs.map(
    ({ input, gap }) =>
      `"${input.name}" (${takes(input)}): ${gap?.en.replace(/\.$/, "") ?? "the report does not give it"}.`,
  );
  return new ReportError(
    "INPUT",
    `${ref("model", live.model.id)} needs ${said.join(" And ")} Give it under inputs.`,
  );
}
