import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Corpus, groupBy } from "../../src/corpus/corpus.ts";
import type { Document } from "../../src/search/documents/document.ts";
import { documents } from "../../src/search/documents/documents.ts";
import type { Engine, Statistics, Weighted } from "../../src/search/index/engine.ts";
import { FIELDS } from "../../src/search/index/index-data.ts";
import { anyFilter } from "./any-filter.ts";
import { plainEngine } from "./plain-engine.ts";

/** Makes an engine of all documents of a corpus. */
export type MakeEngine = (corpus: Corpus, documents: readonly Document[]) => Engine | Promise<Engine>;

const RUNS = { numRuns: 200 };

/** Holds an engine to what src/search/index/engine.ts promises, beside plain loops over all documents. */
export function engineContract(name: string, corpus: Corpus, make: MakeEngine): void {
  describe(`${name} keeps the contract of an engine`, { timeout: 60_000 }, () => {
    const own = documents(corpus);
    const all = [...own, ...own.flatMap(again)];
    const plain = plainEngine(corpus, all);
    const made = Promise.resolve(make(corpus, all));
    const term = fc.constantFrom(...plain.terms, "nowhere");
    const filter = anyFilter(all, plain.terms);
    const weighted: fc.Arbitrary<Weighted> = fc.record({
      terms: fc
        .uniqueArray(fc.tuple(term, fc.constantFrom(0.5, 1, 2, 4)), {
          maxLength: 8,
          selector: ([each]) => each,
        })
        .map((entries) => new Map(entries)),
      fields: fc.record({ zh: weight, en: weight, context: weight, concepts: weight }),
    });
    const length = fc.double({ min: 1, max: 40, noNaN: true });
    const statistics: fc.Arbitrary<Statistics> = fc
      .record({
        times: fc.constantFrom(1, 3),
        more: fc.nat({ max: all.length }),
        meanLengths: fc.record({ zh: length, en: length, context: length, concepts: length }),
      })
      .map(({ times, more, meanLengths }) => ({
        size: times * all.length + more,
        meanLengths,
        frequencies: new Map(plain.terms.map((each) => [each, plain.inField(each, times)])),
      }));
    const refsOf = async (engine: Engine, ids: readonly number[]) =>
      (await engine.load(ids)).map(({ ref }) => ref);

    test("counts its documents and their terms", async () => {
      const engine = await made;
      expect(engine.size).toBe(all.length);
      const means = await engine.meanLengths();
      for (const field of FIELDS) expect(means[field]).toBeCloseTo(plain.meanLength(field), 9);
    });

    test("gives the frequency of each term that it has, and of no other", async () => {
      const engine = await made;
      const asked = [...plain.terms, "nowhere", ""];
      const frequencies = await engine.frequencies(asked);
      expect(asked.filter((each) => frequencies.has(each))).toEqual([...plain.terms]);
      for (const [each, frequency] of frequencies) {
        const { inOneField, inAny } = plain.frequency(each);
        expect(frequency).toBeGreaterThanOrEqual(inOneField);
        expect(frequency).toBeLessThanOrEqual(inAny);
      }
    });

    test("gives the same by field", async () => {
      const frequencies = await (await made).fieldFrequencies([...plain.terms, "nowhere"]);
      expect([...frequencies.keys()]).toEqual([...plain.terms]);
      for (const [each, found] of frequencies) expect(found).toEqual(plain.inField(each));
    });

    test("gives the words that a word may be a slip of", async () => {
      const engine = await made;
      const words = plain.terms.filter((each) => /^[a-z]+$/.test(each));
      for (const word of words.filter(({ length }) => length >= 5)) {
        const slip = `${word.slice(0, 2)}x${word.slice(3)}`;
        const like = await engine.wordsLike(slip);
        const near = words.filter(
          (each) => each.startsWith(slip.slice(0, 2)) && Math.abs(each.length - slip.length) <= 2,
        );
        expect(like).toEqual(expect.arrayContaining(near));
        expect(plain.terms).toEqual(expect.arrayContaining([...like]));
      }
    });

    test("knows all periods", async () => {
      const periods = await (await made).periods();
      expect([...periods].sort()).toEqual(plain.periods());
    });

    test("brings the documents that match best, with their scores", async () => {
      const engine = await made;
      await fc.assert(
        fc.asyncProperty(
          weighted,
          fc.option(statistics, { nil: undefined }),
          filter,
          fc.integer({ min: 0, max: all.length }),
          async (terms, counted, only, k) => {
            const wanted = { ...terms, ...(counted && { statistics: counted }) };
            const best = plain.candidates(wanted, only);
            const found = await engine.candidates([wanted], only, k);
            const refs = await refsOf(
              engine,
              found.map(({ id }) => id),
            );
            expect(refs).toHaveLength(Math.min(k, best.length));
            expect(new Set(refs).size).toBe(refs.length);
            const scores = new Map(best.map(({ ref, score }) => [ref, score]));
            found.forEach(({ score }, place) => {
              expect(score).toBeCloseTo(scores.get(refs[place] ?? "") ?? Number.NaN, 9);
              expect(score).toBeCloseTo(best[place]?.score ?? Number.NaN, 9);
            });
          },
        ),
        RUNS,
      );
    });

    test("gives the same candidates in the same order when it is asked again", async () => {
      const engine = await made;
      await fc.assert(
        fc.asyncProperty(weighted, filter, async (wanted, only) => {
          const first = engine.candidates([wanted], only, 10);
          const second = engine.candidates([wanted], only, 10);
          expect(await second).toEqual(await first);
        }),
        { numRuns: 20 },
      );
    });

    test("selects what passes a filter, in the order of the report, and says whether anything does", async () => {
      const engine = await made;
      await fc.assert(
        fc.asyncProperty(filter, async (only) => {
          const right = plain.select(only).map(({ ref }) => ref);
          expect(await refsOf(engine, await engine.select(only))).toEqual(right);
          expect(await engine.some(only)).toBe(right.length > 0);
        }),
        RUNS,
      );
    });

    test("loads whole documents in the order in which they are asked for", async () => {
      const engine = await made;
      const ids = [...(await engine.select({}))];
      const loaded = await engine.load(ids);
      expect(new Set(loaded.map(bare))).toEqual(new Set(all.map(bare)));
      expect((await engine.load([...ids].reverse())).map(bare)).toEqual(loaded.map(bare).reverse());
      expect(twinsIn(loaded)).toEqual(twinsIn(all));
    });
  });
}

const weight = fc.constantFrom(0, 0.6, 1);

/** A document without what near duplicates have in common, which an engine may call as it likes. */
const bare = ({ substance: _, ...document }: Document) => ({ ...document });

/** Which documents are near duplicates of each other. */
function twinsIn(documents: readonly Document[]): ReadonlySet<string> {
  const groups = groupBy(documents, ({ substance }) => substance);
  groups.delete(undefined);
  const several = [...groups.values()].filter((group) => group.length > 1);
  return new Set(
    several.map((group) =>
      group
        .map(({ ref }) => ref)
        .sort()
        .join(),
    ),
  );
}

/** A near duplicate that is told at another place. */
const again = (document: Document): Document[] =>
  document.substance === undefined
    ? []
    : [{ ...document, ref: `${document.ref}-again`, section: undefined, lines: [1], kin: [] }];
