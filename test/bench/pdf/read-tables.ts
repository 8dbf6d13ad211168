import { readFileSync } from "node:fs";
import { readPdf } from "../../../src/ingest/pdf/read-pdf.ts";
import type { Source, TableBlock } from "../../../src/ingest/source.ts";

export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly text: string;
}

export interface FoundTable {
  readonly page: number;
  readonly cells: readonly FoundCell[];
}

export type ReadTables = (file: string, page?: number) => Promise<FoundTable[]>;

const sources = new Map<string, Promise<Source>>();

/** What the reader makes of a file, read once. */
function sourceOf(file: string): Promise<Source> {
  const known = sources.get(file);
  const source = known ?? readPdf({ name: file, bytes: readFileSync(file) });
  sources.set(file, source);
  return source;
}

export const readTables: ReadTables = async (file, page) => {
  const { blocks } = await sourceOf(file);
  const tables = blocks.filter((block) => block.kind === "table");
  return tables
    .filter(({ boxes }) => page === undefined || boxes?.some((box) => box.page === page))
    .map(foundTable);
};

function foundTable({ grid, boxes }: TableBlock): FoundTable {
  const cells = grid.flatMap((cells, row) =>
    cells.map(({ column, text, columnSpan = 1, rowSpan = 1 }) => ({
      row,
      column,
      text,
      lastRow: row + rowSpan - 1,
      lastColumn: column + columnSpan - 1,
    })),
  );
  return { page: boxes?.[0]?.page ?? 0, cells };
}
