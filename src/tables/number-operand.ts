import type { Corpus, Table } from "../corpus/corpus.ts";
import { unitOf } from "../corpus/row.ts";
import { ReportError } from "../errors.ts";
import { readAmount } from "../notation/figures/amounts/read-amount.ts";
import { inUnit, type Written } from "../notation/figures/in-unit.ts";
import { denoise } from "../notation/numbers/decimal.ts";
import { convert } from "../notation/units/units.ts";
import type { TableColumn } from "./column.ts";
import type { Condition } from "./conditions/condition.ts";

/** A number of a condition, in the unit of a row; undefined where the row's unit is of another dimension. */
export type NumberOperand = (unit: string | undefined) => number | undefined;

/** Reads the numbers of a condition. Units convert within a dimension; what does not fit the column is an error. */
export function numberOperands(
  corpus: Corpus,
  table: Table,
  { column, operands, text }: Condition,
): NumberOperand[] {
  const units = unitsOf(table, column);
  const amounts = operands.map((operand) => readOperand(corpus, operand, text, units));
  const shared = amounts.find(({ unit }) => unit !== undefined)?.unit;
  return amounts.map((amount) => {
    const { value, unit = shared } = amount;
    if (unit === undefined) {
      if (units.length > 1)
        throw new ReportError(
          "INPUT",
          `"${text}": the rows of ${column.name} have different units (${units.join(", ")}). Write one after the number.`,
        );
      if (units[0] === "%" && value !== 0 && Math.abs(value) < 1)
        throw new ReportError(
          "INPUT",
          `"${text}": ${column.name} is in %, and ${value} may mean ${value}% or ${denoise(value * 100)}%. Write "${denoise(value * 100)}%" or "${value}%".`,
        );
      const [own] = units;
      const put = own === undefined ? value : inUnit(amount, own, corpus.units);
      if (typeof put === "number") return () => put;
      throw new ReportError(
        "INPUT",
        `"${text}": ${column.name} is in ${own}, which is not written with such a scale. Write the unit after the number, or a plain number of ${own}.`,
      );
    }
    const dimension = corpus.units.get(unit).dimension;
    const fitting = units.filter((each) => corpus.units.get(each).dimension === dimension);
    if (units.length === 0)
      throw new ReportError(
        "INPUT",
        `"${text}": ${column.name} has no unit in the report, so it cannot be compared with ${unit}. Write the bare number.`,
      );
    const [first = ""] = units;
    if (fitting.length === 0) convert(value, unit, first, corpus.units);
    return (own) =>
      own !== undefined && fitting.includes(own) ? exact(convert(value, unit, own, corpus.units)) : undefined;
  });
}

/** Without what two conversions leave: 7 nm in miles and back. */
const exact = (value: number): number => Number(value.toPrecision(13));

function readOperand(corpus: Corpus, operand: string, text: string, own: readonly string[]): Written {
  const plain = operand.trim().replace(/^\+/, "");
  if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain)) return { value: Number(plain) };
  const [, digits = "", name = ""] = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(\S.*)$/i.exec(plain) ?? [];
  const table = corpus.units.all.find(({ id, zh }) => id === name || zh === name);
  if (table) return { value: Number(digits), unit: table.id };
  const { amount } = readAmount(plain, corpus.units);
  if (amount) return amount;
  const dimensions = own.map((unit) => corpus.units.get(unit).dimension);
  const units = corpus.units.all
    .filter(({ dimension }) => dimensions.includes(dimension))
    .map(({ id }) => id);
  throw new ReportError(
    "INPUT",
    `"${text}": "${operand.slice(0, 60)}" is no number. Write one${units.length > 0 ? `, if you like with a unit: ${units.join(", ")}` : ""}.`,
  );
}

function unitsOf(table: Table, column: TableColumn): string[] {
  const { printed, unit } = column;
  const own = printed ? table.rows.map((row) => unitOf(table, row, printed)) : [];
  return [...new Set([unit, ...own].filter((each) => each !== undefined))];
}
