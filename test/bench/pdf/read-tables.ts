import { readFileSync } from "node:fs";
import { openPdf } from "../../../src/ingest/pdf/open-pdf.ts";
import { readPage } from "../../../src/ingest/pdf/page/read-page.ts";
import { wordsOf } from "../../../src/ingest/pdf/page/words.ts";
import { findTables } from "../../../src/ingest/pdf/table/find-tables.ts";

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

export type ReadTables = (file: string, pages?: readonly number[]) => Promise<FoundTable[]>;

export const readTables: ReadTables = async (file, pages) => {
  const { library, document, close } = await openPdf(readFileSync(file), file);
  const found: FoundTable[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    if (pages && !pages.includes(number)) continue;
    const { drawing, box } = await readPage(library, document, number, () => true);
    const { words, strokes, width } = wordsOf(drawing, box, false);
    for (const { cells } of findTables(words, strokes, width)) found.push({ page: number, cells });
  }
  await close();
  return found;
};
