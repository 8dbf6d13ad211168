import { expect, test } from "vitest";
import { readTicker, readTickerField, sameShare } from "../../../src/corpus/naming/ticker.ts";

const code = (text: string): string => {
  const ticker = readTickerField(text);
  return ticker ? `${ticker.market} ${ticker.code}` : "none";
};

test.each([
  [
    "HK 700",
    ["700.HK", "0700.HK", "00700.HK", "HK.00700", "HK00700", "700 HK", "SEHK: 700", "00700", "80700.HK"],
  ],
  ["SH 600519", ["600519.SH", "600519.SS", "600519 CH", "SH600519", "SSE:600519", "600519", "600519.XSHG"]],
  ["SZ 300750", ["300750.SZ", "sz300750", "300750 CH", "300750"]],
  ["JP 7203", ["7203.T", "7203 JP", "TYO: 7203"]],
  ["US AAPL", ["AAPL", "AAPL.O", "AAPL US", "NASDAQ: AAPL"]],
  ["GB HRW", ["HRW.L", "LON:HRW", "HRW LN"]],
  ["none", ["700", "Apple Inc.", "R1", "12.HKX", "A100 PCIe"]],
])("%s", (expected, written) => {
  expect(written.map((each) => [each, code(each)])).toEqual(written.map((each) => [each, expected]));
});

test.each([
  ["GOOG", "GOOGL", true],
  ["BRK.A", "BRK-B", true],
  ["LMCA", "LBTYA", false],
  ["MS", "MSFT", false],
  ["V", "VZ", false],
  ["0700.HK", "0701.HK", false],
  ["700.HK", "000700.SZ", false],
])("%s and %s are shares of one company: %s", (one, other, expected) => {
  const [a, b] = [readTickerField(one), readTickerField(other)];
  expect(a && b && sameShare(a, b)).toBe(expected);
});

test("bare letters are a ticker only where a ticker stands", () => {
  expect([readTicker("IDC"), readTicker("ABC"), readTicker("910")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
