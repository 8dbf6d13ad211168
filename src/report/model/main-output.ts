import { ReportError } from "../../errors.ts";
import type { LiveModel } from "../../models/live-model.ts";
import { needsOf } from "../../models/outputs.ts";
import type { Asked } from "../../models/read-inputs.ts";
import type { Overrides } from "../../models/setting.ts";

/**
 * The output that an answer turns on: of those that can be computed, the first that what the reader moves (or solves for)
 * has an effect on. Where none can, the first of all, so that its needs are named.
 */
export function mainOutput(
  live: LiveModel,
  asked: Asked,
  outputs: readonly string[],
  solved: string | undefined,
): string {
  const runs = cases(asked).map((overrides) => live.settings(overrides));
  const ready = outputs.filter((name) =>
    runs.some((settings) => needsOf(live, settings, [name]).length === 0),
  );
  const moved = [
    ...asked.overrides.keys(),
    ...[...asked.axes, ...asked.spans].map(({ input }) => input.name),
    ...(solved === undefined ? [] : [solved]),
  ];
  const touched = ready.find((name) => moved.some((input) => dependsOn(live, name, input)));
  const main = touched ?? ready[0] ?? outputs[0];
  if (main !== undefined) return main;
  throw new ReportError("CORPUS", `model/${live.model.id} has no outputs.`);
}

/** One set of overrides for each value of the first list; what else is moved stands at its first value. */
function cases({ overrides, axes, spans }: Asked): Overrides[] {
  const rest = new Map(overrides);
  for (const { input, low } of spans) rest.set(input.name, low);
  const [first, second] = axes;
  const [value] = second?.values ?? [];
  if (second && value !== undefined) rest.set(second.input.name, value);
  return first ? first.values.map((each) => new Map(rest).set(first.input.name, each)) : [rest];
}

/** Whether an output depends on an input: by a formula, through a cell of the chosen row, or through a part model. */
function dependsOn(live: LiveModel, output: string, input: string): boolean {
  return live.equations.inputsOf([output]).some((name) => {
    const part = live.parts.get(name);
    return (
      name === input ||
      live.inputs.get(name)?.spec.cell?.split(".")[0] === input ||
      (part !== undefined && dependsOn(part.model, part.output, input))
    );
  });
}
