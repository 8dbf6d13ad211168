import { allNames } from "../../corpus/naming/all-names.ts";
import { marketsNamed } from "../../corpus/naming/market-names.ts";
import type { Mention } from "../reading/lexicon.ts";
import { plainText } from "../reading/plain-text.ts";
import type { Question } from "../reading/question.ts";
import type { Known } from "../reading/reading.ts";

/** Of what is named that of which a figure can be: a company, a chip, a market; concepts and groups only say more of it. */
export const thingsIn = ({ isConcept }: Known, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter(({ ids }) => !ids.every(isConcept));

/** Whether only countries are named by which shares are told apart: what is there, US stocks, may be told by its own names. */
export const isWhere = ({ corpus }: Known, { plain }: Question, mentions: readonly Mention[]): boolean =>
  mentions.length > 0 &&
  mentions.every(
    ({ start, end, ids }) =>
      marketsNamed(plain.slice(start, end)).size > 0 &&
      ids.every((id) => corpus?.entities.get(id)?.kind === "place"),
  );

/** Whether a report that a program read is about one of these things: a figure of which nobody knows whose it is may be its. */
export function isSubject({ corpus }: Known, mentions: readonly Mention[]): boolean {
  if (corpus?.report.rights !== "own-copy") return false;
  const { company, title } = corpus.report;
  const titles = [title.zh, title.en].map((each) => plainText(each));
  return mentions.some(({ ids }) =>
    ids.some((id) => {
      const entity = corpus.entities.get(id);
      const names = entity ? allNames(entity).map((name) => plainText(name)) : [];
      return id === company || names.some((name) => titles.some((each) => each.includes(name)));
    }),
  );
}
