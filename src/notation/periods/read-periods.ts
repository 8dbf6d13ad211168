import { normalise, take } from "../numbers/normalise.ts";
import { tryPeriod } from "./period.ts";
import { PERIOD_RULES } from "./period-rules.ts";

/** A date in running text. A partial one does not say its year: --02-13, --02, --Q2. */
export interface PeriodMention {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly period: string;
  readonly partial: boolean;
}

/** The dates of a Chinese or English text in their order; a range (2024年9月至12月) is one. */
export function readPeriods(text: string): PeriodMention[] {
  const plain = normalise(text);
  let rest = plain;
  const found: Omit<PeriodMention, "raw">[] = [];
  for (const { pattern, read } of PERIOD_RULES) {
    for (const match of rest.matchAll(pattern)) {
      const period = read(match.groups ?? {});
      const partial = period.startsWith("--");
      if (!partial && !tryPeriod(period)) continue;
      const end = match.index + match[0].trimEnd().length;
      found.push({ start: match.index, end, period, partial });
      rest = take(rest, match.index, end);
    }
  }
  found.sort((a, b) => a.start - b.start);
  return joinRanges(found, plain).map((mention) => ({
    ...mention,
    raw: text.slice(mention.start, mention.end),
  }));
}

const LINK = /^ ?(?:至|到|[-–—~]|to|through|until) ?$/;

function joinRanges(
  mentions: readonly Omit<PeriodMention, "raw">[],
  text: string,
): Omit<PeriodMention, "raw">[] {
  const joined: Omit<PeriodMention, "raw">[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const period =
      before && LINK.test(text.slice(before.end, mention.start))
        ? range(before.period, mention.period)
        : undefined;
    if (before && period)
      joined.splice(-1, 1, { start: before.start, end: mention.end, period, partial: false });
    else joined.push(mention);
  }
  return joined;
}

/** One end takes its year from the other: 2024-09 and --12, or --09 and 2024-12, make 2024-09..2024-12. */
function range(first: string, to: string): string | undefined {
  const from = first.startsWith("--") && /^\d{4}-/.test(to) ? to.slice(0, 4) + first.slice(1) : first;
  const end = to.startsWith("--Q")
    ? from.slice(0, 4) + to.slice(2)
    : to.startsWith("--")
      ? from.slice(0, 4) + to.slice(1)
      : to;
  const text = `${from}..${end}`;
  return tryPeriod(text) ? text : undefined;
}
