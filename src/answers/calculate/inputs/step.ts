import type { Table } from "../../../corpus/corpus.ts";
import { cellOf } from "../../../corpus/row.ts";

/** What the last digit of a printed number is worth: 0.01亿 in 317.42亿元, in the value's own unit. Undefined where it is no number in digits. */
export function stepOf(value: number, printed: string): number | undefined {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(printed.normalize("NFKC"))?.[0].replace(/,/g, "");
  const number = Number(digits);
  if (digits === undefined || !(number > 0) || value === 0) return undefined;
  return Math.abs(value / number) * 10 ** -decimalsIn(digits);
}

/** Same of a column that prints its values as they are: by the most decimals that any of them has. */
export function stepOfColumn(table: Table, column: string): number | undefined {
  const decimals = table.rows.flatMap((row) => {
    const cell = cellOf(table, row, column);
    return typeof cell === "number" ? [decimalsIn(String(cell))] : [];
  });
  return 10 ** -decimals.reduce((most, each) => Math.max(most, each), 0);
}

const decimalsIn = (text: string): number => (/\.(\d+)$/.exec(text)?.[1] ?? "").length;
