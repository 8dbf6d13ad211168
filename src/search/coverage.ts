import type { Corpus } from "../corpus/corpus.ts";
import type { Document } from "./document.ts";
import type { Mention } from "./lexicon.ts";
import { holds, type Matches } from "./matches.ts";
import { idsOf, type Question } from "./question.ts";
import { answersPeriod } from "./same-period.ts";

/** For each kind of thing that the question names: whether the corpus has it, together with what is named before it. */
export interface Coverage {
  readonly entity?: boolean;
  readonly metric?: boolean;
  readonly period?: boolean;
}

/** Ways to ask for a number or a date that name no metric: whether a text answers them cannot be told from here. */
const INTERROGATIVES =
  /^(?:多少个|几个|多久|何时|时间|时长|日期|数量|倍数|when|how long|date|count|multiple|duration)$/;
/** Same, but any sum of money would answer. */
const MONEY = /^(?:多少钱)$/;

interface Candidate {
  readonly document: Document;
  readonly terms: readonly string[];
}

/** Whether some document has the question's entity, that entity's metric, and both in the question's period. */
export function coverageOf(
  corpus: Corpus,
  documents: readonly Document[],
  question: Question,
  matches: Matches,
  unmatched: readonly string[],
): Coverage {
  const { plain, periods, intent } = question;
  const asked = question.metrics
    .map(({ ids, start, end }) => ({ ids, phrase: plain.slice(start, end) }))
    .filter(({ phrase }) => !INTERROGATIVES.test(phrase));
  const entities = subjects(corpus, question.entities, asked.length > 0);
  const candidates = documents.map((document) => ({ document, terms: matches.in(document.ref) }));
  const about = entities.length === 0 ? candidates : aboutAny(candidates, entities, plain);
  const hasMetric = ({ document, terms }: Candidate) =>
    asked.some(({ ids, phrase }) =>
      MONEY.test(phrase)
        ? document.facts.some(({ unit = "" }) => corpus.units.find(unit)?.dimension.startsWith("money"))
        : ids.some((id) => document.metrics.includes(id)) || holds(terms, phrase),
    );
  const measured = asked.length === 0 ? about : about.filter(hasMetric);
  const timed = isTimed(measured.length > 0 ? measured : about, idsOf(question.metrics), periods);
  return {
    ...(question.entities.length + unmatched.length > 0 && {
      entity: unmatched.length === 0 && about.length > 0,
    }),
    ...(asked.length > 0 && { metric: measured.length > 0 }),
    ...(periods.length > 0 && !intent.whatIf && { period: timed }),
  };
}

/** Of the things named those that a figure can be of; a concept beside a metric only says more of the metric. */
function subjects(corpus: Corpus, entities: readonly Mention[], measured: boolean): readonly Mention[] {
  const isConcept = ({ ids }: Mention) => ids.every((id) => corpus.entities.get(id)?.kind === "concept");
  const things = entities.filter((mention) => !isConcept(mention));
  return measured || things.length > 0 ? things : entities;
}

/** Documents about one of the things named; where none is, those that name it. */
function aboutAny(
  candidates: readonly Candidate[],
  entities: readonly Mention[],
  plain: string,
): readonly Candidate[] {
  const asked = idsOf(entities);
  const about = candidates.filter(({ document }) =>
    [...document.entities, ...document.kin].some((id) => asked.has(id)),
  );
  if (about.length > 0) return about;
  const names = entities.map(({ start, end }) => plain.slice(start, end));
  return candidates.filter(({ terms }) => names.some((name) => holds(terms, name)));
}

/** Whether the asked metric is given for every asked period; where no figure has the metric, whether anything is dated so. */
function isTimed(
  candidates: readonly Candidate[],
  metrics: ReadonlySet<string>,
  periods: readonly string[],
): boolean {
  const figures = candidates.flatMap(({ document }) =>
    document.facts.flatMap(({ metric, period }) =>
      metrics.has(metric) && period !== undefined ? [period] : [],
    ),
  );
  const dated = figures.length > 0 ? figures : candidates.flatMap(({ document }) => document.periods);
  return periods.every((asked) => dated.some((own) => answersPeriod(asked, own)));
}
