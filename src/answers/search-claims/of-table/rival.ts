import type { Corpus } from "../../../corpus/corpus.ts";
import { blanked } from "../../../search/reading/blanked.ts";
import type { Mention } from "../../../search/reading/lexicon.ts";
import type { Question } from "../../../search/reading/question.ts";
import { readCell } from "../../../tables/read-cell.ts";
import type { AskedColumn } from "./columns/asked-column.ts";
import { isRowOf } from "./row-ids.ts";

/** A thing whose own number is the limit: how many have more than it. */
export interface Rival {
  readonly mention: Mention;
  readonly name: string;
  readonly operator: ">" | "<";
}

const BEFORE =
  /(?:\b(?:than|above|below|over|under|beats?|beating|outperform\w*|outscor\w*|outrank\w*|exceed(?:s|ing)?|surpass(?:es|ing)?|tops?|ahead of|behind)(?: the| that of)? ?|高于|低于|大于|小于|超过|多于|少于|不及|不如|胜过|强于|优于|快于|慢于)$/;
const BEFORE_ZH = /比$/;
const AFTER_ZH =
  /^.{0,10}?(?:还|更|要)?(?:[高大多强贵快好长重]|(?<less>[低小少弱慢短差轻]|便宜))(?:的|得|出|$|[,，?？])/;
const LESS =
  /\b(?:less|lower|fewer|smaller|cheaper|worse|slower|weaker|shorter|lighter|below|under|behind)\b[^.?!]{0,40}$|(?:低于|小于|少于|不及|不如|慢于)$/;
const WHICH =
  /几[个家款种年只项台颗名]|多少[个家款种年只项台颗名]|哪些|哪几|列出|\b(?:how many|number of|count|which|what|who|list|name)\b/;

/** The thing that a question for several holds others against, if it is just one. */
export function rivalOf({ plain, entities }: Question): Rival | undefined {
  if (!WHICH.test(plain)) return undefined;
  const found = entities.flatMap((mention): Rival[] => {
    const before = plain.slice(0, mention.start);
    const after = AFTER_ZH.exec(plain.slice(mention.end));
    const isCompared = BEFORE.test(before) || (BEFORE_ZH.test(before) && after !== null);
    if (!isCompared) return [];
    const isLess = BEFORE_ZH.test(before) ? after?.groups?.["less"] !== undefined : LESS.test(before);
    const name = plain.slice(mention.start, mention.end);
    return [{ mention, name, operator: isLess ? "<" : ">" }];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The question as if it did not name the rival. */
export const withoutRival = (question: Question, { mention }: Rival): Question => ({
  ...question,
  plain: blanked(question.plain, [mention]),
  entities: question.entities.filter((each) => each !== mention),
});

/** The limit that the rival's own number is; undefined if the table does not give one, or no exact one. */
export function limitOf(corpus: Corpus, { table, column }: AskedColumn, rival: Rival): string | undefined {
  const own = table.rows.filter((row) =>
    isRowOf(corpus, table, row, { ids: rival.mention.ids, name: rival.name }),
  );
  const [row] = own;
  if (!row || own.length > 1) return undefined;
  const cell = readCell(corpus, table, row, column);
  if (cell.kind !== "number" || (cell.bound ?? "exact") !== "exact") return undefined;
  return `${rival.operator} ${cell.value} ${cell.unit ?? ""}`.trim();
}
