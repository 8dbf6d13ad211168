import type { CalculationView } from "../../answers/calculate/view.ts";
import type { ModelView } from "../../answers/run-model/view.ts";
import { calculationSource } from "./calculation.ts";
import type { Arguments, Source } from "./scene.ts";

/** The source of the answer that opened the view; undefined if neither tool gave it. */
export function sourceOf(structured: unknown, asked: Arguments): Source | undefined {
  if (isModelView(structured)) return modelSource(structured);
  return isCalculation(structured) ? calculationSource(structured, asked, isCalculation) : undefined;
}

function modelSource({ model }: ModelView): Source {
  return {
    tool: "run_model",
    read: (structured) => (isModelView(structured) ? structured : undefined),
    bare: { model, inputs: "all" },
    at: (inputs, output) => ({
      model,
      ...(output !== undefined && { output }),
      ...(Object.keys(inputs).length > 0 && { inputs }),
    }),
  };
}

const isModelView = (value: unknown): value is ModelView => isAnswer(value) && "model" in value;
const isCalculation = (value: unknown): value is CalculationView => isAnswer(value) && !("model" in value);

function isAnswer(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return "inputs" in value && "outputs" in value && "mode" in value && "explain" in value;
}
