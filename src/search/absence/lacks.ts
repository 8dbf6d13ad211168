import { isLoss } from "../../corpus/finding-kinds.ts";
import type { Filter } from "../index/filter.ts";
import type { Mention } from "../reading/lexicon.ts";
import { plainText } from "../reading/plain-text.ts";
import { idsOf, type Question } from "../reading/question.ts";
import type { Known } from "../reading/reading.ts";
import { words } from "../reading/words.ts";
import { emptyRows } from "./empty-cells.ts";
import { isSubject, isWhere } from "./figure-owners.ts";
import { grownOf, growthAsked, tellsGrowth } from "./growth.ts";
import { saying } from "./matches.ts";
import { missingPeriods, type Periods, withoutSaid } from "./missing-periods.ts";
import { type Pair, phraseOf } from "./pairs.ts";
import { type Askable, type Searched, within } from "./searched.ts";
import { aboutAny, dimensionsAsked, inOtherWords, inUnits, withMetric } from "./sought.ts";
import { usualNames } from "./usual-metrics.ts";

/** What one report lacks of a pair: the thing itself, what is asked of it, or some of the asked periods. */
export type Lack =
  | { readonly lacks: "thing" }
  | {
      readonly lacks: "figure";
      readonly lost: readonly string[];
      readonly spokenOf: readonly string[];
      /** Whether only its growth is lacking. */
      readonly isGrowth?: true;
    }
  | Periods;

/** What the reports lack of what is asked; undefined if they lack nothing, or if it is not sure. */
export async function lackOf(searched: Searched, pair: Pair): Promise<Lack | undefined> {
  const { of, metric, sort } = pair;
  const { question, known } = searched;
  const engine = within(searched);
  const { periods, intent } = question;
  if (intent.whatIf) return undefined;
  if (pair.isUsual) return await usualLack(searched, pair);
  const dimensions = metric.length === 0 ? dimensionsAsked(known, question) : [];
  if (of.length + metric.length + dimensions.length === 0 && !intent.money && periods.length === 0)
    return undefined;
  const ungrown = await growthLack(searched, { of, metric });
  if (ungrown) return ungrown;
  const about = isSubject(known, of) ? {} : await aboutAny(engine, question, of);
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
    if (isWhere(known, question, of)) return undefined;
    if (alike.length > 0 && (await engine.some({ all: [about], any: alike }))) return undefined;
    if (tests.length === 0 || !(await engine.some(about))) return { lacks: "thing" };
    const lost = await lostOf(engine, of, metric);
    const doubted = { kinds: ["finding"], all: [about], metrics: [...idsOf(metric)] };
    if (lost.length === 0 && (await engine.some(doubted))) return undefined;
    const grown = grownOf(metric);
    if (grown.length > 0 && (await tellsGrowth(engine, question, { of, metric: grown }))) return undefined;
    const told = await spokenOf(known, engine, question, { of, metric });
    // Of several reports in one index nobody could say whose finding or passage that is.
    const isOfOne = searched.engine.reports === 1;
    return isOfOne || lost.length + told.length === 0 ? { lacks: "figure", lost, spokenOf: told } : undefined;
  }
  const metrics = [...idsOf(metric)];
  const missing = await missingPeriods(engine, measured, metrics, periods);
  if (!missing || !isOwnCopy(known)) return missing;
  // A figure of a thing need not have been understood as its.
  const named = of.flatMap((mention) => saying(words(phraseOf(question, mention))));
  const near: Filter = of.length > 0 && !isSubject(known, of) ? { any: [about, ...named] } : about;
  return await withoutSaid(engine, { about: near, tests, things: [...idsOf(of)], metrics }, missing);
}

/** That nothing speaks of a usual metric of things by any of its names. */
async function usualLack(searched: Searched, { of, metric }: Pair): Promise<Lack | undefined> {
  if (isWhere(searched.known, searched.question, of)) return undefined;
  const engine = within(searched);
  const about = isSubject(searched.known, of) ? {} : await aboutAny(engine, searched.question, of);
  const named = usualNames(metric).flatMap((name) => saying(words(plainText(name))));
  const isSaid = await engine.some({ all: [about], any: named });
  return isSaid ? undefined : { lacks: "figure", lost: [], spokenOf: [] };
}

/** That the growth of a metric is asked for, and nothing tells of it: its value is no answer. */
async function growthLack(
  searched: Searched,
  { of, metric }: Pick<Pair, "of" | "metric">,
): Promise<Lack | undefined> {
  const { question, known } = searched;
  if (of.length === 0 || metric.length === 0 || growthAsked(question) === undefined) return undefined;
  if (isSubject(known, of)) return undefined;
  const engine = within(searched);
  if (await tellsGrowth(engine, question, { of, metric })) return undefined;
  const told = await spokenOf(known, engine, question, { of, metric });
  if (told.length > 0 && searched.engine.reports > 1) return undefined;
  return { lacks: "figure", lost: [], spokenOf: told, isGrowth: true };
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

/** Findings that just this was lost, or stands under another's name. */
async function lostOf(engine: Askable, of: readonly Mention[], metric: readonly Mention[]) {
  if (of.length === 0 || metric.length === 0) return [];
  const filter = { kinds: ["finding"], entities: [...idsOf(of)], metrics: [...idsOf(metric)] };
  const found = await engine.load(await engine.select(filter));
  return found.filter(({ sort }) => isLoss(sort)).map(({ ref }) => ref);
}

/** Whether a report may be one that a program read: several in one index may all be. */
export const isOwnCopy = ({ corpus }: Known): boolean =>
  corpus === undefined || corpus.report.rights === "own-copy";

const MOST_PASSAGES = 2;

/** Passages of the reader's own file that have the words of thing and metric: what no program has understood may still be said there. */
export async function spokenOf(
  known: Known,
  engine: Askable,
  question: Question,
  { of, metric }: Pair,
): Promise<readonly string[]> {
  if (!isOwnCopy(known) || metric.length === 0) return [];
  // What its own report says of a company need not name it.
  const named = isSubject(known, of) ? [] : of;
  const ids = await engine.select({ kinds: ["passage"], all: saidOf(question, { of: named, metric }) });
  return (await engine.load(ids.slice(0, MOST_PASSAGES))).map(({ ref }) => ref);
}

/** What a document must say to have the words of thing and metric. */
export const saidOf = (question: Question, { of, metric }: Pick<Pair, "of" | "metric">): readonly Filter[] =>
  [of, metric].flatMap((mentions) =>
    mentions.length === 0 ? [] : { any: mentions.flatMap((each) => saying(words(phraseOf(question, each)))) },
  );
