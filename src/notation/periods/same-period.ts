import { contains, tryPeriod } from "./period.ts";

/**
 * Whether a date as read (2024-02, --02-13, 2018..2023) and a typed period are the same: equal, equal but for the
 * year that is not said, an end of the other's range, or the day or month with which the other ends.
 */
export function samePeriod(read: string, typed: string): boolean {
  return oneWay(read, typed) || oneWay(typed, read);
}

function oneWay(read: string, typed: string): boolean {
  if (read === typed) return true;
  const ends = typed.split("..");
  if (read.startsWith("--")) return ends.some((end) => partOf(end).startsWith(read.slice(1)));
  if (read.includes("..")) return false;
  if (ends.length === 2 && ends.some((end) => oneWay(read, end))) return true;
  const part = tryPeriod(read);
  const whole = tryPeriod(typed);
  return part !== undefined && whole !== undefined && contains(whole, part) && part.end === whole.end;
}

/** What follows the year: "-02-13" of 2025-02-13, "-Q2" of 2025Q2. */
function partOf(period: string): string {
  const rest = period.replace(/^(?:FY)?\d{4}/, "");
  return rest.startsWith("-") || rest === "" ? rest : `-${rest}`;
}
