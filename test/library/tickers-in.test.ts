import { describe, expect, test } from "vitest";
import { openTickers } from "../../src/library/tickers-in.ts";
import { plainText } from "../../src/search/reading/plain-text.ts";

/** What stands in the plain text of a question where the ticker is found. */
const found = (query: string, ticker: string) =>
  openTickers(query)(ticker).map(({ start, end }) => plainText(query).slice(start, end));

describe("spans are those of the plain text, whatever stands before", () => {
  test.each([
    "revenue of 1,234,000 for",
    "桤 木 风 筝",
    "a\u200b\u200bb",
    "ＷＩＤＥ １，０００",
    "İstanbul",
    "國盛",
  ])("%s", (before) => {
    expect(found(`${before} ALDR`, "ALDR")).toEqual(["aldr"]);
  });
});

describe("a ticker is", () => {
  test.each([
    ["revenue of ALDR", "ALDR", "aldr"],
    ["ALDR's revenue", "ALDR", "aldr"],
    ["NASDAQ:ALDR", "ALDR", "aldr"],
    ["ALDR.US or ALDR.O", "ALDR", "aldr"],
    ["比较600519和000858", "600519.SH", "600519"],
    ["600519.sh revenue", "600519.SH", "600519.sh"],
    ["600519.SS", "600519.SH", "600519.ss"],
    ["600519 in 2024", "600519", "600519"],
    ["revenue of $ALL", "ALL", "all"],
    ["revenue of NYSE: MS", "MS", "ms"],
    ["BRK.A", "BRK.B", "brk"],
  ])("in %s the one of %s", (query, ticker, said) => {
    expect(new Set(found(query, ticker))).toEqual(new Set([said]));
  });
});

describe("a ticker is not", () => {
  test.each([
    ["part of a number", "1600519 units", "600519.SH"],
    ["part of a number with commas", "1,600,519 units", "600519.SH"],
    ["part of a word", "MSFT and AMSX", "MSX"],
    ["part of a word with accents", "ÉALDR", "ALDR"],
    ["a number with decimals", "it grew to 8123.45", "8123.HK"],
    ["a number of things", "8123 units were sold", "8123.HK"],
    ["a number of people", "8123家门店", "8123.HK"],
    ["a number with a scale", "收入8123万", "8123.HK"],
    ["money", "it costs $8123", "8123.HK"],
    ["a share", "8123%", "8123.HK"],
    ["a year", "revenue in 2024", "2024.HK"],
    ["a year, without an exchange", "revenue in 2024", "2024"],
    ["a short number", "it grew to 700", "700"],
    ["a word in lower case", "is it real now", "NOW"],
    ["a word in capitals", "revenue of ALL companies", "ALL"],
    ["two letters by themselves", "What is AI, and what is MS?", "MS"],
    ["the same code at another exchange", "000001.SZ", "000001.SH"],
  ])("%s", (_, query, ticker) => {
    expect(found(query, ticker)).toEqual([]);
  });
});
