import type { Document } from "./document.ts";
import { samePeriod } from "./fit.ts";
import { holds, type Matches } from "./matches.ts";
import type { Question } from "./question.ts";

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
  documents: readonly Document[],
  question: Question,
  matches: Matches,
  unmatched: readonly string[],
): Coverage {
  const candidates = documents.map((document, id) => ({ document, terms: matches.of(id) }));
  const about = question.entities.length === 0 ? candidates : aboutAny(candidates, question);
  const asked = question.metrics
    .map(({ ids, start, end }) => ({ ids, phrase: question.plain.slice(start, end) }))
    .filter(({ phrase }) => !INTERROGATIVES.test(phrase));
  const measured = about.filter(
    ({ document, terms }) =>
      asked.length === 0 ||
      asked.some(
        ({ ids, phrase }) => ids.some((id) => document.metrics.includes(id)) || holds(terms, phrase),
      ),
  );
  const timed = (measured.length > 0 ? measured : about).filter(({ document }) =>
    question.periods.every((each) => document.periods.some((own) => samePeriod(each, own))),
  );
  return {
    ...(question.entities.length + unmatched.length > 0 && {
      entity: unmatched.length === 0 && about.length > 0,
    }),
    ...(asked.length > 0 && { metric: measured.length > 0 }),
    ...(question.periods.length > 0 && { period: timed.length > 0 }),
  };
}

interface Candidate {
  readonly document: Document;
  readonly terms: readonly string[];
}

/** Documents about one of the things named; where none is, those that name it. */
function aboutAny(candidates: readonly Candidate[], { entities, plain }: Question): readonly Candidate[] {
  const asked = new Set(entities.flatMap(({ ids }) => ids));
  const about = candidates.filter(({ document }) =>
    [...document.entities, ...document.kin].some((id) => asked.has(id)),
  );
  if (about.length > 0) return about;
  const names = entities.map(({ start, end }) => plain.slice(start, end));
  return candidates.filter(({ terms }) => names.some((name) => holds(terms, name)));
}
