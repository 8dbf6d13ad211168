import { isLoss } from "../../corpus/finding-kinds.ts";
import { answersPeriod } from "../../notation/periods/answers-period.ts";
import { namesOf, type Units } from "../../notation/units/units.ts";
import type { Engine } from "../index/engine.ts";
import type { Filter } from "../index/filter.ts";
import type { Mention } from "../reading/lexicon.ts";
import { idsOf, type Question } from "../reading/question.ts";
import type { Known, Reading } from "../reading/reading.ts";
import { words } from "../reading/words.ts";
import { emptyRows } from "./empty-cells.ts";
import { saying } from "./matches.ts";
import { type Pair, phraseOf } from "./pairs.ts";

/** Reports that were searched and read the question alike. */
export interface Searched extends Pick<Reading, "question" | "known"> {
  readonly engine: Engine;
  /** Their numbers in the engine; undefined if it has no others. */
  readonly reports: readonly number[] | undefined;
  readonly isNamed: boolean;
  /** The place of the first of them among those that were searched. */
  readonly at: number;
}

type Askable = Pick<Engine, "some" | "select" | "load" | "periods">;

/** The engine as far as it is of these reports. */
function within({ engine, reports }: Searched): Askable {
  if (!reports) return engine;
  const own = (filter: Filter): Filter => ({ all: [filter], reports });
  return {
    periods: engine.periods,
    load: engine.load,
    some: (filter) => engine.some(own(filter)),
    select: (filter) => engine.select(own(filter)),
  };
}

/** What one report lacks of a pair: the thing itself, what is asked of it, or some of the asked periods. */
export type Lack =
  | { readonly lacks: "thing" }
  | { readonly lacks: "figure"; readonly lost: readonly string[]; readonly spokenOf: readonly string[] }
  | { readonly lacks: "period"; readonly asked: readonly string[]; readonly given: readonly string[] };

/** What the reports lack of what is asked; undefined if they lack nothing, or if it is not sure. */
export async function lackOf(searched: Searched, { of, metric, sort }: Pair): Promise<Lack | undefined> {
  const { question, known } = searched;
  const engine = within(searched);
  const { periods, intent } = question;
  if (intent.whatIf) return undefined;
  const dimensions = metric.length === 0 ? dimensionsAsked(known, question) : [];
  if (of.length + metric.length + dimensions.length === 0 && !intent.money && periods.length === 0)
    return undefined;
  const about = await aboutAny(engine, question, of);
  const tests = metric.flatMap((mention) => withMetric(mention.ids, phraseOf(question, mention)));
  const alike = of.length > 0 ? metric.flatMap(({ ids }) => inOtherWords(known, ids)) : [];
  if (intent.money) tests.push(inUnits(known.units, (own) => own.startsWith("money")));
  if (dimensions.length > 0 && of.length > 0)
    tests.push(inUnits(known.units, (own) => dimensions.includes(own)));
  const measured = tests.length === 0 ? about : { all: [about], any: tests };
  const isGiven = async () =>
    (await engine.some(measured)) &&
    !(await isOnlyEmpty(engine, known, measured, { of, metric })) &&
    !(sort && (await isOfOtherSort(engine, question, sort, { measured, tests })));
  if (!(await isGiven())) {
    if (alike.length > 0 && (await engine.some({ all: [about], any: alike }))) return undefined;
    if (tests.length === 0 || !(await engine.some(about))) return { lacks: "thing" };
    const lost = await lostOf(engine, of, metric);
    const doubted = { kinds: ["finding"], all: [about], metrics: [...idsOf(metric)] };
    if (lost.length === 0 && (await engine.some(doubted))) return undefined;
    const told = await spokenOf(known, engine, question, { of, metric });
    // Of several reports in one index nobody could say whose finding or passage that is.
    const isOfOne = searched.engine.reports === 1;
    return isOfOne || lost.length + told.length === 0 ? { lacks: "figure", lost, spokenOf: told } : undefined;
  }
  return await missingPeriods(engine, measured, [...idsOf(metric)], periods);
}

/** Whether what speaks of a metric of a thing are only rows in which its cell is empty. */
async function isOnlyEmpty(
  engine: Askable,
  { corpus }: Known,
  measured: Filter,
  { of, metric }: Pick<Pair, "of" | "metric">,
): Promise<boolean> {
  if (!corpus || of.length === 0 || metric.length === 0) return false;
  const empty = emptyRows(corpus, idsOf(of), idsOf(metric));
  if (empty.size === 0) return false;
  const found = await engine.load(
    await engine.select({ kinds: ["claim", "row", "derived", "passage"], all: [measured] }),
  );
  return found.every(({ ref }) => empty.has(ref));
}

/** Whether the reports tell such a sort of the metric, cloud revenue, of others, but of what is asked for only the metric itself. */
async function isOfOtherSort(
  engine: Askable,
  question: Question,
  sort: Mention,
  { measured, tests }: { readonly measured: Filter; readonly tests: readonly Filter[] },
): Promise<boolean> {
  const said: Filter = {
    any: [{ related: sort.ids }, ...words(phraseOf(question, sort)).flatMap((word) => saying([word]))],
  };
  const isSuch = (documents: Filter) => engine.some({ all: [documents, said] });
  return !(await isSuch(measured)) && (await isSuch({ kinds: ["claim", "row", "derived"], any: tests }));
}

/** Documents about one of the things named; where none is, those that name it; all where nothing is named. */
async function aboutAny(engine: Askable, question: Question, things: readonly Mention[]): Promise<Filter> {
  if (things.length === 0) return {};
  const related = { related: [...idsOf(things)] };
  if (await engine.some(related)) return related;
  return { any: things.flatMap((mention) => saying(words(phraseOf(question, mention)))) };
}

/** Documents that give the metric, or at least speak of it: a section, a model or a finding only leads to what is said, or says what is not. */
const withMetric = (ids: readonly string[], phrase: string): readonly Filter[] => [
  { kinds: ["claim", "row", "derived", "model", "passage"], metrics: ids },
  { kinds: ["claim", "row"], any: saying(words(phrase)) },
];

/** Dimensions whose figures go by many names: how long something takes may be called its speed, its wait or nothing at all. */
const UNSPECIFIC = ["time"];

/** What something is worth is also said by what it is worth per sales or earnings. */
const VALUATION = /^估值|^valuation$/m;
const MULTIPLE = /市[销盈净]率|price-to-|\b(?:PE|PS|PB)\b/;

/** Documents that may give the metric under another name, since they give a figure of such a dimension. */
function inOtherWords({ corpus, units }: Known, ids: readonly string[]): readonly Filter[] {
  if (!corpus) return [];
  const all = [...corpus.metrics.values()];
  return all
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ zh, en, dimension }): Filter[] => {
      if (VALUATION.test(`${zh} ${en}`))
        return [
          { metrics: all.filter((each) => MULTIPLE.test(`${each.zh} ${each.en}`)).map(({ id }) => id) },
        ];
      return dimension && UNSPECIFIC.includes(dimension) ? [inUnits(units, (own) => own === dimension)] : [];
    });
}

/** Documents that give a figure of such a dimension. */
const inUnits = (units: Units, isSuch: (dimension: string) => boolean): Filter => ({
  fact: { units: units.all.filter(({ dimension }) => isSuch(dimension)).flatMap(namesOf) },
});

/** The dimensions of the number that is asked for: power of "how many watts"; of tokens also those that count them by the day. */
function dimensionsAsked({ units }: Known, { plain }: Question): readonly string[] {
  const [, latin, han = ""] = /\bhow many ([a-z]+)|(?:多少|几) ?([a-z]+|[瓦吨米度秒])/.exec(plain) ?? [];
  const name = latin ?? han;
  const unit = name === "" ? undefined : (units.find(name) ?? units.find(name.replace(/s$/, "")));
  if (!unit) return [];
  const own = namesOf(unit);
  const isRate = (each: string) => own.some((one) => each.startsWith(`${one}/`));
  const rates = units.all.filter((each) => namesOf(each).some(isRate));
  return [unit, ...rates].map(({ dimension }) => dimension);
}

/** Findings that just this was lost, or stands under another's name. */
async function lostOf(engine: Askable, of: readonly Mention[], metric: readonly Mention[]) {
  if (of.length === 0 || metric.length === 0) return [];
  const filter = { kinds: ["finding"], entities: [...idsOf(of)], metrics: [...idsOf(metric)] };
  const found = await engine.load(await engine.select(filter));
  return found.filter(({ sort }) => isLoss(sort)).map(({ ref }) => ref);
}

const MOST_PASSAGES = 2;

/** Passages of the reader's own file that have the words of thing and metric: what no program has understood may still be said there. */
async function spokenOf(
  { corpus }: Known,
  engine: Askable,
  question: Question,
  { of, metric }: Pair,
): Promise<readonly string[]> {
  if ((corpus && corpus.report.rights !== "own-copy") || metric.length === 0) return [];
  const said = (mentions: readonly Mention[]): Filter =>
    mentions.length === 0 ? {} : { any: mentions.flatMap((each) => saying(words(phraseOf(question, each)))) };
  const ids = await engine.select({ kinds: ["passage"], all: [said(of), said(metric)] });
  return (await engine.load(ids.slice(0, MOST_PASSAGES))).map(({ ref }) => ref);
}

/** The asked periods for which the metric is not given; if no figure has the metric, those as of which nothing is dated. */
async function missingPeriods(
  engine: Askable,
  documents: Filter,
  metrics: readonly string[],
  periods: readonly string[],
): Promise<Lack | undefined> {
  if (periods.length === 0) return undefined;
  const known = await engine.periods();
  const fact = { metrics, dated: true } as const;
  const figured = await engine.some({ all: [documents], fact });
  const asked: string[] = [];
  for (const period of periods) {
    const own = known.filter((each) => answersPeriod(period, each) && !(figured && isPart(period, each)));
    const dated = figured ? { fact: { metrics, periods: own } } : { periods: own };
    if (!(await engine.some({ all: [documents], ...dated }))) asked.push(period);
  }
  if (asked.length === 0) return undefined;
  const dated = figured ? await engine.load(await engine.select({ all: [documents], fact })) : [];
  const given = dated.flatMap(({ facts }) =>
    facts.flatMap(({ metric, period }) => (period !== undefined && metrics.includes(metric) ? [period] : [])),
  );
  return { lacks: "period", asked, given: [...new Set(given)].sort() };
}

/** Whether a figure is of a part of the year that is asked for: a quarter's revenue is not the year's. */
const isPart = (asked: string, own: string): boolean => /^(?:FY)?\d{4}$/.test(asked) && /[QH]\d/.test(own);
