const named = (words: string): RegExp => new RegExp(`(?<![A-Za-z\\d])(?:${words})(?![A-Za-z\\d])`, "gi");

/** How a text names a part of a year without the year, by the end of the period that it is. */
const NAMES: Readonly<Record<string, RegExp>> = {
  Q1: named("first[- ]quarter|Q1|第?一季度"),
  Q2: named("second[- ]quarter|Q2|第?二季度"),
  Q3: named("third[- ]quarter|Q3|第?三季度"),
  Q4: named("fourth[- ]quarter|Q4|第?四季度"),
  H1: named("first[- ]half|half[- ]year|H1|上半年"),
  H2: named("second[- ]half|H2|下半年"),
};
/** Words beside a part of a year that make it one of another year. */
const OTHER_BEFORE =
  /(?:\b(?:last|prior|previous|next|corresponding|comparable|same|year[- ]ago|(?:last|prior|previous)[- ]year(?:['’]s)?)\s|[去上明][年个一]|同期|[\d前])\s?$/i;
const OTHER_BEHIND =
  /^\s?(?:of\s(?!the year\b)|last\b|a year\b|in (?:the )?(?:prior|previous|last)\b|同期|\d)/i;

/** Where a text names the very part of a year that its report is of, without saying the year: in the third quarter, of a report of 2025Q3. */
export function ownParts(text: string, own: string | undefined): { start: number; end: number }[] {
  const [, part = ""] = /^(?:FY)?\d{4}([QH]\d)$/.exec(own ?? "") ?? [];
  const names = NAMES[part];
  if (names === undefined) return [];
  return [...text.matchAll(names)]
    .map(({ index, 0: said }) => ({ start: index, end: index + said.length }))
    .filter(
      ({ start, end }) =>
        !OTHER_BEFORE.test(text.slice(Math.max(0, start - 24), start)) && !OTHER_BEHIND.test(text.slice(end)),
    );
}
