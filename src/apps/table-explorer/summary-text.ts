import { numberText } from "../../charts/number-text.ts";
import { unitText } from "../shared/units.ts";
import { cellOf, columnsOf, type Row, type Scene, titleOf } from "./sheet.ts";

const MOST_ROWS = 20;

/** The rows as they are shown now, as a Markdown table that stands alone in a conversation. */
export function sheetText({ sheet, hidden, lang, where }: Scene, rows: readonly Row[]): string {
  const columns = columnsOf(sheet).filter((column) => !hidden.has(column));
  const head = columns.map((column) => {
    const unit = sheet.units?.[column];
    return `${titleOf(sheet, column)}${unit === undefined ? "" : ` (${unitText(lang)(unit)})`}`;
  });
  const body = rows.slice(0, MOST_ROWS).map((row) =>
    columns.map((column) => {
      const value = cellOf(sheet, row, column);
      const own = sheet.units?.[`${row[0]}.${column}`];
      return typeof value === "number"
        ? `${numberText(value, lang)}${own === undefined ? "" : ` ${unitText(lang)(own)}`}`
        : Array.isArray(value)
          ? `${column === "pages" ? "p. " : "L"}${value.join(", ")}`
          : String(value);
    }),
  );
  return [
    `${sheet.title} (\`${sheet.table}\`)${where.length > 0 ? ` ${where.map((each) => `\`${each}\``).join(" ")}` : ""}`,
    "",
    ...[head, columns.map(() => "-"), ...body].map((cells) => `|${cells.join("|")}|`),
    ...(rows.length > MOST_ROWS ? [`… ${rows.length - MOST_ROWS}`] : []),
    "",
    sheet.cite,
  ].join("\n");
}
