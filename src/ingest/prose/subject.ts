import type { Figure } from "../../notation/figures/figure.ts";
import type { TypingContext } from "../typing/context.ts";
import type { NameMention } from "./find-names.ts";
import type { Measured } from "./measured.ts";
import { LINK, runOf } from "./runs.ts";
import type { Sentence } from "./sentence.ts";

const COMPANY = /(?:本|上市)?公司|本集团|集团|我们|\b(?:the (?:company|group|corporation|bank)|we|our|us)\b/i;
/** Names after these are those of who counted. */
const SOURCE = /(?:根据|据|来源[:：]?|援引|\baccording to|\bsources?:|\bdata (?:from|by))\s*(?:the\s)?$/i;
/** Names before these are those of who counted, too. */
const SOURCE_BEHIND =
  /^(?:的|['’]s)?\s?(?:一致预?期?|数据|统计|测算|预测|预计|调研|估算|报告|研究|官网|公告|微博|(?:data|estimates?|forecasts?|consensus|research|report)\b)/i;
/** A text that speaks of a subsidiary before goes on to speak of it. */
const LEGAL_OTHER = /子公司|参股公司|联营|合营|\bsubsidiar(?:y|ies)\b/i;
/** Words of something larger or smaller than the company. */
const OTHER =
  /行业|市场|全国|全球|中国|国内|我国|海外|地区|业务|板块|分部|子公司|产品|同行|可比公司|客户|竞争对手|\b(?:industry|market|global|worldwide|segment|division|subsidiary|region|peers?|customers?|competitors?|country|sector)\b/i;

/**
 * Whose a figure is: the name nearest before its metric in the sentence, else the one that the heading names, else the company that the
 * report is about. Undefined if several may be meant, or words speak of a part or of others.
 */
export function subjectOf(
  sentence: Sentence,
  figure: Figure,
  measured: Measured | undefined,
  { company }: TypingContext,
  heading: readonly NameMention[],
): string | undefined {
  const { text, statement } = sentence;
  const names = sentence.names.filter(
    ({ start: at, end: to }) =>
      !SOURCE.test(text.slice(Math.max(0, at - 14), at)) && !SOURCE_BEHIND.test(text.slice(to, to + 12)),
  );
  const place = measured && measured.mention.start < figure.start ? measured.mention.start : figure.start;
  const before = names.filter(({ end }) => end <= Math.max(place, figure.start));
  const [clause] = sentence.clauseAt(place);
  const said = text.slice(statement, figure.start);
  const last = before.at(-1);
  if (last) {
    const others = new Set(before.filter(({ start: at }) => at >= clause).map(({ id }) => id));
    if (others.size > 1) return undefined;
    const listed = listedWith(before, text);
    if (listed.length > 1) {
      const { length, at } = runOf(sentence, sentence.figures.indexOf(figure));
      return length === listed.length ? listed[at]?.id : undefined;
    }
    // what stands between the name and the metric may speak of a part of it
    return OTHER.test(text.slice(last.end, place)) ? undefined : last.id;
  }
  if (OTHER.test(said) || LEGAL_OTHER.test(text.slice(0, figure.start))) return undefined;
  const titled = [...new Set(heading.map(({ id }) => id))];
  if (titled.length > 1 || !(COMPANY.test(said) || isBare(sentence, figure.start))) return undefined;
  return titled[0] ?? company;
}

/** The names of a list, of which the last stands nearest before a figure. */
function listedWith(names: readonly NameMention[], text: string): readonly NameMention[] {
  let from = names.length - 1;
  while (from > 0 && LINK.test(text.slice(names[from - 1]?.end, names[from]?.start))) from--;
  return names.slice(Math.max(from, 0));
}

/** Words that say nothing of whose a figure is. */
const PLAIN =
  /同比|环比|增长|下降|增加|减少|提升|上升|下滑|分别|其中|同时|以及|实现|完成|达到|预计|累计|合计|截至|报告期内?|全年|单季|扣非|约|近|超|为|达|至|较|由|的|且|而|和|与|及|在|从|了|年|月|日|末|底|季度|\b(?:the|a|an|of|in|for|to|and|was|were|is|are|by|from|with|at|on|total|increased|decreased|rose|fell|grew|up|down|compared|respectively|reached|amounted|period|year|quarter|ended|fiscal)\b/gi;
const LEFT_OVER = 2;

/** Whether nothing before a figure in its sentence but times, metrics and plain words may name somebody: it speaks of the report's subject. */
function isBare(
  { text, statement: start, all: { figures, times, metrics } }: Sentence,
  end: number,
): boolean {
  let said = text.slice(start, end);
  for (const each of [...figures, ...times, ...metrics].filter(
    (other) => other.start >= start && other.end <= end,
  ))
    said = `${said.slice(0, each.start - start)}${" ".repeat(each.end - each.start)}${said.slice(each.end - start)}`;
  return said.replace(PLAIN, " ").replace(/[^\p{L}]+/gu, "").length <= LEFT_OVER;
}
