import type { Units } from "../../notation/units/units.ts";
import { type Intent, intentOf } from "./intent.ts";
import { numberTerms } from "./number-terms.ts";
import { casedText } from "./plain-text.ts";
import type { Analyse } from "./words.ts";

/** What a question says to any report, read once for all that read it one after the other. */
export interface AskedText {
  readonly query: string;
  readonly wide: string;
  readonly cased: string;
  readonly plain: string;
  readonly intent: Intent;
  readonly words: (analyse: Analyse) => readonly string[];
  /** Terms of its figures, for reports that find the same names in it. */
  readonly numbers: (units: Units, names: readonly string[]) => readonly string[];
  /** What is read of its times by reports of one date that find the same names in it. */
  readonly periods: (
    date: string | undefined,
    names: readonly string[],
    read: () => readonly string[],
  ) => readonly string[];
}

let last: AskedText | undefined;

/** Opens the text of a question. */
export function askedText(query: string): AskedText {
  if (last?.query !== query) last = open(query);
  return last;
}

function open(query: string): AskedText {
  const wide = query.normalize("NFKC");
  const cased = casedText(query);
  const plain = cased.toLowerCase();
  const words = kept<Analyse>();
  const numbers = kept<Units>();
  const periods = kept<string | undefined>();
  return {
    query,
    wide,
    cased,
    plain,
    intent: intentOf(plain),
    words: (analyse) => words(analyse, [], () => analyse(query)),
    numbers: (units, names) => numbers(units, names, () => numberTerms(wide, units, names)),
    periods,
  };
}

/** Lists that are made once for each reader and the names that it finds; each value stands in them once. */
function kept<K>(): (
  reader: K,
  names: readonly string[],
  make: () => readonly string[],
) => readonly string[] {
  const all = new Map<K, Map<string, readonly string[]>>();
  return (reader, names, make) => {
    const own = all.get(reader) ?? new Map<string, readonly string[]>();
    all.set(reader, own);
    const key = names.join("\n");
    const made = own.get(key) ?? [...new Set(make())];
    own.set(key, made);
    return made;
  };
}
