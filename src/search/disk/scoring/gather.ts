import { FIELDS, type Field } from "../../index/index-data.ts";
import { type Database, numberIn, textIn } from "../database.ts";
import { both, type Expression, quoted } from "../expression.ts";
import { tokenOf } from "../schema.ts";

/** A term that is looked for: what it counts, and in how many documents it stands. */
export interface Sought {
  readonly term: string;
  readonly count: number;
}

/** If every term is too common to be read: what has so many of the rarest together is found. */
const TOGETHER = 3;

/** The terms that are read where they stand, the rarest as long as together they stand in at most so many documents; and the others, which only count. */
export function withinBudget(
  sought: readonly Sought[],
  most: number,
): { readonly read: readonly string[]; readonly others: readonly string[] } {
  let sum = 0;
  const rarestFirst = [...sought].sort((one, other) => one.count - other.count);
  const isRead = new Set(
    rarestFirst.filter(({ count }) => {
      sum += count;
      return sum <= most;
    }),
  );
  const terms = (read: boolean) => sought.filter((each) => isRead.has(each) === read).map(({ term }) => term);
  return { read: terms(true), others: terms(false) };
}

/** Finds documents that have one of these terms in one of the fields. */
export const anyOfTerms = (terms: readonly string[], fields: readonly Field[]): string =>
  `{${fields.join(" ")}} : (${terms.map((term) => quoted(tokenOf(term))).join(" OR ")})`;

/** Numbers of at most so many documents that have the rarest of these terms together. */
export function togetherWith(
  database: Database,
  sought: readonly Sought[],
  fields: readonly Field[],
  more: Expression,
  most: number,
): readonly number[] {
  const rarest = [...sought].sort((one, other) => one.count - other.count).slice(0, TOGETHER);
  const expression = both([...rarest.map(({ term }) => anyOfTerms([term], fields)), more]) ?? "";
  if (rarest.length === 0 || expression === "") return [];
  return database
    .all("select rowid as id from fts where fts match ? limit ?", expression, most)
    .map((row) => numberIn(row, "id"));
}

/** Numbers of all documents that an expression finds. */
export function documentsWith(database: Database, expression: string): readonly number[] {
  const [row] = database.all("select group_concat(rowid) as ids from fts where fts match ?", expression);
  return numbersIn(textIn(row, "ids"));
}

/** Fields in which a match counts anything. */
export const fieldsUsed = (weights: readonly Readonly<Record<Field, number>>[]): readonly Field[] =>
  FIELDS.filter((field) => weights.some((each) => each[field] > 0));

/** Numbers between commas, without a text for each. */
function numbersIn(text: string): readonly number[] {
  const numbers: number[] = [];
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0) number = number * 10 + digit;
    else {
      numbers.push(number);
      number = 0;
    }
  }
  if (text !== "") numbers.push(number);
  return numbers;
}
