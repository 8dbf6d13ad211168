import type { Quantity } from "../../corpus/schema/quantity.ts";
import type { Units } from "../../notation/units/units.ts";
import type { TypedCell, TypedRow, TypedTable } from "../typing/typed-table.ts";
import type { Alarm } from "./alarm.ts";
import { misprintOf } from "./misprint.ts";

interface Held {
  /** Value in the base unit of its dimension. */
  readonly value: number;
  /** Half of its last digit, in that unit. */
  readonly half: number;
  readonly place: string;
  readonly mark: () => void;
  readonly cell?: { readonly table: TypedTable; readonly row: TypedRow; readonly cell: TypedCell };
}

/** The same number of the same thing in two places proves both; one that a misprint would explain is an alarm. */
export function checkTwice(
  tables: readonly TypedTable[],
  quantities: readonly { quantity: Quantity; place: string; mark: () => void }[],
  units: Units,
): Alarm[] {
  const shelf = new Map<string, Held[]>();
  const put = (key: string, held: Held) => {
    const others = shelf.get(key);
    if (others) others.push(held);
    else shelf.set(key, [held]);
  };
  tables.forEach((table, at) => {
    for (const row of table.rows)
      for (const cell of row.cells) {
        const { value, decimals, bound } = cell.number;
        if (
          cell.open ||
          value === undefined ||
          bound ||
          cell.of === undefined ||
          cell.metric === undefined ||
          cell.period === undefined
        )
          continue;
        const factor = cell.unit === undefined ? 1 : factorOf(cell.unit, units);
        const key = keyOf(cell.of, cell.metric, cell.period, cell.unit, cell.vs, cell.basis, units);
        put(key, {
          value: value * factor,
          half: 0.5 * 10 ** -decimals * factor,
          place: `table ${at}`,
          mark: () => {
            cell.checked ??= "twice";
          },
          cell: { table, row, cell },
        });
      }
  });
  for (const { quantity, place, mark } of quantities) {
    const { value, of, metric, period, unit, vs, bound, basis } = quantity;
    if (value === undefined || period === undefined || bound) continue;
    const factor = unit === undefined ? 1 : factorOf(unit, units);
    const decimals = /\.(\d+)/.exec(quantity.printed)?.[1]?.length ?? 0;
    const printed = Number(/\d[\d,]*(?:\.\d+)?/.exec(quantity.printed)?.[0].replaceAll(",", "") ?? value);
    const scale = printed === 0 ? 1 : Math.abs(value / printed);
    put(keyOf(of, metric, period, unit, vs, basis?.[0], units), {
      value: value * factor,
      half: 0.5 * 10 ** -decimals * scale * factor,
      place,
      mark,
    });
  }
  const alarms = [...shelf.values()].flatMap(judge);
  // a number that stands in another table too is of another name there, and no misprint
  const tablesOf = tablesWith(tables, new Set(alarms.map(sizeOf)));
  return alarms.filter((alarm) => (tablesOf.get(sizeOf(alarm))?.size ?? 0) < 2);
}

/** The tables in which numbers of some sizes stand, whatever their sign. */
function tablesWith(
  tables: readonly TypedTable[],
  sizes: ReadonlySet<number>,
): ReadonlyMap<number, ReadonlySet<TypedTable>> {
  const found = new Map([...sizes].map((size) => [size, new Set<TypedTable>()]));
  if (sizes.size === 0) return found;
  for (const table of tables)
    for (const { cells } of table.rows) for (const cell of cells) found.get(sizeOf({ cell }))?.add(table);
  return found;
}

const sizeOf = ({ cell }: Pick<Alarm, "cell">): number => Math.abs(cell.number.value ?? 0);

const factorOf = (unit: string, units: Units): number => units.find(unit)?.factor ?? 1;

function keyOf(
  of: string,
  metric: string,
  period: string,
  unit: string | undefined,
  vs: string | undefined,
  basis: string | undefined,
  units: Units,
): string {
  const dimension = unit === undefined ? "" : (units.find(unit)?.dimension ?? unit);
  return [of, metric, period, dimension, vs ?? "", basis ?? ""].join("|");
}

const MOST = 200;

function judge(all: readonly Held[]): Alarm[] {
  if (all.length < 2 || all.length > MOST) return [];
  const alarms: Alarm[] = [];
  for (const one of all) {
    const others = all.filter(({ place }) => place !== one.place);
    const same = others.filter(
      (other) =>
        Math.abs(one.value - other.value) <= Math.max(one.half, other.half) + Math.abs(one.value) * 1e-12,
    );
    if (same.length > 0) one.mark();
    else if (
      one.cell &&
      others.length >= 2 &&
      others.every(
        (other) =>
          Math.abs(other.value - (others[0]?.value ?? 0)) <= Math.max(other.half, others[0]?.half ?? 0),
      )
    ) {
      const factor = one.cell.cell.number.value ? one.value / one.cell.cell.number.value : 1;
      const expected = (others[0]?.value ?? 0) / factor;
      const misprint = misprintOf(
        one.cell.cell.number.value ?? 0,
        Number(expected.toFixed(one.cell.cell.number.decimals)),
        one.cell.cell.number.decimals,
      );
      if (misprint && misprint !== "sign")
        alarms.push({ kind: "twice", ...one.cell, expected, misprint, proofs: others.length, parts: [] });
    }
  }
  return alarms;
}
