import type { Hit } from "../../src/answers/search-claims/hit.ts";
import type { Corpus, Table } from "../../src/corpus/corpus.ts";
import type { RowData } from "../../src/corpus/data.ts";
import { findPlace, parseRef } from "../../src/corpus/ref.ts";
import { cellOf } from "../../src/corpus/row.ts";

/** Sizes of the numbers that a corpus holds of each page, by its cells and statements. */
export function numbersByPage(corpus: Corpus): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  const put = (lines: readonly number[], numbers: readonly number[]): void => {
    for (const line of lines) {
      const page = corpus.places?.[line - 1]?.page;
      if (page === undefined) continue;
      const held = found.get(page) ?? new Set();
      for (const number of numbers) held.add(Math.abs(number));
      found.set(page, held);
    }
  };
  for (const table of corpus.tables.values())
    for (const row of table.rows) put(row.lines, rowNumbers(table, row));
  for (const claim of corpus.claims.values()) put(claim.lines, claimNumbers(corpus, claim.id));
  return found;
}

/** Sizes of the numbers that a hit is about: those of its row, its statement or its figures. */
export function hitNumbers(corpus: Corpus, { ref, quantities = [] }: Hit): readonly number[] {
  const named = parseRef(ref);
  const place = findPlace(named);
  const table = place && corpus.tables.get(place.table);
  const row = table?.rowsByKey.get(place?.key ?? "");
  const own = table && row ? rowNumbers(table, row) : claimNumbers(corpus, named?.id ?? "");
  return [...own, ...quantities.flatMap(ends)].map(Math.abs);
}

interface Typed {
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly printed?: string | undefined;
}

/** The numbers of a figure, also as they are printed before their scale: $1.5 billion is 1.5 too. */
const ends = ({ value, low, high, printed = "" }: Typed): number[] => [
  ...[value, low, high].flatMap((end) => end ?? []),
  ...(printed.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) => Number(digits.replaceAll(",", ""))),
];

function claimNumbers(corpus: Corpus, id: string): number[] {
  const { quantities = [], figures = [] } = corpus.claims.get(id) ?? {};
  return [...quantities, ...figures].flatMap(ends);
}

const rowNumbers = (table: Table, row: RowData): number[] =>
  table.columns.flatMap(({ name, type }) => {
    const value = cellOf(table, row, name);
    return type === "number" && typeof value === "number" ? [value] : [];
  });
