/** A span of time that an amount is given for. */
export type RateSpan = "second" | "hour" | "day" | "week" | "month" | "quarter" | "year";

const WORDS: readonly (readonly [RateSpan, RegExp])[] = [
  ["second", /每秒|(?<![Pp])\/s\b|\/秒|\bper second\b/i],
  ["hour", /每小时|\/小时|\/h\b|\/hours?\b|\bhourly\b|\b(?:per|an|each) hour\b/i],
  ["day", /日均|每日|每天|单日|\/day|\/天|\/日|\bdaily\b|(?<!\bin )\b(?:per|a|each) day\b/i],
  ["week", /每周|周均|\bweekly\b|(?<!\bin )\b(?:per|a|each) week\b/i],
  [
    "month",
    /月均|每月|月产|\/month|\/月|(?<!\bin )\b(?:per|a|each) month\b|\bmonthly (?:output|average|production|capacity)\b/i,
  ],
  ["quarter", /每季|季均|\b(?:per|each) quarter\b/i],
  [
    "year",
    /每年|年产|\/year|\/年|\bper[- ](?:year|annum)\b|(?<!\bin )\ba year\b(?! (?:ago|earlier|before))|\b(?:each|every) year\b|\bannual (?:output|production|capacity)\b/i,
  ],
];

/** The span that a text gives an amount for (日均, per month); undefined if it names none or several. */
export function rateSpan(text: string): RateSpan | undefined {
  const found = WORDS.filter(([, pattern]) => pattern.test(text)).map(([span]) => span);
  return found.length === 1 ? found[0] : undefined;
}
