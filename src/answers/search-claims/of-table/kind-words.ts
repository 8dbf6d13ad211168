import type { Corpus, Table } from "../../../corpus/corpus.ts";
import { idsIn } from "./row-ids.ts";

/** How readers call things of a kind. */
const KINDS: Readonly<Record<string, RegExp>> = {
  chip: /芯片|显卡|加速[卡器]|算力卡|处理器|(?<!信用|银行|会员|电话)卡|gpu|cpu|npu|\b(?:chips?|cards?|accelerators?|processors?|gpus?|cpus?|silicon|boards?)\b/,
  company:
    /公司|厂商|企业|大厂|巨头|股|哪家|谁家|saas|\b(?:compan(?:y|ies)|firms?|vendors?|makers?|stocks?|shares?|tickers?|names?|giants?|players?)\b/,
  model: /模型|llm|\bmodels?\b/,
  product: /产品|\bproducts?\b/,
  person: /人(?!工|员|形)|\b(?:person|people|who)\b/,
};

const ANY_KIND = new RegExp(
  Object.values(KINDS)
    .map((kind) => kind.source)
    .join("|"),
  "g",
);

/** A text with blanks for the words by which readers call things of a kind. */
export const withoutKinds = (plain: string): string => plain.replace(ANY_KIND, " ");

/** Whether a question says what kind of thing the rows of a table are: chips, companies, models. */
export function saysKind({ entities }: Corpus, table: Table, plain: string): boolean {
  const kinds = new Set(
    table.rows.flatMap((row) => idsIn(table, row, "own")).map((id) => entities.get(id)?.kind ?? ""),
  );
  return [...kinds].some((kind) => KINDS[kind]?.test(plain) ?? false);
}

/** Words that ask for firms, which no year and no quarter is. */
const FIRMS =
  /[几哪少]家|\b(?:which|how many|what|number of) (?:[a-z-]+ ){0,2}(?:compan(?:y|ies)|firms?|stocks?|vendors?)\b/;

/** Whether a table can have what a question asks for: one of which each row is a time has no firms. */
export const mayHold = ({ columns, label, entity }: Table, plain: string): boolean =>
  !FIRMS.test(plain) ||
  columns.every(({ name, type }) => type !== "period" || (name !== label && entity !== undefined));

const LEAST = /^(?:\p{Script=Han}{2,}|[a-z]{4,})$/u;

const ENDS = Object.values(KINDS).map((kind) => ({
  kind,
  end: new RegExp(`^(.+?) ?(?:${kind.source})$`),
}));

/** Whether a question calls things of a kind by another word for what all of them are: phone processors of phone chips. */
export const saysOtherwise = (cell: string, plain: string): boolean =>
  ENDS.some(({ kind, end }) => {
    if (!kind.test(plain)) return false;
    const telling = end.exec(cell)?.[1] ?? "";
    return LEAST.test(telling) && new RegExp(`${telling} ?(?:${kind.source})`).test(plain);
  });
