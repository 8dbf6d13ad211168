/** A cell of a sheet: a text, a number, or a live formula with the value that it has now; null is empty. */
export type SheetCell = string | number | null | { readonly formula: string; readonly value: number };

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The letters of a column from 0: A, Z, AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}
