import type { Figure } from "../../../../notation/figures/figure.ts";
import type { Measured } from "./measured.ts";

const KINDS: readonly (readonly [RegExp, string, string])[] = [
  [/cached|缓存/i, "cached input price", "缓存输入价格"],
  [/input|输入/i, "input price", "输入价格"],
  [/output|输出/i, "output price", "输出价格"],
];

const HIT = /cache hits?\b|缓存命中/i;
const ONLY = /^(?:for )?(?:(input|输入)|output|输出)$/i;

/** What a price for tokens is of, if its unit says it: $15 per million input tokens. */
export function pricedFor(
  { unit, raw }: Figure,
  measured: Measured,
  tail: string,
  isMoney: boolean,
): Measured {
  // Who says only "input" of an amount of money goes on with the price.
  const only = measured.metric === undefined && isMoney ? ONLY.exec(measured.words ?? "") : undefined;
  if (only)
    return {
      metric: /\p{Script=Han}/u.test(only[0]) ? `${only[0]}价格` : `${only[1] ? "input" : "output"} price`,
    };
  const said = `${measured.metric ?? ""} ${measured.words ?? ""}`;
  const [pattern, en, zh] =
    KINDS.find(([each]) => each.test(raw) || (each.test("cached") && HIT.test(tail))) ?? [];
  if (!unit?.endsWith("/1M tokens") || !pattern || pattern.test(said)) return measured;
  const batch = /batch|批量/i.exec(said)?.[0] ?? "";
  return { metric: `${batch} ${/\p{Script=Han}/u.test(raw) ? zh : en}`.trim() };
}
