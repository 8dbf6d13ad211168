import { plainLabel } from "../names/label-words.ts";
import { familyOf } from "../names/metric-families.ts";
import type { Registry } from "../names/registry.ts";
import { withoutUnit } from "../typing/head-words.ts";
import type { TypedRow, TypedTable } from "../typing/typed-table.ts";

/** Whether a row prints the same numbers as another, in these or in the columns beside. */
const repeats = ({ cells }: TypedRow, { cells: others }: TypedRow): boolean =>
  cells.length > 0 &&
  cells.length === others.length &&
  cells.every(({ number }, at) => number.value === others[at]?.number.value);

/** A row without a label that sums its group is the group's total: its numbers get that metric. */
export function nameTotals(table: TypedTable, names: Registry): void {
  for (const row of table.rows) {
    const { part } = row;
    if (row.label !== "" || part === undefined) continue;
    const group = table.rows.filter(
      (each) => each.part === part && each.index < row.index && each.cells.length > 0,
    );
    const sums = row.sums ?? (group.length === 1 && group[0] && repeats(row, group[0]) ? group : []);
    if (sums.length === 0 || sums.length !== group.length || !sums.every((each) => each.part === part))
      continue;
    const name = withoutUnit(plainLabel(part));
    const family = familyOf(`total ${name}`) ?? familyOf(name);
    const metric = family ? names.family(family) : names.label(name);
    row.role = "total";
    row.metric = metric;
    for (const cell of row.cells) {
      cell.metric = metric;
      if (!cell.unitOpen && cell.of !== undefined && cell.period !== undefined) cell.open = false;
    }
  }
}
