import type { InputView, ModelView } from "../../answers/run-model/view.ts";
import type { ThemeName } from "../../charts/plot/theme.ts";
import type { Lang } from "../../notation/lang.ts";

export type ChartChoice = "line" | "heat" | "tornado";

/** All that the view knows at a moment. Only main.ts changes it. */
export interface Scene {
  readonly lang: Lang;
  readonly theme: ThemeName;
  /** The model as the report has it: every input with its range, lines and cases. */
  readonly bare: ModelView;
  /** The model at the reader's values. */
  readonly point: ModelView;
  /** What the reader set. */
  readonly set: Readonly<Record<string, number | string>>;
  readonly output: string;
  readonly choice: ChartChoice;
  readonly along: string;
  readonly across: string;
  /** The answer that is drawn. */
  readonly drawn?: ModelView | undefined;
  readonly canCall: boolean;
  readonly canSay: boolean;
}

/** An input that is one number within a range. */
export interface NumberInput extends InputView {
  readonly name: string;
  readonly range: readonly [number, number];
  readonly value?: number;
}

export function numberInputs({ inputs }: ModelView): NumberInput[] {
  return Object.entries(inputs).flatMap(([name, input]) => {
    const [low, high] = input.range ?? [];
    const { value, ...rest } = input;
    if (low === undefined || high === undefined || (value !== undefined && typeof value !== "number"))
      return [];
    return [{ ...rest, name, range: [low, high] as const, ...(value !== undefined && { value }) }];
  });
}

/** Inputs that are a row of a table: their value is a key, and they have no range. */
export function rowInputs({ inputs }: ModelView): string[] {
  return Object.entries(inputs).flatMap(([name, { value, range }]) =>
    range === undefined && typeof value === "string" ? [name] : [],
  );
}

/** Inputs that the model's own formulas name; the others belong to models that compute one of its inputs. */
export function ownNames({ explain }: ModelView): (name: string) => boolean {
  const names = new Set(explain.flatMap(({ formula }) => formula.match(/[a-z][a-z0-9_]*/g) ?? []));
  return (name) => names.size === 0 || names.has(name);
}

/** Whether a value of unknown origin is an answer of run_model. */
export function isModelView(value: unknown): value is ModelView {
  if (typeof value !== "object" || value === null) return false;
  return "model" in value && "inputs" in value && "outputs" in value && "mode" in value && "explain" in value;
}
