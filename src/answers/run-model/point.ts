import { computeOutputs, needError, needsOf } from "../../models/outputs.ts";
import { type ModeAnswer, type ModelRun, outputViews } from "./run.ts";
import { sayPoint } from "./say/say-point.ts";

/**
 * One run. A gap in the row that the reader chose leaves out the outputs that depend on it. An input that the corpus says
 * the reader must give is an error, unless nothing was given: then the answer lists what is needed.
 */
export function pointAnswer(run: ModelRun, isBare: boolean): ModeAnswer {
  const { live, settings, outputs } = run;
  const needs = needsOf(live, settings, outputs);
  const demanded = needs.filter(({ input }) => input.spec.required !== undefined);
  const ready = outputs.filter((name) => needsOf(live, settings, [name]).length === 0);
  if (!isBare && (demanded.length > 0 || ready.length === 0) && needs.length > 0)
    throw needError(live, demanded.length > 0 ? demanded : needs);
  const values = computeOutputs(live, settings, ready);
  return {
    mode: ready.length === 0 ? "inputs" : "point",
    outputs: outputViews(run, outputs, values),
    values,
    say: sayPoint(run, values, needs),
  };
}
