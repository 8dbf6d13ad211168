import type { Mended } from "../ranking/query-terms.ts";
import type { Mention } from "../reading/lexicon.ts";
import { plainText } from "../reading/plain-text.ts";
import type { Question } from "../reading/question.ts";
import type { Absence } from "./absence.ts";
import { asWritten } from "./as-written.ts";
import { growthAsked } from "./growth.ts";
import { isOwnCopy, type Lack, lackOf, saidOf, spokenOf } from "./lacks.ts";
import { createMatches } from "./matches.ts";
import { type Periods, unsaid } from "./missing-periods.ts";
import { type Pair, pairsOf } from "./pairs.ts";
import { type Searched, within } from "./searched.ts";
import { unknownNames } from "./unknown/unknown-names.ts";

/**
 * What of a question no report has: names that stand nowhere; of what it names together, what none gives. If it names some of the
 * reports, what counts is theirs, and what others know of the company by which it names them. `called` are the names of reports themselves in the question, `mended` unknown words with those that stand in for them.
 */
export async function absencesOf(
  searched: readonly Searched[],
  query: string,
  mended: Mended,
  called: readonly string[],
): Promise<readonly Absence[]> {
  const names = await strangersTo(searched, query, mended, called);
  const own = searched.filter(({ isAsked }) => isAsked);
  const lacks = await lacksOf(
    own.length > 0 ? own : searched,
    names.map((name) => plainText(name)),
  );
  const wide = query.normalize("NFKC");
  const told = lacks.flatMap(({ pair, question, at, lack }) => toldOf(pair, question, at, lack, wide));
  const isMetric = (name: string) => told.some((each) => each.lacks === "figure" && each.metric === name);
  return [
    ...names.filter((name) => !isMetric(name)).map((name): Absence => ({ lacks: "name", name })),
    ...told,
  ];
}

/** The names in the question that stand in none of the reports. */
async function strangersTo(
  searched: readonly Searched[],
  query: string,
  mended: Mended,
  called: readonly string[],
): Promise<readonly string[]> {
  let strangers: readonly string[] | undefined;
  for (const { known, engine, question } of searched) {
    if (strangers?.length === 0) break;
    const own = await unknownNames(query, question, createMatches(engine, mended), known);
    strangers = strangers?.filter((name) => own.includes(name)) ?? own;
  }
  return (strangers ?? []).filter((name) => !called.some((phrase) => phrase.includes(plainText(name))));
}

interface Lacking {
  readonly pair: Pair;
  readonly question: Question;
  readonly at: number;
  /** Undefined if the report has it. */
  readonly lack: Lack | undefined;
}

/** What each pair lacks in the report that has most of it. What is asked of nothing else, or of a maker just before it, is asked of a stranger. */
async function lacksOf(
  searched: readonly Searched[],
  strangers: readonly string[],
): Promise<readonly Lacking[]> {
  const best = new Map<string, Lacking>();
  for (const each of searched)
    for (const pair of pairsOf(each.known, each.question)) {
      if (isOfStranger(each.question, pair, strangers)) continue;
      const key = [...pair.of, ...pair.metric].map(({ start, end }) => `${start}-${end}`).join();
      const known = best.get(key);
      if (known && known.lack === undefined) continue;
      const lack = await lackOf(each, pair);
      if (!known || rank(lack) > rank(known.lack))
        best.set(key, { pair, question: each.question, at: each.at, lack });
      else if (known.lack?.lacks === "period" && lack?.lacks === "period")
        best.set(key, { ...known, lack: bothOf(known.lack, lack) });
    }
  const told = await Promise.all(mostOf([...best.values()]).map((each) => spokenOfBy(searched, each)));
  return told.filter((each) => isLacking(each.lack) && !isGivenBy([...best.values()], each));
}

/** The same without times of which another report, that a program read, has the words of thing and metric. */
async function withoutTimesOf(
  searched: readonly Searched[],
  lacking: Lacking,
  lack: Periods,
): Promise<Lacking> {
  let { asked } = lack;
  for (const each of searched)
    if (each.at !== lacking.at && asked.length > 0 && isOwnCopy(each.known))
      asked = await unsaid(within(each), saidOf(each.question, lacking.pair), asked);
  return { ...lacking, lack: asked.length > 0 ? { ...lack, asked } : undefined };
}

/** Whether another report has what this one lacks of a usual metric: one that it calls by a longer name. */
const isGivenBy = (all: readonly Lacking[], { pair }: Lacking): boolean =>
  pair.isUsual === true &&
  all.some(
    (other) =>
      other.lack === undefined &&
      meets(other.pair.metric, pair.metric) &&
      (pair.of.length === 0 || meets(other.pair.of, pair.of)),
  );

/** Whether mentions of two readings share a stretch of the question. */
const meets = (some: readonly Mention[], others: readonly Mention[]): boolean =>
  some.some((one) => others.some((other) => one.start < other.end && other.start < one.end));

/** The same with the passages of another report that speak of it, though that one does not know it for a metric. */
async function spokenOfBy(searched: readonly Searched[], lacking: Lacking): Promise<Lacking> {
  const { pair, lack } = lacking;
  if (lack?.lacks === "period") return await withoutTimesOf(searched, lacking, lack);
  if (lack?.lacks !== "figure" || lack.lost.length + lack.spokenOf.length > 0) return lacking;
  for (const each of searched) {
    const told = each.at === lacking.at ? [] : await spokenOf(each.known, within(each), each.question, pair);
    if (told.length > 0) return { ...lacking, at: each.at, lack: { ...lack, spokenOf: told } };
  }
  return lacking;
}

/** What may stand between a maker and its product. */
const POSSESSIVE = /^(?:['’]s)?[ 的-]*/;

function isOfStranger({ plain }: Question, { of }: Pair, strangers: readonly string[]): boolean {
  const after = of.map(({ end }) => plain.slice(end).replace(POSSESSIVE, ""));
  return strangers.some((name) => after.every((rest) => rest.startsWith(name)));
}

/** Of two reports that have it of other periods: what neither has, and all that there is. */
const bothOf = (one: Periods, other: Periods): Periods => ({
  ...one,
  asked: one.asked.filter((period) => other.asked.includes(period)),
  given: [...new Set([...one.given, ...other.given])].sort(),
});

const rank = (lack: Lack | undefined): number =>
  lack === undefined ? 3 : ["thing", "figure", "period"].indexOf(lack.lacks);

const isLacking = (lack: Lack | undefined): boolean =>
  lack !== undefined && !(lack.lacks === "period" && lack.asked.length === 0);

/** What one report reads as thing and metric is not lacking because another, which knows fewer of the names, reads less. */
function mostOf(lacking: readonly Lacking[]): readonly Lacking[] {
  const named = ({ pair }: Lacking) => Number(pair.of.length > 0) + Number(pair.metric.length > 0);
  const most = Math.max(0, ...lacking.map(named));
  return lacking.filter((each) => named(each) === most && isLacking(each.lack));
}

function toldOf(
  pair: Pair,
  question: Question,
  at: number,
  lack: Lack | undefined,
  wide: string,
): readonly Absence[] {
  if (!lack) return [];
  const growth = lack.lacks === "figure" && lack.isGrowth ? growthAsked(question) : undefined;
  const isInName = ({ start, end }: Mention) =>
    pair.of.some((each) => each.start <= start && end <= each.end);
  const metrics = pair.metric.filter((mention) => !isInName(mention));
  const sorts = [...(pair.sort ? [pair.sort] : []), ...metrics, ...(growth ? [growth] : [])];
  const [of, metric] = [pair.of, sorts].map((mentions) => stretches(mentions, question, wide));
  const asked = {
    ...(of?.[0] !== undefined && { of: of.join(", ") }),
    ...(metric?.[0] !== undefined && { metric: metric.join(", ") }),
  };
  if (lack.lacks !== "thing") return [{ ...lack, ...asked, at }];
  return (of ?? []).map((name) => ({ lacks: "name", name }));
}

/** Mentions as they are written, those that stand side by side as one: Google's TPUv4. */
function stretches(
  mentions: readonly Omit<Mention, "ids">[],
  question: Question,
  wide: string,
): readonly string[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...mentions].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && question.plain.slice(last.end, start).replace(POSSESSIVE, "") === "") last.end = end;
    else found.push({ start, end });
  }
  return found.map(({ start, end }) => asWritten(question.plain.slice(start, end), wide));
}
