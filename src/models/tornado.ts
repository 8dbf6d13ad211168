import type { LiveModel } from "./live-model.ts";
import { outputsOf } from "./outputs.ts";
import type { Span } from "./read-inputs.ts";
import type { Overrides } from "./setting.ts";

/** What one input does to an output: its values at the input's low and high end, the others as they stand. */
export interface Swing {
  readonly span: Span;
  readonly atLow: number;
  readonly atHigh: number;
  readonly swing: number;
}

/** Moves each input alone from low to high; the largest swing first. */
export function tornado(live: LiveModel, base: Overrides, spans: readonly Span[], output: string): Swing[] {
  const at = (span: Span, value: number) =>
    outputsOf(live, new Map(base).set(span.input.name, value), [output])[output] ?? Number.NaN;
  return spans
    .map((span) => {
      const atLow = at(span, span.low);
      const atHigh = at(span, span.high);
      return { span, atLow, atHigh, swing: atHigh - atLow };
    })
    .sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing));
}
