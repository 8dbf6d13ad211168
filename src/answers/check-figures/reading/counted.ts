import type { Figure } from "../../../notation/figures/figure.ts";
import type { Units } from "../../../notation/units/units.ts";
import type { Span } from "./spans.ts";

/** What numbers a place in a text, not an amount. */
const PLACE =
  /(?:\b(?:figure|fig\.?|table|chart|exhibit|chapter|section|page|part|step|note|line|appendix|version|ver\.?|no\.?|item|point|phase|stage|top|level)|[图表章节页注]|附表|附图|步骤|版本|版|表格|编号|#)\s?$/i;
const SPAN_BEFORE =
  /(?:过去|未来|今后|最近|近|前|后|再过|此后|仅隔|不到|\b(?:last|past|next|first|within|coming|previous|another|over the|in the|for the|after|some))[^，。,.]{0,8}$/i;
const SPAN_AFTER = /^\s?(?:前|后|来|以来|内|之内|之后|之前|间|期间|ago|earlier|later|before|after|hence|on)/;

/** Before what a score is out of: 4.36 out of 5, 满分5分. */
const FULL_MARKS =
  /\d[\d.]*(?: points?| marks?)? out of (?:a (?:possible|maximum(?: of)?) )?$|满分[为是]?\s?$/i;

/** Whether a number of a sentence is a figure that could be checked: no number of an order, a chapter or a list, no stretch of time that only dates. */
export function isClaimed(sentence: string, figure: Figure, units: Units): boolean {
  const { relation, start, end, unit, raw, value } = figure;
  if (relation === "ordinal") return false;
  const before = sentence.slice(Math.max(0, start - 24), start);
  const after = sentence.slice(end, end + 12);
  if (FULL_MARKS.test(before)) return false;
  const bare = unit === undefined && /^\d{1,3}(?:\.\d{1,2}){0,2}$/.test(raw);
  if (bare && (PLACE.test(before) || /^\s?[章节页]/.test(after))) return false;
  if (bare && /^\s*[.)、）]\s/.test(after) && before.trim() === "") return false;
  const dimension = unit === undefined ? "" : units.get(unit).dimension;
  if (dimension === "time" || dimension === "calendar") {
    if (SPAN_BEFORE.test(before) || SPAN_AFTER.test(after)) return false;
    if (/^[一两半]/.test(raw) || (/^(?:one|a|half)\b/i.test(raw) && value === 1)) return false;
  }
  // 两大方向, 三个问题: a few things that a text lists.
  if (
    unit === undefined &&
    /^[一二两三四五六七八九十几半数][\p{Script=Han}]*$/u.test(raw) &&
    (value ?? 0) <= 10
  )
    return false;
  return !/^[\d.]+$/.test(raw) || !/^\/\d/.test(after);
}

/** "Downloaded 17 million times" counts; "17 times the size" multiplies. */
export function withoutTimes(sentence: string, figure: Figure): Figure {
  const { unit, raw, end, value = 0 } = figure;
  if (unit !== "x" || !/times$/i.test(raw) || value < 1000) return figure;
  if (
    /^ (?:the|as|that|more|higher|larger|faster|its|cheaper|greater)\b/i.test(sentence.slice(end, end + 10))
  )
    return figure;
  const { unit: _, noun: __, ...count } = figure;
  return { ...count, relation: "level" };
}

/** "Invests 500 billion over four years": so long it lasts, and no more than that; "takes over four hours" is a bound. */
export function withoutSpan({ units }: { readonly units: Units }, sentence: string, figure: Figure): Figure {
  const { unit, raw, start, bound } = figure;
  if (bound !== "over" || unit === undefined || !/^over /i.test(raw)) return figure;
  const isTime = /^(?:time|calendar)/.test(units.get(unit).dimension);
  return isTime && !LASTS.test(sentence.slice(0, start)) ? { ...figure, bound: "exact" } : figure;
}

const LASTS =
  /(?:^|[,;]|\b(?:tak\w+|took|is|are|was|were|be|been|last\w*|needs?|needed|requir\w+|for|of|to|by|in|at|after|has|had|have|with|averag\w+|runs?|ran|spend\w*|spent|up)) ?$/i;

/** Points of a score are the per cent of a benchmark as well: no unit is read from them. */
export function withoutPoints({ units }: { readonly units: Units }, figure: Figure): Figure {
  if (
    figure.unit === undefined ||
    units.get(figure.unit).dimension !== "score" ||
    !/分$|points?$/.test(figure.raw)
  )
    return figure;
  const { unit: _, ...bare } = figure;
  return bare;
}

/** 每一百万token, for every million tokens: what a price is for, not a figure of its own; what is done every day is one. */
export const isDivisor = (sentence: string, { start, unit }: Figure): boolean =>
  unit !== undefined &&
  /token|次|unit|piece|image|hour/.test(unit) &&
  FOR_EACH.test(sentence.slice(Math.max(0, start - 20), start));

const FOR_EACH =
  /(?:每(?![天日周月年季秒]|小时|分钟)[\p{Script=Han}]{0,4}|\b(?:per|every)\b(?! (?:day|week|month|quarter|year|hour|minute|second)\b)(?: [a-z]+)?\s?)$/iu;

/** Whether a name is only what a number counts: 2048张H800, 2,048 H800 cards. */
export const isCounted = (sentence: string, name: Span, figures: readonly Figure[]): boolean =>
  figures.some(
    ({ end, unit }) =>
      end <= name.start &&
      /^\s?$/.test(sentence.slice(end, name.start)) &&
      (unit === undefined || !/[%x]|USD|CNY|^(?:hour|day|week|month|quarter|year)s?$/.test(unit)),
  );
