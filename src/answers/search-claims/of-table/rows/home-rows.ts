import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { RowData } from "../../../../corpus/data.ts";
import { plainText } from "../../../../search/reading/plain-text.ts";
import { idsIn } from "../row-ids.ts";
import { familyOf } from "./family.ts";
import { isLeftOut } from "./left-out.ts";

const HOME = /国产|本土|\b(?:domestic(?:ally)?|home-?grown|chinese(?:-made)?|made in china)\b/;
/** Each place that says so, with the kind of thing that follows. */
const EACH_HOME = new RegExp(
  `(?:${HOME.source})(?: ?(?:的|芯片|显卡|卡|厂商|公司|企业|\\b[a-z]+s\\b))?`,
  "g",
);
const ABROAD = /(?:国内外|中外|海外|国外|\b(?:foreign|overseas|abroad)\b)/;

/** Whether a text asks for what is made at home. */
export const saysHome = (plain: string): boolean => HOME.test(plain) && !ABROAD.test(plain);

/** The text with blanks for the words that say so. */
export const withoutHome = (plain: string): string =>
  plain.replace(EACH_HOME, (words) => " ".repeat(words.length));

/**
 * The rows of what is made at home, if that is asked for or taken out: such as the tables of the report that list home makers name. None if no list tells;
 * undefined if it is not asked, or most rows are not of things that somebody makes.
 */
export function homeRows(
  corpus: Corpus,
  table: Table,
  plain: string,
): { readonly rows: readonly RowData[]; readonly isOut: boolean } | undefined {
  const [said, ...more] = [...plain.matchAll(EACH_HOME)];
  if (!said || ABROAD.test(plain) || isHome(table)) return undefined;
  const makers = table.rows.map((row) => wholeOf(corpus, table, row));
  if (2 * makers.filter((ids) => ids.length < 2).length > makers.length) return undefined;
  const home = new Set(
    [...corpus.tables.values()]
      .filter(isHome)
      .flatMap((list) => list.rows.flatMap((row) => wholeOf(corpus, list, row))),
  );
  const isOut = more.length === 0 && isLeftOut(plain, said.index, said.index + said[0].length);
  return { rows: table.rows.filter((_, at) => makers[at]?.some((id) => home.has(id)) ?? false), isOut };
}

/** Whether all that a table lists is made at home. */
function isHome({ title, columns }: Table): boolean {
  const plain = plainText(`${title.zh} ${title.en}`);
  return HOME.test(plain) && !ABROAD.test(plain) && columns.some(({ type }) => type === "entity");
}

/** What a row is of, with its maker and its series. */
const wholeOf = (corpus: Corpus, table: Table, row: RowData): readonly string[] => [
  ...idsIn(table, row, "own"),
  ...familyOf(corpus, table, row),
];
