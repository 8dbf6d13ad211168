/** Spans of time and places in an order that a wording counts: over four years, 近28天, 第五代, the second batch. */
const SPAN_EN =
  /\b(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)[- ](year|month|week)s?\b(?!-| (?:earlier|ago|before))/gi;
const SPAN_ZH = /(\d{1,3}|[一二两三四五六七八九十])(?:个)?(年|月|周)(?:内|间|来|期)/g;
const ORDER = /第([一二三四五六七八九十])([代批])/g;

const HAN = "零一二三四五六七八九十";
const WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ORDINALS = [
  "",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];
const UNITS: Readonly<Record<string, string>> = { 年: "year", 月: "month", 周: "week", 天: "day", 日: "day" };

/** Whether a wording counts a span of time or a place in an order that a text does not. */
export function countsOtherwise(said: string, text: string): boolean {
  const spans = [...said.matchAll(SPAN_EN), ...said.matchAll(SPAN_ZH)].map(([, count = "", unit = ""]) => ({
    count: numberOf(count),
    unit: UNITS[unit] ?? unit.toLowerCase(),
  }));
  const orders = [...said.matchAll(ORDER)].map(([, place = ""]) => HAN.indexOf(place));
  return (
    spans.some(({ count, unit }) => !hasSpan(text, count, unit)) ||
    orders.some((place) => !hasOrder(text, place))
  );
}

const numberOf = (said: string): number =>
  /\d/.test(said)
    ? Number(said)
    : Math.max(HAN.indexOf(said.replace("两", "二")), WORDS.indexOf(said.toLowerCase()));

function hasSpan(text: string, count: number, unit: string): boolean {
  const zh = Object.keys(UNITS)
    .filter((key) => UNITS[key] === unit)
    .join("");
  const han = count === 2 ? "[二两]" : (HAN[count] ?? "");
  const word = WORDS[count] ?? "";
  return new RegExp(
    `(?<!\\d)${count} ?个?(?:[${zh}]|[- ]?${unit})${han === "" ? "" : `|${han}个?[${zh}]|\\b${word}[- ]${unit}`}`,
    "i",
  ).test(text);
}

const hasOrder = (text: string, place: number): boolean =>
  new RegExp(
    `第?(?:${HAN[place]}|${place})[代批]|\\b(?:${ORDINALS[place]}|${place}(?:st|nd|rd|th))\\b|[首上]批`,
    "i",
  ).test(text);
