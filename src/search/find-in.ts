import type { Absence } from "./absence/absence.ts";
import { absencesOf } from "./absence/absences.ts";
import type { Searched } from "./absence/lacks.ts";
import type { Statistics, Weighted } from "./index/engine.ts";
import { type Facets, facetTest } from "./index/filter.ts";
import { withDue } from "./ranking/due.ts";
import { wantedBy } from "./ranking/fit.ts";
import { isAbout, type Naming, UNNAMED, withSubjects } from "./ranking/naming.ts";
import { type Asked, wantedTerms } from "./ranking/query-terms.ts";
import { rank, type Scored } from "./ranking/rank.ts";
import { type Answering, drawTogether, type Found, type Placed, spread } from "./ranking/select.ts";
import { jointStatistics } from "./ranking/statistics.ts";
import { withPassages } from "./ranking/with-passages.ts";
import { type Question, readQuestion } from "./reading/question.ts";
import type { Shelf } from "./shelf.ts";

/** A report that is searched: which of its documents, and whether the question names it. */
export interface Part {
  readonly shelf: Shelf;
  readonly filter: Facets;
  readonly naming?: Naming;
}

/** A hit, the place of its report among the parts, and what it is worth. */
interface Hit extends Answering {
  readonly score: number;
  /** Whether it is of a report that the question names, or about its company. */
  readonly isFirst: boolean;
}

export interface Answer {
  readonly hits: readonly Placed[];
  /** What was read in the question, for each part; nothing without a question. */
  readonly questions: readonly Question[];
  /** What of the question none of them has. */
  readonly absences: readonly Absence[];
}

const NOTHING = { questions: [], absences: [] };

/**
 * One ranked list over all parts: every report scores with the same statistics, and reads the question with its own names. What a named
 * report has, and what others say of its company, stands before anything else; `called` are the names of reports in the question, in
 * plain form. Without a question: what passes, report by report.
 */
export async function findIn(
  parts: readonly Part[],
  query: string | undefined,
  called: readonly string[] = [],
): Promise<Answer> {
  if (query === undefined) return { hits: await inOrder(parts), ...NOTHING };
  const asked = parts.map(({ shelf, naming = UNNAMED }) => ({
    question: withSubjects(readQuestion(query, shelf.reader()), naming),
    engine: shelf.engine,
  }));
  const [tuning] = parts.map(({ shelf }) => shelf.tuning);
  if (!tuning) return { hits: [], ...NOTHING };
  const { boosts, mended } = await wantedTerms(asked, tuning);
  const statistics = parts.length > 1 ? await jointStatistics(asked, boosts) : [];
  const found = await Promise.all(
    parts.map((part, at) =>
      hitsOf(withFewer(part, parts.length), at, asked[at]?.question, boosts[at], statistics[at]),
    ),
  );
  const hits = found.flat().sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.score - a.score);
  const absences = await absencesOf(searchedBy(parts, asked, hits), query, mended, called);
  return { hits: withDue(spread(hits)), questions: asked.map(({ question }) => question), absences };
}

/** The reports that were searched, those with the best hits first: they know most of the question. */
function searchedBy(
  parts: readonly Part[],
  asked: readonly Asked[],
  hits: readonly Hit[],
): readonly Searched[] {
  const order = new Set([...hits.map(({ at }) => at), ...parts.keys()]);
  return [...order].flatMap((at) => {
    const [part, own] = [parts[at], asked[at]];
    return part && own
      ? [{ corpus: part.shelf.corpus, ...own, at, isNamed: (part.naming ?? UNNAMED).isNamed }]
      : [];
  });
}

/** So many documents of each of several reports are ranked at least. */
const FEWEST = 150;

/** A part of which fewer documents are ranked, for together they are as many as of one report. */
function withFewer(part: Part, parts: number): Part {
  if (parts === 1) return part;
  const { tuning } = part.shelf;
  const candidates = Math.max(FEWEST, Math.ceil(tuning.candidates / parts));
  return { ...part, shelf: { ...part.shelf, tuning: { ...tuning, candidates } } };
}

async function hitsOf(
  { shelf, filter, naming = UNNAMED }: Part,
  at: number,
  question: Question | undefined,
  terms: ReadonlyMap<string, number> | undefined,
  statistics: Statistics | undefined,
): Promise<readonly Hit[]> {
  if (!question || !terms) return [];
  const { engine, tuning } = shelf;
  const weighted: Weighted = { terms, fields: tuning.fields, ...(statistics && { statistics }) };
  const wanted = await wantedBy(question, engine);
  const printed = shelf.copy();
  // A line of the copy and what stands on it stand in for each other: the filter waits until they are together.
  const scored = await rank(engine, weighted, wanted, printed ? {} : filter, tuning);
  const ranked: Scored[] = printed
    ? withPassages(scored, await rank(printed, weighted, wanted, {}, tuning))
    : [...scored];
  ranked.sort((a, b) => b.score - a.score);
  const passes = facetTest(filter);
  const first = isAbout(naming, question);
  return drawTogether(ranked)
    .filter(({ document, twins }) => passes(document) || twins.some(passes))
    .map(({ score, ...found }) => ({
      found,
      question,
      at,
      score: score * naming.worth,
      isFirst: first(found.document),
    }));
}

async function inOrder(parts: readonly Part[]): Promise<readonly Placed[]> {
  const lists = await Promise.all(
    parts.map(async ({ shelf: { engine }, filter }, at) => {
      const found = await engine.load(await engine.select(filter));
      return found.map((document) => ({ found: asFound(document), at }));
    }),
  );
  return lists.flat();
}

const asFound = (document: Found["document"]): Found => ({ document, twins: [], lines: document.lines });
