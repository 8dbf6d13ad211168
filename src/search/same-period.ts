import { contains, overlaps, type Period, tryPeriod } from "../corpus/period.ts";

/** Whether two periods share a day; a fiscal year is taken for the calendar year of its number. */
export function samePeriod(a: string, b: string): boolean {
  const [first, second] = [calendar(a), calendar(b)];
  return first !== undefined && second !== undefined && overlaps(first, second);
}

/** Whether a figure of one period answers a question for another: it lies in it, or names the month of the day asked for. */
export function answersPeriod(asked: string, own: string): boolean {
  const [wanted, given] = [calendar(asked), calendar(own)];
  if (wanted === undefined || given === undefined) return false;
  return (
    contains(wanted, given) || (wanted.kind === "day" && given.kind === "month" && contains(given, wanted))
  );
}

const calendar = (text: string): Period | undefined => tryPeriod(text.replaceAll("FY", ""));
