import type { Figure } from "../../../notation/figures/figure.ts";
import { type Family, familyOf, isStock } from "../../names/metric-families.ts";
import type { TypingContext } from "../../typing/context.ts";
import { isUseOfCash } from "../../typing/meaning/cash-flow.ts";
import { runOf } from "../runs.ts";
import type { Sentence } from "../sentence.ts";
import { without } from "../without.ts";
import { countedBehind, isOfNext } from "./beside.ts";
import { fitsKind, isCount } from "./fits-kind.ts";
import type { MetricMention } from "./metric-mentions.ts";
import { phraseBefore, phraseBehind } from "./metric-phrase.ts";
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
  const counted = named?.fits ? undefined : countedBehind(sentence, figure);
  if (counted) return { ...counted, metric: context.names.family(counted.family), ...BY_WORDS };
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
  if (runOf(sentence, index).at > 0) return previous;
  const between = sentence.text.slice(sentence.figures[index - 1]?.end ?? sentence.start, figure.start);
  return changes(figure) && onlyChanges(between)
    ? { ...previous, words: `${previous.words}增速`, growth: true }
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
  const own = after && (!before || isNouned || figure.start - before.end > 20) ? after : before;
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
  if (previous?.mention && !isOfNext(sentence, figure) && (at > 0 || (isChange && onlyChanges(between))))
    return measured(previous.mention, figure, sentence, context, isChange, previous.whole ? 1 : 0);
  return undefined;
}

/** Whether only a colon stands between a metric and a number: 目标价：86.40元, 收盘价（2025-04-17）：63.15元. */
const isLabel = (text: string, { end }: MetricMention, figure: number): boolean =>
  end <= figure && LABEL.exec(text.slice(end, figure))?.[0].length === figure - end;
const LABEL = /^\s?(?:[（(][^（）()]{1,24}[）)])?\s?[:：]\s?/;

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
  };
}

const ADJUSTED =
  /(?:\b(?:adjusted|core|underlying|normali[sz]ed|pro forma|organic|non-gaap|comparable|like-for-like|recurring)\s|扣非|经调整后?|调整后|剔除.{1,8}后)$/i;
const OBJECT =
  /\b(?!(?:total|amount|amounts|level|in|result|results)\b)[a-z]{3,} (?:on|of|for|from|to|against|with|by|under)\s(?!(?:19|20)\d\d)(?:(?!and\b|or\b|was\b|were\b)[a-z-]+\s){0,2}$/i;
const CHANGE_BEFORE =
  /(?:计提|转回|核销|转销|冲减|增加|减少)了?$|(?:\b(?:increases?|decreases?|declines?|growth|changes?|reductions?|drops?|rise|fall)\s(?:in|of)|\b(?:lower|higher|additional|incremental|increased|decreased|reduced|improved|greater))\s(?:[\w-]+\s){0,4}$/i;
const CHANGE_BEHIND = /^\s?(?:增[幅速量长额]|降幅|变动|growth|increase|decrease|decline)/i;

/** Words behind a name that do not make it a part of a longer one: net cash consideration. */
const MAY_FOLLOW =
  /^ (?:of|was|were|is|are|be|has|have|had|will|would|could|may|should|in|for|to|at|by|from|and|or|as|on|over|during|between|with|while|which|that|up|down|totall?(?:ed|ing|s)|reach(?:ed|ing)|rose|rising|fell|falling|grew|growing|growth|increas(?:ed|ing|e|es)|decreas(?:ed|ing|e|es)|declin(?:ed|ing|e)|came|amount(?:ed|ing|s)|stood|remain(?:ed|s|ing)|margin|per|due|attributable|guidance|forecast|forecasts|estimate|estimates|climbed|jumped|dropped|improved|widened|narrowed|slipped|edged|surged|expanded|contracted|before|after|excluding|including|net|not|about|approximately|around|than|above|below|under|only|but|hit|exceeded|surpassed|doubled|tripled|halved|million|billion|should|shrank|worth|valued|expected|projected)$/i;

/** Whether nothing stands between a metric and its number that may itself be what is measured, in English. */
const isNear = (between: string): boolean =>
  /\p{Script=Han}/u.test(between) ||
  (between.match(/[a-z][a-z-]+/gi) ?? []).every((word) => JOINING.test(word));
const JOINING =
  /^(?:of|was|were|is|are|be|been|has|have|had|will|would|could|may|should|in|for|to|at|by|from|and|or|as|on|over|during|between|with|while|up|down|totall?(?:ed|ing|s)|reach(?:ed|ing)|rose|rising|fell|falling|grew|growing|growth|increas(?:ed|ing|e|es)|decreas(?:ed|ing|e|es)|declin(?:ed|ing|e)|came|amount(?:ed|ing|s)|stood|remain(?:ed|s|ing)|margin|per|the|a|an|its|our|year|years|quarter|quarters|month|months|fiscal|ended|first|second|third|fourth|full|half|six|three|nine|twelve|period|periods|forecast|forecasts|estimate|estimates|guidance|expected|about|approximately|around|nearly|almost|only|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|usd|us|eur|rmb|cny|million|billion|thousand|percent|compared|versus|vs|respectively|we|generated|recorded|reported|posted|achieved|climbed|jumped|dropped|improved|widened|narrowed|slipped|edged|surged|expanded|contracted|decrease|decline|end|q|h|fy|net|profit|slightly|sharply|to|or|prior|previous|last|same|earlier|a|some|it|this|that|which|also|again|then|worth|valued|estimated|expected|projected|set|likely|reach|grow|hit|be|exceed|exceeded|should|shrank|size)$/i;

const FOOTING =
  /(\bconstant[- ]currency|\borganic(?:ally)?|\blike-for-like|\bcomparable (?=basis|constant|currency)|\bexcluding|\bpro forma|\bnon-GAAP|固定汇率|可比口径|剔除|内生)/i;
const BY = /\bby\s(?:(?:about|approximately|around|up to|nearly|over)\s)?$/i;

/** Whether the words around a metric make a number without a change of its own one of its changes, or give it to the number behind. */
function isOfAnother(sentence: Sentence, mention: MetricMention, figure: Figure, growth: boolean): boolean {
  const { text, start: sentenceStart } = sentence;
  const { start, end, family } = mention;
  if (isUseOfCash(text.slice(Math.max(sentenceStart, start - 24), end))) return true;
  if (start > figure.start && LABEL.test(text.slice(end))) return true;
  // "net income of $340.8 million or $6.68 per diluted share"
  if (family.kind !== "per-share" && /^\s?(?:per|a)\s(?:\w+\s){0,2}share\b/i.test(text.slice(figure.end)))
    return true;
  // "would change income by $3 million"
  if (!growth && (figure.relation === "increase" || figure.relation === "decrease")) return true;
  // "was $4 million higher than"
  if (
    !growth &&
    /^ (?:higher|lower|more|less|above|below|better|worse|greater)\b/.test(text.slice(figure.end))
  )
    return true;
  // on another footing than the name says: at constant currency, like-for-like
  const [, footing] = FOOTING.exec(text.slice(sentenceStart, figure.start)) ?? [];
  if (footing !== undefined && !text.slice(start, end).toLowerCase().includes(footing.toLowerCase()))
    return true;
  // "foreign exchange loss of $5 million" is no gain of so much
  if (
    /\bloss(?:es)?$|损失$|亏损$/i.test(text.slice(start, end)) &&
    !/loss|损失|impairment|亏损/i.test(family.en[0] ?? "")
  )
    return true;
  if (start < figure.start && !growth && BY.test(text.slice(end, figure.start))) return true;
  // "$5 million in SG&A expenses" stands among them
  if (
    start > figure.start &&
    /\bin\s*$/i.test(text.slice(figure.end, start)) &&
    !/revenue|sales|orders/.test(family.id)
  )
    return true;
  // of shares that are bought, and of what stands in the books, there is a part
  if (start > figure.start && isStock(family) && /\bof\s*$/i.test(text.slice(figure.end, start))) return true;
  // price target for Alder Grid (ALG GR) to EUR 31: names between them part nothing
  const between = without(text.slice(end, figure.start), end, sentence.names);
  if (start < figure.start && !isNear(between)) return true;
  // 占出货量的12%: a part of it, and 毛利率59%（+2%）: its change in points
  if (/占[^，。；]{0,16}$/.test(text.slice(0, start)) && /^\s*的?\s*$/.test(text.slice(end, figure.start)))
    return true;
  if (
    family.kind === "share" &&
    /[%％]\s?[（(]\s?[+＋－−-]$/.test(
      text.slice(0, /^[+＋－−-]/.test(figure.raw) ? figure.start + 1 : figure.start),
    )
  )
    return true;
  // "membership fee revenue" is a part of it, or another thing
  if (
    start < figure.start &&
    /\p{Script=Latin}\s$/u.test(text.slice(0, start)) &&
    !isPlain(sentence, mention)
  )
    return true;
  // adjusted EBIT is another metric, if the name does not say so itself
  if (ADJUSTED.test(text.slice(Math.max(0, start - 24), start))) return true;
  // "expense on property and equipment was": the head of the words stands before
  if (start < figure.start && OBJECT.test(text.slice(Math.max(0, start - 40), start))) return true;
  const [behind] = /^ [a-z-]+/.exec(text.slice(end)) ?? [];
  if (behind !== undefined && !MAY_FOLLOW.test(behind)) return true;
  return (
    !growth &&
    (CHANGE_BEFORE.test(text.slice(Math.max(0, start - 60), start)) || CHANGE_BEHIND.test(text.slice(end)))
  );
}

/** Words that may stand before a metric and leave it what it is. */
const PLAIN_BEFORE =
  /(?:^|[\s，,。；;、:：（(“"])(?:公司|本公司|集团|本集团|我们|全年|年度|年|月|季度|期|半年|末|底|累计|合计|共|总|实现|完成|的|其|上市公司|整体|当期|单季度?|公司实现|预计|我们预计|预测|E|the|our|its|total|net|company(?:['’]?s)?|group(?:['’]s)?|full[- ]year|fiscal|(?:first|second|third|fourth)[- ](?:quarter|half)|annual|quarterly|reported|and|in|of|with|a|an|for|had|was|were|has|have|generated|achieved|recorded|posted|we|expects?|lifts?|raises?|cuts?|trims?|keeps?|sets?|sees?|forecasts?|and|or|while|that|when|which|this|\d{4})+$/i;
const LOOKED_BACK = 24;

/** Whether what stands before a metric in its clause is known: a time, a name, or words that add nothing to it. */
function isPlain(sentence: Sentence, { start }: MetricMention): boolean {
  const [clause] = sentence.clauseAt(start);
  const known = [...sentence.times, ...sentence.names]
    .filter((each) => each.end <= start)
    .map(({ end }) => end);
  const from = Math.max(clause, start - LOOKED_BACK, ...known);
  const between = sentence.text.slice(from, start);
  if (/['’]s\s*$/.test(between) && known.includes(from)) return true;
  const said = between.trimEnd();
  return said === "" || /[，,。；;、:：（(“"|•·-]$/.test(said) || PLAIN_BEFORE.test(said);
}
