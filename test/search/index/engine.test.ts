import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, test } from "vitest";
import { documents } from "../../../src/search/documents/documents.ts";
import { buildIndex } from "../../../src/search/index/build-index.ts";
import {
  FIELDS,
  type IndexData,
  type Postings,
  packPostings,
  unpackPostings,
} from "../../../src/search/index/index-data.ts";
import { createMiniSearch } from "../../../src/search/index/mini-search.ts";
import { openStore } from "../../../src/search/index/term-store.ts";
import { nearWords } from "../../../src/search/ranking/near-words.ts";
import { TUNING } from "../../../src/search/ranking/tuning.ts";
import { findLine, sortLines } from "../../../src/search/reading/sorted-lines.ts";
import { createSearch, indexOf } from "../../../src/search/search.ts";
import { openTiny } from "../../support/reports.ts";

const { corpus } = await openTiny();
const index = indexOf(corpus);

const termsIn = (lines: string): string[] => lines.split("\n").map((line) => line.split("\t")[0] ?? "");

/** The texts of an index, put together again from its postings. */
function fieldTexts({ terms, lengths }: IndexData): Record<string, string>[] {
  const store = openStore(index);
  const texts = lengths.map(() => FIELDS.map((): string[] => []));
  for (const term of termsIn(terms))
    for (const [field, documentsWith] of store.get(term) ?? [])
      for (const [document, times] of documentsWith)
        for (let time = 0; time < times; time++) texts[document]?.[field]?.push(term);
  return texts.map((parts) =>
    Object.fromEntries(FIELDS.map((field, at) => [field, parts[at]?.join(" ") ?? ""])),
  );
}

describe("the index", () => {
  test("answers as MiniSearch does that was filled in the common way", () => {
    const common = new MiniSearch({
      fields: [...FIELDS],
      tokenize: (text) => text.split(" ").filter(Boolean),
      processTerm: (term) => term,
    });
    common.addAll(fieldTexts(index).map((texts, id) => ({ id, ...texts })));
    const ask = createMiniSearch(openStore(index));
    const terms = termsIn(index.terms);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...terms, "nowhere"), { minLength: 1, maxLength: 8 }),
        (asked) => {
          const options = { boost: TUNING.fields, boostTerm: (term: string) => 1 + (term.length % 3) };
          const ours = ask(asked, options);
          const theirs = common.search(asked.join(" "), options);
          expect(ours.map(({ id }) => id).sort()).toEqual(theirs.map(({ id }) => id).sort());
          for (const { id, score } of theirs)
            expect(ours.find((hit) => hit.id === id)?.score).toBeCloseTo(score, 9);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("is the same after it was written and read", async () => {
    const written: IndexData = JSON.parse(JSON.stringify(index));
    const built = createSearch(corpus);
    const loaded = createSearch(corpus, { index: () => written });
    for (const query of ["湖滨市骑行人数", "weight of the Swift", "pay back", "Lakesdie"])
      expect(await loaded.find(query)).toEqual(await built.find(query));
  });

  test("of another corpus is left unused", async () => {
    const other = { ...index, key: "other@1.0.0 1 x", terms: "" };
    const search = createSearch(corpus, { index: () => other });
    expect(await search.find("Swift")).toEqual(await createSearch(corpus).find("Swift"));
  });

  test("of no documents is empty", () => {
    const none = buildIndex(corpus, [], TUNING.analyse);
    expect(createMiniSearch(openStore(none))(["swift"], {})).toEqual([]);
  });

  test("has every document under its own entities", () => {
    const store = openStore(index);
    documents(corpus).forEach(({ entities }, number) => {
      for (const id of entities)
        expect(store.get(`=${id}`)?.get(FIELDS.indexOf("concepts"))?.has(number)).toBe(true);
    });
  });

  test("reads postings back as they were packed", () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1 }),
        steps,
        (fields, entries) => {
          const postings: Postings = new Map(fields.map((field) => [field, ascending(entries)]));
          expect(unpackPostings(packPostings(postings))).toEqual(postings);
        },
      ),
    );
  });
});

function ascending(entries: readonly (readonly [number, number])[]): Map<number, number> {
  let document = 0;
  return new Map(
    entries.map(([step, times]) => {
      document += step;
      return [document, times];
    }),
  );
}

describe("sorted lines", () => {
  test("hold what was put in, and nothing else", () => {
    const key = fc.string({ unit: fc.constantFrom("a", "b", "智", "=", "~"), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.dictionary(key, fc.stringMatching(/^[a-z0-9,;:]*$/)), key, (entries, other) => {
        const lines = sortLines(Object.entries(entries));
        for (const [each, rest] of Object.entries(entries)) expect(findLine(lines, each)).toBe(rest);
        if (!Object.hasOwn(entries, other)) expect(findLine(lines, other)).toBeUndefined();
      }),
    );
  });
});

describe("slips of the pen", () => {
  test("are mended by the nearest words", () => {
    const words = ["deepseek", "huawei", "cambricon", "hygon", "nvidia"];
    expect(nearWords("depseek", words)).toEqual([{ word: "deepseek", distance: 1 }]);
    expect(nearWords("huwaei", words)).toEqual([{ word: "huawei", distance: 1 }]);
    expect(nearWords("cambricorn", words)).toEqual([{ word: "cambricon", distance: 1 }]);
    expect(nearWords("nowhere", words)).toEqual([]);
  });

  test("distance is never more than a plain count of changes", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [near] = nearWords(a, [b]);
        const plain = levenshtein(a, b);
        if (plain <= Math.min(2, Math.round(a.length / 5))) expect(near?.distance).toBeLessThanOrEqual(plain);
        else if (near) expect(near.distance).toBeLessThan(plain);
      }),
    );
  });
});

function levenshtein(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a.charAt(0) === b.charAt(0)) return levenshtein(restA, restB);
  return 1 + Math.min(levenshtein(restA, b), levenshtein(a, restB), levenshtein(restA, restB));
}
