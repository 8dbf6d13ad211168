import type { Card } from "./card.ts";

/** The years that a report is of: those of its title, else that until which its data reach, else that of its publication. */
export function yearsOf({ title, short, latest, published }: Card): readonly string[] {
  const named = [title.zh, title.en, short.zh, short.en].join(" ").match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  if (named.length > 0) return [...new Set(named)];
  const [year] = /^(?:FY)?\d{4}/.exec(latest ?? published ?? "") ?? [];
  return year === undefined ? [] : [year.replace("FY", "")];
}
