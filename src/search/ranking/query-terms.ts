import { groupBy } from "../../corpus/corpus.ts";
import type { Engine } from "../index/engine.ts";
import { entityTerm, metricTerm } from "../index/id-terms.ts";
import { blanked } from "../reading/blanked.ts";
import type { Question } from "../reading/question.ts";
import { words } from "../reading/words.ts";
import { meets, type Span } from "./naming.ts";
import { nearWords } from "./near-words.ts";
import type { Tuning } from "./tuning.ts";

/** A question as reports of an engine read it. */
export interface Asked {
  readonly question: Question;
  readonly engine: Engine;
  /** The reports of the engine that read it so; all of them if they are left out. */
  readonly reports?: ReadonlySet<number> | undefined;
  /** The question's words in the language of these reports. */
  readonly translated?: readonly string[];
  /** Where the question names the company whose reports they are. */
  readonly subjects?: readonly Span[];
}

/** Unknown words of a question with those near them that stand in for each. */
export type Mended = ReadonlyMap<string, readonly string[]>;

/** What is looked for: for each reading terms with what each counts, and what is taken for a slip of the pen. */
export interface WantedTerms {
  readonly boosts: readonly ReadonlyMap<string, number>[];
  readonly mended: Mended;
}

/** So many words of a question are looked for, the rarest, besides what it names: more cost time and find nothing more. */
const MOST = 12;

/** The terms of a question that the indexes have: names as each engine knows them, and the same words for all. */
export async function wantedTerms(asked: readonly Asked[], { terms, slips }: Tuning): Promise<WantedTerms> {
  const all = asked[0]?.question.words ?? [];
  const counts = await countsBy(asked);
  const known = [...counts.values()];
  const wanted = rarest(all, (word) => summed(known, word));
  const near = new Map<string, number>();
  const mended = new Map<string, readonly string[]>();
  const unknown = all.filter((word) => /^[a-z]{5,}$/.test(word) && known.every((each) => !each.has(word)));
  for (const word of slips > 0 ? unknown.slice(0, MOST) : []) {
    const like = await Promise.all([...counts.keys()].map((engine) => engine.wordsLike(word)));
    const nearest = nearWords(word, once(like, word.length));
    for (const each of nearest)
      if (!near.has(each.word)) near.set(each.word, (slips * word.length) / (word.length + each.distance));
    if (nearest.length > 0)
      mended.set(
        word,
        nearest.map((each) => each.word),
      );
  }
  const boosts = asked.map(({ question, engine, translated = [], subjects = [] }) => {
    const found = new Map<string, number>();
    const idle = idleTerms(question, subjects);
    const add = (those: readonly string[], boost: number) => {
      for (const term of those) if (boost > 0 && !found.has(term) && !idle.has(term)) found.set(term, boost);
    };
    const has = (term: string) => counts.get(engine)?.has(term) ?? false;
    add(entityTerms(question).filter(has), terms.entity);
    add(metricTerms(question).filter(has), terms.metric);
    add(question.numbers.filter(has), terms.number);
    add(wanted, terms.word);
    for (const [word, boost] of near) add([word], boost);
    add(
      rarest(translated, (term) => counts.get(engine)?.get(term) ?? 0),
      terms.translated,
    );
    return found;
  });
  return { boosts, mended };
}

/** The terms that only name the company of a report: in its own report they tell no line from another, if the question says anything else. */
function idleTerms(question: Question, subjects: readonly Span[]): ReadonlySet<string> {
  const { plain, entities, metrics } = question;
  const named = entities.filter((each) => subjects.some((span) => meets(each, span)));
  if (named.length === 0) return new Set();
  const others = new Set(words(blanked(plain, named)));
  if (others.size + metrics.length === 0) return new Set();
  const said = named.flatMap(({ start, end }) => words(plain.slice(start, end)));
  return new Set([
    ...entityTerms({ ...question, entities: named }),
    ...said.filter((word) => !others.has(word)),
  ]);
}

/** For each engine which of the terms it has, and how often. */
async function countsBy(asked: readonly Asked[]): Promise<Map<Engine, ReadonlyMap<string, number>>> {
  const groups = [...groupBy(asked, ({ engine }) => engine)];
  return new Map(
    await Promise.all(
      groups.map(async ([engine, own]) => {
        const terms = new Set(
          own.flatMap(({ question, translated = [] }) => [...termsIn(question), ...translated]),
        );
        return [engine, await engine.frequencies(terms)] as const;
      }),
    ),
  );
}

const entityTerms = ({ entities }: Question) => entities.flatMap(({ ids }) => ids.map(entityTerm));
const metricTerms = ({ metrics }: Question) => metrics.flatMap(({ ids }) => ids.map(metricTerm));

const termsIn = (question: Question): string[] => [
  ...entityTerms(question),
  ...metricTerms(question),
  ...question.numbers,
  ...question.words,
];

/** No slip makes a word longer or shorter by more. */
const MOST_APART = 2;

/** The words of several lists that are about as long, each once. */
function once(lists: readonly (readonly string[])[], length: number): readonly string[] {
  if (lists.length === 1) return lists[0] ?? [];
  const words = new Set<string>();
  for (const list of lists)
    for (const word of list) if (Math.abs(word.length - length) <= MOST_APART) words.add(word);
  return [...words];
}

const summed = (known: readonly ReadonlyMap<string, number>[], term: string): number =>
  known.reduce((sum, each) => sum + (each.get(term) ?? 0), 0);

/** The words that are there, the rarest of them if they are many. */
function rarest(words: readonly string[], frequencyOf: (word: string) => number): readonly string[] {
  const counted = words.flatMap((word) => {
    const frequency = frequencyOf(word);
    return frequency === 0 ? [] : { word, frequency };
  });
  if (counted.length > MOST) counted.sort((a, b) => a.frequency - b.frequency);
  return counted.slice(0, MOST).map(({ word }) => word);
}
