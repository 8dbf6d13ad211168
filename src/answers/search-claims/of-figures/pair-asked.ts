import type { Corpus } from "../../../corpus/corpus.ts";
import { operandsIn } from "../../../corpus/formulas/compared-in.ts";
import { parsePeriod } from "../../../notation/periods/period.ts";
import { growthAsked } from "../../../search/absence/growth.ts";
import type { Mention } from "../../../search/reading/lexicon.ts";
import { plainText } from "../../../search/reading/plain-text.ts";
import type { Question } from "../../../search/reading/question.ts";
import { words } from "../../../search/reading/words.ts";
import { findOperand } from "../../figures/find-operand.ts";
import { type HeldQuantity, heldOf, heldQuantities } from "../../figures/held-quantity.ts";
import { timeBefore } from "../../figures/time-before.ts";

/** Two printed figures that a question holds against each other, in its order or in that of time. */
export interface PairAsked {
  readonly from: HeldQuantity;
  readonly to: HeldQuantity;
  /** What tells them apart. */
  readonly by: "period" | "thing" | "metric";
}

/** The pair of figures that a question surely means: of two times, of two things, or of two metrics; undefined if it is not just one. */
export function pairAsked(corpus: Corpus, question: Question): PairAsked | undefined {
  const metrics = distinct(question.metrics.map((mention) => comparedBy(corpus, mention)));
  const times = timesOf(question.periods);
  const [thing, second, ...more] = thingsAsked(corpus, question);
  const [metric, other, ...rest] = metrics;
  if (!thing || more.length > 0 || rest.length > 0) return undefined;
  if (times.length === 2 && !second && !other) return ofTimes(corpus, question, thing, metric, times);
  if (times.length > 1) return undefined;
  const [period] = times;
  const before = period === undefined ? undefined : timeBefore(period, "year");
  if (
    period !== undefined &&
    before !== undefined &&
    metric &&
    !second &&
    !other &&
    asksGrowth(corpus, question, thing)
  )
    return ofTimes(corpus, question, thing, metric, [before, period]);
  const sought = (of: Mention, on: Mention) => findOperand(corpus, { of: of.ids, metrics: on.ids, period });
  if (second && metric && !other) return pair(sought(thing, metric), sought(second, metric), "thing");
  if (metric && other && !second) return pair(sought(thing, metric), sought(thing, other), "metric");
  return undefined;
}

/** Whether the growth within a time is asked for that nothing tells of the thing. */
const asksGrowth = (corpus: Corpus, question: Question, { ids }: Mention): boolean =>
  growthAsked(question) !== undefined &&
  !ids.some((id) => heldOf(corpus, id).some(({ metric }) => /-(?:growth|change)$/.test(metric)));

/** Words for what is no one's: a thing that has figures of its own is named by them. */
const UNOWNED = ["concept", "place"];

/** The things that a question names; if it names none that is measured so, the one of which alone the report tells all that it names. */
function thingsAsked(corpus: Corpus, question: Question): readonly Mention[] {
  const { entities, metrics, periods, intent, numbers } = question;
  const isUnowned = ({ ids }: Mention) =>
    ids.every((id) => UNOWNED.includes(corpus.entities.get(id)?.kind ?? ""));
  if (metrics.length === 0 || periods.length === 0 || !entities.every(isUnowned)) return entities;
  const measured = distinct(metrics);
  // What is assumed of one of two is no part of the other.
  if (measured.length > 1 && (intent.whatIf || numbers.length > 0)) return entities;
  const times = timesOf(periods);
  const owners = measured.map(
    ({ ids }) =>
      new Set(
        heldQuantities(corpus).flatMap(({ of, metric, period, source }) =>
          source !== "derived" && ids.includes(metric) && times.includes(period ?? "") ? [of] : [],
        ),
      ),
  );
  const [first = new Set<string>(), ...others] = owners;
  const [only, ...more] = [...first].filter((id) => others.every((each) => each.has(id)));
  const rarest = Math.min(...owners.map(({ size }) => size));
  // Another that is measured so as well might be meant.
  return only !== undefined && more.length === 0 && rarest === 1
    ? [{ start: 0, end: 0, ids: [only] }]
    : entities;
}

/** What is compared by a metric of which the corpus has nothing but comparisons: the PS of a PS gap. */
function comparedBy(corpus: Corpus, mention: Mention): Mention {
  const own = heldQuantities(corpus).filter(({ metric }) => mention.ids.includes(metric));
  if (own.length === 0 || own.some(({ source }) => source !== "derived")) return mention;
  const made = [...corpus.derived.values()].filter(({ metric }) => mention.ids.includes(metric));
  const metrics = made.flatMap((derived) => operandsIn(corpus, derived).map(({ metric }) => metric));
  const [only, ...others] = new Set(metrics);
  return only === undefined || others.length > 0 ? mention : { ...mention, ids: [only] };
}

/** Mentions that mean different things: revenue of A against revenue of B is one metric. */
export const distinct = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter(({ ids }, at) => !mentions.slice(0, at).some((before) => before.ids.join() === ids.join()));

function ofTimes(
  corpus: Corpus,
  question: Question,
  { ids }: Mention,
  metric: Mention | undefined,
  times: readonly string[],
): PairAsked | undefined {
  const [first = "", last = ""] = times;
  const own = ids.flatMap((id) => heldOf(corpus, id));
  const at = (period: string) =>
    new Set(own.filter((held) => held.period === period).map((held) => held.metric));
  const [before, after] = [at(first), at(last)];
  const common = [...before].filter((id) => after.has(id));
  const found = (metric?.ids ?? common).flatMap((id) => {
    const both = times.map((period) => findOperand(corpus, { of: ids, metrics: [id], period }));
    return pair(both[0], both[1], "period") ?? [];
  });
  return closest(corpus, question, found);
}

/** The pair whose metric has the most words of the question, if just one has. */
function closest(corpus: Corpus, question: Question, pairs: readonly PairAsked[]): PairAsked | undefined {
  const asked = new Set(words(question.plain));
  const said = ({ to }: PairAsked) => {
    const { zh = "", en = "" } = corpus.metrics.get(to.metric) ?? {};
    return words(plainText(`${zh} ${en}`)).filter((word) => asked.has(word)).length;
  };
  const counts = pairs.map(said);
  const most = Math.max(...counts);
  const best = pairs.filter((_, at) => counts[at] === most);
  return best.length === 1 ? best[0] : undefined;
}

const pair = (
  from: HeldQuantity | undefined,
  to: HeldQuantity | undefined,
  by: PairAsked["by"],
): PairAsked | undefined => (from && to && !isSame(from, to) ? { from, to, by } : undefined);

/** Whether two figures are one: a claim may have several. */
const isSame = (one: HeldQuantity, other: HeldQuantity): boolean =>
  one.ref === other.ref && one.of === other.of && one.metric === other.metric && one.period === other.period;

/** The two ends of a range, or the times themselves, in their order. */
export function timesOf(periods: readonly string[]): readonly string[] {
  const all = periods.flatMap((period) => period.split(".."));
  const start = (period: string) => parsePeriod(period).start ?? "";
  return [...new Set(all)].sort((a, b) => start(a).localeCompare(start(b)));
}
