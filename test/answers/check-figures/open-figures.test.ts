import { describe, expect, test } from "vitest";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import { searchClaims } from "../../../src/answers/search-claims/search-claims.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";

const TEXT = `# Pier Ltd annual report 2023

We employed approximately 798,000 full-time and part-time employees.

## Results

| USD million | 2023 | 2022 |
|---|---|---|
| Net sales | 830 | 794 |

International sales increased 13% in 2023.

Adjusted operating profit in 2023 was $112 million. We bought Quay Works for $96 million. The board proposes a final dividend of $0.24 a share.

## Harbour Segment

| USD million | 2023 | 2022 |
|---|---|---|
| Net sales | 357.4 | 310 |
`;

const { corpus } = await ingestText(TEXT);
const served = serve(openReport(createCorpus(corpus)));
const check = (claim: string) => checkFigures(served, [{ subject: claim }], "en").checks[0];

test("what is understood is judged as ever", () => {
  expect(check("Pier's net sales were $830 million in 2023.")?.verdict).toBe("agrees");
  for (const other of ["840", "357.4"])
    expect(check(`Pier's net sales were $${other} million in 2023.`)?.verdict).toBe("differs");
});

test("what grew abroad neither refutes the growth of all nor keeps it from being computed", () => {
  expect(check("Pier's net sales grew 4.5% in 2023.")).toMatchObject({
    verdict: "agrees after rounding",
    computed: { formula: "to / from - 1" },
  });
  expect(check("Pier's net sales grew 13% in 2023.")?.verdict).toBe("differs");
  expect(check("Pier's international sales grew 13% in 2023.")?.verdict).toBe("agrees");
});

test.each([
  ["Pier had 798,000 employees in 2023.", /^passage\//],
  ["Pier paid $96 million for Quay Works in 2023.", /^passage\//],
  ["Pier's final dividend was $0.24 for 2023.", /^passage\//],
  ["Pier's harbour net sales were $357.4 million in 2023.", /^cell\/harbour-segment\./],
])(
  "a number that was read without understanding whose it is, is neither denied nor confirmed: %s",
  (claim, ref) => {
    const found = check(claim);
    expect(found).toMatchObject({
      verdict: "cannot be read",
      why: expect.stringContaining("was not understood"),
    });
    expect(found?.near?.[0]).toMatch(ref);
  },
);

test("another number, or the same of something else, is not in what was understood", () => {
  for (const claim of [
    "Pier had 799,000 employees in 2023.",
    "Pier paid dividends of $357.4 million in 2023.",
  ])
    expect(check(claim)?.verdict).toBe("not in the report");
});

test("what has the claimed name within its own is another thing", async () => {
  const text = `# Quay Shops Inc. annual report 2023

Comparable sales growth in 2023 was 15.6% as net sales in the stores rose.

## Balance

| USD million | 31 December 2023 |
|---|---|
| Deferred revenue | 1,116 |
| Inventories | 402 |

## Results

| USD million | 2023 | 2022 |
|---|---|---|
| Net income | 120 | 110 |
`;
  const shops = serve(openReport(createCorpus((await ingestText(text)).corpus)));
  for (const claim of [
    "Quay Shops' revenue was $46.3 billion in 2023.",
    "Quay Shops' net sales grew 10.2% in 2023.",
  ])
    expect(checkFigures(shops, [{ subject: claim }], "en").checks[0]?.verdict).not.toBe("differs");
});

test("what one sentence of a passage measures is not what another speaks of", () => {
  expect(check("Pier proposed a final dividend of $0.31 for 2023.")).toMatchObject({
    verdict: "not in the report",
  });
  expect(check("Pier paid $97 million for Quay Works in 2023.")?.verdict).toBe("not in the report");
});

const QUARTERS = `# 江岸材料股份有限公司2024年年度报告

## 主要会计数据

| 单位：亿元 | 2024年 | 2023年 |
|---|---|---|
| 营业收入 | 24.2 | 21.1 |

## 分季度主要财务指标

| 单位：亿元 | 第一季度 | 第二季度 | 第三季度 | 第四季度 |
|---|---|---|---|---|
| 营业收入 | 5.21 | 6.09 | 6.17 | 6.71 |
`;
const quarters = serve(openReport(createCorpus((await ingestText(QUARTERS)).corpus)));

test.each([
  ["江岸材料2024年第三季度营业收入为6.17亿元。", "cannot be read"],
  ["江岸材料2024Q3营业收入为24.2亿元。", "belongs elsewhere"],
  ["江岸材料2024年营业收入为24.2亿元。", "agrees"],
  // without its subsidiaries the company is not that of the report
  ["江岸材料母公司2024年营业收入为24.2亿元。", "cannot be read"],
  ["江岸材料母公司2024年营业收入为18.2亿元。", "cannot be read"],
])("neither a column named by a part of a year nor the parent alone is the whole: %s", (claim, verdict) => {
  expect(checkFigures(quarters, [{ subject: claim }], "zh").checks[0]?.verdict).toBe(verdict);
});

describe("ranges in cells", async () => {
  const text = `# Pier Ltd annual report 2023

## Outlook for 2024

| | Guidance for 2024 |
|---|---|
| Net sales ($ million) | 850–870 |
| Capital expenditure ($ million) | $60–$65 |
| Dividends | $1.2–$1.4 billion |
| Tax rate | 24% |
`;
  const outlook = serve(openReport(createCorpus((await ingestText(text)).corpus)));

  test.each([
    ["Pier expects net sales of $850 million to $870 million in 2024.", "cannot be read"],
    ["Pier expects capital expenditure of $60 million to $65 million in 2024.", "cannot be read"],
    ["Pier expects dividends of $1.2 billion to $1.4 billion in 2024.", "cannot be read"],
    ["Pier expects capital expenditure of $70 million to $75 million in 2024.", "not in the report"],
    ["Pier expects dividends of $1.2 million to $1.4 million in 2024.", "not in the report"],
  ])("are there, but not understood: %s", (claim, verdict) =>
    expect(checkFigures(outlook, [{ subject: claim }], "en").checks[0]?.verdict).toBe(verdict),
  );

  test("are shown as they are printed", async () => {
    const { hits, absent } = await searchClaims(
      outlook,
      { query: "What is capital expenditure guidance?" },
      "en",
    );
    expect(hits[0]).toMatchObject({
      kind: "row",
      statement: expect.stringContaining("Guidance for 2024 $60–$65"),
    });
    expect(absent).toBeUndefined();
  });
});

describe("what turns the name of a usual metric into another", () => {
  const text = `# Quay Ltd annual report 2023

| USD | 2023 |
|---|---|
| EBITDA | 151,700,000 |
| Earnings per share | 0.92 |
`;
  test.each([
    ["Quay's earnings per share were $0.92 in 2023.", "agrees"],
    ["Quay's net income was $61.3 million in 2023.", "not in the report"],
    ["Quay's earnings were $151.7 million in 2023.", "not in the report"],
  ])("%s", async (claim, verdict) => {
    const { corpus } = await ingestText(text);
    const [checked] = checkFigures(
      serve(openReport(createCorpus(corpus))),
      [{ subject: claim }],
      "en",
    ).checks;
    expect(checked?.verdict).toBe(verdict);
  });
});
