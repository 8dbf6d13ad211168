import type { ChangeBase } from "./figure.ts";

const WORDS: readonly (readonly [ChangeBase, RegExp])[] = [
  [
    "compound",
    /复合|年均|CAGR|compound|annuali[sz]ed|(?:per|each|a) year over|on average (?:each|a|per) year|(?:a|per|each) year on average/i,
  ],
  [
    "quarter",
    /季环比|季度环比|[较比](?:上一?|前一)个?季|QoQ|q\/q|quarter[- ](?:on|over)[- ]quarter|(?:previous|prior|preceding|last) quarter|quarter (?:before|earlier)|\bon the quarter\b/i,
  ],
  [
    "month",
    /月环比|月度环比|[较比](?:上一?|前一)个?月|MoM|m\/m|month[- ](?:on|over)[- ]month|(?:previous|prior|preceding|last) month|month (?:before|earlier)|\bon the month\b/i,
  ],
  ["previous", /(?<![月季]|[月季]度)环比|sequential|(?:previous|prior|preceding) period/i],
  [
    "year",
    /同比|较上年|较去年|比上年|YoY|y\/y|year[- ](?:on|over)[- ]year|from a year (?:ago|earlier)|a year (?:ago|earlier)|previous year|prior[- ]year|on the year|同期/i,
  ],
];

/** What a text says a change is held against; undefined if it does not, or says several. */
export function changeBase(text: string): ChangeBase | undefined {
  const found = WORDS.filter(([, pattern]) => pattern.test(text)).map(([base]) => base);
  return found.length === 1 ? found[0] : undefined;
}

const STOP = /[，,。；;、()（）]|\. |\band\b/;

/** The base that the words beside a figure say: 同比增长12%, 12% YoY, a CAGR of 12%. */
export function baseBeside(text: string, start: number, end: number): ChangeBase | undefined {
  const before =
    text
      .slice(Math.max(0, start - 24), start)
      .split(STOP)
      .at(-1) ?? "";
  const [after = ""] = text.slice(end, end + 30).split(STOP);
  return changeBase(before) ?? changeBase(after);
}
