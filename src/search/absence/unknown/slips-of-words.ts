import { plainText } from "../../reading/plain-text.ts";
import type { Question } from "../../reading/question.ts";
import type { Known } from "../../reading/reading.ts";
import { stem } from "../../reading/stem.ts";
import { thingsIn } from "../figure-owners.ts";
import type { Matches } from "../matches.ts";

/** What is known where a name is looked at. */
interface Context {
  readonly matches: Matches;
  readonly question: Question;
  readonly known: Known;
}

/**
 * Whether a term of what is written like a name is a word of the corpus, or may be a slip of one. A name is a slip of another name only:
 * Oracel of Oracle, but Shell not of shall. A word that opens a question which names a thing is none.
 */
export function isSlipOrWord(name: string, term: string, { matches, question, known }: Context): boolean {
  const near = matches.near(term);
  if (near.length === 0) return true;
  const plain = plainText(name);
  const start = question.plain.indexOf(plain);
  const opens = start === 0 && thingsIn(known, question.entities).length > 0;
  return (
    opens || near.some((word) => completesName(known, question, { start, end: start + plain.length }, word))
  );
}

/** Whether a name of the corpus stands in the question if it has this word instead. */
function completesName(
  known: Known,
  { plain }: Question,
  { start, end }: { readonly start: number; readonly end: number },
  word: string,
): boolean {
  if (start < 0) return false;
  return withEndings(plain.slice(start, end), word).some((whole) => {
    const names = known.namesIn(plain.slice(0, start) + whole + plain.slice(end));
    return names.some((name) => name.start < start + whole.length && start < name.end);
  });
}

/** A stem with the ending of the word that it stands in for, and with those that stems have lost. */
const withEndings = (asked: string, word: string): readonly string[] => {
  const ending = asked.slice(stem(asked).length);
  return [...new Set([ending, "", "e", "s"])].map((each) => word + each);
};
