import type { TypingContext } from "../typing/context.ts";
import type { TypedTable } from "../typing/typed-table.ts";
import type { Alarm } from "./alarm.ts";
import { checkAverages } from "./averages.ts";
import { checkGrowth } from "./growth.ts";
import { checkGrowthRows } from "./growth-rows.ts";
import { nameTotals } from "./name-totals.ts";
import { checkSums } from "./sums.ts";
import { tieUnits } from "./ties.ts";

/** Recomputes what the tables print: marks the numbers that come out, closes what they prove, and gives what does not come out. */
export function auditTables(tables: readonly TypedTable[], { names }: TypingContext): Alarm[] {
  const alarms = tables.flatMap((table) => {
    const sums = checkSums(table);
    nameTotals(table, names);
    return [...sums, ...checkAverages(table), ...checkGrowth(table), ...checkGrowthRows(table, names)];
  });
  for (const table of tables) openUnproven(table);
  tieUnits(tables);
  for (const table of tables) openContradictions(table);
  return alarms;
}

/** Of the rows so many have to be amounts of money by their names, for others to be taken for such. */
const MOST = 0.5;

/** A row of unknown kind has the table's unit only if it stands in a sum, or among rows that are amounts: "New stores, net" is no money. */
function openUnproven(table: TypedTable): void {
  const rows = table.rows.filter(({ cells }) => cells.length > 0);
  const isKnown = (cells: (typeof rows)[number]["cells"]) =>
    cells.some(({ soft, unitOpen, unit }) => !soft && !unitOpen && unit !== undefined && unit !== "%");
  const known = rows.filter(({ cells }) => isKnown(cells));
  const isSigned = ({ cells }: Row) => cells.every(({ number }) => number.unit !== undefined);
  // where each amount has its sign, a number without one is none; filings print it in the first row of a part and in its total only
  const allSigned = known.length > 0 && known.every(isSigned);
  const firsts = new Set(rows.filter((row, index) => isFirst(row, rows[index - 1])));
  const atEnds = allSigned && known.every((row) => firsts.has(row) || closes(row));
  if ((!allSigned || atEnds) && known.length >= MOST * rows.length) return;
  const digits = new Set(known.flatMap(({ cells }) => cells.map(({ number }) => number.decimals)));
  const goesOn = ({ cells }: Row) =>
    atEnds && known[0] === rows[0] && cells.every(({ number }) => digits.has(number.decimals));
  for (const row of rows) {
    const { cells } = row;
    if (cells.some(({ checked }) => checked === "sum") || goesOn(row)) continue;
    for (const cell of cells) {
      if (!cell.soft || cell.unitOpen || cell.checked === "growth") continue;
      delete cell.unit;
      cell.unitOpen = true;
      cell.open = true;
    }
  }
}

type Row = TypedTable["rows"][number];

/** Whether a row with numbers is the first of its table or of its part. */
const isFirst = (row: Row, before: Row | undefined): boolean =>
  before === undefined || before.part !== row.part || closes(before);

/** Whether a row sums those above it. */
const closes = ({ role, label }: Row): boolean => role !== undefined || label === "";

/** Two rows that would say different numbers of one thing at one time are not understood. */
function openContradictions(table: TypedTable): void {
  const said = new Map<string, { value: number | undefined; cells: { open: boolean }[] }>();
  const clash = new Set<string>();
  for (const { cells } of table.rows)
    for (const cell of cells) {
      if (cell.open) continue;
      const key = [cell.of, cell.metric, cell.period, cell.vs, cell.basis, cell.unit].join("|");
      const before = said.get(key);
      if (!before) said.set(key, { value: cell.number.value, cells: [cell] });
      else {
        before.cells.push(cell);
        if (before.value !== cell.number.value) clash.add(key);
      }
    }
  for (const key of clash) for (const cell of said.get(key)?.cells ?? []) cell.open = true;
}
