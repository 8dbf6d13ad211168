import type { Sheet } from "../../answers/sheet.ts";

/** No column is made wider. */
const WIDEST = 48;

/** A workbook (XLSX) of sheets. Texts are texts, whatever they begin with; formulas are live and hold the value that they have now. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) =>
        row.map((cell) => (typeof cell === "object" && cell !== null ? cell.value : cell)),
      ),
      cells: new Map(
        rows.flatMap((row, at) =>
          row.flatMap((cell, column) =>
            typeof cell === "object" && cell !== null
              ? [
                  [
                    `${at},${column}`,
                    {
                      type: "formula" as const,
                      formula: cell.formula,
                      formulaResult: cell.value,
                      value: cell.value,
                    },
                  ] as const,
                ]
              : [],
          ),
        ),
      ),
      columns: widthsOf(rows).map((width) => ({ width })),
      freezePane: { rows: 1 },
    })),
  });
}

function widthsOf(rows: Sheet["rows"]): number[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => {
      const text = typeof cell === "object" ? "" : String(cell);
      widths[at] = Math.min(WIDEST, Math.max(widths[at] ?? 10, [...text].length + 2));
    });
  return widths;
}
