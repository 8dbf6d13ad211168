import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import type { Question } from "../../../../search/reading/question.ts";
import { totalsIn } from "../../../../tables/totals.ts";
import { isRowOf } from "../row-ids.ts";
import { familyOf } from "./family.ts";
import { leftOut } from "./left-out.ts";
import { relatedTo } from "./related.ts";
import { inSection, inTitle } from "./titled.ts";

/** What the names of a question leave of a table. */
interface Named {
  readonly rows: readonly RowData[];
  /** For each maker, family or other thing that rows are of, these. */
  readonly owned: readonly (readonly RowData[])[];
}

/**
 * The rows that the names of a question leave: all but those that it takes out, or several that it names if they are ranked. Undefined if it
 * names rows otherwise, or things that the table does not have.
 */
export function byNames(
  corpus: Corpus,
  table: Table,
  question: Question,
  isRanked: boolean,
): Named | undefined {
  const { plain, entities } = question;
  let { rows } = table;
  const owned: (readonly RowData[])[] = [];
  const named: (readonly RowData[])[] = [];
  const out = leftOut(question);
  const totals = totalsIn(table, table.rows);
  for (const mention of entities) {
    const { start, end, ids } = mention;
    const name = plain.slice(start, end);
    const isNamed = (row: RowData) => isRowOf(corpus, table, row, { ids, name });
    const isOut = out.has(mention);
    // Of the whole of which a total is, all other rows are parts.
    if (!isOut && isRanked && rows.some(isNamed) && rows.every((row) => !isNamed(row) || totals.has(row)))
      continue;
    if (rows.some(isNamed)) {
      if (isOut) rows = rows.filter((row) => !isNamed(row));
      else if (!isRanked) return undefined;
      else named.push(rows.filter(isNamed));
      continue;
    }
    // What the title is about, all rows are of, unless some are told to be.
    const isMember = (row: RowData) => ids.some((id) => familyOf(corpus, table, row).includes(id));
    const isTitled = inTitle(table, name) || inSection(corpus, table, name);
    if (!isOut && isTitled && rows.some(isMember) === rows.every(isMember)) continue;
    const isOf = (row: RowData) => ids.some((id) => relatedTo(corpus, table, row).includes(id));
    if (isOut) rows = rows.filter((row) => !isOf(row));
    else if (rows.some(isOf)) owned.push(rows.filter(isOf));
    else if (ids.every((id) => isThing(corpus, table, id))) return undefined;
  }
  if (named.length === 0) return { rows, owned };
  rows = rows.filter((row) => named.some((own) => own.includes(row)));
  return rows.length < 2 ? undefined : { rows, owned };
}

/** Kinds of things that somebody makes or runs, of which the table would have a row. */
const MADE = ["chip", "model", "product", "company", "person", "event"];

const isThing = ({ entities }: Corpus, table: Table, id: string): boolean =>
  id !== table.of && MADE.includes(entities.get(id)?.kind ?? "");
