import { pagesOf, placeKey } from "../../corpus/places/places.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import { type SweepPoint, sweep } from "../../models/modes/sweep.ts";
import { needError } from "../../models/outputs.ts";
import type { Value } from "../../models/setting.ts";
import { list } from "../sparse.ts";
import { type ModeAnswer, type ModelRun, outputViews } from "./run.ts";
import { sayGrid, saySweep } from "./say/say-sweep.ts";
import { clean, shownNumber } from "./shown-number.ts";

type Cell = number | string;

/** A model along one list (a row a point), or two (a row for each value of the first list, a column for each of the second). */
export function sweepAnswer(run: ModelRun): ModeAnswer {
  const { live, asked, main } = run;
  const isLine = asked.axes.length === 1;
  const wanted = isLine ? run.outputs : [main];
  const points = sweep(live, asked.overrides, asked.axes, wanted);
  const decided = points.filter(({ lacking }) => !lacking.has(main));
  if (decided.length === 0) throw needError(live, points[0]?.lacking.get(main) ?? []);
  const outputs = wanted.filter((name) => decided.some((point) => point.outputs[name] !== undefined));
  return {
    mode: isLine ? "sweep" : "grid",
    outputs: outputViews(run, outputs),
    refs: points.flatMap(({ settings }) => settings.flatMap(({ refs }) => refs)),
    ...(isLine ? lineUp(run, decided, outputs) : matrix(run, points)),
    ...printedBeside(run, decided, outputs),
    ...list("undecided", undecided(run, points, outputs)),
    say: isLine ? saySweep(run, decided) : sayGrid(run, decided),
  };
}

function lineUp(run: ModelRun, points: readonly SweepPoint[], outputs: readonly string[]) {
  return {
    columns: [...run.asked.axes.map(({ input }) => input.name), ...outputs],
    rows: points.map((point) => [...point.at.map(place), ...outputs.map((name) => cell(run, point, name))]),
  };
}

function matrix(run: ModelRun, points: readonly SweepPoint[]) {
  const [down, across] = run.asked.axes;
  const width = across?.values.length ?? 1;
  const cells = points.map((point) => cell(run, point, run.main));
  return {
    columns: [
      `${down?.input.name} \\ ${across?.input.name}`,
      ...(across?.values ?? []).map((value) => String(place(value))),
    ],
    rows: (down?.values ?? []).map((value, row) => [
      place(value),
      ...cells.slice(row * width, (row + 1) * width),
    ]),
  };
}

/** An output at a point; empty where the report has a gap. */
function cell({ live }: ModelRun, { outputs }: SweepPoint, name: string): Cell {
  const value = outputs[name];
  return value === undefined ? "" : shownNumber(value, live.model.outputs[name]?.decimals ?? 6);
}

/** Every printed number that stands at one of the points. */
function printedBeside(
  run: ModelRun,
  points: readonly SweepPoint[],
  outputs: readonly string[],
): Pick<ModeAnswer, "printed"> {
  const { corpus } = run;
  const on = (lines: readonly number[]) => pagesOf(corpus, lines) ?? lines;
  const rows = points.flatMap(({ at, settings }) =>
    outputs.flatMap((name) => {
      const check = run.printedFor(name, settings);
      return check
        ? [[...at.map(place), name, check.printed, check.agrees, on(lineNumbers(check.lines))] as const]
        : [];
    }),
  );
  if (rows.length === 0) return {};
  const inputs = run.asked.axes.map(({ input }) => input.name);
  return { printed: { columns: [...inputs, "output", "printed", "agrees", placeKey(corpus)], rows } };
}

/** Points and outputs that the report's gaps leave open; an output that no point has is said once. */
function undecided(
  { lang }: ModelRun,
  points: readonly SweepPoint[],
  outputs: readonly string[],
): { at: Cell[]; why: string }[] {
  return points.flatMap(({ at, lacking }) => {
    const needs = [...lacking].filter(([name]) => outputs.includes(name)).flatMap(([, each]) => each);
    const names = [...new Set(needs.map(({ input }) => input.name))];
    const reasons = new Set(needs.flatMap(({ gap }) => gap?.[lang] ?? []));
    if (names.length === 0) return [];
    const why = lang === "zh" ? `报告没有${names.join("、")}。` : `The report has no ${names.join(", ")}.`;
    return [{ at: at.map(place), why: [why, ...reasons].join(lang === "zh" ? "" : " ") }];
  });
}

const place = (value: Value): Cell =>
  typeof value === "number" ? clean(value) : typeof value === "string" ? value : value.join(" ");
