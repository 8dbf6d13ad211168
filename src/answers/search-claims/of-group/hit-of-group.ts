import type { Corpus } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import { ref, rowRef } from "../../../corpus/ref.ts";
import { labelOf } from "../../../corpus/row.ts";
import type { Derived } from "../../../corpus/schema/derived.ts";
import type { Report } from "../../../library/report.ts";
import { boundPrefix } from "../../../notation/bounds/say-bound.ts";
import type { Lang } from "../../../notation/lang.ts";
import { formatQuantity } from "../../../notation/units/units.ts";
import { readCell } from "../../../tables/read-cell.ts";
import { totalsIn } from "../../../tables/totals.ts";
import type { Hit } from "../hit.ts";
import { metricIn } from "../of-table/columns/sought.ts";
import { placeOfCells } from "../place-of-cells.ts";
import type { GroupFigure } from "./compute-group.ts";
import type { GroupAsked } from "./group-asked.ts";
import type { GroupColumn } from "./group-column.ts";
import { derivedFrom, printedRow } from "./printed.ts";
import { type Said, saysFigure, saysPrinted } from "./say.ts";

/** The hit that answers: the report's own figure of just these rows if it has one, else the computed one with the numbers that it comes from. */
export function hitOfGroup(
  { corpus }: Report,
  { figure }: GroupAsked,
  group: GroupColumn,
  computed: GroupFigure,
  lang: Lang,
): Hit {
  const derived = derivedFrom(corpus, group, computed.values);
  if (derived) return hitOfDerived(corpus, group, derived, lang);
  const said = saidOf(corpus, group, computed, lang);
  return (
    hitOfPrinted(corpus, figure, group, said, lang) ??
    hitOfComputed(corpus, figure, group, computed, said, lang)
  );
}

function saidOf(corpus: Corpus, group: GroupColumn, { values, unit }: GroupFigure, lang: Lang): Said {
  const { table, columns, given, missing } = group;
  const named = (row: RowData) => labelOf(corpus, table, row, lang);
  return {
    table: table.title[lang],
    column: rangeOf(
      columns.map(({ title }) => title[lang]),
      lang,
    ),
    value: rangeOf(
      values.map((value) => formatQuantity(value, unit, lang, corpus.units)),
      lang,
    ),
    inputs: given.map((row) => `${named(row)} ${numberIn(corpus, group, row, lang)}`),
    missing: missing.map(named),
  };
}

const rangeOf = (ends: readonly string[], lang: Lang): string =>
  [...new Set(ends)].join(lang === "zh" ? "至" : " to ");

/** What stands in the column of a row, with its bound. */
function numberIn(corpus: Corpus, { table, columns }: GroupColumn, row: RowData, lang: Lang): string {
  const numbers = columns.flatMap((column) => {
    const cell = readCell(corpus, table, row, column);
    if (cell.kind !== "number") return [];
    const number = formatQuantity(cell.value, cell.unit, lang, corpus.units);
    return [`${boundPrefix(cell.bound ?? "exact", lang)}${number}`];
  });
  return rangeOf(numbers, lang);
}

function hitOfDerived(corpus: Corpus, group: GroupColumn, derived: Derived, lang: Lang): Hit {
  const { of, metric, value, unit, period } = derived;
  return {
    ref: ref("derived", derived.id),
    kind: "derived",
    statement: derived.say[lang],
    quantities: [
      { of, metric, value, ...(unit !== undefined && { unit }), ...(period !== undefined && { period }) },
    ],
    ...placeOfRows(corpus, group, group.given, lang),
  };
}

/** The total or average that the table prints for just these rows. */
function hitOfPrinted(
  corpus: Corpus,
  figure: GroupAsked["figure"],
  group: GroupColumn,
  said: Said,
  lang: Lang,
): Hit | undefined {
  const { table, columns } = group;
  const [column, other] = columns;
  const row = printedRow(corpus, group, figure);
  const cell = row && column && !other ? readCell(corpus, table, row, column) : undefined;
  if (!row || cell?.kind !== "number") return undefined;
  const { value, unit } = cell;
  const printed = {
    label: labelOf(corpus, table, row, lang),
    value: formatQuantity(value, unit, lang, corpus.units),
  };
  return {
    ref: rowRef(table.id, row.key),
    kind: "row",
    statement: saysPrinted(figure, said, printed, lang),
    quantities: [{ ...partsOf(group, unit), value }],
    ...placeOfRows(corpus, group, [row], lang),
  };
}

function hitOfComputed(
  corpus: Corpus,
  figure: GroupAsked["figure"],
  group: GroupColumn,
  { values: [low, high], unit, query }: GroupFigure,
  said: Said,
  lang: Lang,
): Hit {
  const { table, given } = group;
  const own = partsOf(group, unit);
  return {
    ref: ref("table", table.id),
    kind: "computed",
    statement: saysFigure(figure, said, lang),
    quantities: [high === undefined ? { ...own, value: low } : { ...own, low, high }],
    ...placeOfRows(corpus, group, given, lang),
    asks: { table: ref("table", table.id), ...(isAll(group) ? { summary: query.summary } : query) },
  };
}

/** Whether a table has no other rows than these and what totals them. */
function isAll({ table, given }: GroupColumn): boolean {
  return table.rows.length - totalsIn(table, table.rows).size === given.length;
}

/** What is measured in what unit and when; a figure of a group is of none of them. */
function partsOf({ columns: [column], period }: GroupColumn, unit: string | undefined) {
  const metric = column === undefined ? "" : metricIn(column);
  return {
    ...(metric !== "" && { metric }),
    ...(unit !== undefined && { unit }),
    ...(period !== undefined && { period }),
  };
}

const placeOfRows = (corpus: Corpus, { table, columns }: GroupColumn, rows: readonly RowData[], lang: Lang) =>
  placeOfCells(
    corpus,
    rows.flatMap((row) => columns.map((column) => ({ table, column, row }))),
    lang,
  );
