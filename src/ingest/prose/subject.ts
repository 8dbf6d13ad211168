import type { Figure } from "../../notation/figures/figure.ts";
import type { TypingContext } from "../typing/context.ts";
import type { Measured } from "./measured.ts";
import type { Sentence } from "./sentence.ts";

const COMPANY = /(?:本|上市)?公司|本集团|集团|我们|\b(?:the (?:company|group|corporation|bank)|we|our|us)\b/i;
/** Words of something larger or smaller than the company. */
const OTHER =
  /行业|市场|全国|全球|中国|国内|我国|海外|地区|业务|板块|分部|子公司|产品|同行|可比公司|客户|竞争对手|\b(?:industry|market|global|worldwide|segment|division|subsidiary|region|peers?|customers?|competitors?|country|sector)\b/i;

/** Whose a figure is: the name nearest before its metric in the sentence, or the company that the report is about, if it speaks of no other. */
export function subjectOf(
  sentence: Sentence,
  figure: Figure,
  measured: Measured,
  { company }: TypingContext,
): string | undefined {
  const { text, start, names } = sentence;
  const before = names.filter(({ end }) => end <= Math.max(measured.mention.start, figure.start));
  const [clause] = sentence.clauseAt(measured.mention.start);
  const said = text.slice(start, figure.start);
  const last = before.at(-1);
  if (last) {
    const others = new Set(before.filter(({ start: at }) => at >= clause).map(({ id }) => id));
    if (others.size > 1) return undefined;
    // what stands between the name and the metric may speak of a part of it
    return OTHER.test(text.slice(last.end, measured.mention.start)) ? undefined : last.id;
  }
  if (company === undefined) return undefined;
  if (OTHER.test(said)) return undefined;
  return COMPANY.test(said) || isBare(said) ? company : undefined;
}

/** A sentence that begins with its metric or its time speaks of the report's own company. */
const isBare = (said: string): boolean =>
  /^[\s\d年月季度至,，前一二三四上下半QH.-]*(?:报告期内?)?[，,]?\s*(?:[\p{Script=Han}]{0,16}|(?:[A-Za-z-]+\s?){0,6})[^\p{L}]*$/u.test(
    said,
  );
