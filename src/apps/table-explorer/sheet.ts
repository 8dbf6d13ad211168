import type { TableAnswer } from "../../charts/chart-source.ts";
import type { ThemeName } from "../../charts/plot/theme.ts";
import type { TableKind } from "../../charts/table-chart.ts";
import type { Lang } from "../../notation/lang.ts";

/** A table as the view shows it, whichever tool it came from. */
export interface Sheet extends TableAnswer {
  readonly printed?: Readonly<Record<string, string>> | undefined;
  readonly notes?: readonly string[] | undefined;
  readonly source?: string | undefined;
  readonly nextCursor?: string | undefined;
  readonly summary?:
    | readonly {
        readonly what: string;
        readonly group?: string;
        readonly value?: number;
        readonly unit?: string;
        readonly n: number;
      }[]
    | undefined;
}

export type Row = NonNullable<Sheet["rows"]>[number];

/** All that the view knows at a moment. Only main.ts changes it. */
export interface Scene {
  readonly lang: Lang;
  readonly theme: ThemeName;
  readonly sheet: Sheet;
  /** What the server can be asked: the table by its ref; a comparison is all there. */
  readonly table?: string | undefined;
  readonly where: readonly string[];
  readonly words: string;
  readonly sort?: { readonly column: string; readonly down: boolean } | undefined;
  readonly hidden: ReadonlySet<string>;
  readonly kind: TableKind;
  readonly x: string;
  readonly y: string;
  readonly canCall: boolean;
  readonly canSay: boolean;
}

/** Columns in their order, without the key, which is for machines. */
export const columnsOf = ({ columns = [] }: Sheet): readonly string[] =>
  columns.filter((name) => name !== "key");

export const cellOf = ({ columns = [] }: Sheet, row: Row, column: string): Row[number] =>
  row[columns.indexOf(column)] ?? "";

export const titleOf = ({ titles }: Sheet, column: string): string => titles?.[column] ?? column;

/** The rows that hold all the words, in the order asked for; empty cells last whichever way. */
export function shownRows({ sheet, words, sort }: Pick<Scene, "sheet" | "words" | "sort">): Row[] {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = (sheet.rows ?? []).filter((row) => {
    const text = row.slice(1).map(String).join("\u0000").toLowerCase();
    return parts.every((part) => text.includes(part));
  });
  if (!sort) return [...rows];
  const at = (row: Row) => cellOf(sheet, row, sort.column);
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  return [...rows].sort((a, b) => {
    const [x, y] = [at(a), at(b)];
    if (x === "" || y === "") return Number(x === "") - Number(y === "");
    const order = typeof x === "number" && typeof y === "number" ? x - y : compare(String(x), String(y));
    return sort.down ? -order : order;
  });
}

/** Whether what was typed is a condition for the server and not a word to look for. */
export const isCondition = (typed: string): boolean => /[<>=≥≤]|\b(?:in|between|contains|is)\b/.test(typed);

/** Whether a value of unknown origin is an answer of get_table. */
export function isSheet(value: unknown): value is Sheet {
  return (
    typeof value === "object" && value !== null && "table" in value && "title" in value && "total" in value
  );
}
