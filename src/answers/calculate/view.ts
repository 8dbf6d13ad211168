import type { InputView, ModelView, OutputView } from "../run-model/view.ts";

/** An operand with where it stands: whose, what, when, as printed how. */
export type OperandView = Pick<InputView, "value" | "low" | "high" | "unit" | "from" | "lines" | "pages"> & {
  /** Of a list: how many, where they are not all shown. */
  readonly count?: number;
  readonly bound?: string;
  readonly ref?: string;
  readonly of?: string;
  readonly metric?: string;
  readonly period?: string;
  readonly printed?: string;
};

/** A result; bounded operands make it a bound, or leave it between low and high. */
export type ResultView = Pick<OutputView, "title" | "unit" | "value"> & {
  readonly low?: number;
  readonly high?: number;
  readonly bound?: string;
};

/** The answer to a calculation: that of a model, over the reader's own formulas. */
export interface CalculationView
  extends Pick<
    ModelView,
    "mode" | "columns" | "rows" | "solved" | "explain" | "say" | "caveats" | "findings"
  > {
  readonly report: string;
  readonly inputs: Readonly<Record<string, OperandView>>;
  readonly outputs: Readonly<Record<string, ResultView>>;
  /** Where the operands stand, a line for each place. */
  readonly cites?: readonly string[];
  /** The calculation as a file of a corpus's models. */
  readonly yaml?: string;
}
