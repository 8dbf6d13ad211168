import { answersPeriod } from "../../notation/periods/answers-period.ts";
import { namesOf } from "../../notation/units/units.ts";
import type { Engine } from "../index/engine.ts";
import type { Filter } from "../index/filter.ts";
import type { Mention } from "../reading/lexicon.ts";
import { idsOf, type Question } from "../reading/question.ts";
import type { Known } from "../reading/reading.ts";
import { words } from "../reading/words.ts";
import { thingsIn } from "./figure-owners.ts";
import { saying } from "./matches.ts";

/** For each kind of thing that the question names: whether the corpus has it, together with what is named before it. */
export interface Coverage {
  readonly entity?: boolean;
  readonly metric?: boolean;
  readonly period?: boolean;
}

type Askable = Pick<Engine, "some" | "periods">;

/** Ways to ask for a number or a date that name no metric: whether a text answers them cannot be told from here. */
const INTERROGATIVES =
  /^(?:多少钱|多少个|几个|多久|何时|时间|时长|日期|数量|倍数|when|how long|date|count|multiple|duration)$/;

/** Whether some document has the question's entity, that entity's metric, and both in the question's period. */
export async function coverageOf(
  known: Known,
  engine: Askable,
  question: Question,
  unmatched: readonly string[],
): Promise<Coverage> {
  const { periods, intent } = question;
  const asked = question.metrics
    .map((mention) => ({ ...mention, phrase: phraseOf(question, mention) }))
    .filter(({ phrase }) => !INTERROGATIVES.test(phrase));
  const named = question.entities.length + unmatched.length > 0;
  if (!named && asked.length === 0 && !intent.money && periods.length === 0) return {};
  const about = await aboutAny(engine, question, subjects(known, question.entities, asked.length > 0));
  const tests = asked.flatMap(({ ids, phrase }) => withMetric(ids, phrase));
  if (intent.money) tests.push(withMoney(known));
  const measured = tests.length === 0 ? about : { all: [about], any: tests };
  const isMeasured = await engine.some(measured);
  const metrics = [...idsOf(question.metrics)];
  return {
    ...(named && { entity: unmatched.length === 0 && (isMeasured || (await engine.some(about))) }),
    ...(tests.length > 0 && { metric: isMeasured }),
    ...(periods.length > 0 &&
      !intent.whatIf && { period: await isTimed(engine, isMeasured ? measured : about, metrics, periods) }),
  };
}

/** What the question is about: the things that it names; where it names none and no metric, its concepts. */
function subjects(known: Known, entities: readonly Mention[], measured: boolean): readonly Mention[] {
  const things = thingsIn(known, entities);
  return measured || things.length > 0 ? things : entities;
}

/** Documents about one of the things named; where none is, those that name it; all where nothing is named. */
async function aboutAny(engine: Askable, question: Question, entities: readonly Mention[]): Promise<Filter> {
  if (entities.length === 0) return {};
  const related = { related: [...idsOf(entities)] };
  if (await engine.some(related)) return related;
  return { any: entities.flatMap((mention) => saying(words(phraseOf(question, mention)))) };
}

/** Documents that give the metric, or at least speak of it: a section, a model or a finding only leads to what is said, or says what is not. */
const withMetric = (ids: readonly string[], phrase: string): readonly Filter[] => [
  { metrics: ids },
  { kinds: ["claim", "row"], any: saying(words(phrase)) },
];

/** Documents that give a sum of money. */
const withMoney = ({ units }: Known): Filter => ({
  fact: {
    units: units.all.filter(({ dimension }) => dimension.startsWith("money")).flatMap(namesOf),
  },
});

/** Whether the asked metric is given for every asked period; where no figure has the metric, whether anything is dated so. */
async function isTimed(
  engine: Askable,
  documents: Filter,
  metrics: readonly string[],
  periods: readonly string[],
): Promise<boolean> {
  const known = await engine.periods();
  const figured = await engine.some({ all: [documents], fact: { metrics, dated: true } });
  for (const asked of periods) {
    const own = known.filter((each) => answersPeriod(asked, each) && !(figured && isPart(asked, each)));
    const dated = figured ? { fact: { metrics, periods: own } } : { periods: own };
    if (!(await engine.some({ all: [documents], ...dated }))) return false;
  }
  return true;
}

const phraseOf = ({ plain }: Question, { start, end }: Mention): string => plain.slice(start, end);

/** Whether a figure is of a part of the year that is asked for: a quarter's revenue is not the year's. */
const isPart = (asked: string, own: string): boolean => /^(?:FY)?\d{4}$/.test(asked) && /[QH]\d/.test(own);
