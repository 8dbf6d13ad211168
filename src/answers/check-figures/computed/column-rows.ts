import type { Corpus, Table } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import { cellOf } from "../../../corpus/row.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import { words } from "../../../search/reading/words.ts";

/** The rows that a group's words leave, and the condition that says so. */
export interface LeftRows {
  readonly rows: readonly RowData[];
  readonly where?: string;
}

/**
 * The rows of which a column of words says what a group is called by: of companies of two markets those of the one that is named. Undefined if
 * the words fit some rows only in part.
 */
export function rowsLeft(corpus: Corpus, table: Table, group: ReadonlySet<string>): LeftRows | undefined {
  let left: LeftRows = { rows: table.rows };
  for (const { name, type } of table.columns) {
    if (name === table.label || name === table.entity || !["text", "entity", "entities"].includes(type))
      continue;
    const saysOf = (row: RowData) => says(corpus, table, row, name).map((text) => words(plainText(text)));
    const isTouched = (row: RowData) => saysOf(row).some((own) => own.some((word) => group.has(word)));
    const isNamed = (row: RowData) =>
      saysOf(row).some((own) => own.length > 0 && own.every((word) => group.has(word)));
    const touched = left.rows.filter(isTouched);
    if (touched.length === 0 || touched.length === left.rows.length) continue;
    const rows = touched.filter(isNamed);
    const [first] = rows;
    if (!first || rows.length < touched.length) return undefined;
    left = { rows, where: `${name} = ${String(cellOf(table, first, name, "en"))}` };
  }
  return left;
}

/** What a cell says, in every language and name. */
function says({ entities }: Corpus, table: Table, row: RowData, column: string): readonly string[] {
  return (["zh", "en"] as const).flatMap((lang) => {
    const cell = cellOf(table, row, column, lang);
    if (typeof cell !== "string") return [];
    const { zh = "", en = "", aliases = [] } = entities.get(cell) ?? {};
    return [cell, zh, en, ...aliases].filter((text) => text !== "");
  });
}
