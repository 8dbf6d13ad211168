import type { Corpus, Table } from "../corpus.ts";
import type { RowData } from "../data.ts";
import { cellLines } from "../row.ts";
import type { Box, Place } from "./place.ts";
import { placesAt } from "./places.ts";

/** Where a cell stands: in its own box if that is known, else on its lines. */
export function cellPlaces(corpus: Corpus, table: Table, row: RowData, column: string): readonly Place[] {
  const places = placesAt(corpus, cellLines(table, row, column));
  const box = boxOf(table, row, column);
  return box && places[0] ? [{ ...places[0], box }] : places;
}

function boxOf({ header }: Table, { boxes }: RowData, column: string): Box | undefined {
  const name = [column, `${column}_en`, `${column}_zh`].find((each) => header.includes(each));
  return boxes?.[header.indexOf(name ?? "")] ?? undefined;
}
