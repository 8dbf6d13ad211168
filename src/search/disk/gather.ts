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

/** Numbers of at most so many documents that have these terms and are found by the expression too: those with the most that counts. */
export function gather(
  database: Database,
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
  const sums = new Map<number, number>();
  const found = new Map<number, number>();
  for (const { term, weight } of terms) {
    for (const id of documentsWith(database, both([within(term), more]) ?? "")) {
      sums.set(id, (sums.get(id) ?? 0) + weight);
      found.set(id, (found.get(id) ?? 0) + 1);
    }
  }
  return best(sums, (id) => found.get(id) ?? 0, most);
}

/** Numbers of all documents that an expression finds. */
export function documentsWith(database: Database, expression: string): readonly number[] {
  const [row] = database.all("select group_concat(rowid) as ids from fts where fts match ?", expression);
  return numbersIn(textIn(row, "ids"));
}

/** The documents of which the sum times the number of terms is greatest. */
function best(
  sums: ReadonlyMap<number, number>,
  foundIn: (id: number) => number,
  most: number,
): readonly number[] {
  const ids = [...sums.keys()];
  if (ids.length <= most) return ids;
  const scores = Float64Array.from(ids, (id) => (sums.get(id) ?? 0) * foundIn(id));
  const bound = Float64Array.from(scores).sort()[ids.length - most] ?? 0;
  const above = ids.filter((_, at) => (scores[at] ?? 0) > bound);
  const equal = ids.filter((_, at) => scores[at] === bound);
  return [...above, ...equal.slice(0, most - above.length)];
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
