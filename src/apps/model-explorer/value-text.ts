import { BOUND_SIGNS } from "../../charts/bound-signs.ts";
import { amountText } from "../../charts/number-text.ts";
import type { Lang } from "../../notation/lang.ts";
import type { ShownInput, ShownOutput } from "./scene.ts";

type Valued = Pick<ShownInput, "value" | "count"> & Pick<ShownOutput, "low" | "high" | "bound">;

/** A value with its bound, the ends between which it lies, or a list; "–" if there is none. */
export function valueText(
  { value, low, high, bound, count }: Valued,
  unit: string | undefined,
  lang: Lang,
): string {
  const say = (amount: number) => amountText(amount, unit, lang);
  const sign = BOUND_SIGNS[bound ?? ""] ?? "";
  if (typeof value === "number") return `${sign}${say(value)}`;
  if (typeof value === "string") return value;
  if (value !== undefined) return `${value.join(", ")}${unit === undefined ? "" : ` ${unit}`}`;
  if (count !== undefined) return `${count}×`;
  return low === undefined || high === undefined ? "–" : `${sign}${say(low)} – ${say(high)}`;
}
