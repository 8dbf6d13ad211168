import { citePlace } from "../../../corpus/cite.ts";
import type { Corpus } from "../../../corpus/corpus.ts";
import { isTold } from "../../../corpus/finding-kinds.ts";
import { placed } from "../../../corpus/places.ts";
import { cellRef, ref, rowRef } from "../../../corpus/ref.ts";
import { cellLines, entityOf, periodOf } from "../../../corpus/row.ts";
import type { Lang } from "../../../notation/lang.ts";
import { operandsOf } from "../../../tables/read-cell.ts";
import type { Hit } from "../hit.ts";
import { saysWhen } from "./columns/bare-column.ts";
import type { Ranking } from "./rank-rows.ts";
import { bestOf, type RankedRow, rounded } from "./ranked-row.ts";
import { saysCount, saysExtreme, saysOrder } from "./say.ts";
import type { TableAsk } from "./table-ask.ts";

/** The hit that answers: the first row, or the table with its first rows or those that are counted; undefined if there is none to tell of. */
export function hitOfRanking(corpus: Corpus, ask: TableAsk, ranking: Ranking, lang: Lang): Hit | undefined {
  const { rows, open, query } = ranking;
  const [first] = rows;
  if (!first || !isSuch(first, ask)) return undefined;
  const tables = [...new Set(rows.map(({ table }) => table))];
  const title = {
    table: tables.map(({ title: each }) => each[lang]).join(lang === "zh" ? "；" : "; "),
    column: titleOf(corpus, first.column, lang),
  };
  if (ask.kind === "extreme" || ask.kind === "time") {
    const best = bestOf(rows);
    return {
      ref: rowRef(first.table.id, first.row.key),
      kind: "row",
      statement: saysExtreme(title, rows, open, ask, lang),
      ...(ask.kind === "extreme" && { quantities: best.flatMap(quantityOf) }),
      ...placeOf(corpus, best, lang),
    };
  }
  const shown = ask.kind === "order" ? rows.slice(0, ask.first) : rows;
  return {
    ref: ref("table", first.table.id),
    kind: "table",
    statement:
      ask.kind === "order"
        ? saysOrder(title, rows, ask.first, open, ask.largest, lang)
        : saysCount(title, ranking, corpus.units, lang),
    ...(tables.length === 1 && { asks: { table: ref("table", first.table.id), ...query } }),
    ...placeOf(corpus, shown, lang),
  };
}

/** What rose most did not fall. */
const isSuch = ({ isChange, value }: RankedRow, ask: TableAsk): boolean =>
  !isChange || ask.kind === "count" || (ask.largest ? 1 : -1) * (value?.value ?? 0) > 0;

/** What a column is called, with what it measures if its title says only when. */
function titleOf({ metrics }: Corpus, { title, printed }: RankedRow["column"], lang: Lang): string {
  const metric = metrics.get(printed?.metric ?? "")?.[lang];
  if (metric === undefined || !saysWhen(title)) return title[lang];
  return lang === "zh" ? `${metric}（${title.zh}）` : `${metric} ${title.en}`;
}

function quantityOf({ table, column, row, value }: RankedRow): NonNullable<Hit["quantities"]> {
  if (!value) return [];
  const metric = column.printed?.metric ?? column.computed?.metric;
  const period = column.printed ? periodOf(table, row, column.printed) : table.period;
  return [
    {
      of: entityOf(table, row) ?? "",
      ...(metric !== undefined && { metric }),
      value: rounded(column, value.value),
      ...(value.unit !== undefined && { unit: value.unit }),
      ...(value.bound && value.bound !== "exact" && { bound: value.bound }),
      ...(period !== undefined && { period }),
    },
  ];
}

/** Where the rows stand, and what is doubtful in the cells that decide, or in those that they are computed from. */
function placeOf(
  corpus: Corpus,
  rows: readonly RankedRow[],
  lang: Lang,
): Pick<Hit, "cite" | "lines" | "pages" | "findings"> {
  const cells = rows.flatMap(({ table, column, row }) =>
    [column.name, ...(column.computed ? operandsOf(table, column.computed.formula) : [])].map((name) => ({
      ref: cellRef(table.id, row.key, name),
      lines: cellLines(table, row, name),
    })),
  );
  const lines = [...new Set(cells.flatMap((cell) => cell.lines))];
  const tables = [...new Set(rows.map(({ table }) => table))];
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
