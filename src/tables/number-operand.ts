import type { Corpus, Table } from "../corpus/corpus.ts";
import { unitOf } from "../corpus/row.ts";
import { ReportError } from "../errors.ts";
import { readQuantity } from "../notation/figures/read-quantity.ts";
import { denoise } from "../notation/numbers/decimal.ts";
import { convert } from "../notation/units/units.ts";
import type { TableColumn } from "./column.ts";
import type { Condition } from "./conditions/condition.ts";

/** A number of a condition, in the unit of a row; undefined where the row's unit is of another dimension. */
export type NumberOperand = (unit: string | undefined) => number | undefined;

interface Amount {
  readonly value: number;
  readonly unit?: string | undefined;
}

/** Reads the numbers of a condition. Units convert within a dimension; what does not fit the column is an error. */
export function numberOperands(
  corpus: Corpus,
  table: Table,
  { column, operands, text }: Condition,
): NumberOperand[] {
  const units = unitsOf(table, column);
  const amounts = operands.map((operand) => readAmount(corpus, operand, text, units));
  const shared = amounts.find(({ unit }) => unit !== undefined)?.unit;
  return amounts.map(({ value, unit = shared }) => {
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
      return () => value;
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
      own !== undefined && fitting.includes(own) ? convert(value, unit, own, corpus.units) : undefined;
  });
}

function readAmount(corpus: Corpus, operand: string, text: string, own: readonly string[]): Amount {
  const plain = operand.trim().replace(/^\+/, "");
  if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain)) return { value: Number(plain) };
  const [, digits = "", name = ""] = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(\S.*)$/i.exec(plain) ?? [];
  const table = corpus.units.all.find(({ id, zh }) => id === name || zh === name);
  if (table) return { value: Number(digits), unit: table.id };
  const figure = readQuantity(plain, corpus.units);
  if (figure?.value !== undefined && figure.bound === "exact")
    return { value: figure.value, unit: figure.unit };
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
  if (column.unit !== undefined) return [column.unit];
  const { printed } = column;
  if (!printed) return [];
  return [
    ...new Set(table.rows.map((row) => unitOf(table, row, printed)).filter((unit) => unit !== undefined)),
  ];
}
