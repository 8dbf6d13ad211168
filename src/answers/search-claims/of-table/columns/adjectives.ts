import type { Corpus, Table } from "../../../../corpus/corpus.ts";
import { plainText } from "../../../../search/reading/plain-text.ts";
import { type TableColumn, tableColumns } from "../../../../tables/column.ts";
import { saysKind } from "../kind-words.ts";
import { sharesWord } from "./table-worth.ts";

/** Adjectives and verbs that say themselves what is measured, by its dimension. */
const BY_DIMENSION: readonly (readonly [RegExp, RegExp])[] = [
  [/最[重轻]|\b(?:heaviest|lightest)\b/, /^mass$/],
  [
    /最?(?:[贵廉]|便宜|划算|实惠)|\b(?:cheap(?:er|est)?|dear(?:er|est)|(?:most|least|more|less) (?:expensive|costly|affordable)|pric(?:ier|iest|ey)|costli(?:er|est))\b/,
    /^money|price/,
  ],
  [/最[快慢]|\b(?:fastest|slowest|quickest)\b/, /speed|rate$|^time$/],
  [
    /[费耗吃省节]电|节能|\b(?:power-hungry|(?:power[- ])?hungr(?:y|ier|iest)|thirsti(?:er|est)|thrift(?:y|iest)|frugal|energy-saving|guzzl\w*|electricity)\b/,
    /^power$/,
  ],
];

/** What a share is worth is told by what it costs per unit of sales, earnings or book. */
const VALUED =
  /估值|最(?:贵|便宜|低估|高估)|\b(?:valuations?|valued|rich(?:er|est)|cheap(?:er|est)|priciest|dearest|overvalued|undervalued|(?:most|least|more|less) expensive|rated)\b/;
const RATIO = /市[销盈净]率|price[- ]to[- ]|\bp\/?[esb]\b|\bev\/|times (?:sales|earnings|book)/;

/** What companies do with money, by the name of what it is called. */
const BY_NAME: readonly (readonly [RegExp, RegExp])[] = [
  [
    /赚|亏|盈利|\b(?:earn(?:s|ed|ing)?|(?:un)?profitable|loss-?making|loss(?:es)?|in the (?:red|black)|los(?:e|ing) money)\b/,
    /^(?:净利润|归母净利润|net profit|net income)$/,
  ],
  [
    /[烧砸花]钱|[砸花]了?最|\b(?:spend(?:s|ing|er)?|spent|splurg\w+)\b/,
    /^(?:资本(?:开支|支出)|capex|capital expenditure)$/,
  ],
];

/** Whether an adjective of a question says what a column measures. */
export function isByAdjective(corpus: Corpus, column: TableColumn, plain: string): boolean {
  const dimension = column.unit === undefined ? undefined : corpus.units.find(column.unit)?.dimension;
  if (dimension !== undefined && BY_DIMENSION.some(([word, of]) => word.test(plain) && of.test(dimension)))
    return true;
  const { zh = "", en = "" } = corpus.metrics.get(column.printed?.metric ?? "") ?? {};
  if (BY_NAME.some(([word, name]) => word.test(plain) && (name.test(zh) || name.test(en)))) return true;
  return VALUED.test(plain) && isValuation(corpus, column);
}

function isValuation({ metrics }: Corpus, { printed }: TableColumn): boolean {
  const metric = metrics.get(printed?.metric ?? "");
  if (metric?.dimension !== "multiple") return false;
  return [metric.zh ?? "", metric.en ?? "", ...(metric.aliases ?? [])].some((name) =>
    RATIO.test(plainText(name)),
  );
}

/** The tables of such things as a question asks for that have a column of which its adjective tells: of newest a date. */
export const tablesByAdjective = (
  corpus: Corpus,
  plain: string,
  isTime: boolean,
  titled: ReadonlySet<string> = new Set(),
): readonly Table[] =>
  [...corpus.tables.values()].filter(
    (table) =>
      (saysKind(corpus, table, plain) || sharesWord(table, titled)) &&
      tableColumns(table).some((column) =>
        isTime
          ? column.type === "period" && column.name !== table.label
          : !column.computed && isByAdjective(corpus, column, plain),
      ),
  );
