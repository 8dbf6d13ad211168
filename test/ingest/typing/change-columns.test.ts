import { expect, test } from "vitest";
import { ingestText, said, tableQuantities } from "../support.ts";

const growthOf = async (head: string, ...rows: readonly string[]) => {
  const lines = [`EUR million | 2023 | 2022 | ${head}`, "---|---|---|---", ...rows].map(
    (row) => `| ${row} |`,
  );
  const text = `# Pier Ltd: annual results 2023\n\n${lines.join("\n")}\n`;
  return tableQuantities(await ingestText(text))
    .map(said)
    .filter((each) => each.includes("-growth of"));
};
const GROWN = [
  "revenue-growth of pier-ltd: 4.5 % 2023 vs 2022",
  "net-profit-growth of pier-ltd: 10 % 2023 vs 2022",
  "net-debt-growth of pier-ltd: -10 % 2023 vs 2022",
];

test.each([
  ["Change", "%"],
  ["% change", ""],
  ["Change (%)", ""],
  ["% change", "%"],
])("a column %s with 4.5%s is the growth of each row, as it comes out", async (head, sign) => {
  const rows = [
    `Revenue | 830 | 794 | 4.5${sign}`,
    `Net profit | 110 | 100 | 10.0${sign}`,
    `Net debt | 90 | 100 | (10.0)${sign}`,
  ];
  expect(await growthOf(head, ...rows)).toEqual(GROWN);
});

test("what does not come out, as points between margins, is no growth", async () => {
  const rows = [
    "Revenue | 830 | 794 | 4.5%",
    "Net profit | 110 | 100 | 10.0%",
    "Net debt | 90 | 100 | (10.0)%",
    "Net margin | 13.3% | 12.6% | 0.7%",
    "EBITDA | 210 | 200 | 9.0%",
  ];
  expect(await growthOf("Change", ...rows)).toEqual(GROWN);
});

test("of two years alone one row that comes out is enough, and two of which one does not are not", async () => {
  expect(await growthOf("% change", "Revenue | 830 | 794 | 4.5")).toEqual(GROWN.slice(0, 1));
  expect(await growthOf("% change", "Revenue | 830 | 794 | 4.5", "Net profit | 110 | 100 | 12.0")).toEqual(
    [],
  );
});

test("amounts under Change are none", async () =>
  expect(
    await growthOf(
      "Change",
      "Revenue | 830 | 794 | 36",
      "Net profit | 110 | 100 | 10",
      "Net debt | 90 | 100 | (10)",
    ),
  ).toEqual([]));
