import type { Table } from "../../../../corpus/corpus.ts";
import type { Text } from "../../../../corpus/schema/text.ts";
import { plainText } from "../../../../search/reading/plain-text.ts";
import type { Question } from "../../../../search/reading/question.ts";
import { words } from "../../../../search/reading/words.ts";
import type { TableColumn } from "../../../../tables/column.ts";
import { blanked } from "../blanked.ts";
import { titleWords, wordsOf } from "../words-of.ts";

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

/** Whether the title of a table says what a question measures: more of its words than those that name things and what the rows are. */
export function isMeasured(table: Table, { plain, metrics, entities }: Question): boolean {
  const title = plainText(`${table.title.zh} ${table.title.en}`);
  if (metrics.length > 0) return metrics.some(({ start, end }) => title.includes(plain.slice(start, end)));
  const rows = table.columns.filter(({ name }) => name === table.label);
  const kinds = rows.flatMap((column) => wordsOf(column, () => [column.title.zh, column.title.en]));
  const asked = words(blanked(plain, entities)).filter((word) => !kinds.some((kind) => kind.has(word)));
  return titleWords(table).some((own) => asked.some((word) => own.has(word)));
}
