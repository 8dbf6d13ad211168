import { ref } from "../../corpus/ref.ts";
import { ReportError } from "../../errors.ts";
import type { LiveModel } from "../../models/live-model.ts";
import { needsOf } from "../../models/outputs.ts";
import type { Asked } from "../../models/read-inputs.ts";
import type { Overrides } from "../../models/setting.ts";

/**
 * The output that an answer turns on: of those that can be computed, the first that all that the reader moves (or
 * what is solved for) has an effect on, else the first that a number does, else that anything does. Where none can, the first of all, so that its needs are named.
 */
export function mainOutput(
  live: LiveModel,
  asked: Asked,
  outputs: readonly string[],
  solved: string | undefined,
): string {
  const runs = cases(asked).map((overrides) => live.settings(overrides));
  const ready = outputs.filter((name) =>
    runs.some((settings) => needsOf(live, settings, [name]).every(({ input }) => input.name === solved)),
  );
  const moved = [
    ...asked.overrides.keys(),
    ...[...asked.axes, ...asked.spans].map(({ input }) => input.name),
    ...(solved === undefined ? [] : [solved]),
  ];
  const touchedBy = (inputs: readonly string[], how: "some" | "every") =>
    inputs.length === 0
      ? undefined
      : ready.find((name) => inputs[how]((input) => dependsOn(live, name, input)));
  const numbers = moved.filter((name) => live.inputs.get(name)?.kind !== "row");
  const main =
    touchedBy(solved === undefined ? moved : [solved], "every") ??
    touchedBy(numbers, "some") ??
    touchedBy(moved, "some") ??
    ready[0] ??
    outputs[0];
  if (main !== undefined) return main;
  throw new ReportError("CORPUS", `${ref("model", live.model.id)} has no outputs.`);
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
      live.inputs.get(name)?.cell?.input === input ||
      (part !== undefined && dependsOn(part.model, part.output, input))
    );
  });
}
