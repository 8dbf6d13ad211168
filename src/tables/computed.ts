import type { Corpus, Table } from "../corpus/corpus.ts";
import type { Cell, RowData } from "../corpus/data.ts";
import { compileFormula, type Formula } from "../corpus/formulas/formula.ts";
import { cellNote, cellOf, lacks } from "../corpus/row.ts";
import type { ComputedColumn } from "../corpus/schema/table.ts";
import { ReportError } from "../errors.ts";
import type { Bound } from "../notation/bounds/bound.ts";
import { EVERYTHING, flipped, type Interval, intervalOf, sideOf } from "../notation/bounds/interval.ts";
import { denoise } from "../notation/numbers/decimal.ts";
import { convert } from "../notation/units/units.ts";
import type { CellValue } from "./cell-value.ts";

const formulas = new WeakMap<ComputedColumn, Formula>();

/** The value of a computed column in a row; missing where one of its cells is, bounded where one of them is. `instead`: exact values for cells. */
export function computeCell(
  corpus: Corpus,
  table: Table,
  row: RowData,
  column: ComputedColumn,
  instead: Readonly<Partial<Record<string, number>>> = {},
): CellValue {
  const formula = formulaOf(table, column);
  const values: Record<string, number> = {};
  const bounded: { readonly name: string; readonly bound: Bound }[] = [];
  for (const name of formula.names) {
    const cell = instead[name] ?? inColumnsUnit(corpus, table, row, name);
    if (typeof cell !== "number")
      return { kind: "missing", why: { zh: `缺少${name}`, en: `${name} is missing` } };
    values[name] = cell;
    const bound = cellNote(table, row.key, name)?.bound;
    if (instead[name] === undefined && bound !== undefined && bound !== "exact")
      bounded.push({ name, bound });
  }
  const value = tryRun(formula, values);
  if (value === undefined)
    return { kind: "missing", why: { zh: "公式在此行无有限值", en: "the formula has no finite value here" } };
  if (bounded.length === 0) return { kind: "number", value, interval: intervalOf(value), unit: column.unit };
  const bound = carriedBound(formula, values, bounded, value);
  const interval: Interval = bound === undefined ? EVERYTHING : intervalOf(value, bound);
  return { kind: "number", value, interval, bound: bound ?? "about", unit: column.unit };
}

/** A cell in the unit of its column, in which the formula is written; nothing where its own unit is of another dimension. */
function inColumnsUnit({ units }: Corpus, table: Table, row: RowData, name: string): Cell {
  const cell = cellOf(table, row, name);
  if (lacks(table, row.key, name, "unit")) return null;
  const own = cellNote(table, row.key, name)?.unit;
  const unit = table.columns.find((column) => column.name === name)?.unit;
  if (typeof cell !== "number" || own === undefined || own === unit) return cell;
  if (unit === undefined || units.get(own).dimension !== units.get(unit).dimension) return null;
  return convert(cell, own, unit, units);
}

function formulaOf(table: Table, column: ComputedColumn): Formula {
  const known = formulas.get(column);
  if (known) return known;
  const operands: Record<string, "number"> = {};
  for (const { name, type } of table.columns) if (type === "number") operands[name] = "number";
  const formula = compileFormula(column.formula, operands);
  formulas.set(column, formula);
  return formula;
}

function tryRun(formula: Formula, values: Readonly<Record<string, number>>): number | undefined {
  try {
    return denoise(formula.run(values));
  } catch (error) {
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

/** The bound of the result, told by whether it grows or falls as the bounded cells move away; undefined where they disagree. */
function carriedBound(
  formula: Formula,
  values: Readonly<Record<string, number>>,
  bounded: readonly { readonly name: string; readonly bound: Bound }[],
  value: number,
): Bound | undefined {
  const carried = bounded.map(({ name, bound }): Bound | undefined => {
    if (bound === "about") return "about";
    const steps =
      sideOf(bound) === "above"
        ? [1.01, 1.5, 4, 100, 1e6]
        : bound === "order"
          ? []
          : [0.99, 0.7, 0.2, 0.01, 1e-6];
    const results = steps.map((step) => tryRun(formula, { ...values, [name]: (values[name] ?? 0) * step }));
    const grows = results.map((result, index) => {
      const before = index === 0 ? value : results[index - 1];
      return result === undefined || before === undefined ? undefined : Math.sign(result - before);
    });
    const [first] = grows;
    if (first === undefined || first === 0 || grows.some((each) => each !== first)) return undefined;
    return (sideOf(bound) === "above") === first > 0 ? bound : flipped(bound);
  });
  const [first] = carried;
  return carried.every((each) => each === first) ? first : undefined;
}
