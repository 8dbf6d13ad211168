import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import { plainText } from "../../../../search/reading/plain-text.ts";

/** Whether the title of a table has a name: then its rows are all of that. */
export const inTitle = ({ title }: Table, name: string): boolean =>
  [title.zh, title.en].some((each) => plainText(each).includes(name));

/** Whether the title of a table's section has a name. */
export function inSection({ sections }: Corpus, { section }: Table, name: string): boolean {
  const place = section === undefined ? undefined : sections.get(section)?.title;
  return place !== undefined && [place.zh, place.en].some((each) => plainText(each).includes(name));
}
