import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPeriod } from "../../../src/notation/periods/period.ts";
import { readPeriod } from "../../../src/notation/periods/read-period.ts";

test.each([
  ["2024Q3", "2024Q3"],
  [" FY2025 ", "FY2025"],
  ["2024年三季度", "2024Q3"],
  ["in Q3 2024", "2024Q3"],
  ["2024年9月至12月", "2024-09..2024-12"],
  ["24年", "2024"],
  ["Q3 24", "2024Q3"],
  ["3Q 24", "2024Q3"],
  ["H1 25", "2025H1"],
  ["9M 2024", "2024Q1..2024Q3"],
  ["2024M3", "2024-03"],
  ["24-Q3", "2024Q3"],
])("%s is a period", (text, period) => expect(readPeriod(text).text).toBe(period));

test.each([
  ["2025E", "2025", "estimate"],
  ["2026F", "2026", "estimate"],
  ["2025A", "2025", "actual"],
  ["2024 A", "2024", "actual"],
  ["1Q25E", "2025Q1", "estimate"],
  ["FY2026E", "FY2026", "estimate"],
  ["2025（E）", "2025", "estimate"],
  ["2025E-2027E", "2025..2027", "estimate"],
  ["2025-27E", "2025..2027", "estimate"],
  ["2024A-2026E", "2024..2026", "estimate"],
])("%s is %s and keeps its mark: %s", (text, period, basis) => {
  expect(readPeriod(text)).toMatchObject({ text: period, basis });
});

test.each(["2026–2024", "2026..2024", "2026年至2024年", "from 2026 to 2024"])("%s is turned", (text) =>
  expect(readPeriod(text)).toMatchObject({ text: "2024..2026", start: "2024-01-01" }),
);

test("2024..2024 is 2024", () => expect(readPeriod("2024..2024").text).toBe("2024"));

test.each([
  "2023 and 2024",
  "Q3",
  "13 February",
  "2024 units",
  "GB200",
  "9M",
  "before 2024",
  "2024年以前",
  "not 2024",
])("%s is none, and the error says how to write one", (text) =>
  expect(() => readPeriod(text)).toThrow(`"${text}" is no period. Write 2024, 2024H2`),
);

describe("a relative period", () => {
  test("is read by the date of what is asked", () => {
    expect(readPeriod("last year", { date: "2025-05" }).text).toBe("2024");
    expect(readPeriod("明年", { date: "2025" }).text).toBe("2026");
  });
  test("is refused without one", () => {
    expect(() => readPeriod("去年")).toThrow(
      '"去年" is seen from a date, and the report says none of its own. Write the period itself.',
    );
  });
  test("is refused if the date is too rough", () => {
    expect(() => readPeriod("next quarter", { date: "2025" })).toThrow(
      `"next quarter" cannot be told from the report's date, 2025.`,
    );
  });
});

test("in a condition nothing may stand beside it", () => {
  expect(readPeriod("2024年三季度", { condition: "date = 2024年三季度" }).text).toBe("2024Q3");
  expect(() => readPeriod("not March 2024", { condition: "date = not March 2024" })).toThrow(
    '"date = not March 2024": "not March 2024" is no period.',
  );
});

const year = fc.integer({ min: 2011, max: 2039 });
const two = (number: number) => String(number % 100).padStart(2, "0");
const QUARTERS = "一二三四";

describe("every way to write a period means the same", () => {
  const same = (canonical: string, forms: readonly string[]): void => {
    expect(Object.fromEntries(forms.map((form) => [form, readPeriod(form).text]))).toEqual(
      Object.fromEntries(forms.map((form) => [form, canonical])),
    );
  };
  const digits = (y: number) => [...String(y)].map((sign) => "〇一二三四五六七八九"[Number(sign)]).join("");

  test("a year", () => {
    fc.assert(
      fc.property(year, (y) =>
        same(String(y), [
          `${y}`,
          `${y}年`,
          `${two(y)}年`,
          `${digits(y)}年`,
          `CY${y}`,
          `CY${two(y)}`,
          `${y}E`,
          `${y}A`,
          `${y}F`,
          `${two(y)}E`,
          `${y}年度`,
          `${y}年底`,
          `year ended December 31, ${y}`,
          `截至${y}年12月31日止年度`,
        ]),
      ),
    );
  });

  test("a quarter", () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 4 }), (y, q) => {
        const last = 3 * q;
        const [month, day] = [["March", "June", "September", "December"][q - 1], [31, 30, 30, 31][q - 1]];
        same(`${y}Q${q}`, [
          `${q}Q${two(y)}`,
          `${q}Q${y}`,
          `Q${q} ${y}`,
          `Q${q}'${two(y)}`,
          `${y} Q${q}`,
          `${two(y)}Q${q}`,
          `${y}年第${QUARTERS[q - 1]}季度`,
          `${two(y)}年${QUARTERS[q - 1]}季度`,
          `${digits(y)}年第${QUARTERS[q - 1]}季度`,
          `${y}年${last - 2}-${last}月`,
          `${y}年${last}月季度`,
          `截至${y}年${last}月${day}日止季度`,
          `quarter to ${month} ${y}`,
          `the three months ended ${day} ${month} ${y}`,
          `three months ended ${month} ${day}, ${y}`,
          `CY${q}Q${two(y)}`,
          `${q}Q${two(y)}E`,
        ]);
      }),
    );
  });

  test("a half, nine months", () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 2 }), (y, h) =>
        same(`${y}H${h}`, [
          `${h}H${two(y)}`,
          `${h}H${y}`,
          `H${h} ${y}`,
          `${two(y)}H${h}`,
          `${y}年${"上下"[h - 1]}半年`,
          `${y}年${6 * h - 5}-${6 * h}月`,
        ]),
      ),
    );
    fc.assert(
      fc.property(year, (y) =>
        same(`${y}Q1..${y}Q3`, [
          `9M${two(y)}`,
          `9M${y}`,
          `${y}年前三季度`,
          `${y}年1-9月`,
          `${y}年前9个月`,
          `first nine months of ${y}`,
          `1-3Q${two(y)}`,
          `${y}年三季报`,
        ]),
      ),
    );
  });

  test("a fiscal period", () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 4 }), (y, q) => {
        same(`FY${y}Q${q}`, [
          `FY${two(y)}Q${q}`,
          `Q${q} FY${two(y)}`,
          `${q}QFY${two(y)}`,
          `FY${q}Q${two(y)}`,
          `FY${y} Q${q}`,
          `${y}财年第${QUARTERS[q - 1]}财季`,
          `Q${q} of fiscal ${y}`,
        ]);
        same(`FY${y}`, [
          `FY${two(y)}`,
          `fiscal ${y}`,
          `${y}财年`,
          `FY${y - 1}/${two(y)}`,
          `${y - 1}/${two(y)}财年`,
          `year ended 31 March ${y}`,
        ]);
      }),
    );
  });

  test("a range of years, in either order", () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 2, max: 9 }), (from, more) => {
        const to = from + more;
        same(`${from}..${to}`, [
          `${from}-${to}`,
          `${from}–${to}`,
          `${from}年至${to}年`,
          `${to}-${from}`,
          `${to}..${from}`,
          `${from}E-${to}E`,
          ...(to % 100 > 12 ? [`${from}-${two(to)}`, `${from}-${two(to)}E`] : []),
        ]);
      }),
    );
  });

  test("what is printed is read back", () => {
    fc.assert(
      fc.property(year, fc.constantFrom("", "Q1", "Q4", "H2", "-07", "-11-30"), (y, part) => {
        for (const lang of ["zh", "en"] as const)
          expect(readPeriod(formatPeriod(`${y}${part}`, lang)).text).toBe(`${y}${part}`);
      }),
    );
  });
});
