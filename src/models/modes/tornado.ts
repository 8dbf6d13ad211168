import type { LiveModel } from "../live-model.ts";
import { outputsOf } from "../outputs.ts";
import type { Span } from "../read-inputs.ts";
import type { Overrides } from "../setting.ts";

/** What one input does to an output: its values at the input's low and high end, the others as they stand. */
export interface Swing {
  readonly span: Span;
  readonly atLow: number;
  readonly atHigh: number;
  readonly swing: number;
}

/** Where each input stands while another is moved: one that nobody gives stands at the middle of its span. */
export function tornadoBase(live: LiveModel, overrides: Overrides, spans: readonly Span[]): Overrides {
  const base = new Map(overrides);
  for (const { input, value } of live.settings(overrides)) {
    const span = spans.find((each) => each.input.name === input.name);
    if (value === undefined && span) base.set(input.name, (span.low + span.high) / 2);
  }
  return base;
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
