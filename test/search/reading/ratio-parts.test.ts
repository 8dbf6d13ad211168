import { expect, test } from "vitest";
import { createOwnUnits } from "../../../src/ingest/typing/units/own-units.ts";
import { TUNING } from "../../../src/search/ranking/tuning.ts";
import { namesOf, openLexicon } from "../../../src/search/reading/lexicon.ts";
import { readQuestion } from "../../../src/search/reading/question.ts";
import { ratioParts } from "../../../src/search/reading/ratio-parts.ts";

const metrics = openLexicon(
  namesOf([
    { id: "operating-profit", zh: "营业利润", en: "operating income" },
    { id: "revenue", zh: "营业收入", en: "revenue" },
    { id: "net-margin", zh: "净利率", en: "net margin" },
    { id: "net-profit", zh: "净利润", en: "net income" },
  ]),
);
const parts = (plain: string) => ratioParts(plain, metrics, metrics(plain)).flatMap(({ ids }) => ids);

test.each<[string, string[]]>([
  ["is the operating margin improving", ["operating-profit", "revenue"]],
  ["营业利润率是多少", ["operating-profit", "revenue"]],
  ["what is the roe of the company", ["net-profit"]],
  // the report has it itself, or the word only stands in another
  ["what is the net margin", []],
  ["which heroes are there", []],
  ["how high is the pile", []],
])("%s", (plain, wanted) => expect(parts(plain)).toEqual(wanted));

test("what a ratio is called is not looked for where its parts are, unless the question says it elsewhere too", () => {
  const reader = {
    entities: openLexicon(""),
    metrics,
    isConcept: () => false,
    units: createOwnUnits().units,
    analyse: TUNING.analyse,
    date: undefined,
    isByHand: false,
  };
  const wordsOf = (query: string) => readQuestion(query, reader).words;
  expect(wordsOf("operating margin of the mill")).not.toContain("margin");
  expect(wordsOf("operating margin: is this margin high?")).toContain("margin");
  expect(wordsOf("net margin of the mill")).toContain("margin");
});
