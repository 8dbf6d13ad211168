import { groupBy } from "../corpus/corpus.ts";
import type { Absence } from "./absence/absence.ts";
import { absencesOf } from "./absence/absences.ts";
import type { Searched } from "./absence/searched.ts";
import { type Asked, askedOf, type Part } from "./asked.ts";
import type { Statistics } from "./index/engine.ts";
import { facetTest } from "./index/filter.ts";
import { partsFilter } from "./parts-filter.ts";
import { withDue } from "./ranking/due.ts";
import { wantedBy } from "./ranking/fit.ts";
import { isAbout, UNNAMED } from "./ranking/naming.ts";
import { type Mended, wantedTerms } from "./ranking/query-terms.ts";
import { rank, type Scored } from "./ranking/rank.ts";
import { type Answering, drawTogether, type Found, type Placed, spread } from "./ranking/select.ts";
import { jointStatistics } from "./ranking/statistics.ts";
import type { Tuning } from "./ranking/tuning.ts";
import { withPassages } from "./ranking/with-passages.ts";
import type { LoadDictionary } from "./reading/dictionary.ts";
import type { Question } from "./reading/question.ts";
import type { Shelf } from "./shelf.ts";

export type { Part } from "./asked.ts";

/** A hit, the place of its report among the parts, and what it is worth. */
interface Hit extends Answering {
  readonly score: number;
  /** Whether it is of a report that the question names, or about its company. */
  readonly isFirst: boolean;
}

export interface Answer {
  readonly hits: readonly Placed[];
  /** What was read in the question, for each part; nothing without a question. */
  readonly questions: readonly (Question | undefined)[];
  /** What of the question none of them has. */
  readonly absences: readonly Absence[];
  /** Whether more documents match than were ranked. */
  readonly isCut: boolean;
}

const NOTHING = { questions: [], absences: [], isCut: false };

/**
 * One ranked list over all parts: every report scores with the same statistics, and reads the question with its own names. What a named
 * report has, and what others say of its company, stands before anything else; `called` are the names of reports in the question, in
 * plain form. The dictionary is for reports in another language than the question. Without a question: what passes, report by report.
 */
export async function findIn(
  parts: readonly Part[],
  query: string | undefined,
  called: readonly string[] = [],
  loadDictionary?: LoadDictionary,
): Promise<Answer> {
  if (query === undefined) return { hits: await inOrder(parts), ...NOTHING };
  const asked = await askedOf(parts, query, loadDictionary);
  const [first] = asked;
  if (!first) return { hits: [], ...NOTHING };
  const isOfCompany = asked.some(({ subjects }) => subjects.length > 0);
  let found = await rankedOf(first.shelf.tuning, asked, parts);
  // What a company's report has of nothing but its name comes before what others have of the rest.
  if (isOfCompany && !found.hits.some(({ isFirst }) => isFirst))
    found = await rankedOf(
      first.shelf.tuning,
      asked.map((each) => ({ ...each, subjects: [] })),
      parts,
    );
  const { hits, mended, isCut } = found;
  const absences = await absencesOf(searchedBy(asked, hits), query, mended, called);
  return { hits: withDue(spread(hits)), questions: questionsOf(asked, parts.length), absences, isCut };
}

interface Ranked {
  readonly hits: readonly Hit[];
  readonly mended: Mended;
  readonly isCut: boolean;
}

/** The hits of all reports, the best first, those of the reports that the question names before others. */
async function rankedOf(tuning: Tuning, asked: readonly Asked[], parts: readonly Part[]): Promise<Ranked> {
  const { boosts, mended } = await wantedTerms(asked, tuning);
  const statistics = asked.length > 1 ? await jointStatistics(asked, boosts) : [];
  const weighed = asked.map((each, at) => ({ ...each, terms: boosts[at], statistics: statistics[at] }));
  // Reports that the question names are ranked by themselves, so that none of theirs is crowded out.
  const groups = [...groupBy(weighed, ({ shelf }) => shelf)].flatMap(([shelf, own]) =>
    [...groupBy(own, ({ isNamed, worth }) => `${isNamed} ${worth}`).values()].map(
      (alike) => [shelf, alike] as const,
    ),
  );
  const found = await Promise.all(groups.map(([shelf, own]) => hitsOf(shelf, own, parts)));
  const hits = found
    .flatMap((each) => each.hits)
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.score - a.score);
  return { hits, mended, isCut: found.some(({ isCut }) => isCut) };
}

/** The question as each part reads it. */
function questionsOf(asked: readonly Asked[], parts: number): readonly (Question | undefined)[] {
  const questions: (Question | undefined)[] = Array.from({ length: parts });
  for (const { question, places } of asked) for (const at of places.values()) questions[at] = question;
  return questions;
}

/** The reports that were searched, those with the best hits first: they know most of the question. */
function searchedBy(asked: readonly Asked[], hits: readonly Hit[]): readonly Searched[] {
  const byPlace = new Map(
    asked.flatMap((each) => [...each.places.values()].map((at) => [at, each] as const)),
  );
  const order = new Set([...hits.flatMap(({ at }) => byPlace.get(at) ?? []), ...asked]);
  return [...order].map(({ engine, question, known, isAsked, reports, places }) => ({
    engine,
    question,
    known,
    isAsked,
    reports: reports && [...reports],
    at: places.values().next().value ?? 0,
  }));
}

/** So many documents of each of several reports are ranked at least. */
const FEWEST = 150;

/** How reports are ranked: fewer documents of each if there are several, for together they are as many as of one. */
function tuningFor({ tuning }: Shelf, own: number, all: number): Tuning {
  if (own === all) return tuning;
  const candidates = Math.max(FEWEST, Math.ceil((tuning.candidates * own) / all));
  return { ...tuning, candidates };
}

interface Weighed extends Asked {
  readonly terms: ReadonlyMap<string, number> | undefined;
  readonly statistics: Statistics | undefined;
}

async function hitsOf(
  shelf: Shelf,
  asked: readonly Weighed[],
  parts: readonly Part[],
): Promise<{ readonly hits: readonly Hit[]; readonly isCut: boolean }> {
  const { engine } = shelf;
  const own = new Map(
    asked.flatMap((each) => [...each.places.keys()].map((report) => [report, each] as const)),
  );
  const tuning = tuningFor(shelf, own.size, parts.length);
  const weighted = asked.map(({ terms = new Map<string, number>(), statistics, reports }) => ({
    terms,
    fields: tuning.fields,
    ...(statistics && { statistics }),
    ...(reports && { reports }),
  }));
  const fits = new Map(
    await Promise.all(
      asked.map(
        async (each) =>
          [each, await wantedBy(each.question, engine, each.reports && [...each.reports])] as const,
      ),
    ),
  );
  const wanted = (report: number) => {
    const each = own.get(report);
    return each && fits.get(each);
  };
  const filter = partsFilter(
    engine,
    parts,
    asked.flatMap(({ places }) => [...places]),
  );
  const printed = shelf.copy();
  // A line of the copy and what stands on it stand in for each other: the filter waits until they are together.
  const scored = await rank(engine, weighted, wanted, printed ? {} : filter, tuning);
  const ranked: Scored[] = printed
    ? withPassages(scored, await rank(printed, weighted, wanted, {}, tuning))
    : [...scored];
  ranked.sort((a, b) => b.score - a.score);
  const judges = new Map<number, (document: Found["document"]) => boolean>();
  const passes = (at: number) => {
    const test = judges.get(at) ?? facetTest(parts[at]?.filter ?? {});
    judges.set(at, test);
    return test;
  };
  const hits = drawTogether(ranked).flatMap(({ report, score, ...found }): Hit[] => {
    const each = own.get(report);
    const at = each?.places.get(report);
    if (!each || at === undefined) return [];
    if (!passes(at)(found.document) && !found.twins.some(passes(at))) return [];
    const naming = parts[at]?.naming ?? UNNAMED;
    const isFirst = isAbout(naming, each.question)(found.document);
    return [{ found, question: each.question, at, score: score * naming.worth, isFirst }];
  });
  return { hits, isCut: scored.length >= tuning.candidates };
}

async function inOrder(parts: readonly Part[]): Promise<readonly Placed[]> {
  const lists = await Promise.all(
    parts.map(async ({ shelf: { engine }, report = 0, filter }, at) => {
      const only = engine.reports > 1 ? { ...filter, reports: [report] } : filter;
      const found = await engine.load(await engine.select(only));
      return found.map((document) => ({ found: asFound(document), at }));
    }),
  );
  return lists.flat();
}

const asFound = (document: Found["document"]): Found => ({ document, twins: [], lines: document.lines });
