import type { Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import { marketsNamed } from "../../../../corpus/naming/market-names.ts";
import { readTicker } from "../../../../corpus/naming/ticker.ts";
import { cellOf } from "../../../../corpus/row.ts";

/** Rows of the markets that a question names. */
interface Listed {
  readonly rows: readonly RowData[];
  /** How many of these markets they are of; none if the table tells no market or the question names none. */
  readonly markets: number;
}

/** The rows of shares on the markets that a question names; undefined if the table has shares, but none there. */
export function ofMarkets(table: Table, rows: readonly RowData[], plain: string): Listed | undefined {
  const asked = marketsNamed(plain);
  if (asked.size === 0) return { rows, markets: 0 };
  const isListed = table.rows.some((row) => marketOf(table, row) !== undefined);
  const there = rows.filter((row) => asked.has(marketOf(table, row) ?? ""));
  if (there.length === 0) return isListed ? undefined : { rows, markets: 0 };
  return { rows: there, markets: new Set(there.map((row) => marketOf(table, row))).size };
}

/** The market of the share whose code stands in a row. */
function marketOf(table: Table, row: RowData): string | undefined {
  for (const { name, type } of table.columns) {
    if (type !== "string") continue;
    const cell = cellOf(table, row, name);
    const ticker = typeof cell === "string" ? readTicker(cell) : undefined;
    if (ticker) return ticker.market;
  }
  return undefined;
}
