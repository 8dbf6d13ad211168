import fc from "fast-check";
import { expect, test } from "vitest";
import { keepTerms, markOf, readTerms, timesIn } from "../../../src/search/disk/kept-terms.ts";
import { FIELDS } from "../../../src/search/index/index-data.ts";

const counted = fc
  .uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 63 })), {
    selector: ([term]) => term,
  })
  .map((entries) => new Map(entries));
const terms = fc.record({ zh: counted, en: counted, context: counted, concepts: counted });

test("kept terms tell of each how often it stands in each field, and how many there are", () => {
  fc.assert(
    fc.property(terms, fc.string(), fc.integer({ min: 0, max: 3 }), (kept, other, shift) => {
      const bytes = keepTerms(kept);
      const moved = new Uint8Array(bytes.length + shift).subarray(shift); // as a row may be given
      moved.set(bytes);
      const read = readTerms(moved);
      for (const field of FIELDS) {
        expect(read.length(field)).toBe(kept[field].size);
        for (const term of [...FIELDS.flatMap((each) => [...kept[each].keys()]), other])
          expect(timesIn(read.times(markOf(term)), field)).toBe(kept[field].get(term) ?? 0);
      }
    }),
  );
});

test("of what stands there more than 63 times that is told", () => {
  const none = new Map<string, number>();
  const read = readTerms(
    keepTerms({ zh: new Map([["算力", 200]]), en: none, context: none, concepts: none }),
  );
  expect(timesIn(read.times(markOf("算力")), "zh")).toBe(63);
});

test("marks of many terms are as good as all different", () => {
  const marks = new Set<number>();
  const hashes = new Set<number>();
  const count = 200_000;
  for (let at = 0; at < count; at++) {
    const { hash, check } = markOf(
      `${String.fromCharCode(0x4e00 + (at % 5_000))}${(at * 7919).toString(36)}`,
    );
    hashes.add(hash);
    marks.add(hash * 256 + check);
  }
  expect(count - hashes.size).toBeLessThan(20);
  expect(count - marks.size).toBeLessThan(2);
});
