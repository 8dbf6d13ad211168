import { contains, tryPeriod } from "../../notation/periods/period.ts";
import type { HeldQuantity } from "../figures/held-quantity.ts";

/** Whether a held figure is of the asked time: the same period, or a day within it. Without an asked period any is. */
export function periodMatches(
  asked: string | undefined,
  { period, calendar = period, dates }: HeldQuantity,
): boolean {
  if (asked === undefined) return true;
  const wanted = tryPeriod(asked);
  if (!wanted) return false;
  const own = period === undefined || calendar === undefined ? dates : [period, calendar];
  return own.some((text) => {
    const held = tryPeriod(text);
    return (
      text === asked ||
      (held !== undefined && (held.kind === "day" || period === undefined) && contains(wanted, held))
    );
  });
}
