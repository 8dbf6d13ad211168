import { computeOutputs } from "../../models/outputs.ts";
import { isMoved } from "../../models/settle.ts";
import type { ModelRun } from "./run.ts";
import { clean } from "./shown-number.ts";

/** One link of the chain: output ← formula ← inputs, whose lines stand with the inputs. */
export interface Link {
  readonly name: string;
  readonly formula: string;
  readonly value?: number;
}

/** How outputs come about: every formula on the way, the first to be computed first, those of a computed part before. */
export function explain(
  { live, asked }: ModelRun,
  outputs: readonly string[],
  values: Readonly<Record<string, number>> = {},
  solved?: string,
): Link[] {
  const moving = [...asked.axes, ...asked.spans].map(({ input }) => input.name);
  if (solved !== undefined) moving.push(solved);
  const parts = [...live.parts].flatMap(([name, part]) => {
    const { model, output } = part;
    const isMoving = moving.some((each) => model.inputs.has(each));
    if (!isMoving && !isMoved(part, asked.overrides)) return [];
    const results: Record<string, number> = isMoving
      ? {}
      : computeOutputs(model, model.settings(asked.overrides), [output]);
    const links = model.equations
      .stepsTo([output])
      .map((step) => link(step.name, step.formula.source, results[step.name]));
    return [...links, link(name, output, results[output])];
  });
  const own = live.equations
    .stepsTo(outputs)
    .map(({ name, formula }) => link(name, formula.source, values[name]));
  return [...parts, ...own];
}

function link(name: string, formula: string, value: number | undefined): Link {
  return { name, formula, ...(value !== undefined && { value: clean(value) }) };
}
