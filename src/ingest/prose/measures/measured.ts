import type { Figure } from "../../../notation/figures/figure.ts";
import { type Family, familyOf } from "../../names/metric-families.ts";
import type { TypingContext } from "../../typing/context.ts";
import { runOf } from "../runs.ts";
import type { Sentence } from "../sentence.ts";
import { countedBehind, isOfNext, thingsBehind } from "./beside.ts";
import { byVerb } from "./by-verb.ts";
import { fitsKind, isCount } from "./fits-kind.ts";
import { isLabel } from "./metric-label.ts";
import type { MetricMention } from "./metric-mentions.ts";
import { phraseBefore, phraseBehind } from "./metric-phrase.ts";
import { isNear, isOfAnother, isPlain, LOSS } from "./of-another.ts";
import { onlyChanges } from "./only-changes.ts";

/** What a figure of a sentence measures. */
export interface Measured {
  /** Both undefined if only the text's own words name it, and no known metric does. */
  readonly metric?: string;
  readonly family?: Family;
  readonly words: string;
  /** It is a change of the metric, not a level. */
  readonly growth: boolean;
  /** The number may be one of the metric, by its unit and by the words around. */
  readonly fits: boolean;
  /** They fit, and nothing unknown stands before the metric. */
  readonly whole: boolean;
  /** Where the words stand that name it. */
  readonly start: number;
  readonly mention?: MetricMention;
  /** The words name a loss, and the number says how great it is. */
  readonly loses?: true;
  /** Only a verb before the number names it, and who does that stands before the verb. */
  readonly byVerb?: true;
}

/**
 * What a figure measures: the metric named last before it in its clause, or right behind it; in a list each takes its own. A change takes
 * that of the figure before. If no known metric is, the words of a Chinese text that name one beside it. `known`: what was measured by those
 * before it in the sentence, by their places.
 */
export function measuredBy(
  sentence: Sentence,
  index: number,
  known: readonly (Measured | undefined)[],
  context: TypingContext,
): Measured | undefined {
  const figure = sentence.figures[index];
  if (!figure) return undefined;
  const named = familyBy(sentence, index, known, context);
  const previous = known.slice(0, index).findLast((each) => each !== undefined);
  const { length, at } = runOf(sentence, index);
  const counted = named?.fits
    ? undefined
    : countedBehind(sentence, figure, sentence.figures[index + length - at - 1]);
  if (counted) return { ...counted, metric: context.names.family(counted.family), ...BY_WORDS };
  const things = named?.fits ? undefined : thingsBehind(sentence, figure);
  if (things)
    return { ...things, ...(things.family && { metric: context.names.family(things.family) }), ...BY_WORDS };
  const isMoney =
    figure.unit !== undefined && context.units.units.get(figure.unit).dimension.startsWith("money-");
  const done = named?.fits ? undefined : byVerb(sentence, figure, isMoney);
  if (done) return { ...done, metric: context.names.family(done.family), ...BY_WORDS, byVerb: true };
  const phrase = phraseBehind(sentence, figure) ?? phraseBefore(sentence, figure);
  if (!phrase) return (named?.fits ? undefined : goingOn(sentence, index, previous)) ?? named;
  // what stands next to the number is what it measures: 贡献率 of "对GDP增速的贡献率为"
  const isNearer =
    phrase.start >= (named?.mention?.end ?? 0) &&
    (named?.start ?? 0) < figure.start &&
    !familyOf(phrase.words);
  if (named?.fits && named.mention !== previous?.mention && !isNearer) return named;
  const { words, start, growth } = phrase;
  return { ...BY_WORDS, words: growth ? `${words}增速` : words, start, growth };
}

/** Of what only the text's words name nothing is certain. */
const BY_WORDS = { growth: false, fits: true, whole: false };

/** What the words before the number before name goes on in a list, and for a change of it. */
function goingOn(sentence: Sentence, index: number, previous: Measured | undefined): Measured | undefined {
  const figure = sentence.figures[index];
  if (!figure || !previous || previous.mention || previous.start < sentence.start) return undefined;
  if (isOfNext(sentence, figure)) return undefined;
  if (runOf(sentence, index).at > 0)
    return sentence.figures[index - 1]?.unit === figure.unit ? previous : undefined;
  const between = sentence.text.slice(sentence.figures[index - 1]?.end ?? sentence.start, figure.start);
  return changes(figure) && onlyChanges(between)
    ? { ...previous, words: previous.growth ? previous.words : `${previous.words}增速`, growth: true }
    : undefined;
}

function familyBy(
  sentence: Sentence,
  index: number,
  known: readonly (Measured | undefined)[],
  context: TypingContext,
): Measured | undefined {
  const figure = sentence.figures[index];
  if (!figure) return undefined;
  const [start, end] = sentence.clauseAt(figure.start);
  const { metrics, text } = sentence;
  // "a $3 million non-cash loss", "$5 million of fees": what it is comes behind it
  const isNouned = NOUNED.test(text.slice(figure.end)) && !BEHIND.test(text.slice(figure.end));
  const inClause = metrics.filter((each) => each.start >= start && each.end <= end);
  const label = metrics.findLast((each) => isLabel(text, each, figure.start));
  const before = label ?? inClause.filter((each) => each.end <= figure.start).at(-1);
  const after = inClause.find(
    (each) => !label && each.start >= figure.end && JOINS_AFTER.test(text.slice(figure.end, each.start)),
  );
  // "0.5% of revenue" says how much of it, not what it is
  if (figure.unit === "%" && /^\s*of\s/i.test(text.slice(figure.end))) return undefined;
  const isChange = changes(figure);
  const within = metrics.find((each) => each.start >= figure.start && each.end <= figure.end);
  const own = within ?? (after && (!before || isNouned || figure.start - before.end > 20) ? after : before);
  if (isNouned && own === before && !(before && isItsNoun(before, text.slice(figure.end)))) return undefined;
  const { length, at } = runOf(sentence, index);
  if (own) {
    const listed = own === before ? listedWith(sentence, own) : [own];
    if (listed.length === 0 || (listed.length > 1 && listed.length !== length)) return undefined;
    const [one] = listed.length > 1 ? listed.slice(at) : listed;
    return one && measured(one, figure, sentence, context, isChange, 1);
  }
  // 营业收入5亿元，净利润1亿元，同比增长3%和2%
  const previous =
    isChange && length > 1
      ? known[index - length]
      : known.slice(0, index).findLast((each) => each !== undefined);
  const between = text.slice(sentence.figures[index - 1]?.end ?? start, figure.start);
  // 营业收入5亿元，较上年同期的4亿元增长25%: what it is held against is of the same kind
  const level = known.findLast(
    (each, place) => each?.fits && !each.growth && sentence.figures[place]?.unit === figure.unit,
  );
  if (level?.mention && figure.relation === "level" && isBase(sentence, figure, between))
    return measured(level.mention, figure, sentence, context, false, level.whole ? 1 : 0);
  if (isChange && isOfUnknown(sentence, index, known)) return undefined;
  if (previous?.mention && !isOfNext(sentence, figure) && (at > 0 || (isChange && onlyChanges(between))))
    return measured(previous.mention, figure, sentence, context, isChange, previous.whole ? 1 : 0);
  return undefined;
}

/** Whether the last number before a change that is none itself is of something that nobody knows: 发电量8亿度，上网电价0.4元，同比下降2%. */
function isOfUnknown(
  { figures, text, start }: Sentence,
  index: number,
  known: readonly (Measured | undefined)[],
): boolean {
  const level = figures.findLastIndex((each, at) => at < index && each.unit !== undefined && !changes(each));
  const own = figures[level];
  if (!own || own.unit === "%" || known[level]?.fits) return false;
  const named = text.slice(Math.max(start, figures[level - 1]?.end ?? start), own.start);
  // 第三季度反弹至2090万台 goes on with what was told
  if (/(?:至|到)(?:约)?\s*$/.test(named)) return false;
  return !isNear(named) || /[，,、]\s*\p{Script=Han}{2,12}(?:约|为|达|共|超)*\s*$/u.test(named);
}

/** Whether a number is what that of another time is held against, with nothing else named between: 较2023年的4亿元, up from $4 million a year ago. */
function isBase({ text, times, clauseAt }: Sentence, { start, end }: Figure, between: string): boolean {
  const [from] = clauseAt(start);
  if (/[。；;]/.test(between)) return false;
  if (BASE_BEFORE.test(text.slice(0, start)) && BASE_BEHIND.test(text.slice(end)))
    return (between.match(/[a-z]+/gi) ?? []).length <= MOST_BETWEEN;
  const said = text.slice(from, start);
  const time = times.findLast((each) => each.base && each.end <= start && each.end > from);
  return (
    time !== undefined &&
    BASE.test(said.slice(0, time.start - from)) &&
    /^\s?(?:的|同期的?|末的?)?(?:约|近)?\s?$/.test(text.slice(time.end, start))
  );
}
const BASE = /^[\s，,]*(?:较|比|相比|相较于?|与|对比)\s?$/;
const BASE_BEFORE = /\b(?:compared (?:to|with)|versus|vs\.?|(?:up|down) from|from)\s$/i;
const BASE_BEHIND =
  /^ (?:a year (?:ago|earlier|before)|(?:in |for |during )?(?:the )?(?:same|prior|previous|year-ago|prior-year|corresponding|last) (?:period|quarter|year|half)|in (?:the )?(?:(?:first|second|third|fourth) (?:quarter|half) of )?(?:19|20)\d\d)\b/i;
/** More words between two numbers may name something else. */
const MOST_BETWEEN = 4;

const NOUNED = /^ (?:in |of )?([a-z][a-z-]+)/i;
/** Whether the word behind a number is what the metric counts: training data, 15 trillion tokens. */
function isItsNoun({ family }: MetricMention, behind: string): boolean {
  const [, noun = ""] = NOUNED.exec(behind) ?? [];
  const one = noun.toLowerCase().replace(/s$/, "");
  return family.kind === "count" && family.en.some((name) => new RegExp(`\\b${one}s?$`, "i").test(name));
}
/** Words behind a number that leave it what was named before it. */
const BEHIND =
  /^ (?:in\s(?:\d|[qh]\d|(?:the|fiscal|early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december|each|both|total|all|comparison|line|accordance|addition|constant)\b)|(?:for|at|as|by|from|to|and|or|but|compared|versus|vs|during|on|over|with|while|which|that|up|down|year|per|a|an|the|when|respectively|due|primarily|mainly|largely|partly|after|before|including|excluding|higher|lower|more|less|than|was|were|is|are|has|have|had|would|will|this|last|within|since|between|against|across|through|because|driven|reflecting|annually|quarterly|sequentially|qoq|yoy|y\/y|y-o-y)\b)/i;
const JOINS_AFTER = /^\s*(?:(?:in|of|for|的)\s*)?(?:(?!and\b|or\b|but\b|while\b|to\b|versus\b)\w+\s){0,1}$/i;

/** The metrics that one figure's metric closes a list of, itself the last; none if a word that is no metric stands in the list. */
function listedWith({ metrics, text }: Sentence, last: MetricMention): readonly MetricMention[] {
  const listed = [last];
  for (let at = metrics.indexOf(last) - 1; at >= 0; at--) {
    const [one, next] = [metrics[at], listed[0]];
    if (!one || !next || !JOINED.test(text.slice(one.end, next.start))) break;
    listed.unshift(one);
  }
  const [first = last] = listed;
  return JOINS_BEFORE.test(text.slice(Math.max(0, first.start - 12), first.start)) &&
    /^(?:[^.]*\b(?:were|are|have)\b|[^，。]*分别)/.test(text.slice(last.end, last.end + 40))
    ? []
    : listed;
}
const JOINED = /^\s?(?:[、和及与&/]|以及|,?\s?(?:and|or)|,)\s?$/;
const JOINS_BEFORE = /(?:[\p{Script=Han}\p{L}][和及与、/]|[a-z],? (?:and|or) )$/u;

const changes = ({ relation, base, unit }: Figure): boolean =>
  (relation === "increase" || relation === "decrease" || base !== undefined) &&
  (unit === "%" || unit === "x");

function measured(
  mention: MetricMention,
  figure: Figure,
  sentence: Sentence,
  { names, units }: TypingContext,
  growth: boolean,
  least: number,
): Measured {
  const { family } = mention;
  const { unit } = figure;
  const isMoney = unit !== undefined && units.units.get(unit).dimension.startsWith("money-");
  const isShare = family.kind === "share";
  const fits =
    (growth
      ? family.kind !== "share"
      : fitsKind(family, unit, isMoney) &&
        (family.kind !== "count" || isCount(figure, mention, units.units))) &&
    !isOfAnother(sentence, mention, figure, growth);
  const words = sentence.text.slice(mention.start, mention.end);
  // 同比+31.6% says which way
  const isSigned =
    /[+＋－−-]\s?$/.test(sentence.text.slice(0, figure.start)) || /^[+＋－−-]/.test(figure.raw);
  const loses = !growth && LOSS.test(words) && mention.end <= figure.start;
  const direction = figure.relation === "level" && growth && figure.base !== undefined && !isSigned;
  return {
    metric: names.family(family, growth && !isShare),
    family,
    words,
    growth: growth && !isShare,
    fits,
    whole:
      least > 0 && fits && !(growth && family.kind === "share") && !direction && isPlain(sentence, mention),
    start: mention.start,
    mention,
    ...(loses && { loses }),
  };
}
