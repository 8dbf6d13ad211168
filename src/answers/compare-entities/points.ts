import type { Corpus, Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import { cellRef, findPlace, parseRef } from "../../corpus/ref.ts";
import { cellLines, cellOf, entityOf, lacks, metricOf, readableCell } from "../../corpus/row.ts";
import type { Column } from "../../corpus/schema/table.ts";
import type { Lang } from "../../notation/lang.ts";
import { type HeldQuantity, heldQuantities } from "../figures/held-quantity.ts";

/** One thing that the report states of an entity: a figure, or a cell of words, a date, a yes or no. */
export interface Point {
  readonly of: string;
  /** Metric id; for a cell that measures nothing its column's name. */
  readonly metric: string;
  readonly name: string;
  readonly ref: string;
  readonly lines: readonly number[];
  readonly figure?: HeldQuantity;
  readonly text?: string | boolean;
  /** Tables in which it stands. */
  readonly table?: string;
}

/** All that the report states of an entity as values: the figures of claims and tables, and the other cells of its rows. */
export function pointsOf(corpus: Corpus, entity: string, lang: Lang): Point[] {
  const figures = heldQuantities(corpus)
    .filter(({ of, source }) => of === entity && source !== "derived")
    .map((figure): Point => {
      const name = corpus.metrics.get(figure.metric)?.[lang] ?? figure.metric;
      const table = findPlace(parseRef(figure.ref))?.table;
      return {
        of: entity,
        metric: figure.metric,
        name,
        ref: figure.ref,
        lines: figure.lines,
        figure,
        ...(table !== undefined && { table }),
      };
    });
  const cells = [...corpus.tables.values()].flatMap((table) =>
    table.entity === undefined
      ? []
      : table.rows
          .filter((row) => entityOf(table, row) === entity)
          .flatMap((row) => wordCells(corpus, table, row, entity, lang)),
  );
  return [...figures, ...cells];
}

function wordCells(corpus: Corpus, table: Table, row: RowData, of: string, lang: Lang): Point[] {
  return table.columns.flatMap((column) => {
    const text = isWord(table, row, column) ? readableCell(corpus, table, row, column, lang) : null;
    if (text === null) return [];
    return [
      {
        of,
        metric: column.metric ?? column.name,
        name: column.title[lang],
        ref: cellRef(table.id, row.key, column.name),
        lines: cellLines(table, row, column.name),
        text: typeof text === "number" ? String(text) : text,
        table: table.id,
      },
    ];
  });
}

/** Cells that say something of their row and are no figure with a metric: those are quantities already. */
function isWord(table: Table, row: RowData, column: Column): boolean {
  if (
    column.name === table.entity ||
    column.name === table.label ||
    column.type === "unit" ||
    column.type === "metric"
  )
    return false;
  if (cellOf(table, row, column.name, "zh") === null) return false;
  if (column.type === "number")
    return (
      !lacks(table, row.key, column.name, "metric") &&
      metricOf(table, row, column) === undefined &&
      (column.of ?? entityOf(table, row)) !== undefined
    );
  return column.type !== "period" || column.metric !== undefined;
}
