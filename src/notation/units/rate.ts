import type { Units } from "./units.ts";

/** Ways to say "per"; joined to the unit by its id: tokens and /s make tokens/s, if there is such a unit. */
const AFTER: readonly (readonly [RegExp, string])[] = [
  [
    /^ ?(?:\/|每|per) ?(?:1M|1 ?million|million|百万) ?(?:(?:input|output|cached(?:\\?\*)* input)(?:\\?\*)* )?(?:个 ?)?tokens?/i,
    "/1M tokens",
  ],
  [/^ ?(?:\/|每|per|a) ?(?:seconds?|sec|s|秒)(?![A-Za-z])/i, "/s"],
  [/^ ?(?:\/|每|per|a) ?(?:day|d|天|日)(?![A-Za-z])|^ ?daily\b/i, "/day"],
  [/^ ?(?:\/|每|per|a) ?(?:month|月)(?![A-Za-z])/i, "/month"],
];

const BEFORE: readonly (readonly [RegExp, string])[] = [
  [/每秒 ?$/, "/s"],
  [/(?:每天|每日|日均) ?$/, "/day"],
  [/(?:每月|月产) ?$/, "/month"],
];

/** The unit with its "per", wherever that stands: 16元/百万tokens, 每秒20 tokens, 50 messages per day. */
export function withRate(
  text: string,
  start: number,
  end: number,
  unit: string,
  units: Units,
): { unit: string; end: number } {
  const after = text.slice(end, end + 40);
  for (const [pattern, per] of AFTER) {
    const match = pattern.exec(after);
    if (match && units.find(unit + per)) return { unit: unit + per, end: end + match[0].length };
  }
  for (const { id, en } of units.all) {
    const tail = en.split("{}")[1] ?? "";
    if (tail.startsWith("/") && id.startsWith(`${unit}/`) && text.startsWith(tail, end))
      return { unit: id, end: end + tail.length };
  }
  const before = text.slice(Math.max(0, start - 6), start);
  const per = BEFORE.find(([pattern]) => pattern.test(before))?.[1];
  return per !== undefined && units.find(unit + per) ? { unit: unit + per, end } : { unit, end };
}
