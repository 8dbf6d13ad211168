import type { TypingContext } from "../typing/context.ts";
import type { TypedTable } from "../typing/typed-table.ts";
import type { Alarm } from "./alarm.ts";
import { checkGrowth } from "./growth.ts";
import { nameTotals } from "./name-totals.ts";
import { checkSums } from "./sums.ts";
import { tieUnits } from "./ties.ts";

/** Recomputes what the tables print: marks the numbers that come out, closes what they prove, and gives what does not come out. */
export function auditTables(tables: readonly TypedTable[], { names }: TypingContext): Alarm[] {
  const alarms = tables.flatMap((table) => {
    const sums = checkSums(table);
    nameTotals(table, names);
    return [...sums, ...checkGrowth(table)];
  });
  tieUnits(tables);
  for (const table of tables) openContradictions(table);
  return alarms;
}

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
