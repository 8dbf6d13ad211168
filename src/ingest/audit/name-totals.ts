import { plainLabel } from "../names/label-words.ts";
import { familyOf } from "../names/metric-families.ts";
import type { Registry } from "../names/registry.ts";
import { withoutUnit } from "../typing/column-kind.ts";
import type { TypedTable } from "../typing/typed-table.ts";

/** A row without a label that sums its group is the group's total: its numbers get that metric. */
export function nameTotals(table: TypedTable, names: Registry): void {
  for (const row of table.rows) {
    const { sums = [], part } = row;
    if (
      row.label !== "" ||
      sums.length < 1 ||
      part === undefined ||
      !sums.every((each) => each.part === part)
    )
      continue;
    const whole = table.rows.filter(
      (each) => each.part === part && each !== row && each.index < row.index && each.cells.length > 0,
    );
    if (whole.length !== sums.length) continue;
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
