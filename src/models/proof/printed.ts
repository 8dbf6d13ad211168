import type { ModelCheck } from "../../corpus/schema/model.ts";
import type { LiveModel } from "../live-model.ts";
import type { Setting } from "../setting.ts";
import { checkOverrides } from "./verdict.ts";

/** Finds what the report prints for an output of a run: only where every input that it depends on is the report's. */
export type PrintedFor = (output: string, settings: readonly Setting[]) => ModelCheck | undefined;

export function createPrintedFor(live: LiveModel): PrintedFor {
  const checks = new Map<string, ModelCheck>();
  for (const check of live.model.checks ?? []) {
    const key = keyOf(live, check.output, live.settings(checkOverrides(check)));
    if (!checks.has(key)) checks.set(key, check);
  }
  return (output, settings) => checks.get(keyOf(live, output, settings));
}

function keyOf(live: LiveModel, output: string, settings: readonly Setting[]): string {
  const used = new Set(live.equations.inputsOf([output]));
  const values = settings.flatMap(({ input, value }) => (used.has(input.name) ? [text(value)] : []));
  return [output, ...values].join("|");
}

function text(value: Setting["value"]): string {
  if (typeof value === "number") return value.toPrecision(12);
  return typeof value === "object" ? value.map(text).join(",") : String(value);
}
