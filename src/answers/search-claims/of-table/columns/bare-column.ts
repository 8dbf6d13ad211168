import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import { cellOf } from "../../../../corpus/row.ts";
import type { Text } from "../../../../corpus/schema/parts/text.ts";
import { blanked } from "../../../../search/reading/blanked.ts";
import { plainText } from "../../../../search/reading/plain-text.ts";
import { idsOf, type Question } from "../../../../search/reading/question.ts";
import { words } from "../../../../search/reading/words.ts";
import type { TableColumn } from "../../../../tables/column.ts";

import { titleWords, wordsOf } from "../words-of.ts";
import { withKinds } from "./with-kinds.ts";

/** What says only when something was, or that it is a number. */
const WHEN =
  /(?:financial|fiscal|calendar|previous|prior|current|full|half|first|second|third|fourth|years?|quarters?|months?|ended|ending|as at|as of|column|item|value|amount|figures?|estimated?|actual|forecast|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[eafpqh]|fy|cy)(?![a-z])|年度?|季度?|月份?|日|末|底|初|全年|上半|下半|本期|上期|上年|期|第|列|数值|金额|数额|同比|环比|增速|增长率?|yoy|y\/y|growth|change/g;

/** Whether a title says only when its numbers were. */
export function saysWhen({ en }: Text): boolean {
  const plain = plainText(en);
  return /[\p{L}\p{N}]/u.test(plain) && !/\p{L}/u.test(plain.replace(WHEN, ""));
}

/** Whether what a column measures stands in the title of its table and nowhere else. */
export const isBare = ({ title, printed }: TableColumn): boolean =>
  printed?.metric === undefined && saysWhen(title);

/**
 * How well a table with bare columns measures what a question does, up to 1: all rows that are meant are of metrics that it names, or the
 * table's title has more of its words than those that name things and what the rows are.
 */
export function bareWorth(
  corpus: Corpus,
  table: Table,
  meant: readonly RowData[],
  { plain, metrics, entities }: Question,
): number {
  if (isOfMetrics(table, meant, withKinds(corpus, idsOf(metrics)))) return 1;
  const title = plainText(`${table.title.zh} ${table.title.en}`);
  if (metrics.length > 0 && !metrics.some(({ start, end }) => title.includes(plain.slice(start, end))))
    return 0;
  const rows = table.columns.filter(({ name }) => name === table.label);
  const kinds = rows.flatMap((column) => wordsOf(column, () => [column.title.zh, column.title.en]));
  const said = new Set(words(blanked(plain, entities)));
  // If nothing says what is measured, a table by region tells of regions what it measures.
  if (metrics.length === 0) {
    const idle = measuredWords(corpus, table);
    const left = titleWords(table).map((own) => [...own].filter((word) => !idle.has(word)));
    if (left.some((own) => own.length > 0 && own.every((word) => said.has(word)))) return 1;
  }
  const asked = new Set([...said].filter((word) => !kinds.some((kind) => kind.has(word))));
  return Math.max(0, ...titleWords(table).map((own) => shareSaid(own, asked)));
}

/** The words of what a table's columns measure and in what, which its title repeats. */
function measuredWords(corpus: Corpus, { title, columns }: Table): ReadonlySet<string> {
  const names = columns.flatMap(({ metric = "" }) => {
    const { zh = "", en = "", aliases = [] } = corpus.metrics.get(metric) ?? {};
    return [zh, en, ...aliases];
  });
  const asides = [title.zh, title.en].flatMap((each) => each.match(/[（(][^()（）]*[)）]/g) ?? []);
  return new Set(words(plainText([...names, ...asides].join(" | "))));
}

/** A table of all there is need not be called so. */
const ALL = new Set(["total", "合计", "总计"]);

/** How much of a title a question says; 0 if nothing that tells: a year does not. */
function shareSaid(own: ReadonlySet<string>, asked: ReadonlySet<string>): number {
  const telling = [...own].filter((word) => !ALL.has(word) && !/^\d/.test(word));
  return telling.filter((word) => asked.has(word)).length / Math.max(1, telling.length);
}

/** Whether rows that say what they are of are all of some metrics. */
function isOfMetrics(table: Table, rows: readonly RowData[], ids: ReadonlySet<string>): boolean {
  const column = table.columns.find(({ type }) => type === "metric");
  return (
    column !== undefined &&
    rows.length > 0 &&
    rows.every((row) => ids.has(String(cellOf(table, row, column.name))))
  );
}
