import fc from "fast-check";
import { expect, test } from "vitest";
import { documentTerms } from "../../../../src/search/disk/terms/document-terms.ts";
import { keepTerms, markOf, readTerms, timesIn } from "../../../../src/search/disk/terms/kept-terms.ts";
import { FIELDS, packPostings } from "../../../../src/search/index/index-data.ts";

const term = fc.string({ minLength: 1 }).filter((text) => !/[\t\n]/.test(text));
const counted = fc
  .uniqueArray(fc.tuple(term, fc.integer({ min: 1, max: 63 })), { selector: ([text]) => text })
  .map((entries) => new Map(entries));
type Counted = ReadonlyMap<string, number>;

/** The terms of one document, by field, as an index would have them and the disk keeps them. */
function kept(fields: readonly Counted[]): Uint8Array {
  const all = [...new Set(fields.flatMap((each) => [...each.keys()]))];
  const line = (text: string) => {
    const places = fields.flatMap((each, at) => (each.has(text) ? [[at, each.get(text) ?? 0] as const] : []));
    return `${text}\t${packPostings(new Map(places.map(([at, times]) => [at, new Map([[0, times]])])))}`;
  };
  const names = { entities: "", metrics: "" };
  const [own] = documentTerms({ key: "", names, lengths: [], terms: all.map(line).join("\n") }, 1);
  if (!own) throw new Error("no document");
  return keepTerms(own);
}

test("kept terms tell of each how often it stands in each field, and how many there are", () => {
  fc.assert(
    fc.property(fc.tuple(counted, counted, counted, counted), term, fc.nat(3), (fields, other, shift) => {
      const bytes = kept(fields);
      const moved = new Uint8Array(bytes.length + shift).subarray(shift); // as a row may be given
      moved.set(bytes);
      const read = readTerms(moved);
      for (const [at, field] of FIELDS.entries()) {
        expect(read.length(field)).toBe(fields[at]?.size);
        for (const text of [...fields.flatMap((each) => [...each.keys()]), other])
          expect(timesIn(read.times(markOf(text)), field)).toBe(fields[at]?.get(text) ?? 0);
      }
    }),
  );
});

test("of what stands there more than 63 times that is told", () => {
  const none = new Map<string, number>();
  const read = readTerms(kept([new Map([["算力", 200]]), none, none, none]));
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
