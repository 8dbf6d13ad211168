import { ReportError } from "../../../errors.ts";
import type { Report } from "../../../library/report.ts";
import type { Lang } from "../../../notation/lang.ts";
import { queryTable, type TableQuery } from "../../../tables/query.ts";
import { readCell } from "../../../tables/read-cell.ts";
import type { GroupAsked } from "./group-asked.ts";
import type { GroupColumn } from "./group-column.ts";

/** A figure over the rows of a group, and the call that computes it. */
export interface GroupFigure {
  /** One, or the low and the high end of a range. */
  readonly values: readonly number[];
  readonly unit: string | undefined;
  readonly query: Pick<TableQuery, "rows" | "summary">;
}

/** Computes a figure over the rows that have a number; undefined if their units do not go together. */
export function computeGroup(
  { corpus, names }: Report,
  { table, columns, given }: GroupColumn,
  figure: GroupAsked["figure"],
  lang: Lang,
): GroupFigure | undefined {
  const summary = columns.map(({ name }) => `${figure}(${name})`);
  const query = { rows: given.map(({ key }) => key), summary };
  try {
    const figures = queryTable(corpus, names, table, query, lang).summary;
    const values = figures.flatMap(({ value }) => value ?? []);
    if (values.length < columns.length) return undefined;
    const numbers = columns.flatMap((column) =>
      given.flatMap((row) => {
        const cell = readCell(corpus, table, row, column);
        return cell.kind === "number" ? [cell.value] : [];
      }),
    );
    return {
      values: values.map((value) => withDigits(value, numbers, figure)),
      unit: figures[0]?.unit,
      query,
    };
  } catch (error) {
    if (error instanceof ReportError) return undefined;
    throw error;
  }
}

/** A sum bears the decimals of what it sums, what lies between numbers one more. */
function withDigits(value: number, numbers: readonly number[], figure: GroupAsked["figure"]): number {
  const decimals = Math.max(...numbers.map((number) => /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0));
  return Number(value.toFixed(Math.min(10, decimals + (figure === "sum" ? 0 : 1))));
}
