import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNumeral } from "../../../src/notation/numbers/numeral.ts";

test.each([
  ["两", 2],
  ["十", 10],
  ["十二", 12],
  ["三百二十", 320],
  ["两千万", 20_000_000],
  ["三万亿", 3e12],
  ["一千零五", 1005],
  ["十亿", 1e9],
  ["半", 0.5],
])("%s is %d", (text, value) => {
  expect(parseNumeral(text)).toEqual({ value, vague: false });
});

test.each([
  ["数百", 100],
  ["几十", 10],
  ["数万亿", 1e12],
])("%s gives only the order of magnitude, %d", (text, value) => {
  expect(parseNumeral(text)).toEqual({ value, vague: true });
});

test.each(["", "数", "三四", "abc", "百度"])("%j is no numeral", (text) => {
  expect(parseNumeral(text)).toBeUndefined();
});

const DIGITS = "零一二三四五六七八九";

/** Writes 1 to 99,999,999 as Chinese does, a group of four digits at a time. */
function write(number: number): string {
  const group = (n: number, leading: boolean) => {
    let text = "";
    let zero = leading;
    for (const [unit, sign] of [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
      [1, ""],
    ] as const) {
      const digit = Math.floor(n / unit) % 10;
      if (digit > 0) text += (zero ? "零" : "") + DIGITS.charAt(digit) + sign;
      zero = digit === 0 && (text !== "" || leading);
    }
    return text;
  };
  const high = Math.floor(number / 1e4);
  const low = number % 1e4;
  return (high > 0 ? `${group(high, false)}万` : "") + (low > 0 ? group(low, high > 0 && low < 1000) : "");
}

test("a written number reads back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
      expect([write(number), parseNumeral(write(number))?.value]).toEqual([write(number), number]);
    }),
    { numRuns: 1000 },
  );
});
