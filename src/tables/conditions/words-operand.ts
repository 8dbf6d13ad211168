import type { Corpus, Table } from "../../corpus/corpus.ts";
import { foldName } from "../../corpus/naming/fold-name.ts";
import { nearIds } from "../../corpus/naming/look-up.ts";
import type { Names } from "../../corpus/naming/names.ts";
import { listed, notFound } from "../../corpus/naming/not-found.ts";
import type { Lang } from "../../notation/lang.ts";
import type { CellValue } from "../cell-value.ts";
import type { TableColumn } from "../column.ts";
import { readCell } from "../read-cell.ts";

type Words = Extract<CellValue, { kind: "words" }>;

/** Whether a cell of words is what a reader's word means: an entity by any of its names, or the same text. */
export type WordMatch = (cell: Words) => boolean;

/** Reads a word of a condition. One that no row of the column has is an error with the nearest values and the list. */
export function wordOperand(
  corpus: Corpus,
  names: Names,
  table: Table,
  column: TableColumn,
  word: string,
): WordMatch {
  const meant = new Set(names.match(word).entities.map(({ id }) => id));
  const cells = wordsOf(corpus, table, column);
  for (const fold of [keeping(MARKS), foldName]) {
    const folded = fold(word);
    const match: WordMatch = ({ text, ids }) =>
      ids.some((id) => lineage(corpus, id).some((each) => meant.has(each)) || fold(id) === folded) ||
      fold(text.zh) === folded ||
      fold(text.en) === folded ||
      isMetric(corpus, ids, foldName(word));
    if (cells.some(match)) return match;
  }
  const lang: Lang = /\p{Script=Han}/u.test(word) ? "zh" : "en";
  const values = [...new Set(cells.map(({ text }) => text[lang]))];
  const candidates = values.map((value) => ({ thing: value, id: value }));
  throw notFound(`No row has ${column.name} =`, word, {
    near: nearIds(word, candidates, 3),
    there: `${listed("Its values", values)} For a part of a text write "${column.name} contains …".`,
  });
}

/** Whether a cell's text, or any name of what it names, holds a text. Its dots and commas count; 35 is not in 3.5. */
export function containing(corpus: Corpus, word: string): WordMatch {
  const fold = keeping(/[.,]/.test(word.normalize("NFKC")) ? MARKS : POINTS);
  const folded = fold(word);
  return ({ text, ids }) => {
    const forms = ids.flatMap((id) => {
      const entity = corpus.entities.get(id);
      return entity ? [entity.zh, entity.en, ...(entity.aliases ?? [])] : [id];
    });
    return [text.zh, text.en, ...forms].some((form) => fold(form).includes(folded));
  };
}

/** What tells MSFT.O from MSFTO, and 3.5 from 35. */
const MARKS = /([.,])/;
const POINTS = /((?<=\d)\.(?=\d))/;

/** Folds a text like a name but for these marks in it. */
const keeping =
  (marks: RegExp) =>
  (text: string): string =>
    text
      .normalize("NFKC")
      .split(marks)
      .map((part, index) => (index % 2 === 1 ? part : foldName(part)))
      .join("");

function wordsOf(corpus: Corpus, table: Table, column: TableColumn): Words[] {
  return table.rows
    .map((row) => readCell(corpus, table, row, column))
    .filter((cell) => cell.kind === "words");
}

/** An entity and what it belongs to: a chip of a family is found by the family's name. */
function lineage(corpus: Corpus, id: string): string[] {
  const line: string[] = [];
  for (
    let at: string | undefined = id;
    at !== undefined && !line.includes(at);
    at = corpus.entities.get(at)?.partOf
  )
    line.push(at);
  return line;
}

function isMetric(corpus: Corpus, ids: readonly string[], folded: string): boolean {
  return ids.some((id) =>
    (corpus.metrics.get(id)?.aliases ?? []).some((alias) => foldName(alias) === folded),
  );
}
