import type { TableColumn } from "../../../../tables/column.ts";
import { sharedWith, wordsOf } from "../words-of.ts";
import { saysWhen } from "./bare-column.ts";

/** So much of a column's name stands in a question that means it. */
const LEAST = 0.6;

/** What a column is called, also without what stands in brackets. */
export const namesOf = ({ title, aliases }: Pick<TableColumn, "title" | "aliases">): readonly string[] => {
  const names = [title.zh, title.en, ...aliases];
  return [
    ...names,
    ...names.map((name) => name.replace(/[（(][^()（）]*[)）]/g, "")).filter((name) => name.trim() !== ""),
  ];
};

/** How many words of the best of its names the question has, if it has most of them; a title that says only when names nothing. */
export function nameWorth(column: TableColumn, asked: ReadonlySet<string>): number {
  if (saysWhen(column.title)) return 0;
  const worths = wordsOf(column, () => namesOf(column)).map((own) => {
    const said = sharedWith(own, asked);
    return own.size > 0 && said / own.size >= LEAST ? (said * said) / own.size : 0;
  });
  return Math.max(0, ...worths);
}
