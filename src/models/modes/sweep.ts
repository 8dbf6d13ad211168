import { ReportError } from "../../errors.ts";
import type { LiveModel } from "../live-model.ts";
import { computeOutputs, needsOf } from "../outputs.ts";
import { type Axis, MAX_POINTS } from "../read-inputs.ts";
import type { Overrides, Setting, Value } from "../setting.ts";

/** A model at one place of one or two axes; outputs that lack an input there are left out, with what they lack. */
export interface SweepPoint {
  readonly at: readonly Value[];
  readonly settings: readonly Setting[];
  readonly outputs: Readonly<Record<string, number>>;
  readonly lacking: ReadonlyMap<string, readonly Setting[]>;
}

/** Computes outputs at every combination of the axes' values, the first axis slowest. */
export function sweep(
  live: LiveModel,
  base: Overrides,
  axes: readonly Axis[],
  outputs: readonly string[],
): SweepPoint[] {
  if (axes.length > 2)
    throw new ReportError(
      "INPUT",
      `${axes.length} inputs are lists (${axes.map(({ input }) => input.name).join(", ")}); at most two can be. Give the others one value each.`,
    );
  const count = axes.reduce((points, { values }) => points * values.length, 1);
  if (count > MAX_POINTS)
    throw new ReportError(
      "INPUT",
      `${axes.map(({ input, values }) => `${values.length} values of ${input.name}`).join(" × ")} are ${count} points; at most ${MAX_POINTS} are computed. Give fewer values.`,
    );
  return places(axes).map((at) => {
    const overrides = new Map(base);
    axes.forEach(({ input }, index) => {
      const value = at[index];
      if (value !== undefined) overrides.set(input.name, value);
    });
    return point(live, at, live.settings(overrides), outputs);
  });
}

function places(axes: readonly Axis[]): Value[][] {
  return axes.reduce<Value[][]>(
    (found, { values }) => found.flatMap((at) => values.map((value) => [...at, value])),
    [[]],
  );
}

function point(
  live: LiveModel,
  at: readonly Value[],
  settings: readonly Setting[],
  outputs: readonly string[],
): SweepPoint {
  const lacking = new Map<string, readonly Setting[]>();
  for (const output of outputs) {
    const needs = needsOf(live, settings, [output]);
    if (needs.length > 0) lacking.set(output, needs);
  }
  const ready = outputs.filter((output) => !lacking.has(output));
  return { at, settings, outputs: computeOutputs(live, settings, ready), lacking };
}
