import type { Filter } from "../index/filter.ts";
import { numberIn } from "./database.ts";
import { hasPhrase, type Kept, readDocuments, type Source, testOf } from "./documents.ts";
import { both, type Expression, expressionOf, quoted } from "./expression.ts";
import { facet } from "./facet-terms.ts";
import { reportIn } from "./schema.ts";

/**
 * Of what `find` finds, with what it tells of each, that which passes a filter, or of which a near duplicate passes. Those are found
 * besides: a filter that finds the words of the question need not find them.
 */
export function passingOf<T>(
  source: Source,
  filter: Filter,
  find: (more: Expression) => ReadonlyMap<number, T>,
): ReadonlyMap<number, T> {
  if (Object.keys(filter).length === 0) return find(undefined);
  const found = new Map([...find(expressionOf(filter)), ...find(`f : ${quoted(facet.anyTwin)}`)]);
  const test = testOf(filter);
  const read = (ids: readonly number[]) => readDocuments(source, ids, hasPhrase(filter));
  const all = read([...found.keys()]);
  const good = new Set(all.filter(test).map(({ id }) => id));
  const open = all.filter(({ id, document }) => document.substance !== undefined && !good.has(id));
  const names = [...new Set(open.map(nameOf))];
  const expression = both([
    names.length === 0 ? "" : `f : (${names.map(quoted).join(" OR ")})`,
    expressionOf(filter),
  ]);
  const twins = expression
    ? source.database
        .all("select rowid as id from fts where fts match ?", expression)
        .map((row) => numberIn(row, "id"))
    : [];
  const passed = new Set(read(twins).filter(test).map(nameOf));
  for (const kept of open) if (passed.has(nameOf(kept))) good.add(kept.id);
  return new Map([...found].filter(([id]) => good.has(id)));
}

const nameOf = ({ id, document }: Kept): string => facet.twin(reportIn(id), document.substance ?? "");
