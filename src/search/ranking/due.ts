import type { Document } from "../documents/document.ts";
import { mayCalculate } from "../reading/intent.ts";
import { numberTerm } from "../reading/number-terms.ts";
import { idsOf, type Question } from "../reading/question.ts";
import type { Answering } from "./select.ts";

/** So many hits are shown unless more are asked for. */
const FIRST = 5;
/** A model that a what-if means is found among so many hits, if the words mean one at all, and shown among the first of these. */
const MODEL_WITHIN = 8;
/** One of the section of the best hits is found among so many. */
const SAME_SECTION_WITHIN = 40;
const MODEL_BY = 3;
/** At most so many of the first hits are there for a name only. */
const MOST_DUE = 3;

/** Gives each thing that a question names, and the model that a what-if means, a place among the first hits. */
export function withDue<T extends Answering>(hits: readonly T[]): T[] {
  return withModel(withNames(hits));
}

function withModel<T extends Answering>(hits: readonly T[]): T[] {
  const sections = hits.slice(0, MODEL_BY).map((hit) => sectionOf(hit));
  const isModel = (hit: T, place: number) =>
    mayCalculate(hit.question.intent) &&
    hit.found.document.kind === "model" &&
    (place < MODEL_WITHIN || sections.includes(sectionOf(hit)));
  const at = hits.slice(0, SAME_SECTION_WITHIN).findIndex(isModel);
  const model = hits[at];
  if (!model) return [...hits];
  const isFirst = hits[0] !== undefined && isReckoned(model.question, hits[0].found.document);
  const place = Math.min(at, isFirst ? 0 : MODEL_BY - 1);
  const rest = hits.filter((hit) => hit !== model);
  return [...rest.slice(0, place), model, ...rest.slice(place)];
}

/** Whether a question reckons with figures of the reader's own, of which not all stand in this document: then it is no answer. */
function isReckoned({ intent, numbers }: Question, { facts }: Document): boolean {
  if (!intent.whatIf || numbers.length === 0) return false;
  const printed = new Set(facts.flatMap(({ values }) => values.map(numberTerm)));
  return numbers.some((number) => !printed.has(number));
}

const sectionOf = ({ at, found }: Answering): string => `${at} ${found.document.section}`;

/** Kinds that say something of a thing; the others only lead to it. */
const TELLING = ["claim", "row", "derived", "passage"];

/** A question for one thing gets what fits it best; of one that names several, each gets its best hit, one that measures what is asked if there is one. */
function withNames<T extends Answering>(hits: readonly T[]): T[] {
  const [best] = hits;
  const { entities: things = [], metrics: asked = [] } = best?.question ?? {};
  if (things.length < 2) return [...hits];
  const metrics = idsOf(asked);
  // The names are as the report of the best hit has them.
  const wanted = new Set(
    things.flatMap(({ ids }) => {
      const own = hits.filter((hit) => hit.at === best?.at && isAbout(hit.found.document, ids));
      return (
        own.find(({ found }) => measures(found.document, ids, metrics)) ??
        own.find(({ found }) => TELLING.includes(found.document.kind)) ??
        own[0] ??
        []
      );
    }),
  );
  const first = hits.slice(0, FIRST);
  const spare = first.filter((hit) => !wanted.has(hit));
  const due = [...wanted].filter((hit) => !first.includes(hit)).slice(0, Math.min(MOST_DUE, spare.length));
  if (due.length === 0) return [...hits];
  const moved = new Set([...due, ...spare.slice(-due.length)]);
  const shown = [...first.filter((hit) => !moved.has(hit)), ...due];
  return [...shown, ...hits.filter((hit) => !shown.includes(hit))];
}

const isAbout = ({ entities, kin }: Document, ids: readonly string[]): boolean =>
  ids.some((id) => entities.includes(id) || kin.includes(id));

const measures = ({ facts }: Document, ids: readonly string[], metrics: ReadonlySet<string>): boolean =>
  facts.some(({ of, metric }) => ids.includes(of) && metrics.has(metric));
