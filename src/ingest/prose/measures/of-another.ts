import type { Figure } from "../../../notation/figures/figure.ts";
import { isStock } from "../../names/metric-families.ts";
import { isUseOfCash } from "../../typing/meaning/cash-flow.ts";
import type { Sentence } from "../sentence.ts";
import { without } from "../without.ts";
import { LABEL } from "./metric-label.ts";
import type { MetricMention } from "./metric-mentions.ts";

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
export const isNear = (between: string): boolean =>
  /\p{Script=Han}/u.test(between) ||
  (between.match(/[a-z][a-z-]+/gi) ?? []).every((word) => JOINING.test(word));
const JOINING =
  /^(?:of|was|were|is|are|be|been|has|have|had|will|would|could|may|should|in|for|to|at|by|from|and|or|as|on|over|during|between|with|while|up|down|totall?(?:ed|ing|s)|reach(?:ed|ing)|rose|rising|fell|falling|grew|growing|growth|increas(?:ed|ing|e|es)|decreas(?:ed|ing|e|es)|declin(?:ed|ing|e)|came|amount(?:ed|ing|s)|stood|remain(?:ed|s|ing)|margin|per|the|a|an|its|our|year|years|quarter|quarters|month|months|fiscal|ended|first|second|third|fourth|full|half|six|three|nine|twelve|period|periods|forecast|forecasts|estimate|estimates|guidance|expected|about|approximately|around|nearly|almost|only|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|usd|us|eur|rmb|cny|million|billion|thousand|percent|compared|versus|vs|respectively|we|generated|recorded|reported|posted|achieved|climbed|jumped|dropped|improved|widened|narrowed|slipped|edged|surged|expanded|contracted|decrease|decline|end|q|h|fy|net|profit|slightly|sharply|to|or|prior|previous|last|same|earlier|a|some|it|this|that|which|also|again|then|worth|valued|estimated|expected|projected|set|likely|reach|grow|hit|be|exceed|exceeded|should|shrank|size)$/i;

/** A loss of a company as a whole. */
export const LOSS = /^net loss$|^净亏损$/i;
const FOOTING =
  /(\bconstant[- ]currency|\borganic(?:ally)?|\blike-for-like|\b(?:same|comparable)[- ](?:store|property|restaurant|hospital|center|centre)|\bcomparable (?=basis|constant|currency)|\bexcluding|\bpro forma|\bnon-GAAP|固定汇率|可比口径|剔除|内生)/i;
const BY = /\bby\s(?:(?:about|approximately|around|up to|nearly|over)\s)?$/i;

/** Whether the words around a metric make a number without a change of its own one of its changes, or give it to the number behind. */
export function isOfAnother(
  sentence: Sentence,
  mention: MetricMention,
  figure: Figure,
  growth: boolean,
): boolean {
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
    end <= figure.start &&
    (growth || !LOSS.test(text.slice(start, end))) &&
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
  /(?:^|[\s，,。；;、:：（(“"])(?:公司|本公司|集团|本集团|我们|全年|年度|年|月|季度|期|半年|末|底|累计|合计|共|总|实现|完成|的|其|上市公司|整体|当期|单季度?|公司实现|预计|我们预计|预测|E|the|our|its|total|net|company(?:['’]?s)?|group(?:['’]s)?|full[- ]year|fiscal|(?:first|second|third|fourth)[- ](?:quarter|half)|annual|quarterly|reported|and|in|of|with|a|an|for|had|was|were|has|have|generated|achieved|recorded|posted|holds?|held|delivered|booked|earned|guid(?:es|ed)|projects?|targets?|we|expects?|lifts?|raises?|cuts?|trims?|keeps?|sets?|sees?|forecasts?|and|or|while|that|when|which|this|\d{4})+$/i;
const LOOKED_BACK = 24;

/** Whether what stands before a metric in its clause is known: a time, a name, or words that add nothing to it. */
export function isPlain(sentence: Sentence, { start }: MetricMention): boolean {
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
