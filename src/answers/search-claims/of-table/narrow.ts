import type { Corpus, Table } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import { marketsNamed } from "../../../corpus/naming/market-names.ts";
import { readTicker } from "../../../corpus/naming/ticker.ts";
import { cellOf } from "../../../corpus/row.ts";
import { tryPeriod } from "../../../notation/periods/period.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import { idsOf, type Question } from "../../../search/reading/question.ts";
import { idsIn, isRowOf } from "./row-ids.ts";

const WITHOUT_BEFORE =
  /(?:除了?|不算|不计|剔除|排除|(?:leaving|setting|putting)|\b(?:except|excluding|besides|apart from|other than|without|not counting|aside from))(?: for| the)? ?$/;
const WITHOUT_AFTER = /^ ?(?:以外|之外|外|除外|不算|aside|apart|excluded)/;

/**
 * The rows that a question leaves, by what it names: all but those that it takes out; those of a maker, and those whose words hold a
 * code such as .HK or a kind. Undefined if it names rows themselves, or things that the table does not have: then it is not asked for all rows.
 */
export function narrowed(corpus: Corpus, table: Table, question: Question): readonly RowData[] | undefined {
  const { plain, entities } = question;
  let rows = table.rows;
  const owned: (readonly RowData[])[] = [];
  for (const { start, end, ids } of entities) {
    const isNamed = (row: RowData) => isRowOf(corpus, table, row, { ids, name: plain.slice(start, end) });
    const isOut = WITHOUT_BEFORE.test(plain.slice(0, start)) || WITHOUT_AFTER.test(plain.slice(end));
    if (rows.some(isNamed)) {
      if (!isOut) return undefined;
      rows = rows.filter((row) => !isNamed(row));
      continue;
    }
    // What the title is about, all rows are of.
    if (!isOut && inTitle(corpus, table, plain.slice(start, end))) continue;
    const isOf = (row: RowData) => ids.some((id) => relatedTo(corpus, table, row).includes(id));
    if (isOut) rows = rows.filter((row) => !isOf(row));
    else if (rows.some(isOf)) owned.push(rows.filter(isOf));
    else if (ids.every((id) => isThing(corpus, table, id))) return undefined;
  }
  const alike = ofOneKind(table, ofAll(rows, owned), question);
  if (!alike) return undefined;
  rows = alike;
  const markets = marketsNamed(plain);
  if (markets.size > 0) {
    const listed = table.rows.filter((row) => marketOf(table, row) !== undefined);
    const there = rows.filter((row) => markets.has(marketOf(table, row) ?? ""));
    if (listed.length > 0 && there.length === 0) return undefined;
    if (there.length > 0) rows = there;
  }
  const [code = ""] = /(?<=[^a-z0-9]|^)\.[a-z]{1,2}(?![a-z0-9])/.exec(plain) ?? [];
  const worded = rows.filter((row) => hasWords(table, row, plain, code));
  return worded.length > 0 ? worded : rows;
}

/** The rows of all that is named; of names that share none, Kunpeng and Ascend, the rows of any. */
function ofAll(rows: readonly RowData[], owned: readonly (readonly RowData[])[]): readonly RowData[] {
  const common = rows.filter((row) => owned.every((own) => own.includes(row)));
  if (common.length > 0) return common;
  const narrow = owned.filter((own) => own.length < rows.length);
  return rows.filter((row) => narrow.some((own) => own.includes(row)));
}

/** Whether the title of a table, or of its section, has a name: then its rows are all of that. */
function inTitle({ sections }: Corpus, { title, section }: Table, name: string): boolean {
  const place = section === undefined ? undefined : sections.get(section)?.title;
  return [title.zh, title.en, place?.zh ?? "", place?.en ?? ""].some((each) =>
    plainText(each).includes(name),
  );
}

/** What else a row names, and what that which it is about is of: its maker, its series. */
function relatedTo({ entities }: Corpus, table: Table, row: RowData): readonly string[] {
  const of = idsIn(table, row, "own").flatMap((id) => {
    const { maker = [], partOf = [] } = entities.get(id) ?? {};
    return [maker, partOf].flat();
  });
  return [...idsIn(table, row, "other"), ...of];
}

const QUARTERLY = /季|\bquarters?\b/;
const YEARLY = /[哪几多少]+[一个]*年|年份|\byears?\b/;

/** The rows that may be ranked together: of one metric, and of years or of quarters; undefined if it is not known which. */
function ofOneKind(
  table: Table,
  rows: readonly RowData[],
  { plain, metrics }: Question,
): readonly RowData[] | undefined {
  const kinds = table.columns.flatMap(({ name, type }) => {
    if (type === "metric") return [(row: RowData) => String(cellOf(table, row, name))];
    if (type !== "period" || name !== table.label) return [];
    return [(row: RowData) => tryPeriod(String(cellOf(table, row, name)))?.kind ?? ""];
  });
  const asked = [
    ...idsOf(metrics),
    ...(QUARTERLY.test(plain) ? ["quarter"] : YEARLY.test(plain) ? ["year"] : []),
  ];
  let left = rows;
  for (const kindOf of kinds) {
    if (new Set(left.map(kindOf)).size < 2) continue;
    left = left.filter((row) => asked.includes(kindOf(row)));
    if (left.length === 0) return undefined;
  }
  return left;
}

/** Kinds of things that somebody makes or runs, of which the table would have a row. */
const MADE = ["chip", "model", "product", "company", "person", "event"];

const isThing = ({ entities }: Corpus, table: Table, id: string): boolean =>
  id !== table.of && MADE.includes(entities.get(id)?.kind ?? "");

/** The market of the share whose code stands in a row. */
function marketOf(table: Table, row: RowData): string | undefined {
  for (const { name, type } of table.columns) {
    if (type !== "string") continue;
    const cell = cellOf(table, row, name);
    const ticker = typeof cell === "string" ? readTicker(cell) : undefined;
    if (ticker) return ticker.market;
  }
  return undefined;
}

const SHORTEST = 2;

/** Whether a cell of words stands in the question, or one of codes ends as the code that it names. */
function hasWords(table: Table, row: RowData, plain: string, code: string): boolean {
  return table.columns.some(({ name, type }) => {
    if (type === "string")
      return (
        code !== "" &&
        String(cellOf(table, row, name))
          .toLowerCase()
          .endsWith(code)
      );
    if (type !== "text" || name === table.label) return false;
    return (["zh", "en"] as const).some((lang) => {
      const cell = cellOf(table, row, name, lang);
      return typeof cell === "string" && cell.length >= SHORTEST && plain.includes(plainText(cell));
    });
  });
}
