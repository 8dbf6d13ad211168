import { expect, test } from "vitest";
import { createRegistry } from "../../../src/ingest/names/registry.ts";
import { createNameFinder } from "../../../src/ingest/prose/find-names.ts";
import { readPassage } from "../../../src/ingest/prose/read-passage.ts";
import { createOwnUnits } from "../../../src/ingest/typing/units/own-units.ts";

const units = createOwnUnits();
const names = createRegistry(units.units);
const company = names.entity("Brook Mills", "company");
const finder = createNameFinder(names);

/** The whole numbers of a text in the company's report of a period, and the open ones behind a question mark. */
function read(period: string, text: string): string[] {
  const time = { period };
  const context = { time, units, names, company, currency: "GBP", reportScales: false };
  const { quantities, figures } = readPassage(text, context, finder);
  return [
    ...quantities.map((each) => [each.metric, each.value, each.period, ...(each.basis ?? [])].join(" ")),
    ...figures.map(({ printed, period: when }) => ["?", printed, when].filter(Boolean).join(" ")),
  ];
}

test.each<[string, string, string[]]>([
  ["2024", "Revenue was £128m (2023: £118m).", ["revenue 128000000 2024", "revenue 118000000 2023"]],
  [
    "2024",
    "Revenue rose 8.4% to £128m (2023 restated: £118m).",
    ["revenue-growth 8.4 2024", "revenue 128000000 2024", "revenue 118000000 2023 restated"],
  ],
  ["2024", "营业收入12.8亿元（2023年：11.8亿元）。", ["revenue 1280000000 2024", "revenue 1180000000 2023"]],
  // what follows is not of the time of a bracket
  [
    "2024",
    "Revenue was £128m (2023: £118m). Operating profit was £14m.",
    ["revenue 128000000 2024", "revenue 118000000 2023", "operating-income 14000000 2024"],
  ],
  // in the report of a half a year alone means the half
  ["2024H1", "Revenue was £64m (2023: £59m).", ["revenue 64000000 2024H1", "revenue 59000000 2023H1"]],
  ["2024H1", "Revenue was £64m (H1 2023: £59m).", ["revenue 64000000 2024H1", "revenue 59000000 2023H1"]],
  ["2024H1", "Revenue was £64m (2022: £52m).", ["? £64m", "? £52m"]],
  // a bracket that is not the year before says nothing of the number before it
  ["2024", "Revenue was £128m (2021: £101m).", ["revenue 101000000 2021", "? £128m"]],
  ["2024", "Revenue was £41m (first half of 2022: £38m).", ["revenue 38000000 2022H1", "? £41m"]],
  // a sentence with a time of its own
  ["2024", "Revenue in the fourth quarter was £36m (2023: £33m).", ["? £36m", "? £33m"]],
  ["2024", "In 2026 revenue was £150m (2023: £118m).", ["revenue 150000000 2026", "? £118m"]],
  // of a change, or in another unit, the bracket is not read so
  ["2024", "Revenue rose 8.4% (2023: 6.1%).", ["revenue-growth 8.4 2024", "? 6.1% 2023"]],
  ["2024", "Revenue was £128m (2023: 40%).", ["? £128m", "? 40% 2023"]],
])("in a report of %s: %s", (period, text, expected) => expect(read(period, text)).toEqual(expected));
