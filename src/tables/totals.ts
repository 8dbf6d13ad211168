import type { Table } from "../corpus/corpus.ts";
import type { RowData } from "../corpus/data.ts";

/**
 * The rows of a selection that sum others of it, or only head them: a figure over all would count the same twice. Of a total whose parts
 * are not told, any other row may be one.
 */
export function totalsIn({ roles = {} }: Table, rows: readonly RowData[]): ReadonlySet<RowData> {
  const selected = new Set(rows.map(({ key }) => key));
  const hasOthers = rows.some(({ key }) => !roles[key]?.role);
  const isTotal = (key: string): boolean => {
    const { role, of } = roles[key] ?? {};
    if (role === undefined) return false;
    return of === undefined || role === "group"
      ? hasOthers
      : partsOf(key, roles).some((each) => selected.has(each));
  };
  return new Set(rows.filter(({ key }) => isTotal(key)));
}

/** What a total sums, and what its parts sum. */
function partsOf(key: string, roles: NonNullable<Table["roles"]>): string[] {
  const found: string[] = [];
  const open = [...(roles[key]?.of ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === key || found.includes(next)) continue;
    found.push(next);
    open.push(...(roles[next]?.of ?? []));
  }
  return found;
}
