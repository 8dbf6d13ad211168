import type { TypedCell } from "../typing/typed-table.ts";
import type { Alarm } from "./alarm.ts";

/**
 * At most one alarm of a kind for each number: the one with the most proofs. Relations that expect different values of one number cannot
 * all be meant: then that one has no shape of a misprint, and two with equally many proofs say nothing.
 */
export function oneEach(alarms: readonly Alarm[]): Alarm[] {
  const byCell = new Map<TypedCell, Map<Alarm["kind"], Alarm[]>>();
  for (const alarm of alarms) {
    const kinds = byCell.get(alarm.cell) ?? new Map<Alarm["kind"], Alarm[]>();
    byCell.set(alarm.cell, kinds);
    kinds.set(alarm.kind, [...(kinds.get(alarm.kind) ?? []), alarm]);
  }
  return [...byCell.values()].flatMap((kinds) => [...kinds.values()].flatMap(likeliest));
}

function likeliest(alarms: readonly Alarm[]): Alarm[] {
  const [best, second] = [...alarms].sort((a, b) => b.proofs - a.proofs);
  if (!best) return [];
  const { decimals } = best.cell.number;
  const agree = alarms.every(
    ({ expected }) => expected.toFixed(decimals) === best.expected.toFixed(decimals),
  );
  if (agree) return [best];
  const { misprint: _shape, ...plain } = best;
  return second && second.proofs === best.proofs ? [] : [plain];
}
