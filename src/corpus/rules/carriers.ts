import type { Stated } from "../../notation/figures/amounts/same-amount.ts";
import { readFigures } from "../../notation/figures/read-figures.ts";
import type { Corpus, Table } from "../corpus.ts";
import type { RowData } from "../data.ts";
import { cellLines, cellOf, periodOf, unitOf } from "../row.ts";
import { lineNumbers } from "../schema/parts/lines.ts";

/** What the corpus carries on each line of the report. */
export interface Carriers {
  readonly amounts: (line: number) => readonly Stated[];
  readonly periods: (line: number) => readonly string[];
}

/** Collects every quantity, cell, date and period of the corpus under the lines that it says they stand on. */
export function carriersOf(corpus: Corpus): Carriers {
  const amounts = new Map<number, Stated[]>();
  const periods = new Map<number, string[]>();
  const carry = (lines: readonly number[], { stated = [], typed = [] }: Carried) => {
    for (const line of lines) {
      listAt(amounts, line).push(...stated);
      listAt(periods, line).push(...typed.filter((each) => each !== undefined));
    }
  };
  for (const claim of corpus.claims.values()) {
    carry(claim.lines, { typed: [...(claim.when ?? []), claim.saidOn] });
    for (const { value, low, high, unit, period, vs } of [
      ...(claim.quantities ?? []),
      ...(claim.figures ?? []),
    ])
      carry(claim.lines, { stated: numbers([value, low, high], unit), typed: [period, vs] });
  }
  for (const table of corpus.tables.values()) {
    const typed = table.columns.flatMap(({ period, vs }) => [period, vs]);
    carry(lineNumbers(table.lines ?? []), { typed: [table.period, ...typed] });
    for (const row of table.rows) {
      carry(row.lines, { typed: [table.period] });
      for (const { lines, ...carried } of rowCarried(corpus, table, row)) carry(lines, carried);
    }
  }
  return {
    amounts: (line) => amounts.get(line) ?? [],
    periods: (line) => periods.get(line) ?? [],
  };
}

/** The list of a line, added to in place: a copy for each of ten thousand rows on one line would take seconds. */
function listAt<T>(lists: Map<number, T[]>, line: number): T[] {
  const before = lists.get(line);
  if (before) return before;
  const made: T[] = [];
  lists.set(line, made);
  return made;
}

interface Carried {
  readonly stated?: readonly Stated[];
  readonly typed?: readonly (string | undefined)[];
}

/** What each cell of a row carries: a number, a period, or the figures that its words hold. */
function rowCarried(
  corpus: Corpus,
  table: Table,
  row: RowData,
): (Carried & { readonly lines: readonly number[] })[] {
  return table.columns.flatMap((column) => {
    const lines = cellLines(table, row, column.name);
    const cell = cellOf(table, row, column.name, corpus.report.language);
    if (typeof cell === "number") {
      const typed = [periodOf(table, row, column), column.vs];
      return { lines, stated: numbers([cell], unitOf(table, row, column)), typed };
    }
    if (typeof cell !== "string") return [];
    if (column.type === "period") return { lines, typed: [cell] };
    if (column.type !== "text" && column.type !== "string") return [];
    const figures = readFigures(cell, corpus.units, { names: namesOf(corpus) });
    return {
      lines,
      stated: figures.flatMap(({ value, low, high, unit }) => numbers([value, low, high], unit)),
    };
  });
}

function numbers(values: readonly (number | undefined)[], unit: string | undefined): Stated[] {
  return values.flatMap((value) => (value === undefined ? [] : { value, unit }));
}

const known = new WeakMap<Corpus, readonly string[]>();

/** All names of a corpus's entities: their digits are no figures. */
export function namesOf(corpus: Corpus): readonly string[] {
  const before = known.get(corpus);
  if (before) return before;
  const names = [...corpus.entities.values()].flatMap(({ zh, en, aliases = [], variants = [] }) => [
    zh,
    en,
    ...aliases,
    ...variants,
  ]);
  known.set(corpus, names);
  return names;
}
