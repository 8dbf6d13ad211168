import { parseBinding, ref } from "../../../corpus/ref.ts";
import { reportOf } from "../../../library/pick.ts";
import { getColumn } from "../../../tables/column.ts";
import { queryTable } from "../../../tables/query.ts";
import { totalsIn } from "../../../tables/totals.ts";
import { getTitled } from "../../find/get-titled.ts";
import { alike, type GivenInput, type Reading, refused } from "./given-input.ts";
import { findCellOperand } from "./resolve.ts";

/** The numbers of a table's column in the rows that meet the conditions; sums of others of them are left out. */
export function columnOf(
  name: string,
  text: string,
  where: readonly string[],
  isList: boolean,
  { served, lang, units }: Reading,
): GivenInput {
  const report = reportOf(served, text);
  const { of: id, part: asked } = parseBinding(text);
  const table = getTitled(ref("table", id), { kind: "table", things: report.corpus.tables });
  const column = getColumn(table, asked);
  if (column.type !== "number") throw refused(name, text, `column ${column.name} holds no numbers`);
  const { rows, undecided } = queryTable(
    report.corpus,
    report.names,
    table,
    { columns: [column.name], where },
    lang,
  );
  const totals = totalsIn(table, rows);
  const plain = rows.filter((row) => !totals.has(row));
  const found = plain.flatMap((row) => findCellOperand(report, table, row, column.name) ?? []);
  const counts: readonly (readonly [number, string, string])[] = [
    [totals.size, "合计行", "totals"],
    [plain.length - found.length, "没有数的行", "rows without a number"],
    [undecided.length, "条件无法判断的行", "rows that the condition cannot judge"],
  ];
  const notes = counts.flatMap(([count, zh, en]) =>
    count === 0
      ? []
      : [lang === "zh" ? `${name}未计入${zh}：${count}。` : `Left out of ${name}: ${en} (${count}).`],
  );
  if (found.length === 0) throw refused(name, text, "no row of it holds a number under these conditions");
  return alike({ name, unit: found[0]?.unit, operands: found, notes }, isList, units);
}
