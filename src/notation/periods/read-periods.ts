import { normalise, take } from "../numbers/normalise.ts";
import { tryPeriod } from "./period.ts";
import { PERIOD_RULES } from "./period-rules.ts";
import { withDates } from "./relative.ts";
import type { PeriodRule } from "./rules/pieces.ts";
import { WHOLE_RULES } from "./rules/short-rules.ts";

/** A date in running text. A partial one does not say its year: --02-13, --02, --Q2. */
export interface PeriodMention {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly period: string;
  readonly partial: boolean;
  /** What a mark says of the figures of that time: 2025E and 2026F are estimates, 2024A is what came out. */
  readonly basis?: "estimate" | "actual";
}

/** What tells more of a text's times than the text. */
export interface PeriodContext {
  /** The day, month or year of what speaks: 去年 and "next quarter" are read by it. */
  readonly date?: string | undefined;
  /** Whether two digits with 年 are a year here (24年) and no span of years; without it they are none. */
  readonly isYear?: ((mention: PeriodMention) => boolean) | undefined;
  /** The text is the name of a time, as an argument or the head of a column is: "Q3 24" and "24 A" are read too. */
  readonly isName?: boolean | undefined;
}

/** A mention while it is read; `short`: two digits for a year. */
type Found = Omit<PeriodMention, "raw"> & { readonly short?: true };

/** The dates of a Chinese or English text in their order; a range (2024年9月至12月) is one. */
export function readPeriods(
  text: string,
  { date, isYear, isName = false }: PeriodContext = {},
): PeriodMention[] {
  const { text: dated, from } = withDates(text, date);
  const plain = inDigits(normalise(dated));
  const found = (isName ? wholly(plain) : undefined) ?? inText(plain);
  const mention = ({ short: _, ...each }: Found): PeriodMention => {
    const [start, end] = [from(each.start), from(each.end)];
    return { ...each, start, end, raw: text.slice(start, end) };
  };
  return joinRanges(found, plain)
    .filter((each) => each.short === undefined || isYear?.(mention(each)) === true)
    .map(mention);
}

/** 二〇二四年 with digits, as long as it was. */
const inDigits = (text: string): string =>
  text.replace(
    /(?<![〇零○一二三四五六七八九十百])[一二][九〇零○][〇零○一二三四五六七八九]{2}(?= ?(?:年|财))/g,
    (said) => [...said].map((sign) => Math.max(0, "〇一二三四五六七八九".indexOf(sign))).join(""),
  );

function wholly(text: string): Found[] | undefined {
  const start = text.length - text.trimStart().length;
  for (const { pattern, read } of WHOLE_RULES) {
    const [match] = text.trim().matchAll(pattern);
    const period = match && read(match.groups ?? {});
    if (match && period !== undefined && tryPeriod(period))
      return [{ start, end: start + match[0].length, period, partial: false, ...marked(match) }];
  }
  return undefined;
}

/** What was read last: a sentence is read for its times by each of those who read it for something else. */
const recent = new Map<string, readonly Found[]>();
const MOST_RECENT = 64;
const LONGEST_KEPT = 1000;

function inText(plain: string): readonly Found[] {
  const known = recent.get(plain);
  if (known) return known;
  const found = readText(plain);
  if (plain.length > LONGEST_KEPT) return found;
  const [oldest] = recent.keys();
  if (oldest !== undefined && recent.size >= MOST_RECENT) recent.delete(oldest);
  recent.set(plain, found);
  return found;
}

function readText(plain: string): Found[] {
  const found: Found[] = [];
  let rest = plain;
  const known = new Map<RegExp, boolean>();
  for (const rule of PERIOD_RULES) {
    if (rule.needs && !has(rule.needs)) continue;
    for (const match of allOf(rule.pattern, rest)) {
      const period = rule.read(match.groups ?? {});
      const partial = period.startsWith("--");
      if (period !== "" && !partial && !tryPeriod(period)) continue;
      const end = match.index + match[0].trimEnd().length;
      const start = match.index + match[0].length - match[0].trimStart().length;
      if (period !== "") found.push({ start, end, period, partial, ...marked(match), ...shortness(rule) });
      rest = take(rest, start, end);
    }
  }
  return found.sort((a, b) => a.start - b.start);

  function has(needs: RegExp): boolean {
    const is = known.get(needs) ?? needs.test(plain);
    known.set(needs, is);
    return is;
  }
}

/** All matches of a global pattern. (matchAll makes a copy of the pattern, which V8 compiles anew after each sweep of its heap.) */
function allOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

const shortness = ({ short }: PeriodRule) => (short ? { short } : {});

function marked({ groups = {} }: RegExpMatchArray): Pick<PeriodMention, "basis"> {
  const mark = (groups["b"] ?? groups["bb"])?.toUpperCase();
  return mark === undefined ? {} : { basis: mark === "A" ? "actual" : "estimate" };
}

const LINK = /^ ?(?:至|到|[-–—~]|to|through|until) ?$/;

function joinRanges(mentions: readonly Found[], text: string): Found[] {
  const joined: Found[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const period =
      before && LINK.test(text.slice(before.end, mention.start))
        ? range(before.period, mention.period)
        : undefined;
    if (before && period) {
      const basis = mention.basis ?? before.basis;
      const { start } = before;
      joined.splice(-1, 1, { start, end: mention.end, period, partial: false, ...(basis && { basis }) });
    } else joined.push(mention);
  }
  return joined;
}

/** One end takes its year from the other: 2024-09 and --12, or --09 and 2024-12, make 2024-09..2024-12. Ends in the wrong order are turned. */
function range(first: string, to: string): string | undefined {
  const from = first.startsWith("--") && /^\d{4}-/.test(to) ? to.slice(0, 4) + first.slice(1) : first;
  const end = to.startsWith("--Q")
    ? from.slice(0, 4) + to.slice(2)
    : to.startsWith("--")
      ? from.slice(0, 4) + to.slice(1)
      : to;
  if (tryPeriod(`${from}..${end}`)) return `${from}..${end}`;
  const turned = `${end}..${from}`;
  return !first.startsWith("--") && !to.startsWith("--") && tryPeriod(turned) ? turned : undefined;
}

/** Whether nothing of a text is left when the spans are taken out. */
export const isWhole = (text: string, { start, end }: PeriodMention): boolean =>
  text.slice(0, start).trim() + text.slice(end).trim() === "";
