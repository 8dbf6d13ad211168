import type { Corpus } from "../../corpus/corpus.ts";
import { answersPeriod } from "../../notation/periods/answers-period.ts";
import type { Document } from "../documents/document.ts";
import type { Shelf } from "../index/searchable.ts";
import type { Mention } from "../reading/lexicon.ts";
import { idsOf, type Question } from "../reading/question.ts";
import { words } from "../reading/words.ts";
import { thingsIn } from "./figure-owners.ts";
import type { Matches } from "./matches.ts";

/** For each kind of thing that the question names: whether the corpus has it, together with what is named before it. */
export interface Coverage {
  readonly entity?: boolean;
  readonly metric?: boolean;
  readonly period?: boolean;
}

/** Ways to ask for a number or a date that name no metric: whether a text answers them cannot be told from here. */
const INTERROGATIVES =
  /^(?:多少钱|多少个|几个|多久|何时|时间|时长|日期|数量|倍数|when|how long|date|count|multiple|duration)$/;

/** Whether some document has the question's entity, that entity's metric, and both in the question's period. */
export function coverageOf(
  corpus: Corpus,
  shelf: Shelf,
  question: Question,
  matches: Matches,
  unmatched: readonly string[],
): Coverage {
  const { periods, intent } = question;
  const asked = question.metrics
    .map((mention) => ({ ...mention, phrase: phraseOf(question, mention) }))
    .filter(({ phrase }) => !INTERROGATIVES.test(phrase));
  const named = question.entities.length + unmatched.length > 0;
  if (!named && asked.length === 0 && !intent.money && periods.length === 0) return {};
  const about = aboutAny(shelf, question, subjects(corpus, question.entities, asked.length > 0), matches);
  const tests = asked.map(({ ids, phrase }) => hasMetric(ids, phrase, matches));
  if (intent.money) tests.push(hasMoney(corpus));
  const measured =
    tests.length === 0 ? about : about.filter((document) => tests.some((test) => test(document)));
  const timed = isTimed(measured.length > 0 ? measured : about, idsOf(question.metrics), periods);
  return {
    ...(named && { entity: unmatched.length === 0 && about.length > 0 }),
    ...(tests.length > 0 && { metric: measured.length > 0 }),
    ...(periods.length > 0 && !intent.whatIf && { period: timed }),
  };
}

/** What the question is about: the things that it names; where it names none and no metric, its concepts. */
function subjects(corpus: Corpus, entities: readonly Mention[], measured: boolean): readonly Mention[] {
  const things = thingsIn(corpus, entities);
  return measured || things.length > 0 ? things : entities;
}

/** Documents about one of the things named; where none is, those that name it; all where nothing is named. */
function aboutAny(
  { documents, about }: Shelf,
  question: Question,
  entities: readonly Mention[],
  matches: Matches,
): readonly Document[] {
  if (entities.length === 0) return documents;
  const own = about(idsOf(entities));
  if (own.length > 0) return own;
  const names = entities.map((mention) => words(phraseOf(question, mention)));
  return documents.filter((document) => names.some((name) => matches.holds(document, name)));
}

/** A section, a model or a finding leads to what is said, or says what is not. */
const states = ({ origin: { kind } }: Document): boolean => kind === "claim" || kind === "row";

/** Whether a document gives the metric, or at least speaks of it. */
function hasMetric(
  ids: readonly string[],
  phrase: string,
  matches: Matches,
): (document: Document) => boolean {
  const terms = words(phrase);
  return (document) =>
    ids.some((id) => document.metrics.includes(id)) || (states(document) && matches.holds(document, terms));
}

/** Whether a document gives a sum of money. */
const hasMoney =
  ({ units }: Corpus) =>
  ({ facts }: Document): boolean =>
    facts.some(({ unit = "" }) => units.find(unit)?.dimension.startsWith("money"));

/** Whether the asked metric is given for every asked period; where no figure has the metric, whether anything is dated so. */
function isTimed(
  documents: readonly Document[],
  metrics: ReadonlySet<string>,
  periods: readonly string[],
): boolean {
  if (periods.length === 0) return true;
  const figures = documents.flatMap(({ facts }) =>
    facts.flatMap(({ metric, period }) => (metrics.has(metric) && period !== undefined ? [period] : [])),
  );
  if (figures.length > 0)
    return periods.every((asked) => figures.some((own) => answersPeriod(asked, own) && !isPart(asked, own)));
  const dated = documents.flatMap((document) => document.periods);
  return periods.every((asked) => dated.some((own) => answersPeriod(asked, own)));
}

const phraseOf = ({ plain }: Question, { start, end }: Mention): string => plain.slice(start, end);

/** Whether a figure is of a part of the year that is asked for: a quarter's revenue is not the year's. */
const isPart = (asked: string, own: string): boolean => /^(?:FY)?\d{4}$/.test(asked) && /[QH]\d/.test(own);
