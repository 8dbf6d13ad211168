import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { Text } from "../../../../corpus/schema/parts/text.ts";
import type { Question } from "../../../../search/reading/question.ts";
import { sharedWith, titleWords } from "../words-of.ts";

/** Whether the title of a table has a word of a question. */
export const sharesWord = (table: Table, asked: ReadonlySet<string>): boolean =>
  titleWords(table).some((own) => sharedWith(own, asked) > 0);

const TITLE = 1;

/** How much of the table's title the question has: between tables of like columns it decides. */
export function titleWorth(corpus: Corpus, table: Table, asked: ReadonlySet<string>): number {
  const place = table.section === undefined ? undefined : corpus.sections.get(table.section);
  const names = [...titleWords(table), ...(place ? titleWords(place) : [])];
  return TITLE * Math.max(0, ...names.map((own) => sharedWith(own, asked)));
}

const AVERAGE = /平均|均值|\b(?:average|mean)s?\b/i;
const OF_AVERAGES = 4;

/** Whether a title calls its numbers averages. */
export const saysAverage = ({ zh, en }: Text): boolean => AVERAGE.test(`${zh} ${en}`);

/** A table of averages never stands in for one of what they are averages of. */
export const averageCost = ({ title }: Table, { plain }: Question): number =>
  saysAverage(title) && !AVERAGE.test(plain) ? OF_AVERAGES : 0;
