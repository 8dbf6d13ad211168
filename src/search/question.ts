import { readPeriods } from "../corpus/notation/read-periods.ts";
import { type Intent, intentOf } from "./intent.ts";
import type { Mention } from "./lexicon.ts";
import { numberTerms } from "./number-terms.ts";
import { plainText } from "./plain-text.ts";
import type { Reader } from "./reader.ts";

/** What a question names, and its words. */
export interface Question {
  readonly plain: string;
  readonly words: readonly string[];
  readonly entities: readonly Mention[];
  readonly metrics: readonly Mention[];
  readonly periods: readonly string[];
  readonly numbers: readonly string[];
  readonly intent: Intent;
}

/** Reads a question: names of entities and metrics, periods, figures, and all its words. */
export function readQuestion(query: string, { entities, metrics, units, analyse }: Reader): Question {
  const plain = plainText(query);
  const wide = query.normalize("NFKC");
  const named = entities(plain);
  const measured = metrics(plain).filter(
    ({ start, end }) => !named.some((each) => each.start <= start && end <= each.end),
  );
  const inName = (raw: string) =>
    [...named, ...measured].some(({ start, end }) => plain.slice(start, end).includes(raw.toLowerCase()));
  return {
    plain,
    intent: intentOf(plain),
    words: [...new Set(analyse(query))],
    entities: named,
    metrics: measured,
    periods: [
      ...new Set(
        readPeriods(wide).flatMap(({ period, partial, raw }) => (partial || inName(raw) ? [] : [period])),
      ),
    ],
    numbers: [
      ...new Set(
        numberTerms(
          wide,
          units,
          named.map(({ start, end }) => plain.slice(start, end)),
        ),
      ),
    ],
  };
}

/** All ids that mentions may mean. */
export const idsOf = (mentions: readonly Mention[]): ReadonlySet<string> =>
  new Set(mentions.flatMap(({ ids }) => ids));
