import type { Corpus, Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import { isLoss } from "../../corpus/finding-kinds.ts";
import { cellRef, ref } from "../../corpus/ref.ts";
import { entityOf, labelOf } from "../../corpus/row.ts";
import type { Lang } from "../../notation/lang.ts";
import type { TableColumn } from "../../tables/column.ts";
import { readCell } from "../../tables/read-cell.ts";
import { sayAbsence } from "../absent/say-absence.ts";

/** So many cells that somebody asked for one by one are told; of more the blanks are seen. */
const MOST = 6;

/** What the report does not give of rows and columns that were asked for by name, in sentences. */
export function blanksOf(
  corpus: Corpus,
  table: Table,
  rows: readonly RowData[],
  columns: readonly TableColumn[],
  lang: Lang,
): readonly string[] {
  const blank = rows.flatMap((row) =>
    columns.flatMap((column) =>
      readCell(corpus, table, row, column).kind === "missing" ? [{ row, column }] : [],
    ),
  );
  if (blank.length > MOST) return [];
  return blank.map(({ row, column }) => {
    const of = labelOf(corpus, table, row, lang);
    const lost = lostOf(corpus, table, row, column);
    return sayAbsence({ lacks: "figure", at: 0, of, metric: column.title[lang], lost, spokenOf: [] }, lang);
  });
}

/** Findings that just this cell was lost, or stands elsewhere. */
function lostOf(
  corpus: Corpus,
  table: Table,
  row: RowData,
  { name, printed }: TableColumn,
): readonly string[] {
  const entity = entityOf(table, row);
  const touching = corpus.findingsOf([cellRef(table.id, row.key, name)]);
  return [...corpus.findings.values()]
    .filter(({ kind }) => isLoss(kind))
    .filter(
      (finding) =>
        touching.includes(finding) ||
        (entity !== undefined &&
          finding.about?.includes(entity) &&
          printed?.metric !== undefined &&
          finding.metrics?.includes(printed.metric)),
    )
    .map(({ id }) => ref("finding", id));
}
