import type { ChangeBase } from "../../notation/figures/figure.ts";
import { tryPeriod } from "../../notation/periods/period.ts";

/**
 * The time that a change in a period is held against: a year before, or a quarter or month before. If nothing is said, only the change of
 * a year is surely one on the year before.
 */
export function timeBefore(period: string, base: ChangeBase | undefined): string | undefined {
  const ends = endsOf(period)?.map((end) => (base === "year" ? timeBefore(end, base) : undefined));
  if (ends) return ends.every((end) => end !== undefined) ? ends.join("..") : undefined;
  const [, fiscal = "", year = "", part = ""] = /^(FY)?(\d{4})(H\d|Q\d|-\d\d)?$/.exec(period) ?? [];
  if (year === "") return undefined;
  const back = (by: number) => `${fiscal}${Number(year) - by}`;
  if (part === "") return base === undefined || base === "year" ? back(1) : undefined;
  if (base === "year") return back(1) + part;
  const isStep = base === "previous" || base === (part.startsWith("Q") ? "quarter" : "month");
  if (!isStep || part.startsWith("H")) return undefined;
  const number = Number(part.slice(1));
  const [sign, most] = part.startsWith("Q") ? ["Q", 4] : ["-", 12];
  const two = (value: number) => (sign === "Q" ? String(value) : String(value).padStart(2, "0"));
  return number > 1 ? `${back(0)}${sign}${two(number - 1)}` : `${back(1)}${sign}${two(most)}`;
}

/** The two ends of a range of years, quarters or months, as periods. */
export function endsOf(period: string): readonly [string, string] | undefined {
  const [from, to, ...more] = period.split("..");
  return from === undefined || to === undefined || more.length > 0 ? undefined : [from, to];
}

/** Every year or quarter of a range, in order; undefined if it is no range of them, or too long. */
export function timesIn(period: string): readonly string[] | undefined {
  const [from, to] = endsOf(period) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const shape = /^(FY)?(\d{4})(?:Q(\d))?$/;
  const [a, b] = [shape.exec(from), shape.exec(to)];
  if (!a || !b || a[1] !== b[1] || (a[3] === undefined) !== (b[3] === undefined)) return undefined;
  const steps = a[3] === undefined ? 1 : 4;
  const at = ([, , year, part]: RegExpExecArray) =>
    Number(year) * steps + (part === undefined ? 0 : Number(part) - 1);
  const count = at(b) - at(a) + 1;
  if (count < 2 || count > MOST_TIMES) return undefined;
  const times = Array.from({ length: count }, (_, step) => {
    const each = at(a) + step;
    return `${a[1] ?? ""}${Math.floor(each / steps)}${steps === 1 ? "" : `Q${(each % steps) + 1}`}`;
  });
  return times.every((time) => tryPeriod(time)) ? times : undefined;
}

const MOST_TIMES = 12;
