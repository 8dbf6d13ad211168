import { ReportError } from "../errors.ts";
import { type LiveModel, type Overrides, outputsOf, type Value } from "./live-model.ts";
import { type Axis, MAX_POINTS } from "./read-inputs.ts";

/** A model computed at one place of one or two axes. */
export interface SweepPoint {
  readonly at: readonly Value[];
  readonly overrides: Overrides;
  readonly outputs: Readonly<Record<string, number>>;
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
  const places = axes.reduce<Value[][]>(
    (found, { values }) => found.flatMap((at) => values.map((value) => [...at, value])),
    [[]],
  );
  return places.map((at) => {
    const overrides = new Map(base);
    axes.forEach(({ input }, index) => {
      const value = at[index];
      if (value !== undefined) overrides.set(input.name, value);
    });
    return { at, overrides, outputs: outputsOf(live, overrides, outputs) };
  });
}
