import { contains, tryPeriod } from "../corpus/period.ts";

/** Whether a date as read (2024-02, --02-13, 2018..2023) is carried by a typed period: the same, an end of its range, its last day or month, or what it is a part of. */
export function matchesPeriod(read: string, typed: string): boolean {
  if (read === typed) return true;
  const ends = typed.split("..");
  if (read.startsWith("--")) return ends.some((end) => partOf(end).startsWith(read.slice(1)));
  if (ends.length === 2 && ends.some((end) => matchesPeriod(read, end))) return true;
  const outer = tryPeriod(read);
  const inner = tryPeriod(typed);
  if (!outer || !inner) return false;
  return contains(outer, inner) || (contains(inner, outer) && outer.end === inner.end);
}

/** What follows the year: "-02-13" of 2025-02-13, "-Q2" of 2025Q2. */
function partOf(period: string): string {
  const rest = period.replace(/^(?:FY)?\d{4}/, "");
  return rest.startsWith("-") || rest === "" ? rest : `-${rest}`;
}
