import { placed } from "../../corpus/places/places.ts";
import { ref } from "../../corpus/ref.ts";
import type { Part } from "../../models/live-model.ts";
import type { LiveInput } from "../../models/model-input.ts";
import type { Setting } from "../../models/setting.ts";
import { isMoved } from "../../models/settle.ts";
import { list } from "../sparse.ts";
import type { ModelRun } from "./run.ts";
import { clean } from "./shown-number.ts";
import type { InputView } from "./view.ts";

/**
 * The inputs of an answer: those that its outputs depend on and those that the reader gave; those of a part model only
 * when it is computed; neither the one that is solved for nor cells that follow a list of rows. In detail (a call without
 * inputs) all of them, with title, range and cases.
 */
export function inputViews(
  run: ModelRun,
  outputs: readonly string[],
  detailed: boolean,
  solved?: string,
): Record<string, InputView> {
  const { live, asked, settings } = run;
  const used = new Set(live.equations.inputsOf(outputs));
  for (const { cell, name } of live.inputs.values())
    if (cell && (used.has(name) || detailed)) used.add(cell.input);
  const own = settings.filter(
    ({ input, from }) =>
      (detailed || used.has(input.name) || from === "reader") &&
      input.name !== solved &&
      !asked.axes.some((axis) => input.cell?.input === axis.input.name),
  );
  const moving = new Set([...asked.axes, ...asked.spans].map(({ input }) => input.name));
  if (solved !== undefined) moving.add(solved);
  const isMoving = ({ model }: Part) => [...model.inputs.keys()].some((name) => moving.has(name));
  const parts = [...live.parts.values()].flatMap((part) =>
    detailed || isMoving(part) || isMoved(part, asked.overrides)
      ? part.model.settings(asked.overrides).filter(({ input }) => input.name !== solved)
      : [],
  );
  return Object.fromEntries(
    [...own, ...parts].map((setting) => {
      const part = live.parts.get(setting.input.name);
      const view = part && isMoving(part) ? varying(setting) : inputView(run, setting, detailed);
      return [setting.input.name, view];
    }),
  );
}

/** An input that a part model computes anew at each point. */
function varying({ input: { unit } }: Setting): InputView {
  return { ...(unit !== undefined && { unit }), from: "computed" };
}

function inputView(run: ModelRun, setting: Setting, detailed: boolean): InputView {
  const { lang } = run;
  const { input, value, from, lines, gap } = setting;
  const { spec, unit, low, high } = input;
  const moved = movement(run, input);
  const shown = typeof value === "number" ? clean(value) : value;
  return {
    ...((detailed || from === "reader" || moved || from === "needed") && { title: spec.title[lang] }),
    ...(moved ?? (shown !== undefined && { value: shown })),
    ...(unit !== undefined && { unit }),
    from: moved ? "reader" : from,
    ...(detailed && input.kind !== "row" && { range: [low, high] }),
    ...(detailed && list("cases", spec.values ?? [])),
    ...(detailed && input.part && { model: ref("model", input.part.model) }),
    ...(!moved && lines.length > 0 && placed(run.corpus, lines)),
    ...(from === "needed" && gap && { why: gap[lang] }),
  };
}

/** What the reader's list or span does to an input. */
function movement({ asked }: ModelRun, { name }: LiveInput): Partial<InputView> | undefined {
  const axis = asked.axes.find(({ input }) => input.name === name);
  if (axis) return { value: axis.values.flat() };
  const span = asked.spans.find(({ input }) => input.name === name);
  return span && { low: span.low, high: span.high };
}
