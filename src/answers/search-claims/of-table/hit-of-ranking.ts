import type { Corpus } from "../../../corpus/corpus.ts";
import { ref, rowRef } from "../../../corpus/ref.ts";
import type { Lang } from "../../../notation/lang.ts";
import type { Hit } from "../hit.ts";
import { placeOfCells } from "../place-of-cells.ts";
import { saysWhen } from "./columns/bare-column.ts";
import type { Ranking } from "./rank-rows.ts";
import { bestOf, quantityOf, type RankedRow } from "./ranked-row.ts";
import { saysCount, saysExtreme, saysOrder } from "./say.ts";
import type { TableAsk } from "./table-ask.ts";

/** The hit that answers: the first row, or the table with its first rows or those that are counted; undefined if there is none to tell of. */
export function hitOfRanking(corpus: Corpus, ask: TableAsk, ranking: Ranking, lang: Lang): Hit | undefined {
  const { rows, by, open, query } = ranking;
  const [first] = rows;
  if (first ? !isSuch(first, ask) : !isNone(ranking)) return undefined;
  const tables = first ? [...new Set(rows.map(({ table }) => table))] : [by.table];
  const title = {
    table: tables.map(({ title: each }) => each[lang]).join(lang === "zh" ? "；" : "; "),
    column: titleOf(corpus, (first ?? by).column, lang),
  };
  if (first && (ask.kind === "extreme" || ask.kind === "time")) {
    const best = bestOf(rows);
    return {
      ref: rowRef(first.table.id, first.row.key),
      kind: "row",
      statement: saysExtreme(title, rows, open, ask, lang),
      ...(ask.kind === "extreme" && { quantities: best.flatMap(quantityOf) }),
      ...placeOfCells(corpus, best, lang),
    };
  }
  const shown = ask.kind === "order" ? rows.slice(0, ask.first) : rows;
  const table = ref("table", (first ?? by).table.id);
  return {
    ref: table,
    kind: "table",
    statement:
      ask.kind === "order"
        ? saysOrder(title, rows, ask.first, open, ask.largest, lang)
        : saysCount(title, ranking, corpus.units, lang),
    ...(tables.length === 1 && { asks: { table, ...query } }),
    ...placeOfCells(corpus, first ? shown : by.table.rows.map((row) => ({ ...by, row })), lang),
  };
}

/** Whether rows were judged by a limit and none meets it: an answer too. */
const isNone = ({ by, limits, looked, open }: Ranking): boolean =>
  !by.isChange && limits.length > 0 && looked > open;

/** What rose most did not fall. */
const isSuch = ({ isChange, value }: RankedRow, ask: TableAsk): boolean =>
  !isChange || ask.kind === "count" || (ask.largest ? 1 : -1) * (value?.value ?? 0) > 0;

/** What a column is called, with what it measures if its title says only when. */
function titleOf({ metrics }: Corpus, { title, printed }: RankedRow["column"], lang: Lang): string {
  const metric = metrics.get(printed?.metric ?? "")?.[lang];
  if (metric === undefined || !saysWhen(title)) return title[lang];
  return lang === "zh" ? `${metric}（${title.zh}）` : `${metric} ${title.en}`;
}
