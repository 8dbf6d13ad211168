import { isScale, placesOf, spanOf } from "../../charts/input-places.ts";
import { type Arguments, numberInputs, ownNames, rowInputs, type Scene } from "./scene.ts";

/** The call that gives everything at the reader's values. */
export const pointArguments = ({ source, lang, set }: Pick<Scene, "source" | "lang" | "set">): Arguments => ({
  ...source.at(set),
  lang,
});

/** The call whose answer is drawn: along one input, along two, or each input alone from low to high. Undefined where there is nothing to draw along. */
export function chartArguments(scene: Scene): Arguments | undefined {
  const { source, bare, lang, set, output, choice, along, across } = scene;
  const call = (inputs: Arguments) => ({ ...source.at({ ...set, ...inputs }, output), lang });
  if (choice === "tornado") {
    const spans = numberInputs(bare).flatMap(({ name, value, range, from, model }) => {
      const now = set[name] ?? value;
      const span = typeof now === "number" && isScale({ range }) ? spanOf({ value: now, range }) : undefined;
      return span && from !== "computed" && model === undefined ? [[name, span] as const] : [];
    });
    return spans.length > 0 ? call(Object.fromEntries(spans)) : undefined;
  }
  const first = axis(scene, along);
  const second = choice === "heat" ? axis(scene, across) : undefined;
  if (!first || (choice === "heat" && (!second || along === across))) return undefined;
  return call({ [along]: first, ...(second && { [across]: second }) });
}

function axis({ bare, set }: Scene, name: string): readonly number[] | "all" | undefined {
  if (rowInputs(bare).includes(name)) return "all";
  const input = numberInputs(bare).find((each) => each.name === name);
  if (!input) return undefined;
  const mine = set[name];
  return placesOf({
    range: input.range,
    cases: input.cases,
    value: typeof mine === "number" ? mine : input.value,
  });
}

/** Inputs to draw along: rows of a table first, then those with cases of the report. */
export function axisNames(scene: Pick<Scene, "bare">): string[] {
  const own = ownNames(scene.bare);
  const numbers = numberInputs(scene.bare)
    .filter(({ range, from }) => isScale({ range }) && from !== "computed")
    .sort(
      (a, b) =>
        Number(own(b.name)) - Number(own(a.name)) ||
        (b.cases?.length ?? 0) - (a.cases?.length ?? 0) ||
        Number(a.from === "neutral") - Number(b.from === "neutral"),
    );
  return [...rowInputs(scene.bare), ...numbers.map(({ name }) => name)];
}
