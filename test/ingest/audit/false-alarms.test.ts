import { expect, test } from "vitest";
import { ingestText } from "../support.ts";

/** What is said not to come out in a report with such tables. */
async function alarms(...tables: readonly (readonly string[])[]): Promise<readonly string[]> {
  const text = tables.map((rows) => {
    const [head = "", ...body] = rows.map((row) => `| ${row} |`);
    return [head, head.replace(/[^|]+/g, "---"), ...body].join("\n");
  });
  const { corpus } = await ingestText(
    `# Ferry Line Ltd Annual Report 2022\n\n(in USD million)\n\n${text.join("\n\nThe lines below say more of it.\n\n")}\n`,
  );
  return corpus.findings.flatMap(({ kind, printed }) => (kind === "unread" ? [] : `${kind} ${printed}`));
}

const OWNERS = ["", "2022", "2021", "2020"];

test("a sum that does not come out where others do is told of", async () => {
  expect(
    await alarms([
      ...[OWNERS.join(" | ")],
      "Ferries | 412 | 388 | 351",
      "Piers | 131 | 122 | 118",
      "Total | 543 | 510 | 489",
    ]),
  ).toEqual(["arithmetic 489"]);
});

test.each<[string, readonly string[]]>([
  [
    "means have no sum",
    [
      "| Gross | Net | Weighted average life",
      "Ferries | 412 | 388 | 9.1",
      "Piers | 131 | 122 | 4.3",
      "Total | 543 | 510 | 7.9",
    ],
  ],
  [
    "what lies among its parts is a mean or a rest, whatever its head",
    [
      "| Number | Paid | At the end",
      "May | 412 | 388 | 4,356",
      "June | 131 | 122 | 4,125",
      "Total | 543 | 510 | 4,125",
    ],
  ],
  [
    "a row between has a number here, and none where the sum comes out",
    [
      OWNERS.join(" | "),
      "Income before tax | 412 | 388 | 351",
      "Tax | (131) | (122) | (118)",
      "Affiliates | – | – | (2)",
      "Net income | 281 | 266 | 231",
    ],
  ],
  [
    "another row has just what is missing",
    [
      OWNERS.join(" | "),
      "Other income | 9 | 8 | 7",
      "Ferries | 412 | 388 | 351",
      "Piers | 131 | 122 | 118",
      "Total | 543 | 510 | 476",
    ],
  ],
  [
    "sums are as exact as the coarsest of their numbers, whatever else the column has",
    [
      OWNERS.join(" | "),
      "Basic shares | 412 | 388 | 351",
      "Awards | 13 | 12 | 11",
      "Diluted shares | 425 | 400 | 363",
      "Earnings per share | 1.214 | 1.103 | 0.998",
    ],
  ],
])("%s", async (_, rows) => expect(await alarms(rows)).toEqual([]));

test("a number that another table has too is of another name there, and no misprint", async () => {
  const profit = (value: string) => [
    "| 2022 | 2021",
    `Net income | ${value} | 704`,
    "Revenue | 4,120 | 3,980",
  ];
  expect(await alarms(profit("815"), profit("815"), profit("805"))).toEqual(["contradiction 805"]);
  const owners = [
    "| 2022 | 2021",
    "Net income attributable to the owners | 805 | 704",
    "Other interests | 10 | 9",
  ];
  expect(await alarms(profit("815"), profit("815"), profit("805"), owners)).toEqual([]);
});
