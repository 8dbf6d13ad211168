import type { Corpus } from "../corpus/corpus.ts";
import type { SourceCopy } from "../corpus/reading/source.ts";
import { readingsOf } from "../corpus/rules/values.ts";
import type { VerifyFile } from "../corpus/schema/verify.ts";
import { escaped } from "../notation/escaped.ts";
import type { Figure } from "../notation/figures/figure.ts";
import { readFigures } from "../notation/figures/read-figures.ts";
import { type PeriodMention, readPeriods } from "../notation/periods/read-periods.ts";
import { repairLines } from "./figures.ts";
import { blankMarkers } from "./markers.ts";

/** The report's lines as read: figures and dates by line, each read once. */
export interface ReportText {
  /** A line with OCR damage in its figures mended. */
  readonly line: (line: number) => string;
  readonly figures: (line: number) => readonly Figure[];
  readonly periods: (line: number) => readonly PeriodMention[];
  /** Figures that a short printed string can be read as: by itself, and where it stands on its lines. */
  readonly readings: (printed: string, lines: readonly number[]) => Readings;
}

export interface Readings {
  readonly alone: readonly Figure[];
  readonly there: readonly Figure[];
}

export function readReport(corpus: Corpus, source: SourceCopy, file: VerifyFile): ReportText {
  const lines = repairLines(source.lines, file.repair ?? []).map(blankMarkers);
  const names = file.names ?? [];
  const line = (number: number) => lines[number - 1] ?? "";
  const figures = remember((number) => [
    ...readFigures(line(number), corpus.units, { names }),
    ...cells(line(number)).flatMap((cell) => readFigures(cell, corpus.units, { names })),
  ]);
  const periods = remember((number) => readPeriods(line(number)));
  return {
    line,
    figures,
    periods,
    readings(printed, on) {
      const alone = readingsOf(printed, corpus.units);
      const there = on.flatMap((number) => {
        const spans = places(line(number), printed);
        return readFigures(line(number), corpus.units, { names }).filter(({ start, end }) =>
          spans.some((span) => span.start < end && start < span.end),
        );
      });
      return { alone, there };
    },
  };
}

/** Cells of a line that is a table row; none for prose. */
function cells(line: string): string[] {
  return line.includes("\t") ? line.split("\t") : [];
}

/** Where a string stands in a line, blanks and tags aside. */
function places(line: string, wanted: string): { start: number; end: number }[] {
  const body = [...wanted.replace(/\s+/g, "")].map(escaped);
  const pattern = new RegExp(body.join("(?:\\s|</?(?:b|i|del)>|\\\\(?=\\$))*"), "g");
  return [...line.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function remember<T>(read: (line: number) => readonly T[]): (line: number) => readonly T[] {
  const known = new Map<number, readonly T[]>();
  return (line) => {
    const before = known.get(line);
    if (before) return before;
    const fresh = read(line);
    known.set(line, fresh);
    return fresh;
  };
}
