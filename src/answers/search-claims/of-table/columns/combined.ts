import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import type { Text } from "../../../../corpus/schema/parts/text.ts";
import type { Question } from "../../../../search/reading/question.ts";
import { words } from "../../../../search/reading/words.ts";
import { type TableColumn, tableColumns } from "../../../../tables/column.ts";
import { sharedWith, titleWords, wordsOf } from "../words-of.ts";
import { type AskedColumn, MADE } from "./asked-column.ts";
import { namesOf, nameWorth } from "./name-worth.ts";

const APART =
  /差距|差值|差异|相差|差多少|差几|高出|多出|领先|\b(?:gap|difference|spread|margin) between\b|\bmore .* than .* by\b|\bexceeds? .* by\b/;
/** A distance, whichever of the two is more. */
const GAP = /差距|差值|差异|相差|差多少|差几|\b(?:gap|difference|spread) between\b/;
/** One per another: not per cent, per year or a name of its own with a stroke in it. */
const PER = /\bper (?!cent\b|annum\b|year\b|capita\b|day\b|month\b)|\bdivided by\b|除以|\bratio of .+ to\b/;
const OF = /\bto\b|\bper\b|\bdivided by\b|除以/;

/** A column that a question makes of two which a table prints: how far they are apart in each row, or what one is per the other; undefined if it makes none, or not clearly of which. */
export function combinedColumn(
  corpus: Corpus,
  tables: readonly Table[],
  question: Question,
): AskedColumn | undefined {
  const { plain } = question;
  const found = APART.test(plain)
    ? tables.flatMap((table) => apartIn(table, plain) ?? [])
    : PER.test(plain)
      ? tables.flatMap((table) => ratioIn(corpus, table, plain) ?? [])
      : [];
  const asked = new Set(words(plain));
  const worth = ({ table }: AskedColumn) =>
    Math.max(...titleWords(table).map((own) => sharedWith(own, asked)));
  const most = Math.max(...found.map(worth));
  const best = found.filter((each) => worth(each) === most);
  return best.length === 1 ? best[0] : undefined;
}

const numbersOf = (table: Table): readonly TableColumn[] =>
  tableColumns(table).filter(({ type, computed }) => type === "number" && !computed);

/** The two columns of one unit of which the question has every word, the one that it names first less the other. */
function apartIn(table: Table, plain: string): AskedColumn | undefined {
  const asked = new Set(words(plain));
  const named = numbersOf(table).filter((column) => nameWorth(column, asked) > 0);
  const said = named.filter((column) => !named.some((other) => saysMore(other, column, asked)));
  const [first, ...others] = said
    .map((column) => ({ column, at: placeOf(column, said, plain) }))
    .sort((a, b) => a.at - b.at);
  const [second, third] = others;
  if (!first || !second || third || first.column.unit !== second.column.unit) return undefined;
  const difference = `${first.column.name} - ${second.column.name}`;
  const [one, other] = [first.column.title, second.column.title];
  const isGap = GAP.test(plain);
  return combined(table, {
    title: isGap
      ? { zh: `${one.zh}与${other.zh}之差`, en: `gap of ${one.en} and ${other.en}` }
      : { zh: `${one.zh} − ${other.zh}`, en: `${one.en} − ${other.en}` },
    formula: isGap ? `abs(${difference})` : difference,
    unit: first.column.unit === "%" ? "pp" : first.column.unit,
  });
}

/** Whether a question has all the words of one column that it has of another, and more. */
function saysMore(column: TableColumn, than: TableColumn, asked: ReadonlySet<string>): boolean {
  const [own, other] = [column, than].map(
    (each) => new Set(allWords(each).filter((word) => asked.has(word))),
  );
  return (
    own !== undefined &&
    other !== undefined &&
    own.size > other.size &&
    [...other].every((word) => own.has(word))
  );
}

/** Where a question says what a column is called and no other of them is. */
function placeOf(column: TableColumn, among: readonly TableColumn[], plain: string): number {
  const others = among.filter((each) => each !== column).flatMap(allWords);
  const own = allWords(column).filter((word) => !others.includes(word) && plain.includes(word));
  return Math.min(...own.map((word) => plain.indexOf(word)));
}

const allWords = (column: TableColumn): readonly string[] =>
  wordsOf(column, () => namesOf(column)).flatMap((each) => [...each]);

/** The column that is named before "per" and the one behind it. */
function ratioIn({ units }: Corpus, table: Table, plain: string): AskedColumn | undefined {
  const at = OF.exec(plain)?.index ?? 0;
  const part = bestOf(table, plain.slice(0, at));
  const whole = bestOf(table, plain.slice(at));
  if (!part || !whole || part === whole) return undefined;
  const unit =
    part.unit === undefined || whole.unit === undefined
      ? undefined
      : units.find(`${part.unit}/${whole.unit}`);
  const title = (lang: "zh" | "en") => `${part.title[lang]} / ${whole.title[lang]}`;
  return combined(table, {
    title: { zh: title("zh"), en: title("en") },
    formula: `${part.name} / ${whole.name}`,
    unit: unit?.id,
  });
}

function bestOf(table: Table, text: string): TableColumn | undefined {
  const asked = new Set(words(text));
  const worths = numbersOf(table).map((column) => ({ column, worth: nameWorth(column, asked) }));
  const most = Math.max(0, ...worths.map(({ worth }) => worth));
  const best = worths.filter(({ worth }) => worth === most);
  return most > 0 && best.length === 1 ? best[0]?.column : undefined;
}

/** A table with one more column, which is computed. */
export function combined(
  table: Table,
  {
    title,
    formula,
    unit,
  }: { readonly title: Text; readonly formula: string; readonly unit: string | undefined },
): AskedColumn {
  const column = { name: MADE, title, formula, ...(unit !== undefined && { unit }) };
  return {
    table: { ...table, computed: [...(table.computed ?? []), column] },
    column: { ...column, type: "number", aliases: [], computed: column },
  };
}
