import type { createCorpus } from "../../../src/corpus/corpus.ts";
import { metricOf, ownerOf, periodOf, rowQuantities, unitOf } from "../../../src/corpus/row.ts";
import { sameAmount } from "../../../src/notation/figures/amounts/same-amount.ts";

export type Corpus = ReturnType<typeof createCorpus>;

/** A number on its lines, as a corpus has it; machine-read ones may have open parts. */
export interface Held {
  readonly of?: string | undefined;
  readonly metric?: string | undefined;
  /** The text's own words for what it is. */
  readonly words?: string | undefined;
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  /** Nothing of it is open: verdicts use it. */
  readonly closed: boolean;
  readonly lines: readonly number[];
  readonly printed?: string | undefined;
}

/** The numbers that the claims of a corpus state. */
export const inClaims = (corpus: Corpus): Held[] =>
  [...corpus.claims.values()].flatMap(({ quantities = [], figures = [], lines }) => [
    ...quantities.map((quantity) => ({ ...quantity, closed: true, lines })),
    ...figures.map((figure) => ({ ...figure, closed: false, lines })),
  ]);

/** The number cells of a corpus; open ones with what is known of them. */
export const inCells = (corpus: Corpus): Held[] =>
  [...corpus.tables.values()].flatMap((table) =>
    table.rows.flatMap((row): Held[] => {
      const whole = rowQuantities(table, row).map((quantity) => ({ ...quantity, closed: true }));
      const values = new Set(whole.map(({ value }) => value));
      const open = table.columns.flatMap((column, at): Held[] => {
        const value = row.cells[table.header.indexOf(column.name)] ?? row.cells[at];
        if (column.type !== "number" || typeof value !== "number" || values.has(value)) return [];
        return [
          {
            value,
            unit: unitOf(table, row, column),
            period: periodOf(table, row, column),
            of: ownerOf(table, row, column),
            metric: metricOf(table, row, column),
            closed: false,
            lines: row.lines,
          },
        ];
      });
      return [...whole, ...open];
    }),
  );

/** Whether two numbers are one amount, in whatever scale each is kept. */
export function isSameAmount(gold: Held, held: Held, { units }: Corpus): boolean {
  const same = (a: number | undefined, b: number | undefined) => {
    if (a === undefined || b === undefined) return a === b;
    const read = { value: Math.abs(b), unit: held.unit };
    const stored = { value: Math.abs(a), unit: gold.unit };
    const [, scale = "", base = ""] = /^(1k|10k|100k|1M|10M|100M|1B|1T) (.+)$/.exec(held.unit ?? "") ?? [];
    const factor = SCALES.get(scale);
    if (factor !== undefined && held.unit !== undefined && !units.find(held.unit))
      return sameAmount({ value: Math.abs(b) * factor, unit: base }, stored, units);
    if (held.unit !== undefined && !units.find(held.unit)) return false;
    return sameAmount(read, stored, units);
  };
  return same(gold.value, held.value) && same(gold.low, held.low) && same(gold.high, held.high);
}

const SCALES = new Map([
  ["1k", 1e3],
  ["10k", 1e4],
  ["100k", 1e5],
  ["1M", 1e6],
  ["10M", 1e7],
  ["100M", 1e8],
  ["1B", 1e9],
  ["1T", 1e12],
]);
