import { describe, expect, test } from "vitest";
import { nameReports } from "../../src/library/name-reports.ts";
import { openLexicon, openLists } from "../../src/search/reading/lexicon.ts";
import { openAnnual } from "../support/annual.ts";
import { openShipped, openTiny } from "../support/reports.ts";

const figures = { revenue: 120, profit: 12, staff: 800 };
const cards = [
  openAnnual({ company: "alder", year: 2023, ...figures }),
  openAnnual({ company: "alder", year: 2024, ...figures }),
  openAnnual({ company: "brisk", year: 2024, ...figures }),
  await openTiny(),
  await openShipped(),
].map(({ card }) => card);

function read(query: string) {
  const { namings } = nameReports(query, cards);
  return {
    named: cards.filter((_, at) => namings[at]?.isNamed).map(({ id }) => id),
    best: cards
      .filter((_, at) => namings[at]?.worth === Math.max(...namings.map(({ worth }) => worth)))
      .map(({ id }) => id),
  };
}
const ALL = cards.map(({ id }) => id);

describe("a question names reports", () => {
  test.each([
    ["revenue of Alder Kites", ["alder-2023", "alder-2024"]],
    ["revenue of ALDR", ["alder-2023", "alder-2024"]],
    ["how many alders are there", ALL],
    ["轻舟渡轮的收入", ["brisk-2024"]],
    ["8123.HK 收入", ["brisk-2024"]],
    ["what did Lakeside Statistics find", ["tiny-report"]],
    ["国盛证券怎么看昇腾910", ["ai-report-2025"]],
    ["compare Alder Kites and Brisk Ferries", ["alder-2023", "alder-2024", "brisk-2024"]],
    ["Lakeside Statistics on Alder Kites", ["alder-2023", "alder-2024", "tiny-report"]],
    ["昇腾910 INT8算力", ALL],
    ["revenue in 2024", ALL],
    ["", ALL],
  ])("%s", (query, named) => {
    expect(read(query).named).toEqual(named);
  });

  test.each([
    ["Alder Kites revenue 2024", ["alder-2024"]],
    ["桤木风筝2023年收入", ["alder-2023"]],
    ["riders in 2023", ["alder-2023", "tiny-report"]],
    ["riders", ALL],
  ])("by its year, %s", (query, best) => {
    expect(read(query).best).toEqual(best);
  });
});

test("only lists with a name of the text are opened, and all of those", () => {
  const lists = cards.flatMap(({ called }) => [called.company, called.title]);
  const calledIn = openLists(lists);
  for (const text of [
    "revenue of alder kites and brisk ferries",
    "国盛证券怎么看湖滨市",
    "a report that nobody names",
    "alderkites",
    "",
  ]) {
    const named = lists.flatMap((list, at) => (openLexicon(list)(text).length > 0 ? [at] : []));
    expect(
      [...calledIn(text)].sort((a, b) => a - b),
      text,
    ).toEqual(named);
  }
});
