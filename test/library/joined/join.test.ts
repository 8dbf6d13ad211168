import { expect, test } from "vitest";
import { joinReports } from "../../../src/library/joined/join.ts";
import { openShipped } from "../../support/reports.ts";
import { isAlike, joins, readPairs } from "./pairs.ts";

const pairs = readPairs();
const wrong = pairs.filter((pair) => joins(pair) !== isAlike(pair)).map(({ id }) => id);

test("60 pairs are one thing, 60 are two", () => {
  expect([pairs.filter(isAlike).length, pairs.length]).toEqual([60, 120]);
  expect(new Set(pairs.map(({ id }) => id)).size).toBe(120);
});

test("no two things are taken for one", () => {
  expect(wrong.filter((id) => id > 60)).toEqual([]);
});

test.each([
  ["looked at while the rules were made", 1],
  ["only measured", 0],
])("at least 95 of 100 pairs are right: those %s", (_, odd) => {
  const missed = wrong.filter((id) => id % 2 === odd);
  expect(1 - missed.length / 60, `wrong: ${missed.join(", ")}`).toBeGreaterThanOrEqual(0.95);
});

test.each(["zh", "en"] as const)(
  "no two of a report's own things are one to a report in %s only",
  async (lang) => {
    const { corpus } = await openShipped();
    const half = <T extends { readonly zh: string; readonly en: string }>(things: ReadonlyMap<string, T>) =>
      new Map([...things].map(([id, thing]) => [id, { ...thing, zh: thing[lang], en: thing[lang] }]));
    const twin = { ...corpus, id: "twin", entities: half(corpus.entities), metrics: half(corpus.metrics) };
    const joined = joinReports([corpus, twin]);
    for (const [kind, things] of [
      ["entity", corpus.entities],
      ["metric", corpus.metrics],
    ] as const) {
      const found = [...things.keys()].map((id) => ({
        id,
        twin: joined[kind]({ report: corpus.id, id }).find(({ report }) => report === "twin")?.id,
      }));
      expect(found.filter(({ id, twin }) => twin !== undefined && twin !== id)).toEqual([]);
      expect(found.filter(({ id, twin }) => twin === id).length / found.length).toBeGreaterThan(0.93);
    }
  },
);
