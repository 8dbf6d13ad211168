import * as z from "zod";

/** No part of a report is longer; a run that is would fill the memory. */
const LONGEST_RUN = 20_000;

/** One line of the report, or a run of lines "1040-1077". */
const LineSpan = z.union([
  z.int().min(1).max(9_999_999),
  z
    .string()
    .regex(/^[1-9]\d{0,6}-[1-9]\d{0,6}$/, 'a run of lines is written "1040-1077"')
    .refine(isRun, `a run goes from a line to a later one, at most ${LONGEST_RUN} lines`),
]);

function isRun(span: string): boolean {
  const [first = 0, last = 0] = span.split("-").map(Number);
  return first <= last && last - first < LONGEST_RUN;
}

/** The lines of the report on which a thing stands, counted from 1. */
export const Lines = z
  .array(LineSpan)
  .min(1)
  .max(200)
  .describe("Lines of the report, from 1: 1044 or 1040-1077.");
export type Lines = z.infer<typeof Lines>;

/** The same, run out into single lines. */
export const LineNumbers = z.array(z.int().min(1).max(9_999_999)).min(1);

/** All line numbers of spans, in their order, without repeats. */
export function lineNumbers(lines: Lines): number[] {
  const all = new Set<number>();
  for (const span of lines) {
    if (typeof span === "number") all.add(span);
    else {
      const [first = 0, last = 0] = span.split("-").map(Number);
      for (let line = first; line <= last; line++) all.add(line);
    }
  }
  return [...all];
}
