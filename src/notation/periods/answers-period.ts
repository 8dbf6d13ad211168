import { contains, overlaps, type Period, tryPeriod } from "./period.ts";

/** Whether two periods share a day; a whole fiscal year is taken for the calendar year of its number. */
export function samePeriod(a: string, b: string): boolean {
  const [first, second] = [calendar(a), calendar(b)];
  return first !== undefined && second !== undefined && overlaps(first, second);
}

/** Whether a figure of one period answers a question for another: it lies in it, or names the month of the day asked for, or ends on that day. */
export function answersPeriod(asked: string, own: string): boolean {
  const [wanted, given] = [calendar(asked), calendar(own)];
  if (wanted === undefined || given === undefined) return false;
  if (contains(wanted, given)) return true;
  return (
    wanted.kind === "day" && contains(given, wanted) && (given.kind === "month" || given.end === wanted.end)
  );
}

const read = new Map<string, Period | undefined>();

/** Reads a period once: a corpus has few different ones, and every question holds them against its own. */
function calendar(text: string): Period | undefined {
  if (read.has(text)) return read.get(text);
  const period = tryPeriod(text.replace(/^FY(?=\d{4}$)/, ""));
  if (read.size < MOST_KEPT) read.set(text, period);
  return period;
}

const MOST_KEPT = 10_000;
