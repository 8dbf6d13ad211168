/** A value that goes into a statement. */
type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, unknown>>;

/** An SQLite file that is open, by whatever binding. Statements are kept ready by their text. */
export interface Database {
  readonly all: (sql: string, ...values: readonly Value[]) => readonly Row[];
  readonly run: (sql: string, ...values: readonly Value[]) => void;
  /** Runs one statement or several, with no values. */
  readonly exec: (sql: string) => void;
  readonly close: () => void;
}

/** A column of a row that holds a text; empty if it holds none. */
export function textIn(row: Row | undefined, column: string): string {
  const value = row?.[column];
  return typeof value === "string" ? value : "";
}

/** A column of a row that holds a number; 0 if it holds none. */
export const numberIn = (row: Row | undefined, column: string): number => Number(row?.[column] ?? 0);

/** A column of a row that holds bytes; none if it holds none. */
export function bytesIn(row: Row | undefined, column: string): Uint8Array {
  const value = row?.[column];
  return value instanceof Uint8Array ? value : new Uint8Array();
}
