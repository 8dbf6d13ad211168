import type { AnswerCell, TableAnswer } from "./chart-source.ts";

/** A column of numbers that share a unit. */
export interface NumberColumn {
  readonly name: string;
  readonly title: string;
  readonly unit?: string | undefined;
  /** By key of the row; what is missing has no entry. */
  readonly values: ReadonlyMap<string, number>;
  readonly distinct: number;
  /** Digits that count: all of what is printed, fewer of what was computed from it. */
  readonly digits: number;
}

export interface TableRow {
  readonly key: string;
  /** What readers call it; no two rows share one. */
  readonly label: string;
}

/** Columns that can be drawn, the rows under names of their own, and whether the rows are periods. */
export function readTable(
  answer: TableAnswer,
  { unitText }: { readonly unitText: (unit: string) => string },
): { rows: TableRow[]; numbers: NumberColumn[]; periods?: "even" | "mixed" } {
  const { columns = [], rows = [] } = answer;
  const at = (row: readonly AnswerCell[], column: string): AnswerCell => row[columns.indexOf(column)] ?? "";
  const keys = rows.map(([key]) => String(key));
  const named = columns.filter((name) => !["key", "lines", "pages"].includes(name));
  const numbers = named.flatMap((name): NumberColumn[] => {
    const cells = rows.map((row) => at(row, name));
    if (!cells.every((cell) => typeof cell === "number" || cell === "")) return [];
    const values = new Map(
      cells.flatMap((cell, index) => (typeof cell === "number" ? [[keys[index] ?? "", cell] as const] : [])),
    );
    const { [name]: whole, ...single } = answer.units ?? {};
    const units = new Set(rows.map((row) => single[`${row[0]}.${name}`] ?? whole ?? String(at(row, "unit"))));
    const [unit = ""] = units;
    if (values.size === 0 || units.size > 1 || (unit === "" && isOrdinal([...values.values()]))) return [];
    return [
      {
        name,
        title: answer.titles?.[name] ?? name,
        unit: unit === "" ? undefined : unitText(unit),
        values,
        distinct: new Set(values.values()).size,
        digits: answer.computed?.[name] === undefined ? 10 : 3,
      },
    ];
  });
  const label = labelColumn(answer, named, numbers);
  const names = rows.map((row, index) => {
    const text = label === undefined ? "" : String(at(row, label));
    return text === "" ? (keys[index] ?? "") : text;
  });
  return {
    rows: keys.map((key, index) => {
      const name = names[index] ?? key;
      return { key, label: names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${key})` };
    }),
    numbers: numbers.filter(({ name }) => name !== label),
    ...periodsOf(names),
  };
}

/** Whether the rows are periods, and all of one length: years, quarters, months. */
function periodsOf(names: readonly string[]): { periods?: "even" | "mixed" } {
  if (names.length < 2 || !names.every((name) => /^(?:FY)?(?:19|20)\d\d(?:$|[-Q年H.])/.test(name))) return {};
  const shapes = new Set(names.map((name) => name.replace(/\d/g, "0")));
  return { periods: shapes.size === 1 ? "even" : "mixed" };
}

/** 1, 2, 3 … down the rows counts them and measures nothing. */
const isOrdinal = (values: readonly number[]) =>
  values.length > 1 && values.every((value, index) => value === index + 1);

/** The column that names the rows: the table's own, else the first of words that differ in every row. */
function labelColumn(
  { label, columns = [], rows = [] }: TableAnswer,
  named: readonly string[],
  numbers: readonly NumberColumn[],
): string | undefined {
  if (label !== undefined && columns.includes(label)) return label;
  const words = named.filter((name) => !numbers.some((each) => each.name === name));
  return words.find((name) => {
    const cells = rows.map((row) => String(row[columns.indexOf(name)] ?? ""));
    return new Set(cells).size === cells.length;
  });
}
