import type { Figure } from "../../../notation/figures/figure.ts";
import { isCode } from "./is-code.ts";

/** A number with one of these beside it is cut out of a code, a date or the scale of a chart. */
const [CUT_BEFORE, CUT_AFTER] = [/(?:[\p{Script=Latin}\d]|\d[.,]|[%％]\s?[-–−+~]?)$/u, /^\p{Script=Latin}/u];
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** 1990s, and the half of a year that 上半年 is. */
const DECADE = /^(?:1[5-9]|20)\d0['’]?s$/;
/** Without a unit a letter is part of a name or of a number in a list: 3M, Exhibit 10.35B. */
const LETTERED = /^\d{1,3}[MK]$|^\d{1,2}\.\d{1,2}B$|\d ?T$/;
/** More digits, or so many without a unit and without commas, are a code or a telephone number. */
const MOST_DIGITS = 13;
const MEASURE_WORD = /^\s?(?:余|多)?(?:[个款种项家名位张件座台部大重两类人次条核]|分(?![之钟布部别类成]))/;

/**
 * Whether a number of a text is an amount beyond doubt: not cut out of a code, a date, a word or another number, and no mark of a place,
 * a version or a step. What is not stays a word of its text.
 */
export function isAmount(figure: Figure, text: string): boolean {
  const { unit, relation, noun, raw, end } = figure;
  if (relation === "ordinal") return false;
  const [before, after] = [text.slice(0, end - raw.length), text.slice(end)];
  if (isCut(figure, before, after) || isCode(figure, before, after) || isTime(raw, before, after))
    return false;
  if ((raw.match(/\d+/)?.[0].length ?? 0) > MOST_DIGITS) return false;
  // （百万元） is a unit
  if (!/\d/.test(raw) && /[（(]$|单位\s?[:：]?\s?$/.test(before) && /^[)）/]|^$/.test(after)) return false;
  if (unit !== undefined) return true;
  return YEAR.test(raw) || LETTERED.test(raw) ? false : isCounted(figure, before, after, noun);
}

/** Whether letters or digits touch a number that no unit makes its own. */
function isCut({ raw, unit }: Figure, before: string, after: string): boolean {
  if (/^[-–−+]?\d/.test(raw) && (CUT_BEFORE.test(before) || /^\.?\d/.test(after))) return true;
  if (/^\d/.test(after) || (/[A-Za-z]$/.test(raw) && CUT_AFTER.test(after))) return true;
  if (/\d$/.test(raw) && CUT_AFTER.test(after)) return true;
  // of 53.8/67.2/82.5亿元 the last tells the unit of all
  if (/\d[-–/]$/.test(before) && /^[-–/]\d/.test(after) && (unit === undefined || !before.endsWith("/")))
    return true;
  // "unfavorable volumes of (4%)" is less than nothing, as an accountant writes it
  if (/\b(?:of|by|to|was|were|at|and) \($/.test(before) && /%$/.test(raw) && after.startsWith(")"))
    return true;
  // 二至四位: the end of a range
  if (/^[一二三四五六七八九十]/.test(raw) && /[一二三四五六七八九十][至到~～-]$/.test(before)) return true;
  // "from $2.05 to $2.18" are two numbers, unless they bound a range
  if (
    /\d.*(?:\bto\b|到|至).*\d/.test(raw) &&
    /(?:\bfrom\s|[从由])$/i.test(before) &&
    !/rang|between|浮动/i.test(before.slice(-40))
  )
    return true;
  // two third-parties, 190.46×(1-30%), 97.7%~131.6%, and what is to double
  if (/third$/.test(raw) && /^[- ]part(?:y|ies)\b/.test(after)) return true;
  if (/[×x]$/.test(raw) && /^[(（\d]/.test(after)) return true;
  if (/^[~～]/.test(raw) && /[\d%％]$/.test(before)) return true;
  if (/^double$/i.test(raw) && /\bto\s$/.test(before)) return true;
  // double-figure growth
  if (/(?:double|triple)$/i.test(raw) && /^[- ](?:figures?|digits?)/i.test(after)) return true;
  // the Five-Year Facility
  if (/^[A-Z][a-z]+-[A-Z]/.test(raw)) return true;
  // 二、三、四位 and 前三大 are places of an order
  if (/^[一二三四五六七八九十]+大$/.test(raw) && before.endsWith("前")) return true;
  if (/^[一二三四五六七八九十]+位$/.test(raw) && /[、前第列居]$/.test(before)) return true;
  // 过半数 is more than it
  if (raw === "半数") return true;
  // 三部分
  if (/部$/.test(raw) && after.startsWith("分")) return true;
  // 百瓦时代: a numeral that makes a word with what follows
  return !/\d/.test(raw) && /[时天年]$/.test(raw) && /^[代间空候]/.test(after);
}

const isHeading = (raw: string, before: string, after: string): boolean =>
  /^\p{Lu}\p{Ll}+ Months$/u.test(raw) && /(?:^|\|)\s*$/.test(before) && /^\s*(?:\||$)/.test(after);
const SPAN = /(?:months?|years?|weeks?|quarters?|days?|年|个?月|季度|天)$/i;
const SPAN_BEFORE =
  /\b(?:first|second|trailing)\s(?:\w+ (?:and|or) )?$|\b(?:last|first) twelve$|[前首上]$|(?:the )?last\s$/i;

/** Whether a number is a part of a date or the name of a time. */
const isTime = (raw: string, before: string, after: string): boolean =>
  // 092006 is cut out of dates, and 图19.2020年 is a number and a year
  /^0\d|^\d{1,3}\.?(?:19|20)\d\d年/.test(raw) ||
  DECADE.test(raw) ||
  // the first six months of 2024, 前三个月
  (SPAN.test(raw) &&
    (SPAN_BEFORE.test(before) ||
      /^\s(?:period )?end(?:ed|ing)\b/.test(after) ||
      isHeading(raw, before, after))) ||
  /^[上下]半/.test(raw) ||
  (/^半年/.test(raw) && (/[上下]$/.test(before) || /^[报度]/.test(after)));

/** Whether a number without a unit counts something: by a word for it, by its commas or scale, or as what a verb says. */
function isCounted(figure: Figure, before: string, after: string, noun: string | undefined): boolean {
  const { value, raw, digits } = figure;
  const isGrouped = /\d,\d{3}(?!\d)/.test(raw);
  if (/[万亿]|million|billion|thousand/i.test(raw)) return true;
  // a measure word counts something: 16个, 三大
  if (value !== 1 && (/[^\d.,\s)]$/.test(raw) || MEASURE_WORD.test(after.slice(0, 2)))) return true;
  if (isGrouped) return true;
  if (digits.some((each) => !Number.isInteger(each)))
    return noun === undefined && (SAID.test(before) || BOUND.test(raw));
  return noun !== undefined && isThings(noun) && PLAIN_BEFORE.test(before);
}

/** What leads to a number that a sentence says, and not to one that only stands there. */
const SAID =
  /(?:[为达约至是到了近超]|\bP[EBS]\s?|\bEPS\s|\b(?:is|was|were|are|of|to|at|by|about|approximately|from|than|around|nearly|and|or)\s)$/i;
const BOUND = /^(?:[^\d]*[达约近超]|about |over |nearly |approximately |almost )/i;
/** A count stands behind a small word or opens what it counts; behind a word in capitals it is that one's number: Level 3 assets. */
const PLAIN_BEFORE =
  /(?:^|[.:;,(“"]\s?|(?:^|\s)(?:\p{Ll}[\p{Ll}-]*|The|At|In|Of|Our|We|All|With|From|These|Its|To|On|About|Approximately|Over|Some|Another|Only|Nearly|And|For|By)\s)$/u;
/** Words for things that are counted: people, stores. */
const isThings = (noun: string): boolean =>
  /^(?:people|men|women|children|staff)$|^\p{Ll}+s$/u.test(noun.split(" ").at(-1) ?? "") &&
  /^\p{Ll}/u.test(noun) &&
  !/^(?:is|was|has|does|as|its|this|thus|plus|versus|towards?|always|perhaps)$/.test(noun);
