import type { Table } from "../../../corpus/corpus.ts";
import type { RowData } from "../../../corpus/data.ts";
import { cellOf } from "../../../corpus/row.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import type { Question } from "../../../search/reading/question.ts";
import { words } from "../../../search/reading/words.ts";
import { saysOtherwise } from "./kind-words.ts";
import { wordsOf } from "./words-of.ts";

const SHORTEST = 2;
/** A cell of more words is a text, not a kind. */
const LONGEST = 24;

/** What a question says. */
export interface Said {
  readonly plain: string;
  /** Its words. */
  readonly asked: ReadonlySet<string>;
  /** A code that it names: .HK */
  readonly code?: string;
}

const known = new WeakMap<object, ReadonlySet<string>>();

/** What a question says; its words are cut once for all tables. */
export function saidBy(question: Question, code = ""): Said {
  const asked = known.get(question) ?? new Set(words(question.plain));
  known.set(question, asked);
  return { plain: question.plain, asked, code };
}

/** The cells of a row, besides what it is called, that a question says, as words; a code if it ends as the code that is asked for. */
export function wordsSaid(table: Table, row: RowData, { plain, asked, code = "" }: Said): readonly string[] {
  return kindCells(table, row).flatMap(({ cell, isCode }) => {
    const said = plainText(cell);
    if (isCode && code !== "" && said.endsWith(code)) return [said];
    return plain.includes(said) || isSaid(said, asked) || saysOtherwise(said, plain) ? [said] : [];
  });
}

/** The words of all cells of a table that a question may say; they are cut once. */
export const cellWords = (table: Table): ReadonlySet<string> => {
  const cells = () => table.rows.flatMap((row) => kindCells(table, row).map(({ cell }) => cell));
  return wordsOf(table.rows, () => [cells().join(" | ")])[0] ?? new Set();
};

interface KindCell {
  readonly cell: string;
  /** Whether it is of a column of names and codes. */
  readonly isCode: boolean;
}

/** The cells of a row, besides what it is called, that are short enough to be a kind. */
const kindCells = (table: Table, row: RowData): readonly KindCell[] =>
  table.columns.flatMap(({ name, type }) => {
    if (name === table.label || (type !== "string" && type !== "text")) return [];
    return (["zh", "en"] as const).flatMap((lang) => {
      const cell = cellOf(table, row, name, lang);
      if (typeof cell !== "string" || cell.length < SHORTEST || cell.length > LONGEST) return [];
      return [{ cell, isCode: type === "string" }];
    });
  });

/** Whether a question has all words of a kind, in any order: unlimited supply. */
function isSaid(said: string, asked: ReadonlySet<string>): boolean {
  const own = words(said);
  return !/\p{Script=Han}/u.test(said) && own.length > 1 && own.every((word) => asked.has(word));
}
