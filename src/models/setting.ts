import type { OperandValue } from "../corpus/formulas/evaluate.ts";
import type { Text } from "../corpus/schema/parts/text.ts";
import type { LiveInput } from "./model-input.ts";

/** A row's key, a number, or a list of numbers, in the input's unit. */
export type Value = OperandValue | string;

/** What the reader sets; the rest stands as in the report. */
export type Overrides = ReadonlyMap<string, Value>;

/**
 * Where a value comes from: the reader, the report, a figure derived from the report's, a neutral assumption, or a part model.
 * `needed`: nobody gives it.
 */
type Origin = "reader" | "report" | "derived" | "neutral" | "computed" | "needed";

/** An input with the value that it has in one run. */
export interface Setting {
  readonly input: LiveInput;
  readonly value: Value | undefined;
  readonly from: Origin;
  readonly lines: readonly number[];
  /** Refs whose findings concern the value. */
  readonly refs: readonly string[];
  /** Why there is no value: a gap of the report. */
  readonly gap?: Text | undefined;
}
