import type { Corpus } from "../../corpus/corpus.ts";
import { placed } from "../../corpus/places/places.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import type { LiveModel } from "../../models/live-model.ts";
import type { PrintedFor } from "../../models/proof/printed.ts";
import type { Asked } from "../../models/read-inputs.ts";
import type { Setting } from "../../models/setting.ts";
import type { Lang } from "../../notation/lang.ts";
import { shownNumber } from "./shown-number.ts";
import type { ModelMode, ModelView, OutputView } from "./view.ts";

/** One question to a model while it is answered. */
export interface ModelRun {
  /** Whose units, names and tables it uses. */
  readonly corpus: Corpus;
  readonly live: LiveModel;
  readonly asked: Asked;
  readonly settings: readonly Setting[];
  /** The outputs of the answer. */
  readonly outputs: readonly string[];
  /** The output that the answer turns on. */
  readonly main: string;
  readonly printedFor: PrintedFor;
  readonly lang: Lang;
}

/** What a mode of answer adds to the common parts. */
export interface ModeAnswer
  extends Pick<ModelView, "columns" | "rows" | "printed" | "undecided" | "solved" | "say"> {
  readonly mode: ModelMode;
  readonly outputs: Readonly<Record<string, OutputView>>;
  /** Whose findings concern the answer, where that is more than its settings. */
  readonly refs?: readonly string[];
  /** Values of the steps, where the answer is one point. */
  readonly values?: Readonly<Record<string, number>>;
}

/** Outputs with title and unit; with their values, also what the report prints for just these inputs. */
export function outputViews(
  run: ModelRun,
  names: readonly string[],
  values: Readonly<Record<string, number>> = {},
  settings = run.settings,
): Record<string, OutputView> {
  const { live, printedFor, lang } = run;
  return Object.fromEntries(
    names.flatMap((name) => {
      const output = live.model.outputs[name];
      if (!output) return [];
      const value = values[name];
      const check = value === undefined ? undefined : printedFor(name, settings);
      const view: OutputView = {
        title: output.title[lang],
        ...(output.unit !== undefined && { unit: output.unit }),
        ...(value !== undefined && { value: shownNumber(value, output.decimals) }),
        ...(check && {
          printed: check.printed,
          agrees: check.agrees,
          ...placed(run.corpus, lineNumbers(check.lines)),
        }),
        ...(check?.as !== undefined && check.as !== `${check.printed}${output.unit}` && { as: check.as }),
      };
      return [[name, view] as const];
    }),
  );
}
