import { citePlace } from "../../corpus/places/cite.ts";
import { ReportError } from "../../errors.ts";
import { pickReports } from "../../library/pick.ts";
import type { Served } from "../../library/served.ts";
import { inUnits } from "../../models/formulas/in-units.ts";
import { asSheet, printFormula } from "../../models/formulas/print.ts";
import type { Lang } from "../../notation/lang.ts";
import { columnLetters, type Sheet, type SheetCell } from "../sheet.ts";
import { calculate } from "./calculate.ts";
import type { GivenInput } from "./inputs/given-input.ts";
import type { Operand } from "./inputs/operand.ts";
import { factorOf } from "./live.ts";
import { type Calculation, type CalculationQuestion, openCalculation } from "./open-calculation.ts";

type Row = SheetCell[];
type CellNames = ReadonlyMap<string, string>;

const HEAD = {
  zh: ["名称", "值", "单位", "主体", "指标", "时间", "印作", "位置", "ref"],
  en: ["name", "value", "unit", "of", "metric", "period", "printed", "place", "ref"],
} as const;
/** The cell beside a list's number that has it in base units, where the list is in others. */
const BASE_COLUMN = 9;

/** The calculation as a sheet: a cell for each input, with its place, and live formulas over them; a list that is gone through gives a row a point. */
export function calculationSheet(served: Served, question: CalculationQuestion, lang: Lang): Sheet {
  const view = calculate(served, question, lang);
  const own = { ...served, reports: pickReports(served, question.report) };
  const calculation = openCalculation(own, question, lang);
  const [root] = view.solved?.values ?? [];
  if (view.solved && root === undefined)
    throw new ReportError("INPUT", "There is no one solution to write into a sheet. Change the target.");
  const { inputs, units, results, live } = calculation;
  const rows: Row[] = [[...HEAD[lang]]];
  const cells = new Map<string, string>();
  const values: Record<string, number | readonly number[]> = {};
  for (const input of inputs.values()) {
    const at = rows.length + 1;
    const solved = view.solved?.input === input.name ? root : undefined;
    const [middle] = [input.span && (input.span.low + input.span.high) / 2];
    const single = solved ?? middle ?? input.axis?.[0];
    if (live.inputs.get(input.name)?.kind === "list") {
      rows.push(...listRows(input, at, units, lang));
      const letter = factorOf(input.unit, units) === 1 ? "B" : columnLetters(BASE_COLUMN);
      cells.set(input.name, `${letter}${at}:${letter}${at + input.operands.length - 1}`);
      values[input.name] = input.operands.map((operand) => numberOf(operand, input, units));
      continue;
    }
    const [operand = {}] = input.operands;
    const value = single ?? numberOf(operand, input, units);
    rows.push(inputRow(input.name, value, input.unit?.id, single === undefined ? operand : {}, lang));
    cells.set(input.name, `B${at}`);
    values[input.name] = value;
  }
  rows.push([]);
  const found = live.equations.run(values, live.equations.steps);
  for (const { formula, writing } of results) {
    const at = rows.length + 1;
    const name = formula.name;
    rows.push([
      name,
      liveCell(calculation, name, cells, found),
      writing.unit?.id ?? null,
      `= ${formula.formula.source}`,
    ]);
    cells.set(name, `B${at}`);
  }
  return { name: "calculation", rows: [...rows, ...pointRows(calculation, cells, values, rows.length)] };
}

/** A row a point of the lists that are gone through, each with formulas of its own. */
function pointRows(
  calculation: Calculation,
  cells: CellNames,
  values: Readonly<Record<string, number | readonly number[]>>,
  above: number,
): Row[] {
  const { inputs, results, live } = calculation;
  const axes = [...inputs.values()].filter(({ axis }) => axis !== undefined);
  if (axes.length === 0) return [];
  const names = results.map(({ formula }) => formula.name);
  const points = axes.reduce<number[][]>(
    (all, { axis = [] }) => all.flatMap((at) => axis.map((value) => [...at, value])),
    [[]],
  );
  const head: Row = [...axes.map(({ name }) => name), ...names];
  const body = points.map((at, index): Row => {
    const line = above + 3 + index;
    const own = new Map(cells);
    const here = { ...values };
    head.forEach((name, column) => {
      own.set(String(name), `${columnLetters(column)}${line}`);
    });
    axes.forEach(({ name }, axis) => {
      here[name] = at[axis] ?? Number.NaN;
    });
    const found = live.equations.run(here, live.equations.steps);
    return [...at, ...names.map((name) => liveCell(calculation, name, own, found))];
  });
  return [[], head, ...body];
}

/** A result's formula over cells with the value that it has; only the value where sheets have no such function. */
function liveCell(
  { results, inputs, units, live }: Calculation,
  name: string,
  cells: CellNames,
  found: Readonly<Record<string, number>>,
): SheetCell {
  const result = results.find(({ formula }) => formula.name === name);
  const value = found[name] ?? Number.NaN;
  if (!result) return value;
  const factors = new Map(results.map(({ formula, writing }) => [formula.name, writing.factor]));
  const stand = (used: string) => {
    const input = inputs.get(used);
    if (!input) return factors.get(used) ?? 1;
    return live.inputs.get(used)?.kind === "list" ? 1 : factorOf(input.unit, units);
  };
  const tree = inUnits(result.formula.formula.tree, stand, result.scales, result.writing.factor);
  const formula = printFormula(
    tree,
    asSheet((used) => cells.get(used) ?? "NA()"),
  );
  return formula === undefined ? value : { formula, value };
}

const numberOf = (
  { value, low = 0, high = 0, unit }: Operand,
  input: GivenInput,
  units: Calculation["units"],
): number => ((value ?? (low + high) / 2) * factorOf(unit, units)) / factorOf(input.unit, units);

function listRows(input: GivenInput, from: number, units: Calculation["units"], lang: Lang): Row[] {
  const factor = factorOf(input.unit, units);
  return input.operands.map((operand, index) => {
    const value = numberOf(operand, input, units);
    const row = inputRow(index === 0 ? input.name : null, value, input.unit?.id, operand, lang);
    return factor === 1 ? row : [...row, { formula: `B${from + index}*${factor}`, value: value * factor }];
  });
}

function inputRow(
  name: string | null,
  value: number,
  unit: string | undefined,
  { source }: Operand,
  lang: Lang,
): Row {
  if (!source) return [name, value, unit ?? null, null, null, null, null, null, null];
  const { corpus } = source.report;
  return [
    name,
    value,
    unit ?? null,
    corpus.entities.get(source.of ?? "")?.[lang] ?? source.of ?? null,
    corpus.metrics.get(source.metric ?? "")?.[lang] ?? source.metric ?? null,
    source.period ?? null,
    source.printed ?? null,
    citePlace(corpus, source.section, source.lines, lang),
    `${corpus.id}/${source.ref}`,
  ];
}
