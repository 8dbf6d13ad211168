/** A stretch of a sentence. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches share a character. */
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The stretches that share no character with any of the others. */
export const apartFrom = <T extends Span>(spans: readonly T[], others: readonly Span[]): T[] =>
  spans.filter((span) => !others.some((other) => overlap(span, other)));

/** The last of those that end before a place. */
export const lastBefore = <T extends Span>(spans: readonly T[], at: number, from = 0): T | undefined =>
  spans.findLast(({ start, end }) => start >= from && end <= at);

const CLAUSE =
  /[，；;：:()（）—]|,(?!\d{3}(?!\d))|\s(?:and|but|while|whereas|although|though|yet|versus|vs\.?)\s(?=\S)/gi;

/** Where the clauses of a sentence begin; none does inside a name: Shenwan (SWS) computer sector. */
export const clauseStarts = (sentence: string, names: readonly Span[] = []): number[] => [
  0,
  ...[...sentence.matchAll(CLAUSE)]
    .filter(
      ({ index, 0: sign }) => !names.some(({ start, end }) => start < index + sign.length && index < end),
    )
    .map(({ index, 0: sign }) => index + sign.length),
];

/** Where clauses begin without those that only say of what the figure before them is: 68%，这是…的占比; at 70 %, the share of … is. */
export const withoutNaming = (
  sentence: string,
  clauses: readonly number[],
  figures: readonly Span[],
): number[] =>
  clauses.filter((start) => {
    const before = clauses.findLast((each) => each < start) ?? 0;
    const alone = figures.find((each) => each.start >= before && each.end < start);
    return !(
      alone &&
      ALONE.test(sentence.slice(before, alone.start)) &&
      /^[,，] ?$/.test(sentence.slice(alone.end, start)) &&
      NAMING.test(sentence.slice(start))
    );
  });

const ALONE = /^\s?(?:(?:at|with)(?: (?:about|around|nearly|just))? )?$/i;
const NAMING = /^\s?(?:这[就便也正]?是|正是|就是|即为?|the [a-z])/i;

/** What the clause of a figure says before it; "" if the sentence does not have the figure. */
export function clauseBefore(sentence: string, value: string): string {
  const at = value === "" ? -1 : sentence.indexOf(value);
  return at < 0
    ? ""
    : (sentence
        .slice(0, at)
        .split(/[,，;；。](?!\d)/)
        .at(-1) ?? "");
}
