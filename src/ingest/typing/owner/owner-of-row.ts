import { entityKind, isCompanyName, withoutLegalForm } from "../entity-kind.ts";
import { isGroup, isLeftover } from "../label-kind.ts";
import { isVersion, NOBODY, TO_COME } from "../meaning/meaning-words.ts";
import type { RowWords, TableFrame } from "../table-frame.ts";

/** Whom the label of a row names in a table whose rows are things; a total is the company's. Undefined if it names nobody. */
export function ownerOfRow(table: TableFrame, row: RowWords): string | undefined {
  const { names, company } = table.context;
  if (
    !/\p{L}/u.test(row.label) ||
    isLeftover(row.label) ||
    row.repeated ||
    NOBODY.test(row.label) ||
    isVersion(row.label) ||
    TO_COME.test(row.label)
  )
    return undefined;
  if (row.role !== undefined)
    return row.role === "total" && !areCompanies(table)
      ? (company ?? (isGroup(row.label) ? table.group : undefined))
      : undefined;
  const isCompany = isCompanyName(row.label);
  const kind = isCompany ? "company" : entityKind(table.labelHead, table.title);
  const owner = names.entity(row.label, kind, company);
  const short = isCompany ? withoutLegalForm(row.label) : undefined;
  if (short !== undefined) names.name(owner, short);
  return owner;
}

/** Whether the rows are companies, whose sum is none of theirs. */
const areCompanies = ({ labelHead, title, labels }: TableFrame): boolean =>
  entityKind(labelHead, title) === "company" || isCompanyName(labels[0] ?? "");
