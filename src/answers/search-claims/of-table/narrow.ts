import type { Corpus, Table } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import type { Question } from "../../../search/reading/question.ts";
import { saidBy, wordsSaid } from "./cell-words.ts";
import { byNames } from "./rows/by-names.ts";
import { ofGroups } from "./rows/groups.ts";
import { homeRows } from "./rows/home-rows.ts";
import { leftOut, takesOut } from "./rows/left-out.ts";
import { ofMarkets } from "./rows/of-markets.ts";
import { ofOneKind } from "./rows/of-one-kind.ts";
import { ofTimes } from "./rows/of-times.ts";

/**
 * The rows that a question leaves, by what it names: all but those that it takes out; those of a maker, and those whose words hold a
 * code such as .HK or a kind; or several that it names, if they are ranked. Undefined if it names rows otherwise, or things that the table
 * does not have: then it is not asked for all rows.
 */
export function narrowed(
  corpus: Corpus,
  table: Table,
  question: Question,
  isRanked = false,
): readonly RowData[] | undefined {
  const { plain } = question;
  const named = byNames(corpus, table, question, isRanked);
  const home = named && homeRows(corpus, table, plain);
  if (!named || home?.rows.length === 0) return undefined;
  const groups = [...ofGroups(corpus, table, question), ...(home ? [home] : [])];
  const isTaken = groups.some(({ isOut }) => isOut);
  // What is taken out and not known might be any of the rows.
  if (takesOut(plain) && leftOut(question).size === 0 && !isTaken) return undefined;
  const left = named.rows.filter((row) => !groups.some(({ rows, isOut }) => isOut && rows.includes(row)));
  const owned = [...named.owned, ...groups.filter(({ isOut }) => !isOut).map(({ rows }) => rows)];
  const timely = ofTimes(table, ofAll(left, owned), question);
  const alike = timely && ofOneKind(corpus, table, timely, question);
  const listed = alike && ofMarkets(table, alike, plain);
  if (!listed) return undefined;
  // Of several markets the words of one are no kind.
  return listed.markets > 1 ? listed.rows : ofKind(table, listed.rows, question);
}

/** The rows of all that is named; of names that share none, Kunpeng and Ascend, the rows of any. */
function ofAll(rows: readonly RowData[], owned: readonly (readonly RowData[])[]): readonly RowData[] {
  const common = rows.filter((row) => owned.every((own) => own.includes(row)));
  if (common.length > 0) return common;
  const narrow = owned.filter((own) => own.length < rows.length);
  return rows.filter((row) => narrow.some((own) => own.includes(row)));
}

/** The rows whose words hold a code or a kind that the question says, if there are some. */
function ofKind(table: Table, rows: readonly RowData[], question: Question): readonly RowData[] {
  const [code = ""] = /(?<=[^a-z0-9]|^)\.[a-z]{1,2}(?![a-z0-9])/.exec(question.plain) ?? [];
  const said = saidBy(question, code);
  const worded = rows.filter((row) => wordsSaid(table, row, said).length > 0);
  return worded.length > 0 ? worded : rows;
}
