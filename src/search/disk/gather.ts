import { FIELDS, type Field } from "../index/index-data.ts";
import { type Database, numberIn, textIn } from "./database.ts";
import { both, type Expression, quoted } from "./expression.ts";
import { tokenOf } from "./schema.ts";

/** A term that documents are gathered by: what it counts, and in how many documents it stands. */
export interface Sought {
  readonly term: string;
  readonly weight: number;
  readonly count: number;
}

/** What a match counts in each field. */
type FieldWeights = Readonly<Record<Field, number>>;

/** So few terms leave many documents alike: FTS5 tells them apart by how often the terms stand there. Of more it would take too long. */
const FEW = 2;

/** Documents are gathered by terms, the rarest first, as long as so many have them, or so large a part of the index; the others only count. */
const BUDGET = { documents: 20_000, share: 0.02 } as const;
/** If every term is more common than that: what has so many of the rarest together. */
const TOGETHER = 3;

/** The terms by which documents are gathered, and whether those have all of them. */
export function withinBudget(
  sought: readonly Sought[],
  size: number,
): { readonly terms: readonly Sought[]; readonly together: boolean } {
  const most = Math.max(BUDGET.documents, size * BUDGET.share);
  const rarestFirst = [...sought].sort((one, other) => one.count - other.count);
  let sum = 0;
  const terms = rarestFirst.filter(({ count }) => {
    sum += count;
    return sum <= most;
  });
  if (terms.length > 0) return { terms, together: false };
  return { terms: rarestFirst.slice(0, TOGETHER), together: true };
}

/**
 * Numbers of at most so many documents that have these terms and are found by the expression too: those with the most that counts.
 * `listOf` gives all documents that an expression without facets finds.
 */
export function gather(
  database: Database,
  listOf: (expression: string) => readonly number[],
  { terms, together }: ReturnType<typeof withinBudget>,
  fields: FieldWeights,
  more: Expression,
  most: number,
): readonly number[] {
  const columns = FIELDS.filter((field) => fields[field] > 0);
  if (terms.length === 0 || columns.length === 0 || more === "") return [];
  const within = (term: string): string => `{${columns.join(" ")}} : ${quoted(tokenOf(term))}`;
  if (together) {
    const expression = both([...terms.map(({ term }) => within(term)), more]) ?? "";
    return database
      .all("select rowid as id from fts where fts match ? limit ?", expression, most)
      .map((row) => numberIn(row, "id"));
  }
  if (terms.length <= FEW) {
    const any = terms.map(({ term }) => `(${within(term)})`).join(" OR ");
    const weights = FIELDS.map((field) => fields[field].toFixed(2)).join(", ");
    return database
      .all(
        `select rowid as id from fts where fts match ? and rank match 'bm25(${weights}, 0.0)' order by rank limit ?`,
        both([any, more]) ?? "",
        most,
      )
      .map((row) => numberIn(row, "id"));
  }
  return best(
    terms.map(({ term }) =>
      more === undefined ? listOf(within(term)) : documentsWith(database, both([within(term), more]) ?? ""),
    ),
    terms.map(({ weight }) => weight),
    most,
  );
}

/** Numbers of all documents that an expression finds. */
export function documentsWith(database: Database, expression: string): readonly number[] {
  const [row] = database.all("select group_concat(rowid) as ids from fts where fts match ?", expression);
  return numbersIn(textIn(row, "ids"));
}

/**
 * The documents of which the sum of what their terms count, times the number of these, is greatest; of equal ones the first. They are put
 * in order as numbers in one array, by document and term, as a map of some ten thousand took twice the time and left much behind.
 */
function best(
  lists: readonly (readonly number[])[],
  weights: readonly number[],
  most: number,
): readonly number[] {
  const keys = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  lists.forEach((list, at) => {
    for (const id of list) keys[end++] = id * lists.length + at;
  });
  keys.sort();
  const ids: number[] = [];
  const scores = new Float64Array(keys.length);
  for (let at = 0; at < keys.length; ) {
    const id = Math.floor((keys[at] ?? 0) / lists.length);
    let sum = 0;
    let found = 0;
    for (; at < keys.length && Math.floor((keys[at] ?? 0) / lists.length) === id; at++) {
      sum += weights[(keys[at] ?? 0) - id * lists.length] ?? 0;
      found++;
    }
    scores[ids.length] = sum * found;
    ids.push(id);
  }
  if (ids.length <= most) return ids;
  const own = scores.subarray(0, ids.length);
  const bound = own.slice().sort()[ids.length - most] ?? 0;
  let spare = most - own.reduce((count, score) => (score > bound ? count + 1 : count), 0);
  return ids.filter((_, at) => {
    const score = own[at] ?? 0;
    return score > bound || (score === bound && spare-- > 0);
  });
}

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
