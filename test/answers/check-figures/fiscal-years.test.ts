import { expect, test } from "vitest";
import { checkFigures } from "../../../src/answers/check-figures/check-figures.ts";
import { createCorpus } from "../../../src/corpus/corpus.ts";
import { openReport } from "../../../src/library/report.ts";
import { serve } from "../../../src/library/served.ts";
import { ingestText } from "../../ingest/support.ts";

const TABLE = `| USD million | Year ended January 28, 2023 | Year ended January 29, 2022 |
|---|---|---|
| Net sales | 830 | 794 |
| Capital expenditures | (31) | (17) |
`;

const opened = async (told: string) => {
  const { corpus } = await ingestText(
    `# Harbour Stores, Inc. annual report\n\nThe fiscal year ended January 28, 2023 was good. ${told}\n\n## Results\n\n${TABLE}`,
  );
  const served = serve(openReport(createCorpus(corpus)));
  return (value: string, period: string, metric = "net sales") =>
    checkFigures(served, [{ subject: "Harbour Stores", metric, value, period }], "en").checks[0]?.verdict;
};

test("a fiscal year is that of the year in which the report says that it begins", async () => {
  const check = await opened("Fiscal 2022 ended on January 28, 2023.");
  expect(check("$830 million", "fiscal 2022")).toBe("agrees");
  expect(check("$794 million", "fiscal 2022")).toBe("differs");
  expect(check("$794 million", "FY2021")).toBe("agrees");
});

test("a fiscal year is that of the year in which the report says that it ends", async () => {
  const check = await opened("Fiscal 2023 ended on January 28, 2023.");
  expect(check("$830 million", "fiscal 2023")).toBe("agrees");
  expect(check("$830 million", "fiscal 2022")).toBe("differs");
});

test("a fiscal year that may be either of two neither confirms nor refutes", async () => {
  const check = await opened("");
  expect(check("$830 million", "fiscal 2022")).toBe("cannot be read");
  expect(check("$794 million", "fiscal 2022")).toBe("cannot be read");
  expect(check("$830 million", "2022-02..2023-01")).toBe("agrees");
});

test("growth of comparable sales is no growth of sales", async () => {
  const { corpus } = await ingestText(
    "# Harbour Stores, Inc. annual report\n\n| USD million | 2023 | 2022 |\n|---|---|---|\n| Net sales | 830 | 794 |\n| Comparable sales | 15.6% | 37.9% |\n",
  );
  const served = serve(openReport(createCorpus(corpus)));
  const check = (metric: string, value: string) =>
    checkFigures(served, [{ subject: "Harbour Stores", metric, value, period: "2023" }], "en").checks[0]
      ?.verdict;
  for (const metric of ["sales growth", "net sales growth", "revenue growth"]) {
    expect(check(metric, "15.6%")).not.toMatch(/agrees|follows/);
    expect(check(metric, "4.5%")).toMatch(/agrees|follows/);
  }
  for (const metric of ["comparable sales growth", "same-store sales", "comparable sales"])
    expect(check(metric, "15.6%")).toBe("agrees");
});

test("what was paid is printed below zero and claimed without a sign", async () => {
  const check = await opened("Fiscal 2022 ended on January 28, 2023.");
  expect(check("$31 million", "fiscal 2022", "capital expenditures")).toBe("agrees");
  expect(check("$17 million", "fiscal 2022", "capital expenditures")).toBe("differs");
  expect(check("-$31 million", "fiscal 2022", "capital expenditures")).toBe("agrees");
});
