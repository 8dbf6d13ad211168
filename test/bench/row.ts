/** One measured figure beside its budget (the design's "at least") and its aim. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly budget?: number;
  readonly aim?: number;
  readonly note?: string;
}

/** Rows as an aligned table; the mark says whether aim or budget is met. */
export function printRows(rows: readonly Row[]): string {
  const cells = rows.map(({ what, value, unit, budget, aim, note }) => [
    mark(value, budget, aim),
    what,
    `${Number(value.toPrecision(value >= 100 ? 4 : 3))}${unit}`,
    budget === undefined ? "" : `≤ ${budget}${unit}`,
    aim === undefined ? "" : `aim ${aim}${unit}`,
    note ?? "",
  ]);
  const widths = [0, 1, 2, 3, 4, 5].map((column) =>
    Math.max(...cells.map((row) => (row[column] ?? "").length)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function mark(value: number, budget: number | undefined, aim: number | undefined): string {
  if (budget === undefined) return "  ";
  if (aim !== undefined && value <= aim) return "✓✓";
  return value <= budget ? "✓ " : "✗ ";
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
