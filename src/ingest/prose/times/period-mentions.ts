import { tryPeriod } from "../../../notation/periods/period.ts";
import { readPeriods } from "../../../notation/periods/read-periods.ts";
import { shortYears } from "../../../notation/periods/short-years.ts";
import { isAmbiguousYear, maySpan, type ReportTime, yearBefore } from "../../typing/time/period-words.ts";
import { ownParts } from "./own-parts.ts";

/** A time that a text names, in full. */
export interface TimeMention {
  /** Undefined if the text does not say its year. */
  readonly period?: string;
  readonly start: number;
  readonly end: number;
  /** 2023-2025: each of its years may have a figure of its own. */
  readonly years: readonly string[];
  readonly estimate: boolean;
  /** Its year is one of several that the text names before. */
  readonly isDoubtful?: true;
  /** It is what something is compared with: 较2019年末, than in 2019. */
  readonly base: boolean;
  /** It tells which one is meant of what is named behind it: the 2016 Indenture, our December 2020 authority. */
  readonly isPartOfName?: true;
}

/** Words before a time that make it the base of a comparison. */
const BASE =
  /(?:[%％]|\bper ?cent|\bpoints?|\bpp)\s(?:on|over|above|below)\s(?:the\s)?$|(?:较|相比于?|比|同比|与|than|from|versus|vs\.?|compared (?:to|with)|against)\s?(?:[^\s，。；：、,;:]{0,3}|in |the |that of )$/i;

/** 为2024年的两倍, twice that of 2024: how many times as much it is as then. */
const isMultiplied = (before: string, after: string): boolean =>
  /[为是达]\s?(?:约|近)?\s?$|(?:相当于|等于)\s?$/.test(before)
    ? /^\s?(?:全年|同期)?的?\s?(?:约|近|超过?|逾|将近)?\s?[\d.一二两三四五六七八九十]+\s?[多余]?倍/.test(
        after,
      )
    : /\b(?:times|twice|double|triple)\s(?:(?:that|those|the level) of\s|(?:that|the level) in\s)?(?:the\s|fiscal\s)?$/i.test(
        before,
      );

/** Words before a time until which something holds, whatever the figure beside it says. */
const UNTIL =
  /\b(?:expir(?:es?|ed|ing)|matur(?:es?|ed|ing|ity)|due|until|through|dated(?: as)?|commenc(?:es?|ed|ing)|beginning|starting|terminat(?:es?|ed|ing)|entered into|executed|signed|filed|adopted|following|after|before|prior to|preceding)\s(?:(?:in|on|at|of|by)\s)?(?:(?:the|fiscal|early|mid|late)\s){0,2}$|(?:到期日?[为于：:]?|届满于?)\s?$|(?<![\d%])\bto\s$/iu;

/** What is done at a time says nothing of when its numbers hold: 3月28日召开的董事会. */
const ACT =
  /^\s?(?:年?度?(?:股东大?会|董事会|监事会|激励计划|员工持股)|日?召开|印发|出具|签[订署]|审议)|^\s(?:(?:[A-Z][\w-]*|[\d.]+%)\s){0,3}(?:[Nn]otes|[Bb]onds|[Dd]ebentures|[Pp]lan|Act|Agreement|Facility|Loan|Program(?:me)?|(?:Annual\s)?Meeting|[Pp]roxy|[Rr]eport|(?:performance|model|award|grant|plan)\s[Yy]ears?|[Aa]wards?|[Gg]rants?)\b/;

/** What a document or a study is cited by: Frederick (2005), 2020.12财政部《关于…》. */
const isCited = (before: string, after: string): boolean =>
  (/\p{Lu}\p{Ll}+(?:,? (?:et al\.?|and \p{Lu}\p{Ll}+))?,? \($/u.test(before) && after.startsWith(")")) ||
  /^[^，,。；;《]{1,40}《/.test(after);

/** A report that is published tells no time if one follows: 公司发布2025年三季报，前三季度…. */
const isPublished = (before: string, after: string): boolean =>
  /(?:发布|公布|披露|公告)了?\s?$/.test(before) &&
  /^(?:年?度?报告?|报)?[，,：:]\s?(?:公司)?(?:\d{4}|前[二三]季|[上下]半年|全年|单?第?[一二三四]季|Q\d)/.test(
    after,
  );

const isAct = (before: string, after: string): boolean =>
  UNTIL.test(before) || isPublished(before, after) || ACT.test(after) || isCited(before, after);

/** A time between an article and a word, or before a word in capitals that no preposition parts from what goes on. */
const [ARTICLE, SMALL_LEAD] = [
  /(?:\b(?:the|our|its|their|an?|this|each|any|such|under|certain)\s|[“"‘]\s?)$/i,
  /(?:^|[.,;:(]\s?|\b(?:in|for|during|of|since|from|through|and|to|at|on|by|fiscal|year|ended)\s)$/i,
];
const NOUN =
  /^\s(?!(?:and|or|of|to|in|for|from|with|was|were|is|are|has|had|have|as|at|on|by|we|our|the|its|which|that|compared|due|primarily|total(?:ed|led)?|through|versus|vs|than|relating|related|over|under|up|down|when|while|but|include[sd]?|net|would|will|can|may|per|by|it|they|a|an|annual|full|first|second|third|fourth|half|quarter|year|fiscal)\b)[a-z]/;
const CAPITAL =
  /^\s(?!(?:We|Our|The|Company|First|Second|Third|Fourth|Quarter|Half|Compared|Net|Total|In|And)\b)[A-Z]/;

const isPartOfName = (before: string, after: string): boolean =>
  ARTICLE.test(before)
    ? NOUN.test(after) || CAPITAL.test(after)
    : CAPITAL.test(after) && !SMALL_LEAD.test(before);

/** Times that no calendar gives. */
const VAGUE =
  /未来(?![\d一二三四五六七八九十几])|(?:未来|过去|近|今后|最近)[\d一二三四五六七八九十几]{1,3}年|目前|当前|现阶段|前[一二三]季度?|(?<!\d\s?年\s?)[上下]半年|(?<![\d年])\d{1,2}\s?[-–~至]\s?\d{1,2}月|\d{1,2}M\d\d(?!\d)|\b(?:currently|over the (?:last|past|next) \w+ years|(?:next|past|last) \w+ years)\b/gi;
/** A year as far as it has come, which is not the year: YTD 2025. */
const TO_DATE =
  /(?:(?:19|20)\d\d )?\b(?:YTD|year[- ]to[- ]date)\b(?: (?:in |for |of )?(?:19|20)\d\d)?|(?:(?:19|20)\d\d年?)?年初至今/gi;
/** 9M20 is for some the first nine months, for others September. */
const MONTHS = /^\d{1,2}M\d/;
const LISTED_YEARS =
  /(?<![A-Za-z]\.? \d{1,2}, (?:(?:19|20)\d\d ?, ?(?:and )?)*)(?<!\b(?:fiscal|FY) ?(?:years? )?(?:(?:19|20)\d\d ?, ?(?:and )?)*)(?<!\d)((?:19|20)\d\d)((?:\s?年?\s?[EA]?(?:\s?[/、和及]\s?|\s?[,，]\s?(?:and\s)?|\sand\s)(?:19|20)?\d\d(?![\d,%]|\.\d)){1,4})\s?(?:年|E(?![A-Za-z])|A(?![A-Za-z]))?/g;
/** 21、22、23年: of two digits only with 年. */
const LISTED_SHORT = /(?<![\d.])([0-3]\d)((?:[、和及]\s?[0-3]\d){1,4})\s?年/g;
const RELATIVE: readonly (readonly [RegExp, "now" | "before" | "end"])[] = [
  [
    /(?:本?报告期|本期|本年度?|(?<![\d一-龥])期)末(?!数|余额)|\b[Aa]t (?:the )?(?:period|year)[- ]end\b|\b[Aa]t the end of the (?:reporting )?(?:year|period)\b/g,
    "end",
  ],
  [
    /报告期内?|本期|本年度?|本报告期|\b(?:this|the current) (?:year|period)\b|\bduring the (?:year|period)\b/g,
    "now",
  ],
  [/上年度?(?!同期)|\b(?:last|the (?:previous|prior)) (?:year|period)\b/g, "before"],
];

const QUARTERS: Readonly<Record<string, string>> = { first: "Q1", second: "Q2", third: "Q3", fourth: "Q4" };

/** The times that a text names, in their order. A month or quarter without a year takes that of the time before it. */
export function timeMentions(text: string, time: ReportTime): TimeMention[] {
  const found: TimeMention[] = [];
  const taken: (readonly [number, number])[] = [];
  const acts: number[] = [];
  const isFree = (start: number, end: number) => taken.every(([a, b]) => end <= a || start >= b);
  const add = (
    said: string | undefined,
    start: number,
    end: number,
    years: readonly string[] = [],
    isMarked = false,
    isDoubtful = false,
  ) => {
    const period = said !== undefined && isAmbiguousYear(said, time) ? undefined : said;
    if ((period !== undefined && !tryPeriod(period)) || !isFree(start, end)) return;
    taken.push([start, end]);
    if (isAct(text.slice(Math.max(0, start - 30), start), text.slice(end, end + 50))) {
      acts.push(start);
      return;
    }
    const before = text.slice(Math.max(0, start - 16), start);
    const base = BASE.test(before) || isMultiplied(before, text.slice(end, end + 14));
    const estimate =
      isMarked ||
      /^\s?[EF](?![A-Za-z]|-[A-Za-z])/.test(text.slice(end, end + 4)) ||
      /E/.test(text.slice(start, end));
    const each = years.length > 0 || period === undefined ? years : yearsIn(period);
    found.push({
      ...(period !== undefined && { period }),
      start,
      end,
      years: each,
      estimate,
      base,
      ...(isDoubtful && { isDoubtful }),
      ...(/^(?:FY)?\d{4}(?:-\d\d)?$/.test(period ?? "") &&
        isPartOfName(text.slice(Math.max(0, start - 12), start), text.slice(end, end + 30)) && {
          isPartOfName: true as const,
        }),
    });
  };
  for (const match of [...text.matchAll(LISTED_YEARS), ...text.matchAll(LISTED_SHORT)]) {
    const [said, from = "", rest = ""] = match;
    const first = from.padStart(4, "20");
    const years = [
      first,
      ...(rest.match(/\d+/g) ?? []).map((each) => (each.length === 2 ? first.slice(0, 2) + each : each)),
    ];
    if (years.every((year, index) => index === 0 || Number(year) === Number(years[index - 1]) + 1))
      add(`${years[0]}..${years.at(-1)}`, match.index, match.index + said.length, years);
  }
  for (const match of text.matchAll(TO_DATE)) add(undefined, match.index, match.index + match[0].length);
  let partialFrom: string | undefined;
  const yearsBefore = new Set<string>();
  const mentions = readPeriods(text, { isYear: shortYears(text) });
  if (mentions.every(({ partial }) => partial))
    for (const { start, end } of ownParts(text, time.period)) add(time.period, start, end);
  for (const mention of mentions) {
    const { start, end, period, basis } = mention;
    const before = text.slice(Math.max(0, start - 16), start);
    if (MONTHS.test(mention.raw) || maySpan(mention.raw)) add(undefined, start, end);
    else if (!mention.partial) {
      if (!BASE.test(before)) {
        partialFrom = /\d{4}/.exec(period)?.[0] ?? partialFrom;
        if (partialFrom !== undefined) yearsBefore.add(partialFrom);
      }
      const [said = "", ordinal] =
        /^\s?(first|second|third|fourth)[- ]quarter\b/i.exec(text.slice(end)) ?? [];
      const quarter =
        ordinal === undefined || !/^(?:FY)?\d{4}$/.test(period) ? "" : QUARTERS[ordinal.toLowerCase()];
      add(`${period}${quarter}`, start, quarter === "" ? end : end + said.length, [], basis === "estimate");
    } else if (/上(?:个|一)?$/.test(before) || /^上[个一]/.test(text.slice(start - 1, start + 1)))
      taken.push([start, end]);
    else if (before.endsWith("前") && /^--Q[2-4]$/.test(period))
      // 前三季度 are all of them
      add(
        partialFrom && `${partialFrom}Q1..${partialFrom}${period.slice(2)}`,
        start - 1,
        end,
        [],
        false,
        yearsBefore.size > 1,
      );
    else
      add(
        partialFrom && period.replace(/^--(?=Q)/, partialFrom).replace(/^--/, `${partialFrom}-`),
        start,
        end,
        [],
        false,
        yearsBefore.size > 1,
      );
  }
  for (const match of text.matchAll(VAGUE)) add(undefined, match.index, match.index + match[0].length);
  for (const match of text.matchAll(/全年|当季|单季度|当月|今年|\b(?:full[- ]year)\b/g)) {
    const last = found
      .filter(({ end }) => end <= match.index)
      .sort((a, b) => a.start - b.start)
      .at(-1);
    // 2025Q3单季度 says the quarter once
    if (/单季/.test(match[0]) && last?.end === match.index) continue;
    const of = /全年|full/i.test(match[0])
      ? /^(?:FY)?\d{4}/.exec(last?.period ?? "")?.[0]
      : /当|单/.test(match[0])
        ? last?.period
        : undefined;
    add(of, match.index, match.index + match[0].length);
  }
  for (const [words, when] of RELATIVE)
    for (const match of text.matchAll(words)) {
      const { period: now, end } = time;
      const said = when === "end" ? end : when === "now" || now === undefined ? now : yearBefore(now);
      if (said !== undefined) add(said, match.index, match.index + match[0].length);
    }
  // the same time a year before is that of what the text speaks of
  for (const match of text.matchAll(/[上去]年同期/g)) {
    const last = found
      .filter(({ end }) => end <= match.index)
      .sort((a, b) => a.start - b.start)
      .at(-1);
    const said = last === undefined ? time.period : last.period;
    add(said && yearBefore(said), match.index, match.index + match[0].length);
  }
  return ofOneList(
    found.sort((a, b) => a.start - b.start),
    acts,
    text,
  );
}

const LINK = /^[\s/、，,和及与]*(?:and|以及)?\s*$/;

/** In a list of times each is what the others are: the 2019, 2021 and 2024 Notes are no times, December 31, 2016 and 2017 two days. */
function ofOneList(found: readonly TimeMention[], acts: readonly number[], text: string): TimeMention[] {
  const kept: TimeMention[] = [];
  let next: number | undefined;
  for (const mention of [...found].reverse()) {
    const name = acts.find((start) => start >= mention.end && LINK.test(text.slice(mention.end, start)));
    if (name === undefined && !(next !== undefined && LINK.test(text.slice(mention.end, next)))) {
      next = undefined;
      kept.unshift(mention);
    } else next = mention.start;
  }
  let before: TimeMention | undefined;
  return kept.map((mention) => {
    const isLinked = before !== undefined && LINK.test(text.slice(before.end, mention.start));
    const isSpan = before !== undefined && SPAN.test(text.slice(before.start, before.end));
    const period = isLinked ? inForm(before?.period, mention.period, isSpan) : undefined;
    before = period === undefined ? mention : { ...mention, period };
    return before;
  });
}

/** "Three months ended June 30, 2016" and "second quarter of 2016": a year listed behind them is of the same span. */
const SPAN = /\bended\b|\b(?:quarter|half) of\b/i;

/** A bare year in the form of the time before it: 2016-12-31 and 2017 make 2017-12-31, FY2016 and 2017 FY2017. */
function inForm(form: string | undefined, year: string | undefined, isSpan: boolean): string | undefined {
  if (form === undefined || year === undefined || !/^\d{4}$/.test(year)) return undefined;
  if (
    isSpan
      ? !/^(?:FY)?\d{4}/.test(form)
      : !/^\d{4}-\d\d-\d\d$|^FY\d{4}$|^\d{4}-\d\d\.\.\d{4}-\d\d$/.test(form)
  )
    return undefined;
  const last = /\d{4}(?!.*\d{4})/.exec(form)?.[0];
  const period = form.replace(/\d{4}/g, (each) => String(Number(each) + Number(year) - Number(last)));
  return tryPeriod(period) ? period : undefined;
}

/** The years of a range of years. */
function yearsIn(period: string): string[] {
  const [, from, to] = /^(\d{4})\.\.(\d{4})$/.exec(period) ?? [];
  if (from === undefined || to === undefined || Number(to) - Number(from) > 12) return [];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => String(Number(from) + index));
}
