import type { OperandView, ResultView } from "../../answers/calculate/view.ts";
import type { InputView, ModelView, OutputView } from "../../answers/run-model/view.ts";
import type { ThemeName } from "../../charts/plot/theme.ts";
import type { Lang } from "../../notation/lang.ts";

export type ChartChoice = "line" | "heat" | "tornado";

/** An input as it is shown; of a figure in a formula also what it is of, and as it is printed. */
export type ShownInput = InputView &
  Pick<OperandView, "printed" | "bound" | "count"> & { readonly about?: string };

export type ShownOutput = OutputView & Pick<ResultView, "low" | "high" | "bound">;

/** What the view shows: an answer of run_model, or one of calculate in its shape. */
export interface Answer extends Omit<ModelView, "inputs" | "outputs"> {
  readonly inputs: Readonly<Record<string, ShownInput>>;
  readonly outputs: Readonly<Record<string, ShownOutput>>;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** The tool whose answers a view shows, and how it is asked for more of them. */
export interface Source {
  readonly tool: string;
  /** An answer in the shape that the view shows; undefined if it is none. */
  readonly read: (structured: unknown) => Answer | undefined;
  /** Arguments of the call that gives every input and output where the view begins. */
  readonly bare: Arguments;
  /** Arguments of a call with these inputs changed, for one output or all. */
  readonly at: (inputs: Arguments, output?: string) => Arguments;
}

/** All that the view knows at a moment. Only main.ts changes it. */
export interface Scene {
  readonly lang: Lang;
  readonly theme: ThemeName;
  readonly source: Source;
  /** The model as the report has it, or the calculation as it was asked: every input with its range, place and cases. */
  readonly bare: Answer;
  /** The same at the reader's values. */
  readonly point: Answer;
  /** What the answer that opened the view says, until something is changed. */
  readonly said?: string | undefined;
  /** The target that the view was opened with, and what meets it. */
  readonly solved?: ModelView["solved"] | undefined;
  /** What the reader set. */
  readonly set: Readonly<Record<string, number | string>>;
  readonly output: string;
  readonly choice: ChartChoice;
  readonly along: string;
  readonly across: string;
  /** The answer that is drawn. */
  readonly drawn?: Answer | undefined;
  readonly canCall: boolean;
  readonly canSay: boolean;
}

/** An input that is one number within a range. */
export type NumberInput = Omit<ShownInput, "range" | "value"> & {
  readonly name: string;
  readonly range: readonly [number, number];
  readonly value?: number;
};

export function numberInputs({ inputs }: Answer): NumberInput[] {
  return Object.entries(inputs).flatMap(([name, input]) => {
    const [low, high] = input.range ?? [];
    const { value, ...rest } = input;
    if (low === undefined || high === undefined || (value !== undefined && typeof value !== "number"))
      return [];
    return [{ ...rest, name, range: [low, high] as const, ...(value !== undefined && { value }) }];
  });
}

/** Inputs that are a row of a table: their value is a key, and they have no range. */
export function rowInputs({ inputs }: Answer): string[] {
  return Object.entries(inputs).flatMap(([name, { value, range }]) =>
    range === undefined && typeof value === "string" ? [name] : [],
  );
}

/** Inputs that the model's own formulas name; the others belong to models that compute one of its inputs. */
export function ownNames({ explain }: Answer): (name: string) => boolean {
  const names = new Set(explain.flatMap(({ formula }) => formula.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []));
  return (name) => names.size === 0 || names.has(name);
}

/** Whether it is a calculation, which has no model: there the reader's own numbers are what it begins with. */
export const isCalculated = ({ model }: Answer): boolean => model === "";
