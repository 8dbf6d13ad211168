import type { Corpus, Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import { isTold } from "../../corpus/finding-kinds.ts";
import { citePlace } from "../../corpus/places/cite.ts";
import { placed } from "../../corpus/places/places.ts";
import { cellRef, ref } from "../../corpus/ref.ts";
import { cellLines } from "../../corpus/row.ts";
import type { Lang } from "../../notation/lang.ts";
import type { TableColumn } from "../../tables/column.ts";
import { operandsOf } from "../../tables/read-cell.ts";
import type { Hit } from "./hit.ts";

/** A cell that an answer goes by. */
interface Cell {
  readonly table: Table;
  readonly column: TableColumn;
  readonly row: RowData;
}

/** Where cells stand, and what is doubtful in them, or in those that they are computed from. */
export function placeOfCells(
  corpus: Corpus,
  asked: readonly Cell[],
  lang: Lang,
): Pick<Hit, "cite" | "lines" | "pages" | "findings"> {
  const cells = asked.flatMap(({ table, column, row }) =>
    [column.name, ...(column.computed ? operandsOf(table, column.computed.formula) : [])].map((name) => ({
      ref: cellRef(table.id, row.key, name),
      lines: cellLines(table, row, name),
    })),
  );
  const lines = [...new Set(cells.flatMap((cell) => cell.lines))];
  const tables = [...new Set(asked.map(({ table }) => table))];
  const touched = [...tables.map(({ id }) => ref("table", id)), ...cells.map((cell) => cell.ref)];
  const findings = corpus
    .findingsOf(touched)
    .filter(isTold)
    .map(({ id }) => ref("finding", id));
  return {
    cite: citePlace(corpus, tables[0]?.section, lines, lang),
    ...placed(corpus, lines),
    ...(findings.length > 0 && { findings }),
  };
}
