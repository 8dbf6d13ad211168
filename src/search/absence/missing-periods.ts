import { answersPeriod } from "../../notation/periods/answers-period.ts";
import type { Document, Fact } from "../documents/document.ts";
import type { Filter } from "../index/filter.ts";
import { saying } from "./matches.ts";
import type { Askable } from "./searched.ts";

/** Of what is given only for other times: those asked for, and those that there are. */
export interface Periods {
  readonly lacks: "period";
  readonly asked: readonly string[];
  readonly given: readonly string[];
}

/** The asked periods for which the metric is not given; if no figure has the metric, those as of which nothing is dated. */
export async function missingPeriods(
  engine: Askable,
  documents: Filter,
  metrics: readonly string[],
  periods: readonly string[],
): Promise<Periods | undefined> {
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
  // Beside figures of the calendar's months nobody could say which of them a fiscal year is.
  if (asked.every(isFiscal)) {
    const told = figured ? given : await periodsOf(engine, documents);
    if (told.length > 0 && !told.some(isFiscal)) return undefined;
  }
  return { lacks: "period", asked, given: [...new Set(given)].sort() };
}

/** What is asked of a report that a program read. */
interface Asked {
  /** What is about the thing, or says its name. */
  readonly about: Filter;
  /** What measures the metric, or says its name. */
  readonly tests: readonly Filter[];
  readonly things: readonly string[];
  readonly metrics: readonly string[];
}

/**
 * The same without times of which something measures it, be it understood or not, without years that a passage names beside the thing, and
 * nothing if a figure of the thing is of no known time. Nobody could say that all times are known for which it is given.
 */
export async function withoutSaid(
  engine: Askable,
  { about, tests, things, metrics }: Asked,
  { asked }: Periods,
): Promise<Periods | undefined> {
  const own = await engine.load(await engine.select({ fact: { of: things, metrics } }));
  if (own.some(({ facts }) => facts.some((fact) => isOf(fact, things, metrics) && !fact.period)))
    return undefined;
  // Nor where all that is told of it is a figure of no known time; beside dated ones that is most likely one of theirs.
  if (own.length === 0) {
    const spoken = await engine.load(await engine.select({ kinds: ["passage"], metrics, all: [about] }));
    if (spoken.some(({ facts }) => facts.every(({ metric }) => !metrics.includes(metric)))) return undefined;
  }
  const known = await engine.periods();
  const unsaid: string[] = [];
  for (const period of asked) {
    const [, year] = /^(?:FY)?(\d{4})$/.exec(period) ?? [];
    const named = year === undefined ? undefined : { kinds: ["passage"], all: [about], any: saying([year]) };
    if (named && (await engine.some(named))) continue;
    const periods = known.filter((each) => answersPeriod(period, each) && !isPart(period, each));
    const measured: Filter = { all: tests.length > 0 ? [about, { any: tests }] : [about], periods };
    const found = await engine.load(await engine.select(measured));
    if (found.every((document) => isRead(document, metrics))) unsaid.push(period);
  }
  return unsaid.length === 0 ? undefined : { lacks: "period", asked: unsaid, given: [] };
}

/** Those of the times for which no such document has anything, and no such passage names the year. */
export async function unsaid(
  engine: Askable,
  documents: readonly Filter[],
  asked: readonly string[],
): Promise<readonly string[]> {
  const known = await engine.periods();
  const left: string[] = [];
  for (const period of asked) {
    const periods = known.filter((each) => answersPeriod(period, each));
    const [year = period] = /\d{4}/.exec(period) ?? [];
    const told = { any: [{ periods }, { kinds: ["passage"], any: saying([year]) }] };
    if (!(await engine.some({ all: [...documents, told] }))) left.push(period);
  }
  return left;
}

const isOf = ({ of, metric }: Fact, things: readonly string[], metrics: readonly string[]): boolean =>
  things.includes(of) && metrics.includes(metric);

/** Whether a row dates what it has of a metric: then its other times are of other metrics. */
const isRead = ({ kind, facts }: Document, metrics: readonly string[]): boolean =>
  kind === "row" && facts.some(({ metric, period }) => metrics.includes(metric) && period !== undefined);

async function periodsOf(engine: Askable, documents: Filter): Promise<readonly string[]> {
  const found = await engine.load(await engine.select({ all: [documents] }));
  return found.flatMap(({ periods }) => periods);
}

const isFiscal = (period: string): boolean => period.startsWith("FY");

/** Whether a figure is of a part of the year that is asked for: a quarter's revenue is not the year's. */
const isPart = (asked: string, own: string): boolean => /^(?:FY)?\d{4}$/.test(asked) && /[QH]\d/.test(own);
