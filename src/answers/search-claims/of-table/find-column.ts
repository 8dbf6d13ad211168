import type { Corpus, Table } from "../../../corpus/corpus.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import type { Question } from "../../../search/reading/question.ts";
import { words } from "../../../search/reading/words.ts";
import { type TableColumn, tableColumns } from "../../../tables/column.ts";

/** A column of numbers that a question means. */
export interface AskedColumn {
  readonly table: Table;
  readonly column: TableColumn;
}

/** What is measured per something else is a computed column; its words hold those of what it is computed from. */
const RATIO = /每(?![一个家款种年月日天])|除以|能效|\b(?:per|efficien(?:t|cy)|divided?)\b|\/|性价比/;

const YEAR = /[哪几][一]?[年季]|\b(?:which|what) (?:year|quarter)\b/;
const FITS = 2;

/** Whether the rows of a table are years or quarters. */
const isByTime = (table: Table): boolean =>
  table.columns.some(({ name, type }) => name === table.label && type === "period");

/** So much of a column's name stands in a question that means it. */
const LEAST = 0.6;

/** Columns that the question may mean, the most likely first; none if it names none. */
export function askedColumns(
  corpus: Corpus,
  tables: readonly Table[],
  question: Question,
): readonly AskedColumn[] {
  const asked = new Set(words(question.plain));
  const isRatio = RATIO.test(question.plain);
  const isYear = YEAR.test(question.plain);
  const found: (AskedColumn & { readonly worth: number })[] = [];
  for (const table of tables)
    for (const column of tableColumns(table)) {
      if (column.type !== "number") continue;
      const named = Math.max(
        nameWorth(column, asked),
        metricWorth(column, question),
        adjectiveWorth(corpus, column, question),
      );
      if (named === 0) continue;
      const fits = [isRatio === (column.computed !== undefined), isYear === isByTime(table)];
      const worth =
        named +
        titleWorth(corpus, table, asked) +
        FITS * fits.filter(Boolean).length -
        averageCost(table, question);
      found.push({ table, column, worth });
    }
  return found.sort((a, b) => b.worth - a.worth);
}

/** How many words of the best of its names the question has, if it has most of them. */
function nameWorth({ title, aliases }: TableColumn, asked: ReadonlySet<string>): number {
  const worths = [title.zh, title.en, ...aliases].map((name) => {
    const own = [...new Set(words(plainText(name)))];
    const said = own.filter((word) => asked.has(word)).length;
    return own.length > 0 && said / own.length >= LEAST ? (said * said) / own.length : 0;
  });
  return Math.max(0, ...worths);
}

/** The same for the metric that it holds. */
function metricWorth({ printed, computed }: TableColumn, { plain, metrics }: Question): number {
  const metric = printed?.metric ?? computed?.metric;
  const mention = metrics.find(({ ids }) => metric !== undefined && ids.includes(metric));
  return mention ? words(plain.slice(mention.start, mention.end)).length : 0;
}

/** Adjectives that say themselves what is measured. */
const ADJECTIVES: readonly (readonly [RegExp, RegExp])[] = [
  [/最[重轻]|\b(?:heaviest|lightest)\b/, /^mass$/],
  [/最(?:贵|便宜)|\b(?:cheapest|dearest|most expensive|priciest)\b/, /^money|price/],
  [/最[快慢]|\b(?:fastest|slowest)\b/, /speed|rate$/],
  [/最耗电|最省电|\bpower-hungry\b/, /^power$/],
];

function adjectiveWorth({ units }: Corpus, { unit }: TableColumn, { plain }: Question): number {
  const dimension = unit === undefined ? undefined : units.find(unit)?.dimension;
  return dimension !== undefined && ADJECTIVES.some(([word, of]) => word.test(plain) && of.test(dimension))
    ? 1
    : 0;
}

const AVERAGE = /平均|均值|\b(?:average|mean)s?\b/i;
const OF_AVERAGES = 4;

/** A table of averages never stands in for one of what they are averages of. */
const averageCost = ({ title }: Table, { plain }: Question): number =>
  AVERAGE.test(`${title.zh} ${title.en}`) && !AVERAGE.test(plain) ? OF_AVERAGES : 0;

const TITLE = 0.5;

/** How much of the table's title the question has: between tables of like columns it decides. */
function titleWorth(corpus: Corpus, { title, section }: Table, asked: ReadonlySet<string>): number {
  const place = section === undefined ? undefined : corpus.sections.get(section);
  const worths = [title.zh, title.en, place?.title.zh ?? "", place?.title.en ?? ""].map((name) => {
    const own = [...new Set(words(plainText(name)))];
    return own.filter((word) => asked.has(word)).length;
  });
  return TITLE * Math.max(0, ...worths);
}
