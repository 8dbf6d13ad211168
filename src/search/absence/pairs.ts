import type { Mention } from "../reading/lexicon.ts";
import type { Question } from "../reading/question.ts";
import type { Known } from "../reading/reading.ts";
import { thingsIn } from "./figure-owners.ts";
import { usualMetrics } from "./usual-metrics.ts";

/** What a question asks a figure for: a thing that it names, and what of it; of several mentions any one will do. */
export interface Pair {
  /** None if the question names no thing. */
  readonly of: readonly Mention[];
  /** None if it names nothing that is measured. */
  readonly metric: readonly Mention[];
  /** The concept that says which sort of the metric is meant: the cloud of cloud revenue. */
  readonly sort?: Mention;
  /** Whether the metric is none of a report, but one that reports usually give. */
  readonly isUsual?: true;
}

/** Ways to ask for a number, a date or a measure of some kind that name no metric: whether a text answers them cannot be told from here. */
const UNSPECIFIC =
  /^(?:多少钱|多少个|几个|多久|何时|.*时间|时长|.*日期|released?|launched|.* date|发布|数量|倍数|性能|when|how long|date|count|multiple|duration|performance|users?)$/;

/** The pairs of a question: things and metrics that it lists side by side are asked for each; others together. */
export function pairsOf(known: Known, question: Question): readonly Pair[] {
  const named = question.metrics.filter((mention) => !UNSPECIFIC.test(phraseOf(question, mention)));
  const usual = usualMetrics(question);
  const asked = [...named, ...usual];
  const things = subjects(known, question.entities, asked.length > 0);
  const alike = (one: Mention, other: Mention) =>
    kindsOf(known, one).some((kind) => kindsOf(known, other).includes(kind));
  return listed(question, things, alike, question.metrics).flatMap((of) =>
    listed(question, asked).map((all) => {
      const metric = all.filter((mention) => !usual.includes(mention));
      if (metric.length === 0 && all.length > 0) return { of, metric: all, isUsual: true };
      const sort = sortOf(known, question, metric);
      return { of, metric, ...(sort && { sort }) };
    }),
  );
}

const BEFORE_METRIC = /^(?:[ -]|业务|服务|的)*$/;

/** The concept just before a metric. */
const sortOf = (known: Known, { plain, entities }: Question, [metric]: readonly Mention[]) =>
  entities.find(
    ({ ids, end }) =>
      metric !== undefined &&
      end <= metric.start &&
      ids.every(known.isConcept) &&
      BEFORE_METRIC.test(plain.slice(end, metric.start)),
  );

export const phraseOf = ({ plain }: Question, { start, end }: Mention): string => plain.slice(start, end);

/** What the question is about: the things that it names; where it names none and no metric, its concepts. */
function subjects(known: Known, entities: readonly Mention[], measured: boolean): readonly Mention[] {
  const things = thingsIn(known, entities);
  return measured || things.length > 0 ? things : entities;
}

const ASIDE = /[（(][^()（）]*[)）]/g;
const AND =
  /^(?:['’]s?|的)?(?: |,|，|、|&|\/|;|；|\b(?:and|or|vs\.?|versus|to|with|than|against|the|compared|both|is|are|above|below|over|under|higher|lower|larger|smaller|bigger|greater|more|less|exceeds?)\b|和|与|及|以及|或|还是|跟|同|对比|相比|对|比|[高低大小多少]于|超过)+$/;

/** Whether what stands between two names lists them; with nothing but a blank between them they are two only if they are alike. */
const joins = (text: string, alike: boolean): boolean => AND.test(text) && (alike || text.trim() !== "");

const kindsOf = ({ corpus }: Known, { ids }: Mention) => ids.map((id) => corpus?.entities.get(id)?.kind);

/** Each of those that are listed one after the other and are alike, whatever of `between` stands among them; all together if none are. */
function listed(
  question: Question,
  mentions: readonly Mention[],
  isAlike: (one: Mention, other: Mention) => boolean = () => true,
  between: readonly Mention[] = [],
): readonly (readonly Mention[])[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  const follows = (mention: Mention | undefined, next: Mention | undefined) =>
    mention !== undefined &&
    next !== undefined &&
    joins(without(question, between, mention.end, next.start).replace(ASIDE, ""), isAlike(mention, next));
  const each = sorted.filter(
    (mention, at) => follows(sorted[at - 1], mention) || follows(mention, sorted[at + 1]),
  );
  return each.length > 0 ? each.map((mention) => [mention]) : [sorted];
}

/** A stretch of a question without those of the mentions that lie in it. */
function without({ plain }: Question, mentions: readonly Mention[], start: number, end: number): string {
  const inside = mentions
    .filter((each) => each.start >= start && each.end <= end)
    .sort((a, b) => a.start - b.start);
  const starts = [...inside.map((each) => each.start), end];
  return starts.map((until, at) => plain.slice(inside[at - 1]?.end ?? start, until)).join("");
}
