import { tryPeriod } from "../../notation/periods/period.ts";
import { type PeriodMention, readPeriods } from "../../notation/periods/read-periods.ts";
import { isRelative } from "../../notation/periods/relative.ts";
import { shortYears } from "../../notation/periods/short-years.ts";
import { type AskedText, askedText } from "./asked-text.ts";
import { blanked } from "./blanked.ts";
import { type Intent, intentOf } from "./intent.ts";
import type { Mention } from "./lexicon.ts";
import { ratioParts } from "./ratio-parts.ts";
import type { Reader } from "./reader.ts";

/** What a question names, and its words. */
export interface Question {
  readonly plain: string;
  readonly words: readonly string[];
  readonly entities: readonly Mention[];
  readonly metrics: readonly Mention[];
  readonly periods: readonly string[];
  readonly numbers: readonly string[];
  readonly intent: Intent;
}

/** Reads a question: names of entities and metrics, periods, figures, and all its words. */
export function readQuestion(
  query: string,
  { entities, metrics, units, analyse, date, isByHand }: Reader,
): Question {
  const text = askedText(query);
  const { plain, wide, cased } = text;
  const named = entities(plain).filter((mention) => !isPluralWord(cased, mention) && !isNoun(cased, mention));
  const found = metrics(plain);
  const ratios = ratioParts(plain, metrics, found).filter(({ isWhole }) => isWhole || !isByHand);
  const measured = [...found, ...ratios];
  const names = [...named, ...measured].map(({ start, end }) => plain.slice(start, end));
  return {
    plain,
    words: wordsOf(text, ratios, analyse),
    entities: named,
    metrics: measured,
    periods: text.periods(date, names, () => periodsIn(wide, names, date)),
    numbers: NUMBER.test(wide) ? text.numbers(units, names) : [],
    intent: intentWithout(named, text),
  };
}

/** What is wanted, by words that stand in no name: Best Buy asks for no best. */
function intentWithout(named: readonly Mention[], { plain, intent }: AskedText): Intent {
  if (intent.extreme === undefined || named.length === 0) return intent;
  const { extreme: _, ...others } = intent;
  const { extreme } = intentOf(blanked(plain, named, "x"));
  return extreme === intent.extreme ? intent : { ...others, ...(extreme && { extreme }) };
}

/** The words of a question, without those that only call a ratio that the report does not have. */
function wordsOf(text: AskedText, ratios: readonly Mention[], analyse: Reader["analyse"]): readonly string[] {
  const words = text.words(analyse);
  if (ratios.length === 0) return words;
  const { plain } = text;
  const others = new Set(analyse(blanked(plain, ratios)));
  const called = new Set(ratios.flatMap(({ start, end }) => analyse(plain.slice(start, end))));
  return words.filter((word) => !called.has(word) || others.has(word));
}

/** Whether a name is the plural of a word in small letters: both figures are no company Figure. */
const isPluralWord = (cased: string, { start, end }: Mention): boolean =>
  /^[a-z]+s(?![A-Za-z])/.test(cased.slice(start, end + 2)) &&
  /^[a-z]+$/.test(cased.slice(start, end)) &&
  cased.charAt(end) === "s";

const ARTICLE = /\b(?:the|an?|this|that|what|which|any|each|every|its|their|exact|same|other) $/i;
const NOUN_ENDS = /^(?:$|[?!.,;:)]| (?:of|for|in|at|on|is|are|was|were|and|or|as|to|by|that|which)\b)/i;

/** What questions call what they ask for. */
const ASKED_FOR = /^(?:figure|number|value|table|chart|report|page|line)$/;

/** Whether a name is a common noun in small letters: give the figure. */
function isNoun(cased: string, { start, end }: Mention): boolean {
  const name = cased.slice(start, end);
  if (!/^[a-z]+$/.test(name)) return false;
  return ASKED_FOR.test(name) || (ARTICLE.test(cased.slice(0, start)) && NOUN_ENDS.test(cased.slice(end)));
}

/** Cheap to see: most questions hold no number, and the reader of numbers is the dearest part of a first question. */
const NUMBER = /\d|[百千万亿]|illion|thousand|hundred/i;

/** Whole periods of a text; the 2024 of a benchmark's name is none. */
function periodsIn(text: string, names: readonly string[], date: string | undefined): string[] {
  if (!/\d|年/.test(text) && !isRelative(text)) return [];
  const inName = (raw: string) => names.some((name) => name.includes(raw.toLowerCase()));
  // 24年 beside what is asked of: 英伟达24年营收
  const isLikely = shortYears(text);
  const isYear = (mention: PeriodMention) => {
    const { start, end } = mention;
    const [before, after] = [text.slice(0, start).trim(), text.slice(end).replace(/^ ?的? ?/, "")];
    if (isLikely(mention)) return true;
    return names.some((name) => before.toLowerCase().endsWith(name) || after.toLowerCase().startsWith(name));
  };
  const whole = readPeriods(text, { date, isYear }).filter(({ partial, raw }) => !partial && !inName(raw));
  return whole.map(({ period, raw, start }) => (isEnd(text, raw, start) ? lastDay(period) : period));
}

/** 2024年底, the end of 2024: the day, not the year. */
const isEnd = (text: string, raw: string, start: number): boolean =>
  /[底末]$/.test(raw) || /\bend[- ](?:of )?$/i.test(text.slice(0, start));

const lastDay = (period: string): string => tryPeriod(period)?.end ?? period;

/** All ids that mentions may mean. */
export const idsOf = (mentions: readonly Mention[]): ReadonlySet<string> =>
  new Set(mentions.flatMap(({ ids }) => ids));
