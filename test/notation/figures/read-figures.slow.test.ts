import { describe, expect, test } from "vitest";
import { readFigures } from "../../../src/notation/figures/read-figures.ts";
import { busyTime } from "../../support/busy-time.ts";
import { UNITS } from "../../support/units.ts";

describe("10,000 characters take no longer than a text of that length may", () => {
  test.each([
    "5 ",
    "万",
    "1,",
    "2024",
    "a1-",
    "between 5 and ",
    "2024年",
    "约",
    "十",
    " ",
    "1.",
    "9",
    "一个",
    "5%/",
    "Q1 ",
    "A.",
    "约<b>",
    "1 至 ",
    "三至",
    "第",
    "每秒",
    "超过",
    "$ ",
  ])("%j over and over", (piece) => {
    const text = piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000);
    const time = (input: string) => {
      const busy = busyTime();
      readFigures(input, UNITS);
      return busy();
    };
    time(text);
    expect(time(text)).toBeLessThan(1000);
  });
});
