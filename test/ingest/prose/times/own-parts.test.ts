import { expect, test } from "vitest";
import { ingestText } from "../../support.ts";

const figuresOf = async (title: string, text: string) =>
  [...(await ingestText(`# ${title}\n\n${text}\n`)).corpus.claims]
    .flatMap(({ quantities = [], figures = [] }) => [...quantities, ...figures])
    .map(({ printed, of, metric, period }) => [printed, of, metric, period].filter(Boolean).join(" · "));

const RELEASE = "Pier Seafood ASA: Q3 2025 results";

test.each([
  [
    "Revenue was EUR 214 million in the third quarter.",
    "EUR 214 million · pier-seafood-asa · revenue · 2025Q3",
  ],
  ["Third-quarter revenue was EUR 214 million.", "EUR 214 million · pier-seafood-asa · revenue · 2025Q3"],
  // another quarter, and that of another year, has no year of which the report tells
  ["Revenue was EUR 190 million in the second quarter.", "EUR 190 million · pier-seafood-asa · revenue"],
  ["Revenue was EUR 231 million in last year's third quarter.", "EUR 231 million · 2024Q3"],
  [
    "Revenue was EUR 231 million in the third quarter of last year.",
    "EUR 231 million · pier-seafood-asa · revenue",
  ],
])("the part of the year that a release is of needs no year: %s", async (text, figure) =>
  expect(await figuresOf(RELEASE, text)).toEqual([figure]),
);

test("a report of no part of a year tells no year", async () =>
  expect(
    await figuresOf(
      "Pier Seafood ASA annual report 2025",
      "Revenue was EUR 214 million in the third quarter.",
    ),
  ).toEqual(["EUR 214 million · pier-seafood-asa · revenue"]));

test.each(["stood at", "came to", "totalled", "remained at", "climbed to", "narrowed to"])(
  "what %s an amount is the company's own",
  async (verb) =>
    expect(await figuresOf(RELEASE, `Net debt ${verb} EUR 318 million at 30 September 2025.`)).toEqual([
      "EUR 318 million · pier-seafood-asa · net-debt · 2025-09-30",
    ]),
);
