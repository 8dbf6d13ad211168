import type { Corpus, Table } from "../../corpus/corpus.ts";
import type { RowData } from "../../corpus/data.ts";
import { isTold } from "../../corpus/finding-kinds.ts";
import { cellName, cellRef, ref, rowRef } from "../../corpus/ref.ts";
import type { Finding } from "../../corpus/schema/finding.ts";
import type { Lang } from "../../notation/lang.ts";
import type { TableColumn } from "../../tables/column.ts";
import { operandsOf } from "../../tables/read-cell.ts";

/** A finding on what a table's answer shows; a long list gives only refs; the list of findings has the words. */
export interface TableFinding {
  readonly ref: string;
  readonly weight?: string;
  readonly kind?: string;
  readonly say?: string;
  /** <key>.<column> or keys of rows, of rows only where it is not told; absent where the whole table is meant. */
  readonly on?: readonly string[];
}

/** So many findings are told in words; of the others only the refs are given. */
const TOLD = { narrow: 4, whole: 2 } as const;

/** The columns that an answer is about. */
export interface Concerned {
  readonly shown: readonly TableColumn[];
  /** Columns that conditions, order and figures go by: their findings come first. */
  readonly used: readonly TableColumn[];
  /** Whether the answer is a part of the table that somebody asked for. */
  readonly narrow: boolean;
}

/** Findings on the table, on rows and on cells of the columns concerned, once each. OCR repairs are only in the list of findings. */
export function tableFindings(
  corpus: Corpus,
  table: Table,
  rows: readonly RowData[],
  { shown, used, narrow }: Concerned,
  lang: Lang,
): TableFinding[] {
  const places = new Map<string, Spot>([[ref("table", table.id), {}]]);
  for (const { key } of rows) {
    places.set(rowRef(table.id, key), { key });
    for (const { name: column } of table.columns) places.set(cellRef(table.id, key, column), { key, column });
  }
  const names = namesOf(table, [...shown, ...used]);
  const deciding = namesOf(table, used);
  const found = corpus.findingsOf([...places.keys()]).flatMap((finding) => {
    const on = placed(finding, places, names);
    return on && isTold(finding)
      ? [{ finding, on, decides: on.some(({ column }) => column !== undefined && deciding.has(column)) }]
      : [];
  });
  const ordered = [...found.filter(({ decides }) => decides), ...found.filter(({ decides }) => !decides)];
  const told = narrow ? TOLD.narrow : found.length <= TOLD.whole ? TOLD.whole : 0;
  return ordered.map(({ finding: { id, kind, weight, say }, on }, index) => ({
    ref: ref("finding", id),
    ...((index < told || weight === "material") && { weight }),
    ...(index < told && { kind, say: say[lang] }),
    ...(on.length > 0 && { on: [...new Set(on.map((spot) => nameOf(spot, index < told)))] }),
  }));
}

function namesOf(table: Table, columns: readonly TableColumn[]): ReadonlySet<string> {
  return new Set(
    columns.flatMap(({ name, computed }) => (computed ? operandsOf(table, computed.formula) : [name])),
  );
}

/** Where in the table something is: a cell, a row if no column is named, else the whole. */
interface Spot {
  readonly key?: string;
  readonly column?: string;
}

const nameOf = ({ key = "", column }: Spot, told: boolean): string =>
  told && column !== undefined ? cellName(key, column) : key;

/** Where a finding touches what is shown: its cells in these columns, else its rows; undefined where it touches none of it. */
function placed(
  { touches = [] }: Finding,
  places: ReadonlyMap<string, Spot>,
  names: ReadonlySet<string>,
): Spot[] | undefined {
  const on = touches.flatMap((text) => places.get(text) ?? []);
  const cells = on.filter(({ column }) => column !== undefined);
  const shown = cells.filter(({ column = "" }) => names.has(column));
  const rows = on.filter(
    ({ key, column }) => key !== undefined && column === undefined && !cells.some((cell) => cell.key === key),
  );
  const whole = on.some(({ key }) => key === undefined);
  return shown.length + rows.length > 0 || whole ? [...shown, ...rows] : undefined;
}
