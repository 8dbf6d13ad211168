import type { Figure } from "../../notation/figures/figure.ts";
import { type Family, isFlow, isMargin, isStock } from "../names/metric-families.ts";
import type { TypingContext } from "../typing/context.ts";
import type { NameMention } from "./find-names.ts";
import { labelOf, plainLabelEnd } from "./label.ts";
import type { Measured } from "./measures/measured.ts";
import { metricMentions } from "./measures/metric-mentions.ts";
import { LINK, runOf } from "./runs.ts";
import type { Sentence } from "./sentence.ts";
import { without } from "./without.ts";

const COMPANY =
  /(?:本|上市)?公司|本集团|集团|我们(?!预[计测期]|认为|给予|假设|判断|看好|维持|[上下]调|测算|估算)|\b(?:the (?:company|group|corporation|bank)|we|our|us)\b/i;
/** Names after these are those of who counted, or of what something is held against. */
const SOURCE =
  /(?:根据|据|来源[:：]?|援引|相比|相较于?|较|对比|优于|高于|低于|不及|超过|超越|对标|\baccording to|\bsources?:|\bdata (?:from|by)|\b(?:compared (?:to|with)|than|versus|vs\.?))\s*(?:第[一二三四五六七八九十]+代|前代|原来|the\s)?$/i;
/** Names before these are those of who speaks, or of what is only used. */
const SPEAKER =
  /^[^，,。；;]{0,10}(?:CEO|CFO|CTO|首席|董事长|总裁|创始人|高管|管理层|研究院|发布会|大会|报道|数据显示|统计数据|集群|Play\b|Store\b)/i;
/** Names before these are those of who counted, too. */
const SOURCE_BEHIND =
  /^(?:的|['’]s)?\s?(?:一致预?期?|数据|统计|测算|预测|预计|调研|估算|报告|研究|官网|公告|微博|(?:data|estimates?|forecasts?|consensus|research|report)\b)/i;
/** A text that speaks of a subsidiary before goes on to speak of it. */
const LEGAL_OTHER = /子公司|参股公司|联营|合营|\bsubsidiar(?:y|ies)\b/i;
const COMPOUND = /(?![年月日度的球国内外司在由据对与和及为以])\p{Script=Han}$/u;
/** Words of something larger or smaller than the company. */
const OTHER =
  /行业|市场|全国|全球|中国|国内|我国|海外|地区|业务|板块|分部|子公司|产品|同行|可比公司|客户|竞争对手|\b(?:industry|market|global|worldwide|segment|division|subsidiary|region|peers?|customers?|competitors?|country|sector)\b/i;
/** In a Chinese text letters behind a name make it a part of a longer one: NVIDIA H800, DeepSeek APP. */
const LONGER = /^\s?(?:[A-Z]|\d{1,3}[A-Za-z]|\d{1,3}(?!\d|年|月))/;
/** Words that name a kind of thing or say that it has or does something, so that what stands before them is whose. */
const KIND =
  /大?模型|系列|芯片|处理器|显卡|公司|集团|平台|产品|车型|机器人|系统|应用|软件|支持|拥有|具有|具备|包[括含]|分为|采用|提供|发布|推出|宣布|开源|使用|实现|位[居列]|大致|目前|此次|已经|单[卡季]度?|第[一二三四]季度|财报|处理|生成|网页版|下载/g;
const KIND_BEFORE = /(?:大?模型|系列|芯片|平台|产品|品牌|软件|应用|公司|子公司)$/;
/** Ends of words that may stand before a name without being a part of it. */
const MAY_LEAD =
  /(?:[年月日期度的在对与和及或而且由为是以从使得据如即中其看计测预比较让将因仅则下旗司业团家牌台]|[0-9]Q[0-9]{2}|Q[1-4]|H[12]|、)$/;
const POSSESSOR = /^(?:|\s?(?:的|旗下的?|自研的?|推出的|发布的)\p{Script=Han}{0,6})$/u;
/** Only a bracket that is open stands between a name and its figure: 甲（PS 6.66）与乙（PS 2.48）. */
const OPENED = /^\s?[（(][^()（）]*$/;
/** Words behind a name that no longer one goes on with. */
const ENDED = /^\s?(?:\d[\d.]*[BKM]?)?[在于将已自从凭]/;
/** What points back at the name before, with a word for what kind of thing that is. */
const POINTER = /[该此](产品|公司|企业|模型|平台|应用|软件|品牌|车型|机型|芯片|药物|项目)(?!线|组合)/g;

/** Words without those that point back at a name, if it may be such a thing; the rest stays where it is. */
const pointing = (said: string, name: NameMention | undefined): string =>
  name === undefined
    ? said
    : said.replace(POINTER, (words: string, kind: string) =>
        (name.kind === "company") === /公司|企业/.test(kind) || name.kind === "concept"
          ? " ".repeat(words.length)
          : words,
      );

/** Whether what stands in another clause than the name of a part of a company still tells of the part: its margin. */
const isOfSegment = (measured: Measured | undefined, between: string): boolean =>
  measured?.family !== undefined && isMargin(measured.family) && !COMPANY.test(between);

/** Letters that no name, time, metric or plain word explains between a name and what is measured. */
const MOST_UNKNOWN = 3;

/** Whether what follows a name may be one that is not known: 百度萝卜快跑, Llama 405B. */
function isOfLonger(sentence: Sentence, start: number, end: number): boolean {
  const left = unexplained(sentence, start, end);
  if (/[A-Z][A-Za-z]{2,}/.test(left)) return true;
  return (
    left
      .replace(KIND, "")
      .replace(/(?<![A-Za-z])[a-z]{2,}(?![A-Za-z])/g, "")
      .replace(/[^\p{L}]+/gu, "").length > MOST_UNKNOWN
  );
}

/**
 * Whose a figure is: the name nearest before its metric in the sentence or in the statement that semicolons part, else the one that is put
 * before the text, else the one of whom the text has just told (`told`), else the one that the heading names, else the company that the
 * report is about. Undefined if several may be meant, or
 * words speak of a part or of others.
 */
export function subjectOf(
  sentence: Sentence,
  figure: Figure,
  measured: Measured | undefined,
  { company }: TypingContext,
  { heading, told }: { readonly heading: readonly NameMention[]; readonly told?: string | undefined },
): string | undefined {
  const { text, statement, all } = sentence;
  const isHan = /\p{Script=Han}/u.test(text);
  const isBegun = (at: number) =>
    [...all.figures, ...all.metrics, ...all.times].some(({ start }) => start === at || start === at + 1);
  const isOwner = ({ start, end }: NameMention) =>
    !SOURCE.test(text.slice(Math.max(0, start - 14), start)) &&
    !SPEAKER.test(text.slice(end, end + 24)) &&
    !SOURCE_BEHIND.test(text.slice(end, end + 12)) &&
    !isInBracket(end) &&
    !(
      isHan &&
      ((LONGER.test(text.slice(end, end + 6)) && !isBegun(end)) || /版\s?$/.test(text.slice(0, start)))
    );
  /** Whether a bracket that closes before the figure holds a name: PC（含平板）出货量. */
  const isInBracket = (end: number) => /^[^()（）]*[)）]/.test(text.slice(end, figure.start));
  // 百亿级参数的Pangu P: whose it is stands behind
  if (measured && measured.start >= figure.end) {
    const behind = measured.start + measured.words.length;
    if (/^的\s?/.test(text.slice(behind)))
      return all.names.find((name) => name.start === behind + 1 && isOwner(name))?.id;
  }
  const place = measured && measured.start < figure.start ? measured.start : figure.start;
  const to = measured?.byVerb ? place : Math.max(place, figure.start);
  const before = sentence.names.filter((name) => name.end <= to && isOwner(name));
  const [clause] = sentence.clauseAt(place);
  const last = before.at(-1);
  if (last) {
    if (OPENED.test(text.slice(last.end, figure.start))) return owner(last);
    const listed = listedWith(before, text);
    if (listed.length > 1) {
      const { length, at } = runOf(sentence, sentence.figures.indexOf(figure));
      return length === listed.length ? listed[at]?.id : undefined;
    }
    const inClause = before.filter(({ start: at }) => at >= clause);
    if (new Set(inClause.filter((name) => !isPossessor(name, last)).map(({ id }) => id)).size > 1)
      return undefined;
    if (isHan && isCompound(last)) return undefined;
    // a place owns only what nobody else is named for
    if (last.kind === "place" && before.some(({ kind }) => kind !== "place")) return undefined;
    // what stands between the name and the metric may speak of a part of it, or of somebody whose name is not known
    const between = pointing(text.slice(last.end, place), last);
    if (last.kind === "segment" && last.end < clause && !isOfSegment(measured, between)) return undefined;
    return OTHER.test(without(between, last.end, all.metrics)) ||
      (isHan && isOfLonger(sentence, isEnded(last) ? clause : last.end, place))
      ? undefined
      : owner(last);
  }
  const stated = all.names.filter(
    (name) =>
      name.kind !== "segment" &&
      name.start >= statement &&
      name.end <= figure.start &&
      isOwner(name) &&
      !isLonger(name),
  );
  const said = pointing(text.slice(statement, figure.start), stated.at(-1));
  if (
    OTHER.test(without(said, statement, [...stated, ...all.metrics])) ||
    LEGAL_OTHER.test(text.slice(0, figure.start))
  )
    return undefined;
  if (stated.length > 0)
    return isHan && isOfLonger(sentence, Math.max(clause, stated.at(-1)?.end ?? 0), place)
      ? undefined
      : only(stated);
  const line = text.lastIndexOf("\n", figure.start - 1) + 1;
  const label = labelOf(text.slice(line, figure.start));
  if (label) {
    const named = all.names.find(({ start }) => start === line + label.start);
    if (named) return named.end - named.start >= label.words.length ? owner(named) : undefined;
    // what nobody knows is put before it as its subject
    if (metricMentions(label.words).length === 0) return undefined;
  }
  const bareFrom = Math.max(statement, line + plainLabelEnd(text.slice(line, figure.start)));
  if (!(COMPANY.test(said) || isBare(sentence, bareFrom, figure.start))) return undefined;
  const usual = heading.length > 0 ? only(heading) : company;
  // what the text has just told of somebody else it goes on to tell of him, if it names nobody but him
  return told === undefined || told === usual
    ? usual
    : only(all.names.filter((name) => name.end <= statement && isOwner(name)));

  /** Whether a name is put before another only to say whose that is: 甲的产品乙. */
  function isPossessor({ end, id }: NameMention, last: NameMention): boolean {
    return id !== last.id && POSSESSOR.test(text.slice(end, last.start));
  }

  /** Whether what stands before a name makes it a part of another: 智能手机电池Pack, 手机散热膜; words for a kind of thing do not. */
  function isCompound({ start, kind }: NameMention): boolean {
    const before = text.slice(0, start);
    if (/^[A-Za-z]/.test(text.slice(start))) return COMPOUND.test(before) && !KIND_BEFORE.test(before);
    return (kind === "concept" || kind === "segment") && /[\p{L}\d]$/u.test(before) && !MAY_LEAD.test(before);
  }

  /** Whether the clause that begins with a name has gone on to another matter, and the metric stands in a later one. */
  function isEnded({ end }: NameMention): boolean {
    return end < clause && ENDED.test(text.slice(end));
  }

  /** What stands behind a name in its clause may make it a part of one that is not known. */
  function isLonger({ end }: NameMention): boolean {
    const [clause = ""] = /^[^，,。；;：:]*/.exec(text.slice(end, figure.start)) ?? [];
    return isHan && isOfLonger(sentence, end, end + clause.length);
  }

  function only(names: readonly NameMention[]): string | undefined {
    const [first, ...more] = new Map(names.map((name) => [name.id, name])).values();
    return first && more.length === 0 ? owner(first) : undefined;
  }

  /** What a company earns or holds in a place or a sector is the company's; parameters are of its models. */
  function owner({ id, kind }: NameMention): string | undefined {
    const family = measured?.family;
    if (kind === "company" && family?.id === "parameters" && /model|模型/i.test(measured?.words ?? ""))
      return undefined;
    const isOfCompany = family !== undefined && (isFlow(family) || isStock(family));
    return kind === "place" && isOfCompany ? undefined : id;
  }
}
/** Whether a number tells nothing whole of a place: it is of goods of some kind, which other words name. */
export const isOfGoods = (
  of: string | undefined,
  { names }: Sentence["all"],
  family: Family | undefined,
): boolean =>
  family !== undefined &&
  OF_GOODS.test(family.id) &&
  names.some(({ id, kind }) => id === of && kind === "place");
const OF_GOODS = /market-size|shipments|volume|output|capacity|deliveries|production|price|inventory/;

/** The names of a list, of which the last stands nearest before a figure. */
function listedWith(names: readonly NameMention[], text: string): readonly NameMention[] {
  let from = names.length - 1;
  const isLinked = (at: number) => {
    const between = text.slice(names[at - 1]?.end, names[at]?.start);
    return between !== "" && LINK.test(between);
  };
  while (from > 0 && isLinked(from)) from--;
  return names.slice(Math.max(from, 0));
}

/** Words that say nothing of whose a figure is. */
const PLAIN =
  /我们|同比|环比|平均|日均|月均|年均|即|增长|下降|增加|减少|提升|上升|下滑|分别|其中|同时|以及|实现|完成|达到|预计|累计|合计|截至|报告期内?|全年|单季|扣非|约|近|超|为|达|至|较|由|的|且|而|和|与|及|在|从|了|年|月|日|末|底|季度|\b(?:the|a|an|of|in|for|to|and|was|were|is|are|by|from|with|at|on|total|increased|decreased|rose|fell|grew|up|down|compared|respectively|reached|amounted|stood|came|totall?ed|remained|ended|closed|climbed|jumped|surged|advanced|improved|widened|narrowed|declined|dropped|slipped|eased|expanded|contracted|doubled|hit|against|versus|about|around|approximately|nearly|almost|over|more|less|than|just|some|at least|a total|period|year|half|months?|quarter|ended|fiscal|year[- ]on[- ]year|year[- ]over[- ]year|group share|group)\b/gi;
const LEFT_OVER = 2;

/** Whether nothing before a figure in its sentence but times, metrics and plain words may name somebody: it speaks of the report's subject. */
const isBare = (sentence: Sentence, start: number, end: number): boolean =>
  unexplained(sentence, start, end).replace(/[^\p{L}]+/gu, "").length <= LEFT_OVER;

/** What stands between two places without the figures, times and metrics there, and without plain words. */
function unexplained(
  { text, all: { figures, times, metrics } }: Sentence,
  start: number,
  end: number,
): string {
  return without(text.slice(start, end), start, [...figures, ...times, ...metrics]).replace(PLAIN, " ");
}
