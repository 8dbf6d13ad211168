import type { TypedCell, TypedRow } from "../typed-table.ts";
import type { OwnUnits } from "./own-units.ts";

/** So many times more numbers of a unit are whole than have hundredths, if nothing else in the table is per share. */
const RARE = 4;
const HUNDREDTHS = 2;
const MOST = 100;

/** Opens the unit of few hundredths among whole millions: an adjustment of earnings per share that its label does not call one. */
export function openOddDecimals(rows: readonly TypedRow[], units: OwnUnits): void {
  const isPlainMoney = ({ unit }: TypedCell) =>
    unit !== undefined && units.units.find(unit)?.dimension.startsWith("money-") === true;
  const own = new Map(units.own().map((unit) => [unit.id, unit]));
  const byUnit = new Map<string, TypedCell[]>();
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const unit = cell.unit === undefined ? undefined : own.get(cell.unit);
    const isScaledMoney = unit?.dimension.startsWith("money-") === true && unit.factor >= 1000;
    if (!isScaledMoney || cell.number.scaled) continue;
    byUnit.set(unit.id, [...(byUnit.get(unit.id) ?? []), cell]);
  }
  const isPerShare = rows.some(({ cells }) => cells.some((cell) => isPlainMoney(cell) && isOdd(cell)));
  for (const cells of byUnit.values()) {
    const odd = cells.filter(isOdd);
    const whole = cells.filter(({ number }) => number.decimals === 0);
    if (odd.length === 0 || whole.length === 0 || whole.length < odd.length * (isPerShare ? 0 : RARE))
      continue;
    for (const cell of odd) {
      delete cell.unit;
      cell.unitOpen = true;
      cell.open = true;
    }
  }
}

const isOdd = ({ number: { value, decimals } }: TypedCell): boolean =>
  decimals === HUNDREDTHS && value !== undefined && Math.abs(value) < MOST;
